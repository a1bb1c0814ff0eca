// What councillors and others read: themes with guarded counts, words that may be quoted, and promises. Nobody is found here.
import { DataTable, EmptyState, formatDay, formatMonth, PageHeading, Pager, State } from '../../../design/index.ts'
import { standingShapes, standingWords } from '../../asks/words.ts'
import { promiseWords } from '../../asks/thread/words.ts'
import { promisePath, saidPath } from '../../paths.ts'
import type { ThemeId } from '../../tables.ts'
import type { Theme } from '../../themes/queries.ts'
import { guardedWords, type Guarded } from '../guard.ts'
import { perPage, type QuotedAsk, type StandingPromise } from '../queries.ts'

export interface SaidPageProps {
  readonly themes: readonly Theme[]
  readonly guarded: ReadonlyMap<ThemeId, Guarded>
  readonly smallNumber: number
  readonly quoted: { readonly asks: readonly QuotedAsk[]; readonly total: number }
  readonly theme: ThemeId | ''
  readonly page: number
  readonly promises: readonly StandingPromise[]
  readonly mayReadPromises: boolean
}

const pathOf = (theme: ThemeId | '', page = 1) => {
  const asked = new URLSearchParams({ ...(theme !== '' && { theme }), ...(page > 1 && { page: String(page) }) })
  return asked.size === 0 ? saidPath : `${saidPath}?${asked.toString()}`
}

export function SaidPage(props: SaidPageProps) {
  return (
    <>
      <PageHeading
        title="Quotes"
        lead="What young people raise, in words that they agreed may be quoted. You can’t find out here who said what."
      />
      <Themes {...props} />
      <Quotes {...props} />
      <Promises {...props} />
    </>
  )
}

function Themes({ themes, guarded, smallNumber }: SaidPageProps) {
  return (
    <>
      <DataTable
        caption="Themes"
        rows={themes}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: 'Theme',
            isRowHeader: true,
            cell: ({ id, inTheirWords }) => <a href={pathOf(id)}>{inTheirWords}</a>,
          },
          { key: 'raised', header: 'Raised', cell: ({ id }) => guardedWords(guarded.get(id) ?? 'none', smallNumber) },
        ]}
        empty={
          <EmptyState title="No themes yet">
            <p>Managers keep the list of themes.</p>
          </EmptyState>
        }
      />
      {[...guarded.values()].includes('few') && (
        <p class="govuk-hint">
          Numbers are hidden where fewer than {smallNumber} young people spoke, and where another number would give one
          away.
        </p>
      )}
    </>
  )
}

function Quotes({ quoted, themes, theme, page }: SaidPageProps) {
  const named = themes.find(({ id }) => id === theme)
  return (
    <>
      <h2>{named ? `In their words: ${named.inTheirWords}` : 'In their words'}</h2>
      {named && (
        <p class="govuk-body">
          <a href={saidPath}>Show every theme</a>
        </p>
      )}
      {quoted.asks.length === 0 ? (
        <EmptyState title="Nothing that may be quoted" level={3}>
          <p>Words stand here only when whoever said them agreed. They can take that back at any time.</p>
        </EmptyState>
      ) : (
        <ul class="quotes">
          {quoted.asks.map((ask) => (
            <li key={ask.id}>
              <blockquote class="said" dir="auto">
                {ask.words}
              </blockquote>
              <p class="govuk-body">
                <bdi>{ask.who ?? (ask.isGroup ? 'A group' : 'A young person')}</bdi>, {formatMonth(ask.saidOn)}{' '}
                <State is={standingShapes[ask.standing]}>{standingWords[ask.standing]}</State>
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pager
        label="In their words"
        page={page}
        pages={Math.ceil(quoted.total / perPage)}
        hrefFor={(number) => pathOf(theme, number)}
      />
    </>
  )
}

function Promises({ promises, mayReadPromises }: SaidPageProps) {
  return (
    <DataTable
      caption="Promises that came of it"
      rows={promises}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'words',
          header: 'Promise',
          isRowHeader: true,
          cell: ({ id, words }) =>
            mayReadPromises ? (
              <a href={promisePath(id)} dir="auto">
                {words}
              </a>
            ) : (
              <bdi>{words}</bdi>
            ),
        },
        { key: 'owner', header: 'Owner', cell: ({ owner }) => owner ?? 'Nobody yet' },
        { key: 'due', header: 'By', cell: ({ dueOn }) => (dueOn === null ? 'No date' : formatDay(dueOn)) },
        { key: 'standing', header: 'How it is going', cell: ({ standing }) => promiseWords[standing] },
      ]}
      empty={
        <EmptyState title="No promises yet">
          <p>Nothing that was said has led to a promise yet.</p>
        </EmptyState>
      }
    />
  )
}
