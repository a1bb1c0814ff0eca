// What a young person sees of their own record. Every query starts from the caller's own person: no id ever comes in
// from outside.
import { sql } from 'kysely'
import { auditEvents, type AuditEvent } from '../platform/audit/events.ts'
import { isRole, type Role } from '../platform/auth/permissions.ts'
import type { Day } from '../platform/clock.ts'
import type { Ctx } from '../platform/http/ctx.ts'
import { NotFound } from '../platform/http/reply.ts'
import type { PersonId } from '../platform/ids.ts'
import type { AskId, AskStanding } from '../thread/tables.ts'
import { getHistory, kindWords } from '../people/index.ts'

/** Throws NotFound for an account that belongs to nobody's record. */
export function ownId({ caller }: Pick<Ctx, 'caller'>): PersonId {
  if (caller.personId === null) throw new NotFound('This account has no record of its own')
  return caller.personId
}

export interface Looked {
  readonly on: Day
  /** Null when the service did it by itself. */
  readonly who: string | null
  readonly role: Role | null
  readonly event: AuditEvent
  readonly times: number
}

export const lookedPerPage = 30

/** Whether safeguarding is recorded as a reason not to show them who looked. */
export async function isWithheld(ctx: Ctx): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('people')
    .select('withhold_viewers')
    .where('id', '=', ownId(ctx))
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return row.withhold_viewers
}

/** Who did what with their record, day by day, the latest first. What they did themselves is left out. */
export async function listLooked(
  ctx: Ctx,
  page: number,
  perPage = lookedPerPage,
): Promise<{ looked: readonly Looked[]; isMore: boolean }> {
  const day = sql<Day>`(e.at at time zone 'Europe/London')::date`
  const rows = await ctx.db
    .selectFrom('audit_events as e')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'e.authority_id').onRef('a.id', '=', 'e.actor_id'),
    )
    .select([
      day.as('on'),
      'e.event',
      'a.display_name as who',
      // What the machine did for somebody carries no role: then it is the one that they have now.
      sql<string[]>`coalesce(nullif(max(e.actor_roles), '{}'), max(a.roles), '{}')`.as('roles'),
      sql<number>`count(*)::int`.as('times'),
    ])
    .where('e.person_id', '=', ownId(ctx))
    .where('e.actor_id', 'is distinct from', ctx.caller.accountId)
    .groupBy([day, 'e.event', 'e.actor_id', 'a.display_name'])
    .orderBy(day, 'desc')
    .orderBy(sql`max(e.at)`, 'desc')
    .limit(perPage + 1)
    .offset((page - 1) * perPage)
    .execute()
  const looked = rows.slice(0, perPage).map((row) => ({
    on: row.on,
    who: row.who,
    role: row.roles.find(isRole) ?? null,
    event: isEvent(row.event) ? row.event : ('person.viewed' as const),
    times: row.times,
  }))
  return { looked, isMore: rows.length > perPage }
}

const isEvent = (text: string): text is AuditEvent => Object.hasOwn(auditEvents, text)

export interface SaidLately {
  readonly id: AskId
  readonly words: string
  readonly standing: AskStanding
  /** An answer waits that they have not opened. */
  readonly isNew: boolean
}

const fewSaid = 3

/** What they said last, those with an answer that waits first. What went to an advocate is left to its own page. */
export async function listSaidLately(ctx: Ctx): Promise<readonly SaidLately[]> {
  const isNew = sql<boolean>`exists (select from deliveries d
    where d.authority_id = a.authority_id and d.ask_id = a.id and d.state in ('waiting', 'failed'))`
  return ctx.db
    .selectFrom('asks as a')
    .select(['a.id', 'a.words', 'a.standing', isNew.as('isNew')])
    .where('a.person_id', '=', ownId(ctx))
    .where('a.for_advocacy', '=', false)
    .where('a.standing', '<>', 'withdrawn')
    .orderBy(isNew, 'desc')
    .orderBy('a.recorded_at', 'desc')
    .limit(fewSaid)
    .execute()
}

export interface PutRight {
  readonly what: string
  readonly how: 'added' | 'changed' | 'taken out'
  readonly by: string
  readonly at: Date
}

const hows = { add: 'added', replace: 'changed', remove: 'taken out' } as const

/** What somebody put right in their history. A worker's own reason may speak of others, so it is not shown here. */
export async function listPutRight(ctx: Ctx): Promise<readonly PutRight[]> {
  const { changes } = await getHistory(ctx, ownId(ctx))
  return changes
    .filter(({ undone, kind }) => undone === null && kind !== 'immigration')
    .map(({ kind, change, by, at }) => ({ what: kindWords[kind], how: hows[change], by, at }))
}
