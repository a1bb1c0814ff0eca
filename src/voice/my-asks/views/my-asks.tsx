// Everything a young person said, the newest first, each with where it has got to.
import { Button, Card, EmptyState, formatDay, PageHeading, Parcel } from '../../../design/index.ts'
import { myAskPath, myAsksPath, sayPath } from '../../paths.ts'
import type { OwnAsk } from '../queries.ts'
import { stagesOf } from '../stages.ts'

interface MyAsksProps {
  readonly asks: readonly OwnAsk[]
  readonly page: number
  readonly isMore: boolean
}

export function MyAsks({ asks, page, isMore }: MyAsksProps) {
  return (
    <>
      <PageHeading title="What I said" lead="Follow each one like a parcel, to its answer." />
      <p>
        <Button href={sayPath}>Say something</Button>
      </p>
      {asks.length === 0 && (
        <EmptyState title="Nothing yet">
          <p>When you say something, you can follow it here until you get an answer.</p>
        </EmptyState>
      )}
      {asks.map((ask) => (
        <AskCard key={ask.id} ask={ask} />
      ))}
      <p>
        {page > 1 && (
          <a class="govuk-link" rel="prev" href={`${myAsksPath}?page=${page - 1}`}>
            Newer
          </a>
        )}{' '}
        {isMore && (
          <a class="govuk-link" rel="next" href={`${myAsksPath}?page=${page + 1}`}>
            Older
          </a>
        )}
      </p>
    </>
  )
}

function AskCard({ ask }: { readonly ask: OwnAsk }) {
  const date = formatDay(ask.saidOn)
  return (
    <Card title={ask.isForAdvocacy ? 'You asked for an advocate' : `You said on ${date}`}>
      <p dir="auto" class="own-words own-words--short">
        {ask.words}
      </p>
      {!ask.isForAdvocacy && <Parcel {...stagesOf(ask)} label="Where it has got to" />}
      <p>
        <a class="govuk-link" href={myAskPath(ask.id)}>
          Open<span class="govuk-visually-hidden"> what you said on {date}</span>
        </a>
      </p>
    </Card>
  )
}
