// Appends one event. It commits with the change that it speaks of, or not at all.
import type { Db } from '../db/connect.ts'
import { newId, type AccountId, type AuthorityId, type PersonId } from '../ids.ts'
import type { Role } from '../auth/permissions.ts'
import type { AuditEvent } from './events.ts'

export interface AuditEntry {
  readonly event: AuditEvent
  readonly personId?: PersonId | null | undefined
  /** Why, in the person's own words, where a reason was asked. */
  readonly reason?: string | null | undefined
  /** Counts, ids and keys of what was done: never names or free text about anyone. */
  readonly detail?: Readonly<Record<string, unknown>> | undefined
}

export interface AuditActor {
  readonly authorityId: AuthorityId
  readonly accountId: AccountId | null
  readonly roles: readonly Role[]
  readonly requestId: string | null
  readonly now: Date
}

export async function recordAudit(db: Db, actor: AuditActor, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  await db
    .insertInto('audit_events')
    .values(
      entries.map((entry) => ({
        authority_id: actor.authorityId,
        id: newId<'audit-event'>(),
        at: actor.now,
        event: entry.event,
        actor_id: actor.accountId,
        actor_roles: [...actor.roles],
        person_id: entry.personId ?? null,
        reason: entry.reason ?? null,
        detail: JSON.stringify(entry.detail ?? {}),
        request_id: actor.requestId,
      })),
    )
    .execute()
}
