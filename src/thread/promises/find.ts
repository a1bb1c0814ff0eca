// One promise with everything that hangs on it, for the caller's eyes.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { AccountId } from '../../platform/ids.ts'
import type {
  ActionId,
  ActionStanding,
  AskId,
  AskStanding,
  EvidenceId,
  PriorityId,
  PromiseEventKind,
  PromiseId,
  PromiseKind,
  PromiseStanding,
} from '../tables.ts'
import { askInView, promiseInView, quotable } from '../visibility.ts'
import { shows } from './standing.ts'

export type Asking = Pick<Work, 'db' | 'caller' | 'today' | 'now' | 'council'>

export interface PromiseFound {
  readonly id: PromiseId
  readonly kind: PromiseKind
  readonly words: string
  readonly inTheirWords: string | null
  readonly madeBy: string | null
  readonly madeTo: string | null
  readonly madeOn: Day
  readonly paperId: string | null
  readonly paper: string | null
  readonly page: number | null
  readonly line: number | null
  readonly heading: string | null
  readonly occasion: string | null
  readonly heldOn: Day | null
  readonly meetingItem: string | null
  readonly ownerPost: string | null
  readonly ownerName: string | null
  readonly ownerAccountId: AccountId | null
  readonly ownerWritten: string | null
  readonly dueOn: Day | null
  readonly dueWritten: string | null
  readonly priorityId: PriorityId | null
  readonly priority: string | null
  readonly principle: number | null
  readonly measure: string | null
  readonly isPublic: boolean
  /** Whoever made it does not want it shown. */
  readonly isWithheld: boolean
  readonly standing: PromiseStanding
  readonly endedAs: 'kept' | 'changed' | 'not-kept' | null
  readonly endedWhy: string | null
  readonly endedOn: Day | null
  readonly changedInto: PromiseId | null
  readonly changedIntoWords: string | null
  readonly mergedInto: PromiseId | null
}

/** Throws NotFound for one that the caller may not read, as for one that never was. */
export async function getPromise(work: Asking, id: PromiseId): Promise<PromiseFound> {
  const { rows } = await sql<PromiseFound>`
    select p.id, p.kind, p.words, p.in_their_words as "inTheirWords", p.made_by as "madeBy", p.made_to as "madeTo",
      p.made_on as "madeOn", p.paper_id as "paperId", papers.title as paper, p.page, p.line, p.heading,
      o.title as occasion, o.held_on as "heldOn", p.meeting_item as "meetingItem", p.owner_post as "ownerPost",
      p.owner_name as "ownerName", p.owner_account_id as "ownerAccountId", p.owner_written as "ownerWritten",
      p.due_on as "dueOn", p.due_written as "dueWritten", p.priority_id as "priorityId", pr.title as priority,
      p.principle, p.measure, p.is_public as "isPublic", p.is_withheld as "isWithheld", p.standing, p.ended_as as "endedAs", p.ended_why as "endedWhy",
      p.ended_on as "endedOn", p.changed_into as "changedInto", c.words as "changedIntoWords",
      p.merged_into as "mergedInto"
    from promises p
    left join papers on papers.id = p.paper_id
    left join occasions o on o.id = p.occasion_id
    left join priorities pr on pr.id = p.priority_id
    left join promises c on c.id = p.changed_into
    where p.id = ${id} and ${promiseInView(work, 'p')}`.execute(work.db)
  const found = rows[0]
  if (!found) throw new NotFound()
  return found
}

export interface LinkedAsk {
  readonly id: AskId
  readonly words: string
  readonly saidOn: Day
  readonly standing: AskStanding
  /** Whole, its thread included; otherwise its words alone may be quoted. */
  readonly isInView: boolean
}

