// What became of a promise, the newest first. Nothing in it is ever rewritten.
import { Card, formatDay, formatInstant, Timeline } from '../../../design/index.ts'
import type { PastEvent } from '../find.ts'
import { standingWords } from '../words.ts'
import type { PromisePageProps } from './promise-props.ts'

export function History({ events }: Pick<PromisePageProps, 'events'>) {
  if (events.length === 0) return null
  return (
    <Card title="What became of it">
      <Timeline
        headingLevel={3}
        items={events.map((event) => ({
          label: { text: eventWords(event) },
          byline: event.by === null ? undefined : { text: event.by },
          datetime: { timestamp: event.at.toISOString(), text: formatInstant(event.at) },
          text: event.line !== null && <p dir="auto">{event.line}</p>,
        }))}
      />
    </Card>
  )
}

function eventWords({ event, newStanding, oldDueOn, newDueOn }: PastEvent): string {
  switch (event) {
    case 'made':
      return 'Written down'
    case 'standing':
      return newStanding === null ? 'Moved' : standingWords[newStanding]
    case 'due-moved':
      return `Due date moved ${[oldDueOn && `from ${formatDay(oldDueOn)}`, newDueOn ? `to ${formatDay(newDueOn)}` : 'to no date'].filter(Boolean).join(' ')}`
    case 'owner-changed':
      return 'Owner changed; before it was'
    case 'words-changed':
      return 'Words changed; before they were'
    case 'details-changed':
      return 'Details changed'
    case 'ask-linked':
      return 'Linked to an ask'
    case 'ask-unlinked':
      return 'Unlinked from an ask'
    case 'merged':
      return 'Joined with another that said the same'
    case 'ended':
      return 'Somebody said what it came to'
    case 'taken-up-again':
      return 'Taken up again'
  }
}
