// Writes the children of a return that are new or changed: a few statements for many children, never one for each.
import { sql } from 'kysely'
import type { Work } from '../../../platform/http/ctx.ts'
import { newId, type PersonId } from '../../../platform/ids.ts'
import type { PackedRows } from '../../history/return-rows.ts'
import type { ImportId } from '../../tables.ts'
import { jsonText } from '../json.ts'
import type { SortedChild } from './sort.ts'

type Writing = Pick<Work, 'db' | 'council'>

export interface Written {
  readonly personId: PersonId
  readonly change: 'new' | 'changed'
}

export async function writeChildren(
  work: Writing,
  children: readonly SortedChild[],
  { importId, year }: { readonly importId: ImportId; readonly year: number },
): Promise<Written[]> {
  const fresh = children.filter(({ state }) => state === 'new')
  const changed = children.filter(({ state }) => state === 'changed')
  const added = await addPeople(work, fresh)
  await renewDetails(work, changed, year)
  await keepVersions(work, [...fresh, ...changed], importId, year)
  return [
    ...added.map((personId) => ({ personId, change: 'new' as const })),
    ...changed.flatMap(({ held }) => (held ? [{ personId: held.personId, change: 'changed' as const }] : [])),
  ]
}

async function addPeople({ db, council }: Writing, children: readonly SortedChild[]): Promise<PersonId[]> {
  if (children.length === 0) return []
  const rows = children.map(({ child, packed }) => ({
    id: newId<'person'>(),
    child: child.child,
    born: child.dateOfBirth,
    ...detailsIn(packed),
  }))
  await sql`
    insert into people (authority_id, id, child_id, date_of_birth, sex, ethnicity, upn)
    select ${council.id}, id, child, born, sex, ethnicity, upn
    from jsonb_to_recordset(${jsonText(rows)}::jsonb)
      as given(id uuid, child text, born date, sex text, ethnicity text, upn text)`.execute(db)
  return rows.map(({ id }) => id)
}

/** Sex, ethnicity and pupil number follow the latest year; what the return leaves blank stays as it was. */
async function renewDetails({ db, council }: Writing, children: readonly SortedChild[], year: number): Promise<void> {
  const rows = children.flatMap(({ held, packed }) => {
    if (!held || (held.latestYear !== null && held.latestYear > year)) return []
    const now = detailsIn(packed)
    const differs =
      (now.sex !== null && now.sex !== held.sex) ||
      (now.ethnicity !== null && now.ethnicity !== held.ethnicity) ||
      (now.upn !== null && now.upn !== held.upn)
    return differs ? [{ id: held.personId, ...now }] : []
  })
  if (rows.length === 0) return
  await sql`
    update people p set sex = coalesce(n.sex, p.sex), ethnicity = coalesce(n.ethnicity, p.ethnicity),
      upn = coalesce(n.upn, p.upn)
    from jsonb_to_recordset(${jsonText(rows)}::jsonb) as n(id uuid, sex text, ethnicity text, upn text)
    where p.authority_id = ${council.id} and p.id = n.id`.execute(db)
}

/** Sex was 1 and 2 until 2023-24. */
const sexes: Readonly<Record<string, string>> = { '1': 'M', '2': 'F' }

function detailsIn(packed: PackedRows) {
  const header = packed.Header?.[0]?.record as
    Partial<Record<'sex' | 'ethnicity' | 'uniquePupilNumber', string>> | undefined // Header has these
  const sex = header?.sex
  return {
    sex: sex === undefined ? null : (sexes[sex] ?? sex),
    ethnicity: header?.ethnicity ?? null,
    upn: header?.uniquePupilNumber ?? null,
  }
}

/** The version of this year becomes the latest; the older ones of the year stay. */
async function keepVersions(
  { db, council }: Writing,
  children: readonly SortedChild[],
  importId: ImportId,
  year: number,
): Promise<void> {
  if (children.length === 0) return
  const ids = children.map(({ child }) => child.child)
  await db
    .updateTable('return_children')
    .set({ is_latest: false })
    .where('authority_id', '=', council.id)
    .where('year', '=', year)
    .where('is_latest', '=', true)
    .where('child_id', 'in', ids)
    .execute()
  await sql`
    insert into return_children (authority_id, child_id, year, import_id, hash, rows, episodes_set_aside, may_have_died)
    select ${council.id}, child, ${year}, ${importId}, hash, rows, array(select jsonb_array_elements_text(missing)), died
    from unnest(${ids}::text[], ${children.map(({ hash }) => hash)}::text[],
      ${children.map(({ packed }) => jsonText(packed))}::jsonb[],
      ${children.map(({ episodesSetAside }) => JSON.stringify(episodesSetAside))}::jsonb[],
      ${children.map(({ mayHaveDied }) => mayHaveDied)}::boolean[]) as given(child, hash, rows, missing, died)`.execute(
    db,
  )
}
