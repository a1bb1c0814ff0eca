// The register of the invented council: promises with owners and without, actions on their way, late and done.
import type { Work } from '../../../platform/http/ctx.ts'
import { addDays } from '../../../platform/clock.ts'
import { newId } from '../../../platform/ids.ts'
import { makePromise, settlePromise } from '../../../thread/index.ts'
import type { PriorityId, PromiseId } from '../../../thread/tables.ts'
import { monthsAgo, noonOf } from './dates.ts'
import { priorities, promises, type Done, type PriorityKey, type Promised } from './promised.ts'

export async function addPromises(work: Work): Promise<ReadonlyMap<string, PromiseId>> {
  const columns = await addPriorities(work)
  const raters = await listRaters(work)
  const ids = new Map<string, PromiseId>()
  for (const promised of promises) {
    const id = await addPromise(work, promised, columns.get(promised.priority) ?? null)
    ids.set(promised.key, id)
    for (const done of promised.actions) await addAction(work, id, done, promised)
    await addEvidence(work, id, promised)
    await rate(work, id, promised, raters)
    await end(work, id, promised)
    await settlePromise(work, id)
  }
  return ids
}

async function addPriorities({ db, council, today }: Work): Promise<ReadonlyMap<PriorityKey, PriorityId>> {
  const ids = new Map<PriorityKey, PriorityId>()
  for (const [position, { key, title, impact }] of priorities.entries()) {
    const id = newId<'priority'>()
    ids.set(key, id)
    await db
      .insertInto('priorities')
      .values({
        authority_id: council.id,
        id,
        title,
        impact,
        position,
        starts_on: monthsAgo(today, 36),
        strategy: 'Strategy for children in care and care leavers',
      })
      .execute()
  }
  return ids
}

async function addPromise(work: Work, promised: Promised, priorityId: PriorityId | null): Promise<PromiseId> {
  const { today } = work
  const madeOn = monthsAgo(today, promised.monthsAgo)
  const id = await makePromise(
    { ...work, now: noonOf(madeOn) },
    {
      words: promised.words,
      kind: promised.kind ?? 'promise',
      inTheirWords: promised.inTheirWords ?? null,
      madeBy: promised.madeBy,
      madeTo: 'children in care and care leavers',
      madeOn,
      dueOn: promised.due === undefined ? null : monthsAgo(today, -promised.due),
      priorityId,
      principle: promised.principle,
      measure: promised.measure ?? null,
      isPublic: promised.kind !== 'finding',
      ...(promised.post !== null && { owner: { post: promised.post, name: promised.owner ?? null } }),
    },
  )
  return id
}

async function addAction(work: Work, promiseId: PromiseId, done: Done, promised: Promised): Promise<void> {
  const { db, council, today } = work
  const id = newId<'action'>()
  const dueOn = monthsAgo(today, -done.due)
  const beganOn = monthsAgo(today, promised.monthsAgo)
  const saidOn = addDays(today, -Math.min(20, Math.max(2, Math.round(promised.monthsAgo * 10))))
  await db
    .insertInto('actions')
    .values({
      authority_id: council.id,
      id,
      title: done.title,
      promise_id: promiseId,
      owner_name: done.owner,
      owner_post: done.post,
      due_on: dueOn,
      steps: JSON.stringify(
        (done.steps ?? []).map((words, n) => ({ id: String(n + 1), words, doneOn: n === 0 ? saidOn : null })),
      ),
      standing: done.said ?? 'open',
      standing_since: noonOf(saidOn),
      last_line: done.line ?? null,
      done_on: done.said === 'done' ? saidOn : null,
      recorded_at: noonOf(beganOn),
    })
    .execute()
  let from = monthsAgo(
    dueOn,
    (done.moved ?? []).reduce((sum, months) => sum + months, 0),
  )
  for (const months of done.moved ?? []) {
    const to = monthsAgo(from, -months)
    await update(
      work,
      id,
      { said: 'moved', line: 'It takes longer than we thought', old_due_on: from, new_due_on: to },
      noonOf(addDays(from, -7)),
    )
    from = to
  }
  if (done.said) await update(work, id, { said: done.said, line: done.line ?? null }, noonOf(saidOn))
}

interface Update {
  readonly said: 'on-track' | 'stuck' | 'done' | 'moved'
  readonly line: string | null
  readonly old_due_on?: ReturnType<typeof monthsAgo>
  readonly new_due_on?: ReturnType<typeof monthsAgo>
}

async function update(
  { db, council, now }: Work,
  actionId: ReturnType<typeof newId<'action'>>,
  said: Update,
  at: Date,
) {
  await db
    .insertInto('action_updates')
    .values({
      authority_id: council.id,
      id: newId<'action-update'>(),
      action_id: actionId,
      at: at < now ? at : now,
      ...said,
    })
    .execute()
}

async function addEvidence({ db, council, today }: Work, promiseId: PromiseId, promised: Promised): Promise<void> {
  for (const { title, figure, unit } of promised.evidence ?? [])
    await db
      .insertInto('evidence')
      .values({
        authority_id: council.id,
        id: newId<'evidence'>(),
        kind: figure === undefined ? 'note' : 'figure',
        promise_id: promiseId,
        title,
        figure: figure === undefined ? null : String(figure),
        unit: unit ?? null,
        shown_on: addDays(today, -30),
        is_public: true,
      })
      .execute()
}

/** Young people whom nobody in the demonstration signs in as. */
async function listRaters({ db }: Work) {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('category', '=', 'former_relevant')
    .where('restricted', '=', false)
    .orderBy('child_id')
    .limit(12)
    .execute()
  return rows.map(({ id }) => id)
}

async function rate(
  { db, council, today }: Work,
  promiseId: PromiseId,
  { ratings = [0, 0, 0] }: Promised,
  raters: Awaited<ReturnType<typeof listRaters>>,
): Promise<void> {
  const all = (['good', 'some', 'no'] as const).flatMap((rating, n) =>
    Array.from({ length: ratings[n] ?? 0 }, () => rating),
  )
  for (const [n, rating] of all.slice(0, raters.length).entries()) {
    const person = raters[n]
    if (person === undefined) continue
    await db
      .insertInto('promise_ratings')
      .values({
        authority_id: council.id,
        id: newId<'promise-rating'>(),
        promise_id: promiseId,
        person_id: person,
        rating,
        rated_at: noonOf(addDays(today, -10 - n)),
      })
      .execute()
  }
}

async function end({ db, today }: Work, promiseId: PromiseId, { end: ended }: Promised): Promise<void> {
  if (!ended) return
  await db
    .updateTable('promises')
    .set({ ended_as: ended.as, ended_why: ended.why, ended_on: monthsAgo(today, ended.monthsAgo) })
    .where('id', '=', promiseId)
    .execute()
}
