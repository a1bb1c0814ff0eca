// Changing a promise, saying what it came to, taking it up again. Every step is noted, and nothing is taken away.
import type { Day } from '../../platform/clock.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { AskId, PromiseId } from '../tables.ts'
import { noteOn } from './events.ts'
import type { Ended, PromiseTyped } from './forms.ts'
import { promiseInView } from '../visibility.ts'
import { settlePromise } from './standing.ts'

/** What was different, by the name of its field; empty when nothing was. */
export async function changePromise(work: Work, id: PromiseId, typed: PromiseTyped): Promise<readonly string[]> {
  const before = await lock(work, id)
  const after = columnsOf(typed)
  const changed = Object.entries(after)
    .filter(([column, value]) => before[column as keyof typeof before] !== value)
    .map(([column]) => column)
  if (changed.length === 0) return []
  await checkChoices(work, typed)
  await work.db.updateTable('promises').set(after).where('id', '=', id).execute()
  await noteChanges(work, id, { before, after, changed: new Set(changed) })
  if (hasOwner(after)) await settleNoOwner(work, id)
  return changed
}

/** What was chosen from a list may have gone since the list was shown. */
export async function checkChoices({ db }: Work, { priority, ownerAccount }: PromiseTyped): Promise<void> {
  if (priority !== null) {
    const found = await db.selectFrom('priorities').select('id').where('id', '=', priority).executeTakeFirst()
    if (!found) throw new Refused('priority', 'Select a priority from the list')
  }
  if (ownerAccount !== null) {
    const found = await db.selectFrom('accounts').select('id').where('id', '=', ownerAccount).executeTakeFirst()
    if (!found) throw new Refused('ownerAccount', 'Select an account from the list')
  }
}

export const columnsOf = (typed: PromiseTyped) => ({
  kind: typed.kind,
  words: typed.words,
  in_their_words: typed.inTheirWords,
  made_by: typed.madeBy,
  made_to: typed.madeTo,
  made_on: typed.made,
  meeting_item: typed.meetingItem,
  owner_post: typed.ownerPost,
  owner_name: typed.ownerName,
  owner_account_id: typed.ownerAccount,
  due_on: typed.due,
  priority_id: typed.priority,
  principle: typed.principle,
  measure: typed.measure,
  is_public: typed.isPublic,
  // Whoever makes it public has seen to its words: it is everybody's from then on.
  ...(typed.isPublic && { is_private: false }),
})
type Columns = ReturnType<typeof columnsOf>

const ownerColumns = ['owner_post', 'owner_name', 'owner_account_id'] as const
const hasOwner = (columns: Columns) => ownerColumns.some((column) => columns[column] !== null)

interface Change {
  readonly before: Columns
  readonly after: Columns
  readonly changed: ReadonlySet<string>
}

async function noteChanges(work: Work, id: PromiseId, { before, after, changed }: Change): Promise<void> {
  if (changed.has('due_on'))
    await noteOn(work, id, { event: 'due-moved', old_due_on: before.due_on, new_due_on: after.due_on })
  if (changed.has('words')) await noteOn(work, id, { event: 'words-changed', line: before.words })
  if (ownerColumns.some((column) => changed.has(column)))
    await noteOn(work, id, { event: 'owner-changed', line: before.owner_post ?? before.owner_name })
  const rest = [...changed].filter(
    (column) => !['due_on', 'words', ...ownerColumns].includes(column as 'words'), // the rest of the columns
  )
  if (rest.length > 0) await noteOn(work, id, { event: 'details-changed' })
}

async function settleNoOwner({ db, now }: Work, id: PromiseId): Promise<void> {
  await db
    .updateTable('alarms')
    .set({ settled_at: now })
    .where('kind', '=', 'no-owner')
    .where('promise_id', '=', id)
    .where('settled_at', 'is', null)
    .execute()
}

