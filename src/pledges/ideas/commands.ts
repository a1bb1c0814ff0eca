// An idea is written down, sent to whoever decides, decided, and those who had it are told.
import { sql } from 'kysely'
import { addDays, type Day } from '../../platform/clock.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { newId, type AccountId } from '../../platform/ids.ts'
import { makePromise } from '../../thread/index.ts'
import type { GroupId, PromiseId } from '../../thread/tables.ts'
import type { PledgeId } from '../tables.ts'
import { mayFollow, standingOf } from './standing.ts'
import type { Cost, Idea, IdeaEventKind, IdeaId, Outcome, Route } from './tables.ts'
import { tellOfIdea } from './tell.ts'
import { usualDecider } from './words.ts'

/** What costs something is answered within so many days unless another day is set. */
export const daysToAnswer = 28

export interface NewIdea {
  readonly words: string
  readonly saidOn: Day
  readonly pledge: PledgeId | null
  readonly group: GroupId | null
  readonly route: Route
  readonly cost: Cost
  readonly costNote: string | null
  readonly answerBy: Day | null
}

export async function noteIdea(work: Work, made: NewIdea): Promise<IdeaId> {
  const { db, council, caller } = work
  if (made.saidOn > work.today) throw new Refused('said', 'The day must be today or before')
  const cameFrom = await cameFromOf(work, made)
  const id = newId<'idea'>()
  await db
    .insertInto('ideas')
    .values({
      authority_id: council.id,
      id,
      number: await nextNumber(work),
      words: made.words,
      said_on: made.saidOn,
      came_from: cameFrom,
      pledge_id: made.pledge,
      group_id: made.group,
      route: made.route,
      cost: made.cost,
      cost_note: made.costNote,
      decider: null,
      answer_by: answerBy(work, made),
      outcome: null,
      decided_by: null,
      decided_on: null,
      reason: null,
      promise_id: null,
      raised_on: null,
      recorded_by: caller.accountId,
    })
    .execute()
  await noteOn(work, id, 'noted')
  return id
}

async function cameFromOf({ db }: Work, { pledge, group }: NewIdea): Promise<Idea['came_from']> {
  if (group !== null) {
    const held = await db.selectFrom('groups').select('id').where('id', '=', group).executeTakeFirst()
    if (!held) throw new Refused('group', 'Choose the group from the list')
  }
  if (pledge === null) return 'hand'
  const held = await db.selectFrom('pledges').select('door').where('id', '=', pledge).executeTakeFirst()
  if (!held) throw new NotFound('No such pledge')
  return held.door === 'kiosk' ? 'kiosk' : 'pledge'
}

