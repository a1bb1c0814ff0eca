// Who may see which person: the one place that decides, for pages, search, counts, exports, letters and messages alike.
// A person outside one's view is not found, in the same words as one who never was.
import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'
import type { Work } from '../platform/http/ctx.ts'
import { NotFound } from '../platform/http/reply.ts'
import type { PersonId } from '../platform/ids.ts'
import type { Role } from '../platform/auth/permissions.ts'
import './tables.ts'

type Viewer = Pick<Work, 'db' | 'caller' | 'today' | 'now'>

/**
 * How much of a person someone sees. `full`: everything their role gives. `pseudonymous`: figures and ids, no name
 * and no way to reach them. `outline`: that the person exists, their name and age; a reason opens the rest.
 */
export type View = 'full' | 'pseudonymous' | 'outline'

const seesCaseload: readonly Role[] = ['adviser', 'social-worker', 'reviewing-officer']
const seesBeyondWithReason: readonly Role[] = ['adviser', 'social-worker', 'team-manager', 'service-manager']

const holds = (viewer: Viewer, wanted: readonly Role[]) => viewer.caller.roles.some((role) => wanted.includes(role))

/**
 * The condition on `people` (by that name, or another given as `table`) for those whom the caller sees without giving
 * a reason: their own caseload, their team's, themself, or everyone by figures only. Restricted records need a name
 * on the list besides.
 */
export function inMyView(viewer: Viewer, table = 'people'): Expression<SqlBool> {
  const { caller } = viewer
  if (caller.accountId === null) return sql<SqlBool>`false`
  const ways: RawBuilder<unknown>[] = []
  if (caller.personId !== null) ways.push(sql`${ref(table, 'id')} = ${caller.personId}`)
  if (caller.roles.includes('analyst')) ways.push(sql`true`)
  if (holds(viewer, seesCaseload)) ways.push(allocatedToMe(viewer, table))
  if (holds(viewer, ['team-manager'])) ways.push(allocatedToMyTeam(viewer, table))
  if (holds(viewer, seesBeyondWithReason)) ways.push(openedWithReason(viewer, table))
  if (ways.length === 0) return sql<SqlBool>`false`
  return sql<SqlBool>`((${sql.join(ways, sql` or `)}) and ${notHiddenFromMe(viewer, table)})`
}

/** The condition for those whose name the caller may find by searching, to open with a reason. */
export function findable(viewer: Viewer, table = 'people'): Expression<SqlBool> {
  if (!holds(viewer, seesBeyondWithReason)) return inMyView(viewer, table)
  return sql<SqlBool>`${notHiddenFromMe(viewer, table)}`
}

/** How the caller sees this person; null when, for them, there is no such person. */
export async function viewOf(viewer: Viewer, personId: PersonId): Promise<View | null> {
  const row = await viewer.db
    .selectFrom('people')
    .select([sql<boolean>`${inMyView(viewer)}`.as('mine'), sql<boolean>`${findable(viewer)}`.as('findable')])
    .where('people.id', '=', personId)
    .executeTakeFirst()
  if (!row) return null
  if (row.mine) return seesNames(viewer) ? 'full' : 'pseudonymous'
  return row.findable ? 'outline' : null
}

/** Throws NotFound unless the caller may see this person in full. */
export async function requireFullView(viewer: Viewer, personId: PersonId): Promise<void> {
  if ((await viewOf(viewer, personId)) !== 'full') throw new NotFound()
}

/** Analysts work with ids: names are not theirs to see (features.md D5). */
export function seesNames(viewer: Pick<Viewer, 'caller'>): boolean {
  return viewer.caller.roles.some((role) => role !== 'analyst')
}

const ref = (table: string, column: string) => sql.ref(`${table}.${column}`)

function notHiddenFromMe({ caller }: Viewer, table: string): RawBuilder<unknown> {
  return sql`(not ${ref(table, 'restricted')} or ${ref(table, 'id')} = ${caller.personId} or exists (
    select from restricted_access named where named.authority_id = ${ref(table, 'authority_id')}
      and named.person_id = ${ref(table, 'id')} and named.account_id = ${caller.accountId} and named.ended_at is null))`
}

function allocatedToMe({ caller, today }: Viewer, table: string): RawBuilder<unknown> {
  return sql`exists (select from allocations mine
    join workers me on me.authority_id = mine.authority_id and me.id = mine.worker_id
    where mine.authority_id = ${ref(table, 'authority_id')} and mine.person_id = ${ref(table, 'id')}
      and me.account_id = ${caller.accountId} and mine.starts_on <= ${today}
      and (mine.ends_on is null or mine.ends_on >= ${today}))`
}

function allocatedToMyTeam({ caller, today }: Viewer, table: string): RawBuilder<unknown> {
  return sql`exists (select from allocations ours
    join workers theirs on theirs.authority_id = ours.authority_id and theirs.id = ours.worker_id
    join workers me on me.authority_id = theirs.authority_id and me.team_id = theirs.team_id
    where ours.authority_id = ${ref(table, 'authority_id')} and ours.person_id = ${ref(table, 'id')}
      and me.account_id = ${caller.accountId} and ours.starts_on <= ${today}
      and (ours.ends_on is null or ours.ends_on >= ${today}))`
}

function openedWithReason({ caller, now }: Viewer, table: string): RawBuilder<unknown> {
  return sql`exists (select from openings opened where opened.authority_id = ${ref(table, 'authority_id')}
    and opened.person_id = ${ref(table, 'id')} and opened.account_id = ${caller.accountId} and opened.expires_at > ${now})`
}
