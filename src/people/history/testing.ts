// Builders for tests: what a year's return says of a child, in the form in which an import keeps it.
import type { KeptRow, RecordOf } from '../../ssda903/index.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { newId, type AccountId, type Id, type PersonId } from '../../platform/ids.ts'
import type { ImportId } from '../tables.ts'
import type { Correction } from './fact.ts'
import { packRows } from './return-rows.ts'

type Arrange = Pick<Work, 'db' | 'council'>

export interface GivenReturn {
  readonly childId: string
  readonly year: number
  readonly dateOfBirth: string
  readonly episodes?: readonly RecordOf<'Episodes'>[]
  readonly oc3?: readonly RecordOf<'OC3'>[]
}

export function rowsOfReturn({ year, dateOfBirth, episodes = [], oc3 = [] }: GivenReturn): KeptRow[] {
  return [
    { table: 'Header', year, file: 'header.csv', line: 2, record: { dateOfBirth } },
    ...episodes.map((record, index): KeptRow => ({
      table: 'Episodes',
      year,
      file: 'episodes.csv',
      line: index + 2,
      record,
    })),
    ...oc3.map((record, index): KeptRow => ({ table: 'OC3', year, file: 'oc3.csv', line: index + 2, record })),
  ]
}

/** A return was imported: it is the latest version of its year. Rebuild the history afterwards. */
export async function givenAReturn({ db, council }: Arrange, given: GivenReturn): Promise<void> {
  await db
    .updateTable('return_children')
    .set({ is_latest: false })
    .where('child_id', '=', given.childId)
    .where('year', '=', given.year)
    .execute()
  await db
    .insertInto('return_children')
    .values({
      authority_id: council.id,
      child_id: given.childId,
      year: given.year,
      import_id: newId<'import'>() satisfies ImportId,
      hash: '',
      rows: JSON.stringify(packRows(rowsOfReturn(given))),
    })
    .execute()
}

/** Somebody changed a fact. Rebuild the history afterwards. */
export async function givenACorrection(
  { db, council }: Arrange,
  given: Pick<Correction, 'change' | 'kind'> &
    Partial<Pick<Correction, 'factKey' | 'value' | 'returnSaid'>> & {
      readonly personId: PersonId
      readonly by: AccountId
      readonly why?: string
    },
): Promise<Id<'correction'>> {
  const id = newId<'correction'>()
  await db
    .insertInto('corrections')
    .values({
      authority_id: council.id,
      id,
      person_id: given.personId,
      change: given.change,
      kind: given.kind,
      fact_key: given.factKey ?? null,
      value: JSON.stringify(given.value ?? null),
      return_said: JSON.stringify(given.returnSaid ?? null),
      why: given.why ?? 'For a test',
      recorded_by: given.by,
    })
    .execute()
  return id
}