/** What it came to, said by a person. "Kept" without evidence stands, and every page says that nothing shows it. */
export async function endPromise(work: Work, id: PromiseId, ended: Ended): Promise<void> {
  const { made_on: madeOn, ended_as: endedAs } = await lock(work, id)
  if (endedAs !== null) throw new Refused('as', 'Somebody has said what it came to already')
  if (ended.on < madeOn) throw new Refused('on', 'The day must be on or after the day it was made')
  if (ended.on > work.today) throw new Refused('on', 'The day must be today or before')
  if (ended.into !== null) await requireOther(work, id, ended.into)
  await work.db
    .updateTable('promises')
    .set({
      ended_as: ended.as,
      ended_why: ended.why,
      ended_on: ended.on,
      ended_by: work.caller.accountId,
      changed_into: ended.into,
    })
    .where('id', '=', id)
    .execute()
  await noteOn(work, id, { event: 'ended', line: ended.why })
  await settleNoOwner(work, id)
  await settlePromise(work, id)
}

async function requireOther(work: Work, id: PromiseId, other: PromiseId): Promise<void> {
  const found = await work.db
    .selectFrom('promises')
    .select('id')
    .where('id', '=', other)
    .where(promiseInView(work))
    .executeTakeFirst()
  if (!found || other === id) throw new Refused('into', 'Select another promise')
}

/** It goes on after all. What was said of its end stays in the history. */
export async function takeUpAgain(work: Work, id: PromiseId, why: string): Promise<void> {
  const { ended_as: endedAs } = await lock(work, id)
  if (endedAs === null) throw new Refused('why', 'It has not come to an end')
  await work.db
    .updateTable('promises')
    .set({ ended_as: null, ended_why: null, ended_on: null, ended_by: null, changed_into: null })
    .where('id', '=', id)
    .execute()
  await noteOn(work, id, { event: 'taken-up-again', line: why })
  await settlePromise(work, id)
}

/** A new day for it, and the one before stays in its history. */
export async function movePromise(work: Work, id: PromiseId, due: Day, why: string): Promise<void> {
  const { due_on: before } = await lock(work, id)
  if (before === due) return
  await work.db.updateTable('promises').set({ due_on: due }).where('id', '=', id).execute()
  await noteOn(work, id, { event: 'due-moved', line: why, old_due_on: before, new_due_on: due })
}

export async function unlinkAsk(work: Work, id: PromiseId, ask: AskId): Promise<void> {
  await lock(work, id)
  const { numDeletedRows } = await work.db
    .deleteFrom('promise_asks')
    .where('promise_id', '=', id)
    .where('ask_id', '=', ask)
    .executeTakeFirst()
  if (numDeletedRows > 0n) await noteOn(work, id, { event: 'ask-unlinked' })
}

/**
 * Two entries that are one promise. Both stay, with their sources; what hangs on `other` moves to `id`, and whoever opens
 * `other` is led here.
 */
export async function mergePromise(work: Work, id: PromiseId, other: PromiseId): Promise<void> {
  if (id === other) throw new Refused('other', 'Select another promise')
  // In one order, so that two people who merge the same pair at once never wait for each other.
  for (const each of [id, other].toSorted()) await lock(work, each)
  const { db, council } = work
  const moved = { promise_id: id }
  await db.updateTable('actions').set(moved).where('promise_id', '=', other).execute()
  await db.updateTable('evidence').set(moved).where('promise_id', '=', other).execute()
  const asks = await db.deleteFrom('promise_asks').where('promise_id', '=', other).returningAll().execute()
  if (asks.length > 0)
    await db
      .insertInto('promise_asks')
      .values(asks.map((link) => ({ ...link, authority_id: council.id, promise_id: id })))
      .onConflict((conflict) => conflict.columns(['authority_id', 'promise_id', 'ask_id']).doNothing())
      .execute()
  await db
    .updateTable('promises')
    .set({ merged_into: id })
    .where((or) => or.or([or('id', '=', other), or('merged_into', '=', other)]))
    .execute()
  await noteOn(work, id, { event: 'merged' })
  await noteOn(work, other, { event: 'merged' })
  await settleNoOwner(work, other)
  await settlePromise(work, id)
}

/** Two people who change one promise at once go one after the other. NotFound for one that is not theirs to read. */
async function lock(work: Work, id: PromiseId) {
  const found = await work.db
    .selectFrom('promises')
    .selectAll()
    .where('id', '=', id)
    .where('merged_into', 'is', null)
    .where(promiseInView(work))
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}
