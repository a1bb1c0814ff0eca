// A pledge is made. Every door ends here: the page, a worker who writes it down, the tablet of the touring tree.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { notForEveryone, readDanger } from '../../words/index.ts'
import { noteOn } from '../life/events.ts'
import { tellPledger } from '../life/tell.ts'
import type { HeldReason, PledgeId, PledgeKind, Pledger, Publishing, ReachWay, StopId } from '../tables.ts'

export interface NewPledge {
  /** Made by the page or the tablet: the same key twice is kept once. */
  readonly key: string
  readonly door: 'page' | 'worker' | 'kiosk'
  readonly madeOn?: Day
  readonly pledger: Pledger
  readonly name: string
  readonly organisation: string | null
  readonly words: string
  readonly kind: PledgeKind
  readonly howMany: number | null
  readonly due: Day | null
  readonly place: string | null
  readonly forWhom: string | null
  readonly publish: Publishing
  readonly namedAs: string | null
  readonly reachBy: ReachWay
  readonly reachAt: string | null
  /** Where the tree was when it was made. */
  readonly stop?: StopId | null
}

/** What the page needs afterwards: which pledge it is, and whether it was kept by this very call. */
export interface Made {
  readonly id: PledgeId
  readonly isNew: boolean
}

export async function makePledge(work: Work, made: NewPledge): Promise<Made> {
  const { db, council, caller, today, now } = work
  const id = newId<'pledge'>()
  const kept = await db
    .insertInto('pledges')
    .values({
      authority_id: council.id,
      id,
      made_key: made.key,
      made_on: made.madeOn ?? today,
      made_at: now,
      door: made.door,
      pledger: made.pledger,
      name: made.name,
      organisation: made.organisation,
      words: made.words,
      kind: made.kind,
      how_many: made.howMany,
      due_on: made.due,
      place: made.place,
      for_whom: made.forWhom,
      publish: made.publish,
      named_as: made.namedAs,
      reach_by: made.reachAt === null ? 'none' : made.reachBy,
      reach_at: made.reachAt,
      held: [...(await heldFor(work, made))],
      stop_id: made.stop ?? null,
      recorded_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'made_key']).doNothing())
    .executeTakeFirst()
  if ((kept.numInsertedOrUpdatedRows ?? 0n) === 0n) return { id: await madeBefore(work, made.key), isNew: false }
  await noteOn(work, id, { event: 'made' })
  if (made.door === 'page') await tellPledger(work, id, 'confirm')
  return { id, isNew: true }
}

async function madeBefore({ db }: Work, key: string): Promise<PledgeId> {
  const found = await db.selectFrom('pledges').select('id').where('made_key', '=', key).executeTakeFirstOrThrow()
  return found.id
}

/** What whoever checks the words must look at. Nothing of it is told to the pledger. */
function heldFor(work: Work, made: NewPledge): Promise<readonly HeldReason[]> {
  const all = [made.words, made.place, made.forWhom, made.namedAs, made.organisation].filter((text) => text !== null)
  return heldIn(work, all.join('\n'), made.words)
}

/** Why words wait for a careful look: nothing of it is told to whoever wrote them. */
export async function heldIn(
  { db, council }: Pick<Work, 'db' | 'council'>,
  text: string,
  ownWords: string = text,
): Promise<readonly HeldReason[]> {
  const held: HeldReason[] = [...notForEveryone(text)]
  const { rows } = await sql<{ named: boolean }>`
    select names_a_young_person(${council.id}, ${text}) as named`.execute(db)
  if (rows[0]?.named) held.push('name')
  if (readDanger(ownWords).level !== 'none') held.push('danger')
  return held
}
