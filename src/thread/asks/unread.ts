// Until when something should have been read: working time of whoever reads it, as the council set it. At the latest
// then somebody else is told (voice/desk).
import { holidaysAround } from '../../platform/councils/reading-time.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { WorkerId } from '../../people/tables.ts'
import { addWorkingDays, addWorkingMinutes, WEEKDAYS, type WeekHours } from '../../words/index.ts'
import type { Reader } from './reader.ts'

/** The job that passes on what nobody read in time. */
export const unreadJobName = 'unread-clock'

const hour = 3_600_000

/** A worker's own reading hours where they have set them, else the council's. */
export async function readingWeekOf(
  { db, council }: Pick<Work, 'db' | 'council'>,
  workerId: WorkerId | null,
): Promise<WeekHours> {
  if (workerId === null) return council.settings.readingHours
  const own = await db.selectFrom('reading_hours').select('week').where('worker_id', '=', workerId).executeTakeFirst()
  return own && isWeek(own.week) ? own.week : council.settings.readingHours
}

const isWeek = (value: unknown): value is WeekHours =>
  value !== null && typeof value === 'object' && WEEKDAYS.every((day) => Array.isArray(Reflect.get(value, day)))

export function readByOf(
  work: Pick<Work, 'db' | 'council' | 'now'>,
  reader: Reader,
  how: { readonly isUnsafe: boolean },
): Promise<Date> {
  return readByWorker(work, reader.kind === 'worker' ? reader.workerId : null, how)
}

/** With no reading hours at all the time runs by the clock on the wall: a message must not wait for ever. */
export async function readByWorker(
  work: Pick<Work, 'db' | 'council' | 'now'>,
  workerId: WorkerId | null,
  { isUnsafe }: { readonly isUnsafe: boolean },
): Promise<Date> {
  const { council, now } = work
  const { unsafeWorkingHours, otherWorkingDays } = council.settings.unreadClock
  const week = await readingWeekOf(work, workerId)
  const holidays = holidaysAround(council.settings, now)
  return isUnsafe
    ? (addWorkingMinutes(week, holidays, now, unsafeWorkingHours * 60) ??
        new Date(now.getTime() + unsafeWorkingHours * hour))
    : (addWorkingDays(week, holidays, now, otherWorkingDays) ?? new Date(now.getTime() + otherWorkingDays * 24 * hour))
}
