// Stops at which a pledge can have been made: those that took place in the last year, or take place today.
import { formatDay } from '../../design/index.ts'
import { addDays } from '../../platform/clock.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { Choice } from '../board/queries.ts'
import type { StopId } from '../tables.ts'

type Reader = Pick<Work, 'db' | 'today'>

const held = ({ db, today }: Reader) =>
  db
    .selectFrom('tour_stops')
    .where('cancelled_at', 'is', null)
    .where('held_on', '<=', today)
    .where('held_on', '>=', addDays(today, -365))

export async function listStopChoices(reader: Reader): Promise<Choice[]> {
  const stops = await held(reader).select(['id', 'place', 'held_on']).orderBy('held_on', 'desc').limit(100).execute()
  return stops.map(({ id, place, held_on: on }) => ({ value: id, text: `${formatDay(on)}: ${place}` }))
}

export async function checkStop(reader: Reader, stop: StopId | null): Promise<void> {
  if (stop === null) return
  const found = await held(reader).select('id').where('id', '=', stop).executeTakeFirst()
  if (!found) throw new Refused('stop', 'Choose a stop from the list')
}
