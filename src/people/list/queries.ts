// The list of people: one query for the page with its count, whatever is asked for.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { CATEGORIES } from '../../eligibility/index.ts'
import { addDays, type Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'
import { bornBy } from '../ages.ts'
import { answerToday, areSomeBehind, factsIfBehind } from '../history/behind.ts'
import type { WorkerId } from '../tables.ts'
import {
  findable,
  inFullView,
  inMyView,
  maySearchBeyond,
  nameSeen,
  seesEveryoneByFigures,
  seesNames,
} from '../visibility.ts'
import { dayTyped, perPage, type AgeGroup, type Quality, type Sort, type Wanted } from './wanted.ts'

type Condition = RawBuilder<SqlBool>
type Viewer = Pick<Work, 'db' | 'caller' | 'today' | 'now' | 'council'>

interface Outline {
  readonly id: PersonId
  /** Null where the caller sees figures only: the child id is shown. */
  readonly name: string | null
  readonly knownAs: string | null
  readonly dateOfBirth: Day
}

export interface OutlinedPerson extends Outline {
  readonly view: 'outline'
}

export interface ListedPerson extends Outline {
  readonly view: 'full' | 'pseudonymous'
  readonly childId: string
  readonly restricted: boolean
  readonly category: string
  readonly phase: string | null
  readonly until: Day | null
  readonly nextChangeOn: Day | null
  readonly nextChangeTo: string | null
  readonly checks: number
  readonly dateOfDeath: Day | null
  readonly advisers: readonly WorkerId[]
}

export interface PeopleFound {
  readonly people: readonly (ListedPerson | OutlinedPerson)[]
  readonly total: number
}

/** A page of the list; `most` rows of it where a file is made of the whole. */
export async function listPeople(
  viewer: Viewer,
  wanted: Wanted,
  { most = perPage }: { most?: number } = {},
): Promise<PeopleFound> {
  const { today } = viewer
  // The inner query chooses and counts within one index (people_at_a_glance); only the rows shown are then fetched.
  const rows = await sql<Row>`
    select people.id, child_id, ${nameSeen(viewer)} as name, known_as, date_of_birth, restricted, category, phase,
      until, next_change_on, next_change_to, cardinality(checks) as checks, date_of_death,
      ${factsIfBehind(viewer)} as facts_if_behind,
      ${isFull(viewer, wanted)} as is_full, page.total,
      (select array_agg(a.worker_id) from allocations a where a.person_id = people.id and a.capacity = 'adviser'
        and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on >= ${today})) as advisers
    from (
      select chosen.*, row_number() over () as place from (
        select people.id, (count(*) over ())::int as total
        from ${source(viewer, wanted)} where ${sql.join(conditions(viewer, wanted), sql` and `)}
        order by ${orderOf(viewer, wanted)} limit ${most} offset ${(wanted.page - 1) * most}) chosen) page
    join people on people.id = page.id
    order by page.place`.execute(viewer.db)
  return { people: rows.rows.map(toListed(viewer)), total: rows.rows[0]?.total ?? 0 }
}

/**
 * Whether somebody may be missing, or stand in another place: filters and orders by status go by the stored answers,
 * and those of today are still being worked out.
 */
export async function mayMissSomebody(viewer: Viewer, wanted: Wanted): Promise<boolean> {
  const { status, changes, quality, sort } = wanted
  const byStatus = status !== '' || changes !== '' || quality !== '' || /status|change/.test(sort)
  return byStatus && areSomeBehind(viewer)
}

/** Worked out for each row only where it may differ from row to row. */
function isFull(viewer: Viewer, { scope }: Wanted): RawBuilder<unknown> {
  if (scope === 'mine' && !seesEveryoneByFigures(viewer)) return sql`true`
  return seesNames(viewer) ? inFullView(viewer) : sql`false`
}

export interface WorkerName {
  readonly id: WorkerId
  readonly name: string
  /** Works as an adviser today: offered as a filter. */
  readonly isAdviser: boolean
}

/** Every worker by name: for the names beside people, and to filter by. */
export function listWorkerNames({ db, today }: Viewer): Promise<WorkerName[]> {
  return db
    .selectFrom('workers')
    .select(['id', 'name'])
    .select(sql<boolean>`role = 'adviser' and (ended_on is null or ended_on >= ${today})`.as('isAdviser'))
    .orderBy('name')
    .execute()
}

interface Row {
  readonly id: PersonId
  readonly child_id: string
  readonly name: string | null
  readonly known_as: string | null
  readonly date_of_birth: Day
  readonly restricted: boolean
  readonly category: string
  readonly phase: string | null
  readonly until: Day | null
  readonly next_change_on: Day | null
  readonly next_change_to: string | null
  readonly checks: number
  readonly date_of_death: Day | null
  readonly facts_if_behind: unknown
  readonly is_full: boolean
  readonly advisers: readonly WorkerId[] | null
  readonly total: number
}

// What the caller may not see of a row goes no further than this. Written out, since a spread costs a tenth of the page.
const toListed = (viewer: Viewer) => {
  const byFigures = seesEveryoneByFigures(viewer)
  return (row: Row): ListedPerson | OutlinedPerson => {
    if (!row.is_full && !byFigures)
      return {
        view: 'outline',
        id: row.id,
        name: row.name ?? row.child_id,
        knownAs: null,
        dateOfBirth: row.date_of_birth,
      }
    const answer = answerToday(row, viewer) ?? row
    return {
      view: row.is_full ? 'full' : 'pseudonymous',
      id: row.id,
      name: row.name,
      knownAs: row.is_full ? row.known_as : null,
      dateOfBirth: row.date_of_birth,
      childId: row.child_id,
      restricted: row.restricted,
      category: answer.category,
      phase: answer.phase,
      until: answer.until,
      nextChangeOn: answer.next_change_on,
      nextChangeTo: answer.next_change_to,
      checks: answer.checks,
      dateOfDeath: answer.date_of_death,
      advisers: row.advisers ?? [],
    }
  }
}

function orderOf(viewer: Viewer, { q, sort, scope }: Wanted): RawBuilder<unknown> {
  const name = seesEveryoneByFigures(viewer)
    ? sql`coalesce(${nameSeen(viewer)}, people.child_id)`
    : sql`coalesce(people.name, people.child_id)`
  const isOutline = scope === 'everyone' && !seesEveryoneByFigures(viewer)
  if (sort === '' && searchesByName(viewer, q)) return sql`found.likeness desc, ${name}, people.id`
  const chosen = isOutline && !sort.endsWith('age') && !sort.endsWith('name') ? 'name' : sort || 'name'
  return sql`${orders(name)[chosen]}, people.id`
}

const standing = sql`array_position(${sql.lit(`{${CATEGORIES.join(',')}}`)}::text[], people.category)`

const orders = (name: RawBuilder<unknown>): Readonly<Record<Sort, RawBuilder<unknown>>> => ({
  name,
  '-name': sql`${name} desc`,
  age: sql`people.date_of_birth desc, ${name}`,
  '-age': sql`people.date_of_birth, ${name}`,
  status: sql`${standing}, ${name}`,
  '-status': sql`${standing} desc, ${name}`,
  change: sql`people.next_change_on, ${name}`,
  '-change': sql`people.next_change_on desc nulls last, ${name}`,
})

function searchesByName(viewer: Viewer, q: string): boolean {
  return q !== '' && dayTyped(q) === null && !seesEveryoneByFigures(viewer)
}

// Far more than any council has: a search is never cut off before rights are applied.
const mostFound = 50_000

function source(viewer: Viewer, { q }: Wanted): RawBuilder<unknown> {
  if (!searchesByName(viewer, q)) return sql`people`
  return sql`search_people(${viewer.council.id}, ${q}, ${mostFound}) found join people on people.id = found.id`
}

function conditions(viewer: Viewer, wanted: Wanted): Condition[] {
  const beyond = wanted.scope === 'everyone' && maySearchBeyond(viewer)
  const held: (Condition | null)[] = [
    beyond ? findable(viewer) : inMyView(viewer),
    searched(viewer, wanted.q),
    wanted.age === '' ? null : ofAge(viewer.today, wanted.age),
    wanted.adviser === '' || (beyond && wanted.adviser !== 'none') ? null : withAdviser(viewer, wanted.adviser),
    // An outline says nothing of anyone's status, and neither may a filter over outlines.
    ...(beyond ? [] : onStatus(viewer, wanted)),
  ]
  return held.filter((condition) => condition !== null)
}

function onStatus(viewer: Viewer, wanted: Wanted): (Condition | null)[] {
  return [
    wanted.status === '' ? null : sql<SqlBool>`people.category = ${wanted.status}`,
    wanted.changes === '' ? null : changesWithin(viewer.today, Number(wanted.changes)),
    wanted.quality === '' ? null : ofQuality[wanted.quality],
  ]
}

function searched(viewer: Viewer, q: string): Condition | null {
  if (q === '') return null
  const birthday = dayTyped(q)
  if (birthday !== null) return sql<SqlBool>`people.date_of_birth = ${birthday}`
  if (searchesByName(viewer, q)) return null // the source holds only those who were found
  const byId = sql<SqlBool>`starts_with(lower(people.child_id), lower(${q}))`
  if (!seesNames(viewer)) return byId
  return sql<SqlBool>`(${byId} or (${inFullView(viewer)} and people.id in (
    select id from search_people(${viewer.council.id}, ${q}, ${mostFound}))))`
}

export function ofAge(today: Day, group: AgeGroup): Condition {
  const [from, to] = (
    { 'under-16': [0, 16], '16-17': [16, 18], '18-20': [18, 21], '21-24': [21, 25], '25-and-over': [25, 150] } as const
  )[group]
  return sql<SqlBool>`people.date_of_birth <= ${bornBy(today, from)} and people.date_of_birth > ${bornBy(today, to)}`
}

function withAdviser({ today }: Viewer, adviser: string): Condition {
  const current = sql`select a.person_id from allocations a where a.capacity = 'adviser' and a.starts_on <= ${today}
    and (a.ends_on is null or a.ends_on >= ${today})`
  return adviser === 'none'
    ? sql<SqlBool>`(people.date_of_death is null and people.id <> all(array(${current})))`
    : sql<SqlBool>`people.id = any(array(${current} and a.worker_id = ${adviser}))`
}

function changesWithin(today: Day, days: number): Condition {
  return sql<SqlBool>`people.next_change_on between ${today} and ${addDays(today, days)}`
}

const ofQuality: Readonly<Record<Quality, Condition>> = {
  'to-check': sql<SqlBool>`people.checks <> '{}'`,
  'set-aside': sql<SqlBool>`exists (select from set_aside_rows aside
    where aside.authority_id = people.authority_id and lower(aside.child_id) = lower(people.child_id))`,
  'not-held': sql<SqlBool>`(people.category = 'unknown' or 'CHECK_HISTORY' = any(people.checks))`,
}
