// What an import may never take away: what people corrected, and what is another council's.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { newId, type AccountId, type AuthorityId, type PersonId } from '../../platform/ids.ts'
import type { InTransaction } from '../../platform/jobs/jobs.ts'
import { rebuildHistory } from '../history/rebuild.ts'
import { runImport } from './carry.ts'
import { beginImport, runUnseen } from './commands.ts'
import { getImport } from './queries.ts'
import { episodesOf, headerOf, return2025, return2026, type SentTable } from './testing.ts'

let h: TestHouse
let folder: string
let mine: InTransaction
beforeAll(async () => {
  h = await openTestHouse()
  folder = mkdtempSync(join(tmpdir(), 'alongside-held-'))
  mine = h.house.machineFor(h.council.id)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await h.close()
})

async function bringIn(inTransaction: InTransaction, tables: readonly SentTable[]) {
  const files = tables.map(({ name, content }) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return { name, path, bytes: content.length, sha256: 'not looked at here' }
  })
  const id = await inTransaction(async (work) => {
    const begun = await beginImport(work, { kind: 'ssda903', files, options: {} })
    await runUnseen(work, await getImport(work, begun))
    return begun
  })
  await runImport(inTransaction, id)
  return inTransaction((work) => getImport(work, id))
}

interface Held {
  readonly id: PersonId
  readonly facts: { readonly livingWith?: unknown[]; readonly lookedAfter: { start: string; end: string | null }[] }
}
const person = (childId: string) =>
  h.machine(async ({ db }) => {
    const row = await db
      .selectFrom('people')
      .select(['id', 'facts'])
      .where('child_id', '=', childId)
      .executeTakeFirstOrThrow()
    return row as Held // facts as rebuildHistory wrote them
  })

test('what a person corrected survives the next year and a new version of the same year', async () => {
  await bringIn(mine, return2025())
  const { accountId } = await h.signIn('adviser')
  const { id } = await person('AAA1')
  const stay = { with: 'parent', start: '2026-04-20', end: null }
  await correct(id, accountId, stay)
  await bringIn(mine, return2026())
  expect((await person('AAA1')).facts.livingWith).toContainEqual(stay)
  await bringIn(mine, [headerOf('AAA1,M,15/01/2009'), episodesOf('AAA1,01/06/2023,01/03/2026,E8')])
  const { facts } = await person('AAA1')
  expect(facts.livingWith).toContainEqual(stay)
  expect(facts.lookedAfter.at(-1)?.end).toBe('2026-03-01')
})

const correct = (personId: PersonId, by: AccountId, value: unknown) =>
  h.machine(async (work) => {
    await work.db
      .insertInto('corrections')
      .values({
        authority_id: work.council.id,
        id: newId<'correction'>(),
        person_id: personId,
        change: 'add',
        kind: 'livingWith',
        value: JSON.stringify(value),
        why: 'They told us',
        recorded_by: by,
      })
      .execute()
    await rebuildHistory(work, { personIds: [personId] })
  })

test('an older year that comes in later fills the history and changes no newer details', async () => {
  const older = [headerOf('CCC3,M,20/11/2008'), episodesOf('CCC3,12/12/2022', 'CCC3,01/02/2020,03/03/2021,E4A')]
  const { result } = await bringIn(mine, older)
  expect(result?.year).toBe(2021)
  const { facts } = await person('CCC3')
  expect(facts.lookedAfter.map(({ start }) => start)).toEqual(['2020-02-01', '2022-12-12'])
  const { sex } = await h.machine(({ db }) =>
    db.selectFrom('people').select('sex').where('child_id', '=', 'CCC3').executeTakeFirstOrThrow(),
  )
  expect(sex).toBe('U')
})

test('the same child ids in another council are other people', async () => {
  const other = newId<'authority'>()
  await h.house.asOwner((client) =>
    client.query(`insert into councils (id, code, name, hosts) values ($1, 'E10000098', 'Other', '{other}')`, [other]),
  )
  const before = await person('AAA1')
  const done = await bringIn(h.house.machineFor(other satisfies AuthorityId), return2026())
  expect(done.result?.people).toEqual({ new: 3, changed: 0, unchanged: 0, setAside: 0 })
  expect(await person('AAA1')).toEqual(before)
})
