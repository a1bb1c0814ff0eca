// What people do with a pledge: check it, match it, accept it, say that it was kept, thank, decline, let it go.
import { sql, type SqlBool } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { AccountId } from '../../platform/ids.ts'
import {
  addEvidence,
  announce,
  askInView,
  endPromise,
  giveAnswer,
  makePromise,
  movePromise,
  quotable,
  takePromiseUpAgain,
} from '../../thread/index.ts'
import type { AskId, PromiseId, ThemeId } from '../../thread/tables.ts'
import type { PledgeId } from '../tables.ts'
import { refuseUnchecked } from '../checks/missing.ts'
import { lockFor, lockPledge, noteOn } from './events.ts'
import { announcedOf, namedAs } from './shown.ts'
import { tellPledger } from './tell.ts'

export interface Checked {
  /** As everyone will read them. The pledger's own words stay beside them. */
  readonly shownWords: string
  readonly theme: ThemeId | null
}

/** Somebody has read it: from now on it may be seen by those whom the pledger agreed to. */
export async function checkPledge(work: Work, id: PledgeId, { shownWords, theme }: Checked): Promise<void> {
  const { confirmed_at: confirmed } = await lockFor(work, id, 'checked')
  await work.db
    .updateTable('pledges')
    .set({ shown_words: shownWords, theme_id: theme, confirmed_at: confirmed ?? work.now })
    .where('id', '=', id)
    .execute()
  await noteOn(work, id, { event: 'checked' })
}

/**
 * The theme and the asks that it meets, in place of those before; asks that the caller may not read stay as they are. With
 * nothing left it is matched no longer.
 */
