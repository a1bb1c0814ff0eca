import { Card, EmptyState, formatDay, PageHeading } from '../../../design/index.ts'
import { pledgePath, tourCalendarPath } from '../../paths.ts'
import type { StopFound } from '../queries.ts'

/** Where everyone can find the tree next: the place and the way there, and nothing of who comes along. */
export function PublicTour({ stops }: { readonly stops: readonly StopFound[] }) {
  return (
    <>
      <PageHeading
        title="Where the tree goes"
        lead="Come and see it, ask what it is about, and hang a promise on it."
      />
      {stops.length === 0 && (
        <EmptyState title="No public stop is planned just now">
          <p>
            You need not wait for it: <a href={pledgePath}>make a pledge here</a>.
          </p>
        </EmptyState>
      )}
      {stops.map((stop) => (
        <Card key={stop.id} title={`${formatDay(stop.held_on)}: ${stop.place}`}>
          <p dir="auto">{stop.purpose}</p>
          {stop.from_time !== null && (
            <p>
              From {stop.from_time}
              {stop.until_time !== null && ` until ${stop.until_time}`}
            </p>
          )}
          {stop.address !== null && (
            <p dir="auto" class="keeps-lines">
              {stop.address}
            </p>
          )}
          {stop.directions !== null && (
            <p dir="auto" class="keeps-lines">
              How to get there: {stop.directions}
            </p>
          )}
        </Card>
      ))}
      <p>
        <a href={tourCalendarPath}>Put it in your calendar</a>
      </p>
    </>
  )
}
