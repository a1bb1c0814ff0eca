// The plan on a page from live data: each priority with what is promised and done under it, today and on an earlier day.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { listPriorities, standsOn, type Priority } from '../priorities/queries.ts'
import type { ActionId, ActionStanding, PriorityId, PromiseId, PromiseKind, PromiseStanding } from '../tables.ts'
import { actionOn, promiseOn, type ActionUpdate, type PromiseMove } from './as-of.ts'

/** One line of the plan: a promise, a finding, or an action. */
export interface PlanLine {
  readonly id: ActionId | PromiseId
  readonly words: string
  readonly state:
    { readonly of: 'action'; readonly is: ActionStanding } | { readonly of: 'promise'; readonly is: PromiseStanding }
  readonly dueOn: Day | null
  readonly isOverdue: boolean
  /** How it stood on the earlier day; null when no day was asked for, `new` when it was not there yet. */
  readonly then: 'new' | (Pick<PlanLine, 'state' | 'dueOn'> & { readonly isDifferent: boolean }) | null
}

/** A promise in its own words, and what is done so that it is kept. */
export interface PlanPromise extends PlanLine {
  readonly actions: readonly PlanLine[]
}

export interface PlanColumn {
  readonly priority: Priority
  /** What an inspection or an audit found: it was not promised, and is not what is done. */
  readonly findings: readonly PlanPromise[]
  readonly promises: readonly PlanPromise[]
}

export interface Plan {
  readonly columns: readonly PlanColumn[]
  /** Promises that go on under no priority: they are not on the page. */
  readonly without: number
  readonly on: Day | null
}

export async function findPlan(work: Pick<Work, 'db' | 'today'>, on: Day | null): Promise<Plan> {
  const priorities = (await listPriorities(work)).filter((priority) => standsOn(priority, work.today))
  const promises = await listPromises(work, on)
  return {
    columns: priorities.map((priority) => {
      const under = promises.filter(({ priorityId }) => priorityId === priority.id).toSorted(byMostUrgent)
      return {
        priority,
        findings: under.filter(({ kind }) => kind === 'finding'),
        promises: under.filter(({ kind }) => kind !== 'finding'),
      }
    }),
    without: await countWithout(work),
    on,
  }
}

