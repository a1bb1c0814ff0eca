// Counting what is opened and searched for, without anything about who: numbers by day, written now and then in one go.
import type { Day } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import type { AuthorityId } from '../../platform/ids.ts'
import type { EntryId } from '../tables.ts'

interface View {
  readonly authorityId: AuthorityId
  readonly entryId: EntryId
  readonly day: Day
}
interface Search {
  readonly authorityId: AuthorityId
  readonly words: string
  readonly found: boolean
  readonly day: Day
}

const counted = new Map<string, { readonly what: View | Search; times: number }>()
/** Beyond this something is wrong, and memory matters more than a figure. */
const mostCounted = 20_000

type Who = Pick<Ctx, 'council' | 'today'>

export function countView({ council, today }: Who, entryId: EntryId): void {
  add(`${council.id} ${today} ${entryId}`, { authorityId: council.id, entryId, day: today })
}

/** Words that could be somebody's number or address are counted as found or not, and not kept. */
export function countSearch({ council, today }: Who, typed: string, found: boolean): void {
  const folded = typed.toLowerCase().replace(/\s+/g, ' ').slice(0, 60)
  const words = /[@\d]/.test(folded) ? '…' : folded
  add(`${council.id} ${today} ${String(found)} ${words}`, { authorityId: council.id, words, found, day: today })
}

function add(key: string, what: View | Search): void {
  const held = counted.get(key)
  if (held) held.times += 1
  else if (counted.size < mostCounted) counted.set(key, { what, times: 1 })
}

export interface Counts {
  readonly views: readonly (View & { readonly times: number })[]
  readonly searches: readonly (Search & { readonly times: number })[]
}

/** Takes what one council has counted since the last time. */
export function takeCounts(authorityId: AuthorityId): Counts {
  const views: (View & { times: number })[] = []
  const searches: (Search & { times: number })[] = []
  for (const [key, { what, times }] of counted) {
    if (what.authorityId !== authorityId) continue
    counted.delete(key)
    if ('entryId' in what) views.push({ ...what, times })
    else searches.push({ ...what, times })
  }
  return { views, searches }
}
