// All that happened to a claim, as whoever decides reads it.
import { Card, formatInstant } from '../../../design/index.ts'
import type { ClaimEvent } from '../../claims/queries.ts'
import { money } from '../../claims/views/words.tsx'

const happenedWords: Readonly<Record<ClaimEvent['what'], string>> = {
  asked: 'Asked for',
  seen: 'Seen',
  queued: 'Agreed, in the queue',
  'more-wanted': 'Asked for more',
  'more-given': 'More was sent',
  agreed: 'Agreed',
  'part-paid': 'Paid in part',
  paid: 'Paid',
  issued: 'Handed out',
  refused: 'Refused',
  challenged: 'Challenged',
  withdrawn: 'Taken back',
  revoked: 'Revoked',
}

export function Happened({ events }: { readonly events: readonly ClaimEvent[] }) {
  return (
    <Card title="What happened">
      <ol>
        {events.map(({ at, what, by, words, wouldChange, pence }) => (
          <li key={`${what}${at.toISOString()}`}>
            {formatInstant(at)}: {happenedWords[what]}
            {pence !== null && `, ${money(pence)}`}
            {by !== null && (
              <>
                , by <bdi>{by}</bdi>
              </>
            )}
            {words !== null && (
              <>
                : <span dir="auto">{words}</span>
              </>
            )}
            {wouldChange !== null && (
              <>
                {' '}
                What would change it: <span dir="auto">{wouldChange}</span>
              </>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
