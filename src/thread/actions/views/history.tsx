// Everything that was said of an action, as it was said.
import { Card, formatInstant, Timeline } from '../../../design/index.ts'
import type { ActionUpdate } from '../queries.ts'
import { saidWords } from '../words.ts'

export function History({ updates }: { readonly updates: readonly ActionUpdate[] }) {
  if (updates.length === 0) return null
  return (
    <Card title="What was said of it">
      <Timeline
        headingLevel={3}
        items={updates.map((update) => ({
          label: { text: `${saidWords(update)}${update.isTakenBack ? ' (taken back)' : ''}` },
          byline: { text: <bdi>{whoSaid(update)}</bdi> },
          datetime: { timestamp: update.at.toISOString(), text: formatInstant(update.at) },
          text: update.line !== null && <p dir="auto">{update.line}</p>,
        }))}
      />
    </Card>
  )
}

const whoSaid = ({ by, byLink }: ActionUpdate) => (byLink ? 'the owner, by their link' : (by ?? 'the machine'))
