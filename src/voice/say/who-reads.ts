// Who will see it and when: the reader's own hours and cover, in words, before anybody types. Never more than is true.
import { holidaysAround } from '../../platform/councils/reading-time.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'
import { readByWorker, readingWeekOf } from '../../thread/index.ts'
import { hoursInWords, isOpenAt, nextOpening, whenInWords, type WeekHours } from '../../words/index.ts'
import { findCover, type Covering } from '../cover/find.ts'
import { listReaders, type NamedReader } from './readers.ts'

export interface WhoReads extends NamedReader {
  readonly cover: Covering | null
  /** "Monday to Friday 9am to 5pm"; null when nobody is set to read. */
  readonly hours: string | null
  /** "now", "tomorrow at 9am"; null when nobody is set to read. */
  readonly next: string | null
  /** By when they should read what may mean danger: "today by 4pm". */
  readonly unsafeBy: string
  /** The managers of the team can see at once what may mean danger: not of somebody whose record only a few may open. */
  readonly managersToo: boolean
}

type Looking = Pick<Work, 'db' | 'council' | 'today' | 'now'>

export async function listWhoReads(work: Looking, personId: PersonId): Promise<readonly WhoReads[]> {
  const readers = await listReaders(work, personId)
  const person = await work.db.selectFrom('people').select('restricted').where('id', '=', personId).executeTakeFirst()
  const managersToo = person?.restricted === false
  return Promise.all(
    readers.map(async (reader) => ({
      ...(await whenRead(work, reader)),
      managersToo: managersToo && reader.workerId !== null,
    })),
  )
}

async function whenRead(work: Looking, reader: NamedReader): Promise<Omit<WhoReads, 'managersToo'>> {
  const cover = reader.workerId === null ? null : await findCover(work, reader.workerId)
  const week = await readingWeekOf(work, cover?.workerId ?? reader.workerId)
  const unsafeBy = await readByWorker(work, reader.workerId, { isUnsafe: true })
  return {
    ...reader,
    cover,
    hours: hoursInWords(week),
    next: nextInWords(work, week),
    unsafeBy: whenInWords(unsafeBy, work.now, { word: 'by' }),
  }
}

export function nextInWords({ council, now }: Pick<Work, 'council' | 'now'>, week: WeekHours): string | null {
  const holidays = holidaysAround(council.settings, now)
  if (isOpenAt(week, holidays, now)) return 'now'
  const next = nextOpening(week, holidays, now)
  return next && whenInWords(next, now)
}
