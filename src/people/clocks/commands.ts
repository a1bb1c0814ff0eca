// Puts what falls due on the list, takes away what no longer does, and marks things done.
import { sql } from 'kysely'
import { statusCalendar, type Settings } from '../../eligibility/index.ts'
import { addDays, type Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { Id, PersonId } from '../../platform/ids.ts'
import { newId } from '../../platform/ids.ts'
import type { Answered } from '../history/answer.ts'
import { addMonths, birthdayOn } from '../history/birthdays.ts'
import { councilRules } from '../history/council-rules.ts'
import { dueFor, type Due } from './rules.ts'

type Writing = Pick<Work, 'db' | 'council' | 'now' | 'today'>

/** How far ahead a thing is put on the list. */
const monthsAhead = 12
/**
 * What fell due longer ago than this is not put on the list when we first hear of it: a first import would otherwise
 * bury everybody in duties of years ago. What is on the list stays until it is done.
 */
const daysBack = 31

export async function refreshDueItems(work: Writing, answers: readonly Answered[]): Promise<void> {
  if (answers.length === 0) return
  const settings = councilRules(work.council)
  const last = addMonths(work.today, monthsAhead)
  const due = answers.flatMap((answer) =>
    dueOf(answer, last, settings).map((item) => ({ person_id: answer.before.id, ...item })),
  )
  await withdraw(
    work,
    answers.map(({ before }) => before.id),
    due,
  )
  const first = addDays(work.today, -daysBack)
  await insert(
    work,
    due.filter(({ on }) => on >= first && on <= last),
  )
}

function dueOf({ facts, decision }: Answered, last: Day, settings: Settings): Due[] {
  const from = birthdayOn(facts.dateOfBirth, 16)
  const calendar = from > last ? [] : statusCalendar(facts, from, last, settings)
  return dueFor({ facts, decision, calendar })
}

type OfPerson = Due & { readonly person_id: PersonId }

/** The table of rules no longer gives them: the history changed, or the person died. */
async function withdraw(work: Writing, people: readonly PersonId[], due: readonly OfPerson[]): Promise<void> {
  const given = JSON.stringify(due.map(({ person_id, kind, on }) => ({ person_id, kind, due_on: on })))
  await sql`
    update due_items d set withdrawn_at = ${work.now}
    where d.authority_id = ${work.council.id} and d.person_id = any(${[...people]}) and d.done_at is null
      and d.withdrawn_at is null and not exists (
        select from jsonb_to_recordset(${given}::jsonb) as n(person_id uuid, kind text, due_on date)
        where n.person_id = d.person_id and n.kind = d.kind and n.due_on = d.due_on)`.execute(work.db)
}

async function insert(work: Writing, due: readonly OfPerson[]): Promise<void> {
  if (due.length === 0) return
  const rows = due.map(({ person_id, kind, on, citation }) => ({
    id: newId<'due-item'>(),
    person_id,
    kind,
    due_on: on,
    citation,
  }))
  await sql`
    insert into due_items (authority_id, id, person_id, kind, due_on, citation)
    select ${work.council.id}, n.id, n.person_id, n.kind, n.due_on, n.citation
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as n(id uuid, person_id uuid, kind text, due_on date, citation text)
    on conflict (authority_id, person_id, kind, due_on) do update set withdrawn_at = null
    where due_items.withdrawn_at is not null`.execute(work.db)
}

export type DueItemId = Id<'due-item'>

/** Marks it done; false when somebody had done so already, whose note then stays. */
export async function markDone(
  { db, caller, now }: Pick<Work, 'db' | 'caller' | 'now'>,
  item: DueItemId,
  note: string,
): Promise<boolean> {
  const result = await db
    .updateTable('due_items')
    .set({ done_at: now, done_by: caller.accountId, note })
    .where('id', '=', item)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
