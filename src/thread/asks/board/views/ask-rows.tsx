// The asks themselves, with tick boxes for what can be done to several at once.
import { Button, DataTable, EmptyState, formatDayShort, Select, State, type Column } from '../../../../design/index.ts'
import { errorOf, typedList, typedText } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { askPath, asksSortPath } from '../../../paths.ts'
import { raisedWords } from '../../repeats/raised.ts'
import { describeSpeaker } from '../../speaker.ts'
import { daysBetween, daysInWords, doorWords, standingShapes, standingWords } from '../../words.ts'
import type { ListedAsk } from '../queries.ts'
import { boardPath, nothingWanted } from '../wanted.ts'
import type { BoardProps } from './board-props.ts'

export function AskRows(props: BoardProps) {
  const { asks, wanted, maySort, token } = props
  const table = (
    <DataTable
      caption={`Asks, page ${wanted.page}`}
      hideCaption
      columns={columnsOf(props)}
      rows={asks}
      rowKey={({ id }) => id}
      empty={<NothingFound {...props} />}
    />
  )
  if (!maySort || asks.length === 0) return table
  return (
    <form method="post" action={boardPath(wanted, { page: wanted.page }, asksSortPath)} novalidate data-list-keys>
      <TokenField token={token} />
      <KeysHelp />
      <div id="ask">{table}</div>
      <SeveralAtOnce {...props} />
    </form>
  )
}

/** Stands hidden until the script that listens to the keys is there. */
function KeysHelp() {
  return (
    <p class="keys-help" data-keys-help hidden>
      <kbd>j</kbd> next, <kbd>k</kbd> back, <kbd>x</kbd> tick, <kbd>t</kbd> theme, <kbd>/</kbd> search{' '}
      <button type="button" class="keys-help__switch" data-keys-switch aria-pressed="true">
        Keyboard shortcuts are on
      </button>
    </p>
  )
}

function columnsOf(props: BoardProps): readonly Column<ListedAsk>[] {
  const { today, daysForAnswer, raised, maySort, failed } = props
  const ticked = typedList(failed?.typed, 'ask')
  const tick: Column<ListedAsk> = {
    key: 'tick',
    header: 'Tick',
    hideHeader: true,
    cell: ({ id, words }) => (
      <input
        type="checkbox"
        class="row-tick"
        name="ask"
        value={id}
        aria-label={shortened(words)}
        checked={ticked.includes(id)}
      />
    ),
  }
  return [
    ...(maySort ? [tick] : []),
    {
      key: 'words',
      header: 'What they said',
      isRowHeader: true,
      cell: ({ id, words, repeatGroup, unsafe }) => {
        const often = repeatGroup === null ? undefined : raised.get(repeatGroup)
        return (
          <>
            <a href={askPath(id)} dir="auto">
              {shortened(words)}
            </a>
            {unsafe && <small class="may-not-be-safe">May not be safe</small>}
            {often && often.times > 1 && <small>{raisedWords(often)}</small>}
          </>
        )
      },
    },
    {
      key: 'who',
      header: 'Who',
      cell: ({ speaker, door, occasion }) => (
        <div>
          <bdi>{describeSpeaker(speaker, today)}</bdi>
          <small>{occasion ?? doorWords[door]}</small>
        </div>
      ),
    },
    { key: 'themes', header: 'Themes', cell: ({ themes }) => <Themes themes={themes} wanted={props.wanted} /> },
    { key: 'owner', header: 'Who sees to it', cell: ({ owner }) => owner ?? 'Nobody yet' },
    {
      key: 'age',
      header: 'Said',
      cell: ({ saidOn, standing }) => {
        const days = daysBetween(saidOn, today)
        return (
          <div>
            {formatDayShort(saidOn)}
            <small>
              {days <= 0 ? 'today' : `${daysInWords(days)} ago`}
              {standing === 'waiting' && days > daysForAnswer && ', overdue'}
            </small>
          </div>
        )
      },
    },
    {
      key: 'standing',
      header: 'Where it has got to',
      cell: ({ standing }) => <State is={standingShapes[standing]}>{standingWords[standing]}</State>,
    },
  ]
}

function Themes({ themes, wanted }: { readonly themes: ListedAsk['themes'] } & Pick<BoardProps, 'wanted'>) {
  if (themes.length === 0) return <>No theme yet</>
  return (
    <ul class="theme-chips">
      {themes.map(({ id, name }) => (
        <li key={id}>
          <a class="theme-chip" href={boardPath(wanted, { theme: id })}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

function SeveralAtOnce({ themes, owners, mayAnswer, failed }: BoardProps) {
  return (
    <fieldset class="several">
      <legend>With those that are ticked</legend>
      <Select
        id="theme"
        name="theme"
        label={{ text: 'Theme' }}
        value={typedText(failed?.typed, 'theme')}
        items={[{ value: '', text: 'Choose' }, ...themes.map(({ id, name }) => ({ value: id, text: name }))]}
        errorMessage={errorOf(failed?.errors, 'theme')}
        attributes={{ 'data-key': 't' }}
      />
      <Button name="act" value="theme" classes="govuk-button--secondary" preventDoubleClick>
        Give the theme
      </Button>
      <Select
        id="owner"
        name="owner"
        label={{ text: 'Who sees to them' }}
        value={typedText(failed?.typed, 'owner')}
        items={[{ value: '', text: 'Choose' }, ...owners.map(({ id, name }) => ({ value: id, text: name }))]}
        errorMessage={errorOf(failed?.errors, 'owner')}
      />
      <Button name="act" value="owner" classes="govuk-button--secondary" preventDoubleClick>
        Name them
      </Button>
      {mayAnswer && (
        <Button name="act" value="answer">
          Answer together
        </Button>
      )}
    </fieldset>
  )
}

const longest = 160
const letters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })
/** The beginning of what was said, cut between letters as people see them. */
function shortened(words: string): string {
  if (words.length <= longest) return words
  let cut = ''
  for (const { segment } of letters.segment(words)) {
    if (cut.length + segment.length > longest) return `${cut.trimEnd()}…`
    cut += segment
  }
  return words
}

function NothingFound({ wanted }: BoardProps) {
  const isNarrowed = boardPath(wanted) !== boardPath({ ...nothingWanted, show: wanted.show })
  if (isNarrowed)
    return (
      <EmptyState title="Nothing found">
        <p>
          Try fewer words, or <a href={boardPath({ ...nothingWanted, show: wanted.show })}>clear the filters</a>.
        </p>
      </EmptyState>
    )
  if (wanted.show === 'unanswered')
    return (
      <EmptyState title="Everyone has an answer">
        <p>
          Nobody whose words you can read is waiting.{' '}
          <a href={boardPath(nothingWanted, { show: 'all' })}>See everything</a> that was said.
        </p>
      </EmptyState>
    )
  return (
    <EmptyState title="Nothing here">
      <p>
        <a href={boardPath(nothingWanted)}>See what is unanswered</a> instead.
      </p>
    </EmptyState>
  )
}
