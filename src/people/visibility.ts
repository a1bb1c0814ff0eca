// Who may see which person: the one place that decides, for pages, search, counts, exports, letters and messages alike.
// A person outside one's view is not found, in the same words as one who never was.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Role } from '../platform/auth/permissions.ts'
import type { Work } from '../platform/http/ctx.ts'
import { NotFound } from '../platform/http/reply.ts'
import type { PersonId } from '../platform/ids.ts'
import './tables.ts'

export type Viewer = Pick<Work, 'db' | 'caller' | 'today' | 'now'>

/**
 * How much of a person someone sees. `full`: everything their role gives. `pseudonymous`: figures and ids, no name
 * and no way to reach them. `outline`: that the person exists, their name and age; a reason opens the rest.
 */
export type View = 'full' | 'pseudonymous' | 'outline'

// features.md D5: allocated workers see their own people, a team manager the team's, a service manager anyone with a reason.
const worksWithPeople: readonly Role[] = [
  'adviser',
  'social-worker',
  'reviewing-officer',
  'team-manager',
  'service-manager',
]
const seesBeyondWithReason: readonly Role[] = ['adviser', 'social-worker', 'team-manager', 'service-manager']

const holds = (viewer: Pick<Viewer, 'caller'>, wanted: readonly Role[]) =>
  viewer.caller.roles.some((role) => wanted.includes(role))

type Condition = RawBuilder<SqlBool>

/**
 * The condition on `people` (by that name, or another given as `table`) for those whom the caller sees without giving
 * a reason: those they see by name, and for an analyst everyone by figures only.
 */
export function inMyView(viewer: Viewer, table = 'people'): Condition {
  if (viewer.caller.accountId !== null && seesEveryoneByFigures(viewer)) return notHidden(viewer, table)
  return inFullView(viewer, table)
}

/**
 * The condition for those whom the caller sees in full: themself, their caseload, their team's, restricted ones for
 * whom they are named, and those opened today.
 */
export function inFullView(viewer: Viewer, table = 'people'): Condition {
  const ways = waysToSee(viewer)
  if (ways.length === 0) return sql<SqlBool>`false`
  // An array that is worked out once: the people are then looked up by their key, however many the council has.
  const known = sql`${ref(table, 'id')} = any(array(${sql.join(ways, sql` union all `)}))`
  return sql<SqlBool>`(${known} and ${notHidden(viewer, table)})`
}

/**
 * The same for a column that names a person in another table, such as an ask's. The rows of that table must be kept from
 * those who are not named by a rule of their own (see thread/visibility.ts). Written so that it is looked up in a hash: a
 * manager's people are many, and a list of asks is longer than one of people.
 */
export function ofSomeoneInFullView(viewer: Viewer, column: RawBuilder<unknown>): Condition {
  const ways = waysToSee(viewer)
  return ways.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`${column} in (${sql.join(ways, sql` union all `)})`
}

/** The ids of those restricted people for whom the caller is named. */
export function namedFor({ caller }: Pick<Viewer, 'caller'>): RawBuilder<unknown> {
  return sql`select named.person_id from restricted_access named
    where named.account_id = ${caller.accountId} and named.ended_at is null`
}

/** The condition for those whose name the caller may find by searching, to open with a reason. */
export function findable(viewer: Viewer, table = 'people'): Condition {
  return maySearchBeyond(viewer) ? notHidden(viewer, table) : inMyView(viewer, table)
}

/** The condition for those who are not kept from the caller by a restriction: for counts that show nobody. */
export function notHidden({ caller }: Pick<Viewer, 'caller'>, table = 'people'): Condition {
  return sql<SqlBool>`(not ${ref(table, 'restricted')} or ${ref(table, 'id')} = any(array(${namedFor({ caller })}))
    or ${ref(table, 'id')} = ${caller.personId})`
}

/** How the caller sees this person; null when, for them, there is no such person. */
export async function viewOf(viewer: Viewer, personId: PersonId): Promise<View | null> {
  const row = await viewer.db
    .selectFrom('people')
    .select([
      sql<boolean>`${inFullView(viewer)}`.as('full'),
      sql<boolean>`${inMyView(viewer)}`.as('mine'),
      sql<boolean>`${findable(viewer)}`.as('findable'),
    ])
    .where('people.id', '=', personId)
    .executeTakeFirst()
  if (row?.full) return 'full'
  if (row?.mine) return 'pseudonymous'
  return row?.findable ? 'outline' : null
}

/** Throws NotFound unless the caller may see this person in full. */
export async function requireFullView(viewer: Viewer, personId: PersonId): Promise<void> {
  if ((await viewOf(viewer, personId)) !== 'full') throw new NotFound()
}

/** Whether the caller sees anyone by name at all. Analysts work with ids: names are not theirs to see (features.md D5). */
export function seesNames(viewer: Pick<Viewer, 'caller'>): boolean {
  return holds(viewer, worksWithPeople) || holds(viewer, ['young-person'])
}

/**
 * What the caller may read as the name: nothing where they see somebody by figures only, in the order of a list too.
 * For rows that `inMyView` or `findable` let through.
 */
export function nameSeen(viewer: Viewer, table = 'people'): RawBuilder<string | null> {
  const name = ref(table, 'name')
  if (!seesEveryoneByFigures(viewer)) return sql<string | null>`${name}`
  if (!seesNames(viewer)) return sql<string | null>`null::text`
  return sql<string | null>`case when ${inFullView(viewer, table)} then ${name} end`
}

/** Whether the caller sees everyone by figures: then a name may be shown only where `inFullView` or `findable` says so. */
export function seesEveryoneByFigures(viewer: Pick<Viewer, 'caller'>): boolean {
  return holds(viewer, ['analyst'])
}

export function maySearchBeyond(viewer: Pick<Viewer, 'caller'>): boolean {
  return holds(viewer, seesBeyondWithReason)
}

const ref = (table: string, column: string) => sql.ref(`${table}.${column}`)

/** Each way gives ids of people; a way that has ended gives none from that moment on. */
function waysToSee(viewer: Viewer): RawBuilder<unknown>[] {
  const { caller, now } = viewer
  const ways: RawBuilder<unknown>[] = []
  if (caller.accountId === null) return ways
  if (caller.personId !== null) ways.push(sql`select ${caller.personId}::uuid`)
  if (holds(viewer, worksWithPeople)) ways.push(caseload(viewer), namedForRestricted(viewer))
  if (maySearchBeyond(viewer))
    ways.push(sql`select opened.person_id from openings opened
      where opened.account_id = ${caller.accountId} and opened.expires_at > ${now}`)
  return ways
}

/** The caller's own people today; a team manager's are those of the whole team. */
function caseload(viewer: Viewer): RawBuilder<unknown> {
  const { caller, today } = viewer
  const whose = holds(viewer, ['team-manager']) ? sql`(w.id = me.id or w.team_id = me.team_id)` : sql`w.id = me.id`
  return sql`select a.person_id from allocations a where a.worker_id = any(array(
      select w.id from workers me join workers w on w.authority_id = me.authority_id and ${whose}
      where me.account_id = ${caller.accountId} and (me.ended_on is null or me.ended_on >= ${today})))
    and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on >= ${today})`
}

/** Being named opens a restricted record; names on a record that is not restricted change nothing. */
function namedForRestricted({ caller }: Viewer): RawBuilder<unknown> {
  return sql`select named.person_id from restricted_access named
    join people hidden on hidden.authority_id = named.authority_id and hidden.id = named.person_id and hidden.restricted
    where named.account_id = ${caller.accountId} and named.ended_at is null`
}
