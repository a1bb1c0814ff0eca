// Take-up by group of what pledges brought, and the way that everyone has to ask for what one pledge offers.
import { sql } from 'kysely'
import { addDays } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { PledgeId, PledgeKind } from '../tables.ts'
import { guardGroups, isTooFew, type Counted } from './guard.ts'
import { dimensions, type ByDimension } from './words.ts'

type Reading = Pick<Work, 'db' | 'today' | 'council'>

/** One span only: of two that overlap, the numbers of one could be taken from the other's. */
const days = 364

export interface TakeUp {
  readonly all: Counted
  readonly by: readonly ByDimension[]
}

/** Null: together they are too few to say anything. */
export async function takeUpOf({ db, today, council }: Reading): Promise<TakeUp | null> {
  const { rows } = await sql<Counted & { readonly dimension: string }>`
    select dimension, key, eligible, took from take_up_counted(${addDays(today, -days)}, ${today}, ${today})
    order by dimension, key`.execute(db)
  const { smallNumber } = council.settings
  const all = rows.find(({ dimension }) => dimension === 'all')
  if (!all || isTooFew(all, smallNumber)) return null
  const by = dimensions.map((dimension) => ({
    dimension,
    groups: guardGroups(
      rows.filter((row) => row.dimension === dimension),
      smallNumber,
    ),
  }))
  return { all, by }
}

export interface GivenByKind {
  readonly kind: PledgeKind
  readonly pledged: number
  /** Null: nobody has said how many of any. */
  readonly given: number | null
}

/** Places and things, as they were pledged and as staff said that they were given. */
export async function givenByKind({ db, today }: Pick<Work, 'db' | 'today'>): Promise<GivenByKind[]> {
  const { rows } = await sql<GivenByKind>`
    select kind, coalesce(sum(how_many), 0)::int as pledged, sum(given)::int as given
    from pledges where standing in ('delivered', 'thanked') and made_on >= ${addDays(today, -days)} and (how_many > 0 or given > 0)
    group by kind order by sum(given) desc nulls last, kind`.execute(db)
  return rows
}

export interface WayToAsk {
  readonly kind: 'entry' | 'opportunity'
  /** The end of an entry's address, or the id of an opportunity. */
  readonly address: string
  readonly title: string
  /** Everyone can find it today. */
  readonly isOpen: boolean
}

export async function waysToAsk({ db, today }: Pick<Work, 'db' | 'today'>, pledge: PledgeId): Promise<WayToAsk[]> {
  const { rows } = await sql<WayToAsk>`
    select kind, address, title, is_open as "isOpen" from ways_to_ask(${pledge}, ${today}) order by kind, title`.execute(
    db,
  )
  return rows
}
