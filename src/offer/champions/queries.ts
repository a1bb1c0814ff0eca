import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { newId, type AccountId } from '../../platform/ids.ts'
import { isAssured, isOverdue } from '../duty/rules.ts'
import { figuresByEntry, lastYear } from '../figures/queries.ts'
import { recallByHeading } from '../know/recall.ts'
import { publishedOffer, type PublishedEntry } from '../published/offer.ts'
import type { OfferHeading } from '../terms.ts'
import type { HeadingState } from './one-thing.ts'

type Reader = Pick<Work, 'db' | 'council' | 'today'>

export interface Champion {
  readonly heading: string
  readonly name: string
  readonly since: Day
  readonly accountId: AccountId | null
}

export function listChampions({ db }: Pick<Work, 'db'>): Promise<Champion[]> {
  return db
    .selectFrom('offer_champions')
    .select(['heading', 'name', 'since', 'account_id as accountId'])
    .where('ended_on', 'is', null)
    .orderBy('since')
    .execute()
}

/** Whoever was the champion before is one no longer. An empty name leaves the heading without. */
export async function setChampion(
  { db, council, today }: Reader,
  { heading, name }: { readonly heading: string; readonly name: string },
): Promise<void> {
  await db
    .updateTable('offer_champions')
    .set({ ended_on: today })
    .where('heading', '=', heading)
    .where('ended_on', 'is', null)
    .execute()
  if (name === '') return
  // Somebody who signs in finds their own heading. Two of one name are nobody's.
  const accounts = await db.selectFrom('accounts').select('id').where('display_name', '=', name).limit(2).execute()
  await db
    .insertInto('offer_champions')
    .values({
      authority_id: council.id,
      id: newId<'offer-champion'>(),
      heading,
      account_id: accounts.length === 1 ? (accounts[0]?.id ?? null) : null,
      name,
      since: today,
      ended_on: null,
    })
    .execute()
}

export interface HeadingPage {
  readonly state: HeadingState
  readonly entries: readonly PublishedEntry[]
  readonly claims: number | null
}

export async function headingPage(reader: Reader, heading: OfferHeading): Promise<HeadingPage> {
  const { today } = reader
  const offer = await publishedOffer(reader)
  const entries = offer.entries.filter(({ content }) => heading.topics.includes(content.topic))
  const ids = new Set(entries.map(({ id }) => id))
  const figures = [...(await figuresByEntry(reader, lastYear(today))).values()].filter(({ entryId }) =>
    ids.has(entryId),
  )
  const [recall] = await recallByHeading(reader, [heading])
  // One hidden number hides the sum.
  const claims = figures.some((one) => one.claims === null)
    ? null
    : figures.reduce((sum, one) => sum + (one.claims ?? 0), 0)
  return {
    entries,
    claims,
    state: {
      entries: entries.length,
      overdue: entries.filter((entry) => isOverdue(entry, today)).length,
      notAssured: entries.filter((entry) => !isAssured(entry, today) && !isOverdue(entry, today)).length,
      unansweredWrong: await unansweredWrong(reader, [...ids]),
      recall: recall?.quarters[0]?.share,
      opened: figures.reduce((sum, { views }) => sum + views, 0),
    },
  }
}

async function unansweredWrong({ db }: Reader, entryIds: readonly string[]): Promise<number> {
  if (entryIds.length === 0) return 0
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from offer_asks o
    join asks a on a.authority_id = o.authority_id and a.id = o.ask_id
    where o.kind in ('wrong', 'told-no') and o.entry_id = any(${entryIds}::uuid[])
      and a.standing in ('waiting', 'not-yet')`.execute(db)
  return rows[0]?.count ?? 0
}
