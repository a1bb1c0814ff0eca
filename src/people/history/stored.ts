// What rebuilding reads of a chunk of people, in three questions however many they are.
import { historyFromReturn, type History, type KeptRow } from '../../ssda903/index.ts'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'
import type { Correction } from './fact.ts'
import { isFactKind } from './fact.ts'
import { unpackRows, type PackedRows } from './return-rows.ts'

export interface StoredPerson {
  readonly id: PersonId
  readonly child_id: string
  readonly date_of_birth: Day
  readonly disabled: boolean | null
  readonly category: string
  readonly status_as_of: Day | null
}

type Asking = Pick<Work, 'db' | 'council'>

/** Locks them, so that a correction made meanwhile waits and is not lost. */
export function lockPeople({ db }: Asking, ids: readonly PersonId[]): Promise<StoredPerson[]> {
  return db
    .selectFrom('people')
    .select(['id', 'child_id', 'date_of_birth', 'disabled', 'category', 'status_as_of'])
    .where('id', 'in', ids)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** Every year whose return was ever imported for the council. */
export async function listReturnYears({ db }: Asking): Promise<number[]> {
  const rows = await db
    .selectFrom('imports')
    .select('year')
    .distinct()
    .where('kind', '=', 'ssda903')
    .where('state', 'in', ['running', 'done'])
    .where('year', 'is not', null)
    .execute()
  return rows.flatMap(({ year }) => (year === null ? [] : [year]))
}

interface ReturnOfChild {
  readonly rows: KeptRow[]
  readonly years: number[]
  readonly episodesSetAside: readonly string[]
  readonly mayHaveDied: boolean
}

/** What the latest versions of all years say, by child id in capitals. */
export async function readReturns({ db }: Asking, childIds: readonly string[]): Promise<Map<string, ReturnOfChild>> {
  const found = await db
    .selectFrom('return_children')
    .select(['child_id', 'year', 'rows', 'episodes_set_aside', 'may_have_died'])
    .where('is_latest', '=', true)
    .where('child_id', 'in', [...new Set(childIds.flatMap((id) => [id, id.toUpperCase()]))])
    .orderBy('year')
    .execute()
  const byChild = new Map<string, ReturnOfChild>()
  for (const [child, versions] of Map.groupBy(found, ({ child_id }) => child_id.toUpperCase()))
    byChild.set(child, {
      rows: versions.flatMap(({ rows, year }) => unpackRows(rows as PackedRows, year)), // as packRows wrote them
      years: versions.map(({ year }) => year),
      episodesSetAside: versions.flatMap(({ episodes_set_aside }) => episodes_set_aside),
      mayHaveDied: versions.some(({ may_have_died }) => may_have_died),
    })
  return byChild
}

/** The history that the returns tell of a person; null when none of them names them. */
export function saidOf(
  person: Pick<StoredPerson, 'date_of_birth'>,
  returned: ReturnOfChild | undefined,
  options: { readonly authority: string; readonly years: readonly number[] },
): History | null {
  if (!returned || returned.rows.length === 0) return null
  return historyFromReturn(returned.rows, {
    authority: options.authority,
    dateOfBirth: person.date_of_birth,
    years: [...new Set([...options.years, ...returned.years])],
    episodesSetAside: returned.episodesSetAside,
  })
}

/** The corrections that count, the earliest first, by person. */
export async function readCorrections({ db }: Asking, ids: readonly PersonId[]): Promise<Map<PersonId, Correction[]>> {
  const rows = await db
    .selectFrom('corrections')
    .select(['id', 'person_id', 'change', 'kind', 'fact_key', 'value', 'return_said'])
    .where('person_id', 'in', ids)
    .where('undone_at', 'is', null)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const byPerson = new Map<PersonId, Correction[]>()
  for (const [person, own] of Map.groupBy(rows, ({ person_id }) => person_id))
    byPerson.set(
      person,
      own.flatMap(({ id, change, kind, fact_key, value, return_said }): Correction[] =>
        isFactKind(kind) ? [{ id, change, kind, factKey: fact_key, value, returnSaid: return_said }] : [],
      ),
    )
  return byPerson
}
