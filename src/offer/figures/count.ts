// Counting what is opened and searched for, without anything about who: numbers by day, held in memory and written down
// about once a minute by whichever reader comes then. A public page that is kept for a few seconds counts once.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import type { AuthorityId } from '../../platform/ids.ts'
import type { EntryId } from '../tables.ts'

interface Counts {
  writtenAt: number
  readonly views: Map<string, { readonly entryId: EntryId; readonly day: Day; times: number }>
  readonly searches: Map<string, { readonly words: string; readonly found: boolean; readonly day: Day; times: number }>
}

const counted = new Map<AuthorityId, Counts>()
const everyMs = 60_000
/** Beyond this something is wrong, and memory matters more than a figure. */
const mostCounted = 5_000
/** Words that could be somebody's number or address are counted as found or not, and not kept. */
const notKept = '…'

type Reader = Pick<Ctx, 'db' | 'council' | 'today'>

export async function countView(reader: Reader, entryId: EntryId): Promise<void> {
  const { views } = countsOf(reader)
  add(views, `${reader.today} ${entryId}`, { entryId, day: reader.today, times: 0 })
  await writeIfDue(reader)
}

export async function countSearch(reader: Reader, typed: string, found: boolean): Promise<void> {
  const folded = typed.toLowerCase().replace(/\s+/g, ' ').slice(0, 60)
  const words = /[@\d]/.test(folded) ? notKept : folded
  add(countsOf(reader).searches, `${reader.today} ${String(found)} ${words}`, {
    words,
    found,
    day: reader.today,
    times: 0,
  })
  await writeIfDue(reader)
}

function countsOf({ council }: Reader): Counts {
  const held = counted.get(council.id) ?? { writtenAt: Date.now(), views: new Map(), searches: new Map() }
  counted.set(council.id, held)
  return held
}

function add<One extends { times: number }>(all: Map<string, One>, key: string, first: One): void {
  const held = all.get(key) ?? first
  held.times += 1
  if (all.size < mostCounted) all.set(key, held)
}

async function writeIfDue(reader: Reader): Promise<void> {
  const counts = countsOf(reader)
  if (Date.now() - counts.writtenAt < everyMs) return
  counts.writtenAt = Date.now()
  await writeCounts(reader)
}

/** Writes down what this process has counted. In the order of their keys, so that two who write never wait for each other. */
export async function writeCounts({ db, council }: Reader): Promise<void> {
  const held = counted.get(council.id)
  if (!held) return
  const views = [...held.views].toSorted(byKey).map(([, view]) => view)
  const searches = [...held.searches].toSorted(byKey).map(([, search]) => search)
  held.views.clear()
  held.searches.clear()
  if (views.length > 0)
    await db
      .insertInto('offer_views')
      .values(
        views.map(({ entryId, day, times }) => ({ authority_id: council.id, entry_id: entryId, day, views: times })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['authority_id', 'entry_id', 'day'])
          .doUpdateSet({ views: sql`offer_views.views + excluded.views` }),
      )
      .execute()
  if (searches.length > 0)
    await db
      .insertInto('offer_searches')
      .values(searches.map(({ words, found, day, times }) => ({ authority_id: council.id, words, found, day, times })))
      .onConflict((conflict) =>
        conflict
          .columns(['authority_id', 'day', 'words', 'found'])
          .doUpdateSet({ times: sql`offer_searches.times + excluded.times` }),
      )
      .execute()
}

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) => (one < other ? -1 : 1)
