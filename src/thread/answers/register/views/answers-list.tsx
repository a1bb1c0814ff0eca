// The answers that were given: those that no ask has yet, on their way, arrived, and not good enough yet.
import {
  DataTable,
  EmptyState,
  FilterBar,
  formatDay,
  Input,
  PageHeading,
  Pager,
  State,
} from '../../../../design/index.ts'
import { answerPath, answersPath, asksPath, deliveriesPath } from '../../../paths.ts'
import { kindWords } from '../../words.ts'
import type { FoundAnswers, ListedAnswer } from '../queries.ts'
import { answersListPath, answerTabs, perPage, type AnswerTab, type WantedAnswers } from '../wanted.ts'

const tabWords: Readonly<Record<AnswerTab, string>> = {
  unlinked: 'For nobody yet',
  'on-the-way': 'On their way',
  delivered: 'Arrived',
  'not-yet': '“Not yet”',
}

type AnswersListProps = FoundAnswers & { readonly wanted: WantedAnswers }

export function AnswersList({ answers, total, wanted }: AnswersListProps) {
  return (
    <>
      <PageHeading
        title="Answers"
        lead="Every answer belongs to what somebody said, and counts when it has reached them."
        acts={<a href={deliveriesPath}>Deliveries</a>}
      />
      <Tabs wanted={wanted} />
      <FilterBar
        action={answersPath}
        clearHref={answersListPath({ ...wanted, q: '' })}
        active={wanted.q === '' ? [] : [{ label: `“${wanted.q}”`, removeHref: answersListPath(wanted, { q: '' }) }]}
        found={total === 1 ? '1 answer' : `${total.toLocaleString('en-GB')} answers`}
      >
        {wanted.show !== 'unlinked' && <input type="hidden" name="show" value={wanted.show} />}
        <Input
          id="q"
          name="q"
          type="search"
          label={{ text: 'Words in the answer' }}
          value={wanted.q}
          autocomplete="off"
        />
      </FilterBar>
      <DataTable
        caption={`${tabWords[wanted.show]}, page ${wanted.page}`}
        hideCaption
        rows={answers}
        rowKey={({ id }) => id}
        columns={[
          { key: 'answer', header: 'Answer', isRowHeader: true, cell: (answer) => <AnswerCell answer={answer} /> },
          { key: 'given', header: 'Given', cell: (answer) => <Given answer={answer} /> },
          { key: 'asks', header: 'What it answers', cell: (answer) => <HowFar answer={answer} /> },
        ]}
        empty={<Nothing wanted={wanted} />}
      />
      <Pager
        label="Answers"
        page={wanted.page}
        pages={Math.ceil(total / perPage)}
        hrefFor={(page) => answersListPath(wanted, { page })}
      />
    </>
  )
}

function Tabs({ wanted }: { readonly wanted: WantedAnswers }) {
  return (
    <nav class="moj-sub-navigation" aria-label="Which answers">
      <ul class="moj-sub-navigation__list">
        {answerTabs.map((show) => (
          <li key={show} class="moj-sub-navigation__item">
            <a
              class="moj-sub-navigation__link"
              href={answersListPath({ ...wanted, show, page: 1 })}
              aria-current={wanted.show === show ? 'page' : undefined}
            >
              {tabWords[show]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function AnswerCell({ answer: { id, kind, words } }: { readonly answer: ListedAnswer }) {
  return (
    <a href={answerPath(id)}>
      {kindWords[kind]}: <span dir="auto">{words.length > 200 ? `${words.slice(0, 199)}…` : words}</span>
    </a>
  )
}

function Given({ answer: { givenOn, givenBy, paper } }: { readonly answer: ListedAnswer }) {
  return (
    <div>
      {formatDay(givenOn)}
      {(givenBy ?? paper) !== null && (
        <small>
          <bdi>{givenBy ?? paper}</bdi>
        </small>
      )}
    </div>
  )
}

function HowFar({ answer: { asks, arrived, notYet } }: { readonly answer: ListedAnswer }) {
  if (asks === 0) return <State is="waiting">Nothing yet</State>
  return (
    <div>
      {asks === 1 ? '1 ask' : `${asks} asks`}
      <small>
        {arrived === asks ? 'arrived' : `${arrived} of ${asks} arrived`}
        {notYet > 0 && `, ${notYet} “not yet”`}
      </small>
    </div>
  )
}

function Nothing({ wanted }: { readonly wanted: WantedAnswers }) {
  if (wanted.q !== '')
    return (
      <EmptyState title="No answer has these words">
        <p>
          <a href={answersListPath({ ...wanted, q: '' })}>Show all</a>
        </p>
      </EmptyState>
    )
  const empties: Readonly<Record<AnswerTab, readonly [string, string]>> = {
    unlinked: [
      'Every answer is for somebody',
      'Answers that are read from papers come here first, to be linked to what was said.',
    ],
    'on-the-way': ['Nothing is on its way', 'Answers that have not reached whoever spoke stand here.'],
    delivered: ['Nothing has arrived yet', 'Answers that whoever spoke has stand here.'],
    'not-yet': ['Nobody says “not yet”', 'Answers that were not good enough stand here until a better one arrives.'],
  }
  const [title, text] = empties[wanted.show]
  return (
    <EmptyState title={title}>
      <p>
        {text} <a href={asksPath}>Go to what was said</a>
      </p>
    </EmptyState>
  )
}
