// One promise, for everyone to read.
import { Card, formatDay, PageHeading } from '../../../design/index.ts'
import { myPromisesPath, publicPromisePath } from '../../paths.ts'
import { standingForAll } from '../../promises/rating-words.ts'
import type { RatingsShown } from '../../promises/ratings.ts'
import { isOnlySaid } from '../../promises/standing.ts'
import { RatingCounts } from '../../promises/views/promise-ratings.tsx'
import { StandingMark } from '../../promises/views/standing-mark.tsx'
import type { PublicEvidence, PublicPromise } from '../queries.ts'
import { whenAndWhom } from './when-and-whom.ts'

interface PublicPromiseProps {
  readonly promise: PublicPromise
  readonly evidence: readonly PublicEvidence[]
  readonly ratings: RatingsShown
}

export function PublicPromisePage({ promise, evidence, ratings }: PublicPromiseProps) {
  const { words, inTheirWords, standing, ownerPost, priority, measure } = promise
  return (
    <>
      <PageHeading title={<span dir="auto">{inTheirWords ?? words}</span>} caption="We promised" />
      <p>
        <StandingMark standing={standing} words={standingForAll[standing]} />
      </p>
      {isOnlySaid(promise) && <p>We say that we kept it. We have not shown it yet.</p>}
      <Why promise={promise} />
      <Card title="The promise">
        {inTheirWords !== null && (
          <p>
            In the council’s words: <q dir="auto">{words}</q>
          </p>
        )}
        <p>{whenAndWhom(promise)}</p>
        <p>{ownerPost === null ? 'Nobody has taken it on yet.' : `Who keeps it: the ${ownerPost}.`}</p>
        {measure !== null && (
          <p>
            How we will know: <span dir="auto">{measure}</span>
          </p>
        )}
        {priority !== null && <p>It is part of: {priority}.</p>}
      </Card>
      <Card title="What young people say">
        <RatingCounts shown={ratings} />
        <p>
          Was it made to you? <a href={myPromisesPath}>Say how it is going</a>.
        </p>
      </Card>
      <Shown evidence={evidence} />
    </>
  )
}

function Why({ promise: { endedWhy, endedOn, changedInto } }: Pick<PublicPromiseProps, 'promise'>) {
  if (endedOn === null || (endedWhy === null && changedInto === null)) return null
  return (
    <Card title={`What we said on ${formatDay(endedOn)}`}>
      {endedWhy !== null && <p dir="auto">{endedWhy}</p>}
      {changedInto !== null && (
        <p>
          <a href={publicPromisePath(changedInto)}>See what it became</a>
        </p>
      )}
    </Card>
  )
}

function Shown({ evidence }: Pick<PublicPromiseProps, 'evidence'>) {
  if (evidence.length === 0) return null
  return (
    <Card title="What shows it">
      <ul class="govuk-list">
        {evidence.map(({ title, body, url, figure, unit, shownOn }) => (
          <li key={`${title} ${shownOn}`}>
            {url === null ? (
              <strong dir="auto">{title}</strong>
            ) : (
              <a href={url} rel="noreferrer" dir="auto">
                {title}
              </a>
            )}
            {figure !== null && `: ${[figure, unit].filter(Boolean).join(' ')}`}, {formatDay(shownOn)}
            {body !== null && <div dir="auto">{body}</div>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
