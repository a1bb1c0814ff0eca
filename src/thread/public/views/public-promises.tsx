// What the council has promised, for everyone to read.
import { Button, Card, EmptyState, Hero, Input, Pager, Select, State } from '../../../design/index.ts'
import {
  myPromisesPath,
  promisesCsvPath,
  promisesFeedPath,
  publicPromisePath,
  publicPromisesPath,
} from '../../paths.ts'
import { standingForAll } from '../../promises/rating-words.ts'
import { isOnlySaid } from '../../promises/standing.ts'
import { StandingMark } from '../../promises/views/standing-mark.tsx'
import { promiseStandings } from '../../tables.ts'
import type { PublicPromise } from '../queries.ts'
import { listPath, perPage, type Wanted } from '../wanted.ts'
import type { Day } from '../../../platform/clock.ts'
import { isLate, whenAndWhom } from './when-and-whom.ts'

interface PublicPromisesProps {
  readonly council: string
  readonly today: Day
  readonly promises: readonly PublicPromise[]
  readonly total: number
  readonly wanted: Wanted
  readonly priorities: readonly { readonly value: string; readonly text: string }[]
}

export function PublicPromises({ council, today, promises, total, wanted, priorities }: PublicPromisesProps) {
  return (
    <>
      <Hero title="What we promised" hasTree={false}>
        <p>
          These are the promises of {council} to children in care and to young people who have left care. You can see
          how each one is going. We do not hide the ones that went wrong.
        </p>
      </Hero>
      <Find wanted={wanted} priorities={priorities} />
      <p role="status">{total === 1 ? '1 promise' : `${total} promises`}</p>
      {promises.length === 0 && (
        <EmptyState title="No promise here">
          <p>
            Try other words, or <a href={publicPromisesPath}>see all of them</a>.
          </p>
        </EmptyState>
      )}
      {promises.map((promise) => (
        <OnePromise key={promise.id} promise={promise} today={today} />
      ))}
      <Pager
        label="Promises"
        page={wanted.page}
        pages={Math.ceil(total / perPage)}
        hrefFor={(page) => listPath(wanted, { page })}
      />
      <p>
        Were they made to you? <a href={myPromisesPath}>Say how they are going</a>.
      </p>
      <p>
        You can also <a href={promisesFeedPath}>follow the promises (Atom)</a> or{' '}
        <a href={promisesCsvPath}>take them as a file (CSV)</a>.
      </p>
    </>
  )
}

function Find({ wanted, priorities }: Pick<PublicPromisesProps, 'wanted' | 'priorities'>) {
  return (
    <search>
      <form method="get" action={publicPromisesPath}>
        <Input id="q" name="q" type="search" label={{ text: 'Find a promise' }} value={wanted.q} />
        {priorities.length > 0 && (
          <Select
            id="priority"
            name="priority"
            label={{ text: 'About' }}
            value={wanted.priority}
            items={[{ value: '', text: 'Everything' }, ...priorities]}
          />
        )}
        <Select
          id="standing"
          name="standing"
          label={{ text: 'How it is going' }}
          value={wanted.standing}
          items={[
            { value: '', text: 'All' },
            ...promiseStandings.map((value) => ({ value, text: standingForAll[value] })),
          ]}
        />
        <Button>Find</Button>
      </form>
    </search>
  )
}

function OnePromise({ promise, today }: { readonly promise: PublicPromise; readonly today: Day }) {
  const { id, words, inTheirWords, standing } = promise
  return (
    <Card
      title={
        <a href={publicPromisePath(id)} dir="auto">
          {inTheirWords ?? words}
        </a>
      }
    >
      <p>
        <StandingMark standing={standing} words={standingForAll[standing]} />{' '}
        {isLate(promise, today) && <State is="waiting">Late: its day has passed</State>}
      </p>
      {isOnlySaid(promise) && <p>We say that we kept it. We have not shown it yet.</p>}
      <p>{whenAndWhom(promise)}</p>
    </Card>
  )
}