/** One after the other, so that two ideas never share a number. */
async function nextNumber({ db, council }: Work): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('ideas ' || ${council.id}::text, 0))`.execute(db)
  const { rows } = await sql<{ next: number }>`select (coalesce(max(number), 0) + 1)::int as next from ideas`.execute(
    db,
  )
  return rows[0]?.next ?? 1
}

/** A cost never stands without a day by which somebody answers. */
const answerBy = ({ today }: Work, { cost, answerBy: day }: Pick<NewIdea, 'cost' | 'answerBy'>): Day | null =>
  day ?? (cost === 'none' ? null : addDays(today, daysToAnswer))

export async function noteOn(work: Work, id: IdeaId, event: IdeaEventKind, line: string | null = null): Promise<void> {
  const { db, council, caller, now } = work
  await db
    .insertInto('idea_events')
    .values({
      authority_id: council.id,
      id: newId<'idea-event'>(),
      idea_id: id,
      at: now,
      event,
      line,
      by_account: caller.accountId,
    })
    .execute()
  const events = await db
    .selectFrom('idea_events')
    .select('event')
    .where('idea_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const standing = standingOf(events.map((one) => one.event))
  await db
    .updateTable('ideas')
    .set({ standing, standing_since: now })
    .where('id', '=', id)
    .where('standing', '<>', standing)
    .execute()
}

/** Locked, so that two people who decide at once decide one after the other, and the second sees the first. */
export async function lockIdea({ db }: Pick<Work, 'db'>, id: IdeaId): Promise<Idea> {
  const found = await db.selectFrom('ideas').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw new NotFound('No such idea')
  return found
}

async function lockFor(work: Work, id: IdeaId, event: keyof typeof mayFollow): Promise<Idea> {
  const idea = await lockIdea(work, id)
  if (!mayFollow[event].includes(idea.standing))
    throw new Refused('form', 'Somebody was quicker: this idea has moved on. Open it again to see where it stands')
  return idea
}

export interface Sent extends Pick<NewIdea, 'route' | 'cost' | 'costNote' | 'answerBy'> {
  readonly decider: string | null
}

/** With somebody who decides, by a day. */
export async function sendIdea(work: Work, id: IdeaId, sent: Sent): Promise<void> {
  const idea = await lockFor(work, id, 'routed')
  const by = answerBy(work, { cost: sent.cost, answerBy: sent.answerBy ?? idea.answer_by })
  // A day that was set is never set back by leaving it out, and a new one lies ahead.
  if (sent.answerBy !== null && sent.answerBy < work.today)
    throw new Refused('answer', 'The day must be today or later')
  const decider = sent.decider ?? usualDecider[sent.route]
  await work.db
    .updateTable('ideas')
    .set({ route: sent.route, cost: sent.cost, cost_note: sent.costNote, answer_by: by, decider })
    .where('id', '=', id)
    .execute()
  await noteOn(work, id, 'routed', decider)
}

export interface Decided {
  readonly outcome: Outcome
  readonly by: string | null
  readonly on: Day
  /** Always there for a no. */
  readonly reason: string | null
}

export async function decideIdea(work: Work, id: IdeaId, { outcome, by, on, reason }: Decided): Promise<void> {
  const idea = await lockFor(work, id, 'decided')
  if (outcome === 'no' && reason === null) throw new Refused('reason', 'Say why not, kindly')
  if (on > work.today) throw new Refused('on', 'The day must be today or before')
  if (on < idea.said_on) throw new Refused('on', 'The day must be on or after the day of the idea')
  await work.db
    .updateTable('ideas')
    .set({
      outcome,
      decided_by: by ?? idea.decider ?? usualDecider[idea.route],
      decided_on: on,
      reason,
    })
    .where('id', '=', id)
    .execute()
  await noteOn(work, id, 'decided', reason)
  // Where everybody could be reached they have been told; otherwise somebody tells them and says so.
  if (await tellOfIdea(work, await lockIdea(work, id))) await noteOn(work, id, 'told', 'By message')
}

export async function saidToThem(work: Work, id: IdeaId, how: string): Promise<void> {
  await lockFor(work, id, 'told')
  await noteOn(work, id, 'told', how)
}

export interface Promised {
  readonly ownerAccount: AccountId | null
  readonly ownerPost: string | null
  readonly due: Day
}

/** A yes that somebody sees to by a day: on the register like any other promise. */
export async function promiseIdea(work: Work, id: IdeaId, promised: Promised): Promise<PromiseId> {
  const idea = await lockIdea(work, id)
  if (idea.outcome !== 'yes' || idea.promise_id !== null)
    throw new Refused('form', 'Only an idea with a yes becomes a promise, and only once')
  if (promised.due < work.today) throw new Refused('due', 'The date must be today or later')
  const promise = await makePromise(work, {
    words: idea.words,
    madeBy: idea.decided_by,
    madeTo: 'young people',
    madeOn: idea.decided_on ?? work.today,
    owner: { post: promised.ownerPost, name: null, accountId: promised.ownerAccount },
    dueOn: promised.due,
  })
  await work.db.updateTable('ideas').set({ promise_id: promise }).where('id', '=', id).execute()
  await noteOn(work, id, 'promised')
  return promise
}