export async function matchPledge(
  work: Work,
  id: PledgeId,
  { theme, asks }: { readonly theme: ThemeId | null; readonly asks: readonly AskId[] },
): Promise<void> {
  const { db, council, caller, now } = work
  const before = await lockFor(work, id, 'matched')
  const linked = await readable(
    work,
    (await db.selectFrom('pledge_asks').select('ask_id').where('pledge_id', '=', id).execute()).map(
      (one) => one.ask_id,
    ),
  )
  if (before.theme_id === null && linked.length === 0 && theme === null && asks.length === 0)
    throw new Refused('theme', 'Choose a theme, or something that was asked for')
  if ((await readable(work, asks)).length !== asks.length) throw new Refused('asks', 'Choose from the list')
  if (
    await areSomebodys(
      work,
      asks.filter((ask) => !linked.includes(ask)),
    )
  )
    await refuseUnchecked(work, { pledge: id }, 'asks')
  await db.updateTable('pledges').set({ theme_id: theme }).where('id', '=', id).execute()
  const gone = linked.filter((ask) => !asks.includes(ask))
  if (gone.length > 0)
    await db.deleteFrom('pledge_asks').where('pledge_id', '=', id).where('ask_id', 'in', gone).execute()
  for (const ask of asks)
    await db
      .insertInto('pledge_asks')
      .values({ authority_id: council.id, pledge_id: id, ask_id: ask, linked_by: caller.accountId, linked_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  await noteOn(work, id, { event: theme === null && asks.length === 0 ? 'unmatched' : 'matched' })
}

/** A particular young person's, with a name or by the code that they hold; a group's words are nobody's own. */
async function areSomebodys({ db }: Work, ids: readonly AskId[]): Promise<boolean> {
  if (ids.length === 0) return false
  const found = await db
    .selectFrom('asks')
    .select('id')
    .where('id', 'in', [...ids])
    .where((where) => where.or([where('person_id', 'is not', null), where('code_hash', 'is not', null)]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Those of the given asks that the caller may read: nobody links, or takes away, what they cannot see. */
async function readable(work: Work, ids: readonly AskId[]): Promise<AskId[]> {
  if (ids.length === 0) return []
  const rows = await work.db
    .selectFrom('asks')
    .select('asks.id')
    .where('asks.id', 'in', [...ids])
    .where(sql<SqlBool>`(${askInView(work)} or ${quotable()})`)
    .execute()
  return rows.map((row) => row.id)
}

export interface Accepted {
  readonly ownerPost: string | null
  readonly ownerAccount: AccountId | null
  readonly due: Day
}

/** The council takes it: somebody inside owns it, a day stands beside it, and it is a promise of the golden thread. */
export async function acceptPledge(work: Work, id: PledgeId, accepted: Accepted): Promise<PromiseId> {
  const { db } = work
  const pledge = await lockFor(work, id, 'accepted')
  if (accepted.due < work.today) throw new Refused('due', 'The date must be today or later')
  const asks = await db.selectFrom('pledge_asks').select('ask_id').where('pledge_id', '=', id).execute()
  const promise = await makePromise(work, {
    words: pledge.shown_words ?? pledge.words,
    madeBy: namedAs(pledge),
    madeTo: 'young people',
    madeOn: pledge.made_on,
    owner: { post: accepted.ownerPost, name: null, accountId: accepted.ownerAccount },
    dueOn: accepted.due,
    asks: asks.map(({ ask_id: ask }) => ask),
    isWithheld: pledge.publish === 'no',
  })
  await db.updateTable('pledges').set({ promise_id: promise, due_on: accepted.due }).where('id', '=', id).execute()
  await noteOn(work, id, { event: 'accepted', old_due_on: pledge.due_on, new_due_on: accepted.due })
  await tellPledger(work, id, 'accepted')
  return promise
}

export async function beginPledge(work: Work, id: PledgeId, line: string | null): Promise<void> {
  await lockFor(work, id, 'begun')
  await refuseUnchecked(work, { pledge: id }, 'form')
  await noteOn(work, id, { event: 'begun', line })
}

export interface Delivered {
  /** What shows it, in a line: what was given, to how many. */
  readonly shows: string
  /** Places, tickets, things. */
  readonly given?: number | null
  readonly on: Day
  /** What those who asked for it are told; null where nobody had asked, or nobody is to be told yet. */
  readonly tellAskers: string | null
}

/** It was kept: what shows it hangs on the promise, the promise is kept, and the thread is told. */
export async function deliverPledge(
  work: Work,
  id: PledgeId,
  { shows, given = null, on, tellAskers }: Delivered,
): Promise<void> {
  const pledge = await lockFor(work, id, 'delivered')
  if (on > work.today) throw new Refused('on', 'The day must be today or before')
  if (on < pledge.made_on) throw new Refused('on', 'The day must be on or after the day it was made')
  await refuseUnchecked(work, { pledge: id }, 'form')
  if (pledge.promise_id !== null) {
    await addEvidence(work, {
      of: { promiseId: pledge.promise_id },
      kind: 'note',
      title: shows,
      body: null,
      url: null,
      figure: null,
      unit: null,
      fileId: null,
      shownOn: on,
      isPublic: false,
    })
    if (await goesOn(work, pledge.promise_id))
      await endPromise(work, pledge.promise_id, { as: 'kept', why: shows, on, into: null })
  }
  await work.db.updateTable('pledges').set({ given }).where('id', '=', id).execute()
  await noteOn(work, id, { event: 'delivered', line: shows })
  if (tellAskers !== null) await tellThoseWhoAsked(work, id, tellAskers)
  await announce(work, announcedOf(pledge, shows))
}

/** Somebody may have said on the register what its promise came to: that stays. */
async function goesOn({ db }: Work, promise: PromiseId): Promise<boolean> {
  const { ended_as: endedAs } = await db
    .selectFrom('promises')
    .select('ended_as')
    .where('id', '=', promise)
    .executeTakeFirstOrThrow()
  return endedAs === null
}

/** Each hears of it the way they chose: the same way as any answer. */
async function tellThoseWhoAsked(work: Work, id: PledgeId, words: string): Promise<void> {
  const linked = await work.db
    .selectFrom('pledge_asks')
    .innerJoin('asks', (join) =>
      join.onRef('asks.authority_id', '=', 'pledge_asks.authority_id').onRef('asks.id', '=', 'pledge_asks.ask_id'),
    )
    .select('asks.id')
    .where('pledge_asks.pledge_id', '=', id)
    .where('asks.standing', '<>', 'withdrawn')
    .where(askInView(work))
    .execute()
  if (linked.length > 0) await giveAnswer(work, { asks: linked.map((ask) => ask.id), answer: { kind: 'did', words } })
}

export async function thankPledger(work: Work, id: PledgeId, words: string): Promise<void> {
  await lockFor(work, id, 'thanked')
  await noteOn(work, id, { event: 'thanked', line: words })
  await tellPledger(work, id, 'thanked', words)
}

export async function declinePledge(work: Work, id: PledgeId, why: string): Promise<void> {
  await lockFor(work, id, 'declined')
  await noteOn(work, id, { event: 'declined', line: why })
  await tellPledger(work, id, 'declined', why)
}

/** Its date went by, or the pledger can't: closed with a thank-you, and it may be taken up again. */
export async function lapsePledge(work: Work, id: PledgeId, why: string, { byLink = false } = {}): Promise<void> {
  const { promise_id: promise } = await lockFor(work, id, 'lapsed')
  await noteOn(work, id, { event: 'lapsed', line: why, byLink })
  if (promise !== null && (await goesOn(work, promise)))
    await endPromise(work, promise, { as: 'not-kept', why, on: work.today, into: null })
  if (!byLink) await tellPledger(work, id, 'lapsed')
}

async function wasBegun({ db }: Work, id: PledgeId): Promise<boolean> {
  const found = await db
    .selectFrom('pledge_events')
    .select('id')
    .where('pledge_id', '=', id)
    .where('event', 'in', ['begun', 'delivered'])
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export async function takePledgeUpAgain(work: Work, id: PledgeId, why: string): Promise<void> {
  const { promise_id: promise } = await lockFor(work, id, 'taken-up-again')
  if (await wasBegun(work, id)) await refuseUnchecked(work, { pledge: id }, 'why')
  await noteOn(work, id, { event: 'taken-up-again', line: why })
  if (promise !== null && !(await goesOn(work, promise))) await takePromiseUpAgain(work, promise, why)
}

/** A new day, by the pledger or by staff; the day before stays in the history. */
export async function movePledge(
  work: Work,
  id: PledgeId,
  { due, why, byLink = false }: { readonly due: Day; readonly why: string; readonly byLink?: boolean },
): Promise<void> {
  const pledge = await lockPledge(work, id)
  if (due < work.today) throw new Refused('due', 'The date must be today or later')
  if (pledge.standing !== 'accepted' && pledge.standing !== 'delivering')
    throw new Refused('due', 'This pledge has no date to move')
  await work.db.updateTable('pledges').set({ due_on: due }).where('id', '=', id).execute()
  if (pledge.promise_id !== null) await movePromise(work, pledge.promise_id, due, why)
  await noteOn(work, id, { event: 'due-moved', line: why, old_due_on: pledge.due_on, new_due_on: due, byLink })
}