async function countWithout({ db }: Pick<Work, 'db'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from promises
    where priority_id is null and ended_as is null and merged_into is null and not is_private`.execute(db)
  return rows[0]?.count ?? 0
}

interface PromiseOf extends PlanPromise {
  readonly priorityId: PriorityId
  readonly kind: PromiseKind
}

async function listPromises(work: Pick<Work, 'db' | 'today'>, on: Day | null): Promise<PromiseOf[]> {
  const actions = await listActionRows(work)
  const promises = await listPromiseRows(work)
  const updates = on === null ? [] : await listUpdates(work)
  const moves = on === null ? [] : await listMoves(work)
  const updatesOf = grouped(updates, ({ actionId }) => actionId)
  const movesOf = grouped(moves, ({ promiseId }) => promiseId)
  const days = { today: work.today, on }
  const actionsOf = grouped(actions, ({ promiseId }) => promiseId)
  return promises.map((row) => ({
    ...promiseLine(row, movesOf.get(row.id) ?? [], days),
    priorityId: row.priorityId,
    kind: row.kind,
    actions: (actionsOf.get(row.id) ?? [])
      .map((action) => actionLine(action, updatesOf.get(action.id) ?? [], days))
      .toSorted(byUrgency),
  }))
}

function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

interface Days {
  readonly today: Day
  readonly on: Day | null
}

function actionLine(row: ActionRow, updates: readonly ActionUpdate[], { today, on }: Days): PlanLine {
  const state = { of: 'action', is: row.standing } as const
  const isOver = row.standing === 'done' || row.standing === 'dropped'
  const before = on === null ? null : actionOn(on, { ...row, updates })
  return {
    id: row.id,
    words: row.title,
    state,
    dueOn: row.dueOn,
    isOverdue: !isOver && row.dueOn !== null && row.dueOn < today,
    then:
      before &&
      on &&
      thenOf(
        { state, dueOn: row.dueOn },
        { isNew: row.since > on, state: { of: 'action', is: before.standing }, dueOn: before.dueOn },
      ),
  }
}

function promiseLine(row: PromiseRow, moves: readonly PromiseMove[], { today, on }: Days): PlanLine {
  const state = { of: 'promise', is: row.standing } as const
  const before = on === null ? null : promiseOn(on, { ...row, moves })
  return {
    id: row.id,
    words: row.words,
    state,
    dueOn: row.dueOn,
    isOverdue: row.endedAs === null && row.dueOn !== null && row.dueOn < today,
    then:
      before &&
      on &&
      thenOf(
        { state, dueOn: row.dueOn },
        { isNew: row.since > on, state: { of: 'promise', is: before }, dueOn: row.dueOn },
      ),
  }
}

type Stood = Pick<PlanLine, 'state' | 'dueOn'>

function thenOf(now: Stood, { isNew, ...then }: Stood & { readonly isNew: boolean }): PlanLine['then'] {
  if (isNew) return 'new'
  return { ...then, isDifferent: then.state.is !== now.state.is || then.dueOn !== now.dueOn }
}

const urgency = {
  stuck: 0,
  'not-kept': 1,
  open: 3,
  made: 3,
  'on-track': 4,
  'under-way': 4,
  changed: 5,
  done: 6,
  kept: 6,
  dropped: 7,
}

/** What is stuck or late first, what is done last; the earlier due before the later. */
function byUrgency(one: PlanLine, other: PlanLine): number {
  const rank = ({ state, isOverdue }: PlanLine) => (isOverdue ? Math.min(2, urgency[state.is]) : urgency[state.is])
  return (
    rank(one) - rank(other) ||
    (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9') ||
    one.words.localeCompare(other.words)
  )
}

/** A promise stands where the most urgent of it and its actions would. */
function byMostUrgent(one: PlanPromise, other: PlanPromise): number {
  const first = (line: PlanPromise): PlanLine => line.actions[0] ?? line
  return byUrgency(first(one), first(other))
}

interface ActionRow {
  readonly id: ActionId
  readonly promiseId: PromiseId
  readonly title: string
  readonly standing: ActionStanding
  readonly standingSince: Date
  readonly dueOn: Day | null
  readonly since: Day
}

// A plan of an earlier year that was read in today stood from the day on which its promise was made.
async function listActionRows({ db }: Pick<Work, 'db'>): Promise<ActionRow[]> {
  const { rows } = await sql<ActionRow>`
    select a.id, a.promise_id as "promiseId", a.title, a.standing, a.standing_since as "standingSince",
      a.due_on as "dueOn", least(p.made_on, (a.recorded_at at time zone 'Europe/London')::date) as since
    from actions a join promises p on p.id = a.promise_id
    where p.priority_id is not null and p.merged_into is null and not p.is_private`.execute(db)
  return rows
}

interface PromiseRow {
  readonly id: PromiseId
  readonly priorityId: PriorityId
  readonly kind: PromiseKind
  readonly words: string
  readonly standing: PromiseStanding
  readonly standingSince: Date
  readonly endedAs: 'kept' | 'changed' | 'not-kept' | null
  readonly endedOn: Day | null
  readonly dueOn: Day | null
  readonly since: Day
}

async function listPromiseRows({ db }: Pick<Work, 'db'>): Promise<PromiseRow[]> {
  const { rows } = await sql<PromiseRow>`
    select p.id, p.priority_id as "priorityId", p.kind, p.words, p.standing, p.standing_since as "standingSince",
      p.ended_as as "endedAs", p.ended_on as "endedOn", p.due_on as "dueOn", p.made_on as since
    from promises p
    where p.priority_id is not null and p.merged_into is null and not p.is_private`.execute(db)
  return rows
}

async function listUpdates({ db }: Pick<Work, 'db'>): Promise<(ActionUpdate & { readonly actionId: ActionId })[]> {
  const { rows } = await sql<ActionUpdate & { readonly actionId: ActionId }>`
    select u.action_id as "actionId", u.at, u.said, u.old_due_on as "oldDueOn", u.new_due_on as "newDueOn"
    from action_updates u join actions a on a.id = u.action_id join promises p on p.id = a.promise_id
    where p.priority_id is not null order by u.at, u.id`.execute(db)
  return rows
}

async function listMoves({ db }: Pick<Work, 'db'>): Promise<(PromiseMove & { readonly promiseId: PromiseId })[]> {
  const { rows } = await sql<PromiseMove & { readonly promiseId: PromiseId }>`
    select e.promise_id as "promiseId", e.at, e.old_standing as "oldStanding", e.new_standing as "newStanding"
    from promise_events e join promises p on p.id = e.promise_id
    where p.priority_id is not null and e.event = 'standing' order by e.at, e.id`.execute(db)
  return rows
}
