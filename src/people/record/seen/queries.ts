// Who looked at a record and who changed it, from the audit itself. For those who have the whole record.
import { sql } from 'kysely'
import { auditEvents, type AuditEvent } from '../../../platform/audit/events.ts'
import { isRole, type Role } from '../../../platform/auth/permissions.ts'
import type { PersonId } from '../../../platform/ids.ts'
import type { Reader } from '../queries.ts'

export const seenPerPage = 50

export interface Seen {
  readonly id: string
  readonly at: Date
  /** Null when the service did it by itself: a clock, an import. */
  readonly who: string | null
  readonly roles: readonly Role[]
  readonly isThemself: boolean
  /** In the words that the young person reads. */
  readonly words: string
  readonly reason: string | null
}

export async function listSeen(
  { db }: Reader,
  personId: PersonId,
  page: number,
): Promise<{ seen: Seen[]; total: number }> {
  const rows = await db
    .selectFrom('audit_events as e')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'e.authority_id').onRef('a.id', '=', 'e.actor_id'),
    )
    .select(['e.id', 'e.at', 'e.event', 'e.actor_roles', 'e.reason', 'a.display_name', 'a.person_id'])
    .where('e.person_id', '=', personId)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(seenPerPage)
    .offset((page - 1) * seenPerPage)
    .execute()
  const count = await db
    .selectFrom('audit_events')
    .select(sql<number>`count(*)::int`.as('total'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return {
    total: count.total,
    seen: rows.map((row) => ({
      id: row.id,
      at: row.at,
      who: row.display_name,
      roles: row.actor_roles.filter(isRole),
      isThemself: row.person_id === personId,
      words: isEvent(row.event) ? auditEvents[row.event].words : row.event,
      reason: row.reason,
    })),
  }
}

const isEvent = (text: string): text is AuditEvent => Object.hasOwn(auditEvents, text)