/** The asks that it answers, as far as the caller may read them; and whether there are any more. */
export async function listAsksOf(work: Asking, id: PromiseId): Promise<{ asks: LinkedAsk[]; areMore: boolean }> {
  const rows = await work.db
    .selectFrom('promise_asks')
    .innerJoin('asks', 'asks.id', 'promise_asks.ask_id')
    .select(['asks.id', 'asks.words', 'asks.said_on as saidOn', 'asks.standing'])
    .select(askInView(work).as('isInView'))
    .select(quotable().as('isQuotable'))
    .where('promise_asks.promise_id', '=', id)
    .orderBy('asks.said_on')
    .orderBy('asks.id')
    .execute()
  const asks = rows
    .filter(({ isInView, isQuotable }) => isInView || isQuotable)
    .map(({ id: askId, words, saidOn, standing, isInView }) => ({
      id: askId,
      words,
      saidOn,
      standing,
      isInView: Boolean(isInView),
    }))
  return { asks, areMore: asks.length < rows.length }
}

export interface LinkedAction {
  readonly id: ActionId
  readonly title: string
  readonly standing: ActionStanding
  readonly ownerPost: string | null
  readonly ownerName: string | null
  readonly dueOn: Day | null
  readonly lastLine: string | null
}

export const listActionsOf = ({ db }: Pick<Work, 'db'>, id: PromiseId): Promise<LinkedAction[]> =>
  db
    .selectFrom('actions')
    .select(['id', 'title', 'standing', 'owner_post as ownerPost', 'owner_name as ownerName', 'due_on as dueOn'])
    .select('last_line as lastLine')
    .where('promise_id', '=', id)
    .orderBy(sql`due_on nulls last`)
    .orderBy('id')
    .execute()

export interface LinkedEvidence {
  readonly id: EvidenceId
  readonly kind: 'file' | 'link' | 'figure' | 'note'
  readonly title: string
  readonly body: string | null
  readonly url: string | null
  readonly figure: string | null
  readonly unit: string | null
  readonly shownOn: Day
  readonly isPublic: boolean
}

export async function listEvidenceOf({ db }: Pick<Work, 'db'>, id: PromiseId): Promise<LinkedEvidence[]> {
  const { rows } = await sql<LinkedEvidence>`
    select e.id, e.kind, e.title, e.body, e.url, e.figure::text as figure, e.unit, e.shown_on as "shownOn",
      e.is_public as "isPublic"
    from evidence e where ${shows(id)}
    order by e.shown_on desc, e.id desc limit 100`.execute(db)
  return rows
}

export interface PastEvent {
  readonly at: Date
  readonly event: PromiseEventKind
  readonly line: string | null
  readonly oldStanding: PromiseStanding | null
  readonly newStanding: PromiseStanding | null
  readonly oldDueOn: Day | null
  readonly newDueOn: Day | null
  readonly by: string | null
}

export async function listEventsOf({ db }: Pick<Work, 'db'>, id: PromiseId): Promise<PastEvent[]> {
  const { rows } = await sql<PastEvent>`
    select e.at, e.event, e.line, e.old_standing as "oldStanding", e.new_standing as "newStanding",
      e.old_due_on as "oldDueOn", e.new_due_on as "newDueOn", a.display_name as by
    from promise_events e left join accounts a on a.id = e.by_account
    where e.promise_id = ${id} order by e.at desc, e.id desc limit 200`.execute(db)
  return rows
}

/** The same promise found elsewhere: what was merged into this one, with the place each has in its source. */
export const listMergedInto = ({ db }: Pick<Work, 'db'>, id: PromiseId) =>
  db
    .selectFrom('promises')
    .leftJoin('papers', 'papers.id', 'promises.paper_id')
    .select(['promises.id', 'promises.words', 'promises.made_on as madeOn', 'papers.title as paper'])
    .select(['promises.page', 'promises.line'])
    .where('promises.merged_into', '=', id)
    .orderBy('promises.made_on')
    .execute()

export type MergedPromise = Awaited<ReturnType<typeof listMergedInto>>[number]
