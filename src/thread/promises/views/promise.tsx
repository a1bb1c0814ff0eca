// One promise: its exact words, who keeps it, what is being done, what shows it, and what became of it.
import { Card, formatDay, PageHeading, State, WithAside } from '../../../design/index.ts'
import { promiseAgainPath, promiseChangePath, promiseEndPath, promiseMergePath, promisePath } from '../../paths.ts'
import { isOnlySaid } from '../standing.ts'
import { kindWords } from '../words.ts'
import { Actions, Asks, Evidence } from './promise-chain.tsx'
import { PromiseFacts } from './promise-facts.tsx'
import { History } from './promise-history.tsx'
import { Ratings } from './promise-ratings.tsx'
import { OnlySaid, StandingMark } from './standing-mark.tsx'
import type { PromisePageProps } from './promise-props.ts'

export function PromisePage(props: PromisePageProps) {
  const { promise, evidence, may, today } = props
  const isOverdue = promise.endedAs === null && promise.dueOn !== null && promise.dueOn < today
  return (
    <>
      <PageHeading
        title={<span dir="auto">{promise.words}</span>}
        caption={kindWords[promise.kind]}
        lead={promise.inTheirWords !== null && <span dir="auto">“{promise.inTheirWords}”</span>}
      />
      <p>
        <StandingMark standing={promise.standing} /> {isOverdue && <State is="soon">Overdue</State>}
      </p>
      {isOnlySaid({ standing: promise.standing, isShown: evidence.length > 0 }) && (
        <p>
          <OnlySaid />
        </p>
      )}
      <Ending promise={promise} />
      <WithAside aside={<Aside {...props} />}>
        <Asks {...props} />
        <Actions {...props} />
        <Evidence {...props} />
        <Ratings ratings={props.ratings} />
        <History {...props} />
      </WithAside>
      {may.change && <Acts promise={promise} />}
    </>
  )
}

function Ending({ promise }: Pick<PromisePageProps, 'promise'>) {
  const { endedOn, endedWhy, changedInto, changedIntoWords } = promise
  if (endedOn === null) return null
  return (
    <div class="govuk-inset-text">
      <p>Said on {formatDay(endedOn)}.</p>
      {endedWhy !== null && <p dir="auto">{endedWhy}</p>}
      {changedInto !== null && (
        <p>
          It became:{' '}
          <a href={promisePath(changedInto)} dir="auto">
            {changedIntoWords}
          </a>
        </p>
      )}
    </div>
  )
}

const Aside = (props: PromisePageProps) => (
  <Card title="About it">
    <PromiseFacts {...props} />
  </Card>
)

function Acts({ promise: { id, endedAs } }: Pick<PromisePageProps, 'promise'>) {
  return (
    <div class="govuk-button-group">
      <a class="govuk-button" href={promiseChangePath(id)} role="button" draggable={false}>
        Change it or its owner
      </a>
      {endedAs === null ? (
        <a class="govuk-button govuk-button--secondary" href={promiseEndPath(id)} role="button" draggable={false}>
          Say what it came to
        </a>
      ) : (
        <a class="govuk-button govuk-button--secondary" href={promiseAgainPath(id)} role="button" draggable={false}>
          Take it up again
        </a>
      )}
      <a class="govuk-link" href={promiseMergePath(id)}>
        It is here twice
      </a>
    </div>
  )
}
