// A councillor's own page: what is asked of them, what they have said, and the promises that name them.
import { Card, EmptyState, formatDay, PageHeading, State } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { ownAskPath, promisePath } from '../../paths.ts'
import { StandingMark } from '../../promises/views/standing-mark.tsx'
import type { Line, OwnPromise } from '../queries.ts'
import type { ServiceAsk } from '../rules.ts'
import { LineMark } from './line-mark.tsx'

interface MySixAsksProps {
  readonly asks: readonly ServiceAsk[]
  readonly lines: readonly Line[]
  readonly promises: readonly OwnPromise[]
  readonly today: Day
}

export function MySixAsks({ asks, lines, promises, today }: MySixAsksProps) {
  return (
    <>
      <PageHeading
        title="What is asked of me"
        lead="This page is yours. Nobody else reads what you write here; others see counts only."
      />
      {asks.length === 0 && (
        <EmptyState title="Nothing is asked yet">
          <p>The clerk writes down what the council asks of its councillors.</p>
        </EmptyState>
      )}
      <div class="two-columns">
        {asks.map((ask) => (
          <OneAsk key={ask.id} ask={ask} line={lines.find(({ serviceAskId }) => serviceAskId === ask.id)} />
        ))}
      </div>
      <Card title="Promises that name you">
        {promises.length === 0 && <p>No promise names you as its owner.</p>}
        {promises.length > 0 && (
          <ul class="govuk-list">
            {promises.map(({ id, words, dueOn, standing }) => (
              <li key={id}>
                <StandingMark standing={standing} />{' '}
                <a href={promisePath(id)} dir="auto">
                  {words}
                </a>{' '}
                {dueOn !== null &&
                  (dueOn < today ? <State is="soon">{formatDay(dueOn)}, overdue</State> : <>by {formatDay(dueOn)}</>)}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}

function OneAsk({ ask: { id, words, help }, line }: { readonly ask: ServiceAsk; readonly line: Line | undefined }) {
  return (
    <Card title={words}>
      {help !== null && <p>{help}</p>}
      <p>
        <LineMark standing={line?.standing ?? null} />
      </p>
      {line?.line && (
        <p>
          <q dir="auto">{line.line}</q>
        </p>
      )}
      <p>
        <a href={ownAskPath(id)}>
          {line ? 'Change what I said' : 'Write a line'}
          <span class="govuk-visually-hidden">: {words}</span>
        </a>
      </p>
    </Card>
  )
}
