import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { return2025, return2026, type SentTable } from '../../people/imports/testing.ts'
import { openTestHouse, type TestHouse } from '../testing/house.ts'
import { carryOut, importPeople, importWorkers } from './import.ts'
import type { GivenFile } from './return-files.ts'

let h: TestHouse
let folder: string
beforeAll(async () => {
  h = await openTestHouse()
  folder = mkdtempSync(join(tmpdir(), 'alongside-import-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await h.close()
})

const given = (tables: readonly Pick<SentTable, 'name' | 'content'>[]): GivenFile[] =>
  tables.map(({ name, content }) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return { name, path, bytes: Buffer.byteLength(content) }
  })

async function run(
  kind: 'ssda903' | 'people' | 'workers',
  tables: readonly Pick<SentTable, 'name' | 'content'>[],
  values: Record<string, boolean> = {},
) {
  const out: string[] = []
  const said: string[] = []
  const terminal = { out: (text: string) => out.push(text), say: (text: string) => said.push(text) }
  const asked = { kind, files: given(tables), options: {} }
  const code = await carryOut(terminal, h.house.machineFor(h.council.id), { json: true, ...values }, asked)
  return { code, json: out.length > 0 ? (JSON.parse(out.join('')) as unknown) : null, said: said.join('\n') }
}

const held = () =>
  h.machine(async ({ db }) => ({
    people: (await db.selectFrom('people').select('id').execute()).length,
    imports: (await db.selectFrom('imports').select('id').execute()).length,
  }))

const nobody = { new: 0, changed: 0, unchanged: 0, setAside: 0 }

test('a dry run says what would change and leaves no trace', async () => {
  const { code, json, said } = await run('ssda903', return2025(), { 'dry-run': true })
  expect(code).toBe(0)
  expect(json).toEqual({ year: 2025, people: { ...nobody, new: 3 }, rows: { Header: 3, Episodes: 3 }, problems: 0 })
  expect(said).toContain('nothing was changed')
  expect(await held()).toEqual({ people: 0, imports: 0 })
})

test('an import gives its figures as JSON, and is kept to be looked up', async () => {
  const { code, json } = await run('ssda903', return2025())
  expect([code, json]).toEqual([
    0,
    { year: 2025, people: { ...nobody, new: 3 }, rows: { Header: 3, Episodes: 3 }, problems: 0 },
  ])
  expect(await held()).toEqual({ people: 3, imports: 1 })
  const analyst = await h.signIn('analyst')
  expect((await analyst.get('/staff/imports')).text).toContain('The command line')
})

test('what cannot be read is refused with the reason and exit code 1', async () => {
  const { code, json, said } = await run('ssda903', [{ name: 'notes.csv', content: 'a,b\r\n1,2' }])
  expect([code, json]).toEqual([1, null])
  expect(said).toContain('notes.csv could not be read as a table of the return')
})

test('somebody who imports from a page already is named, and nothing is changed', async () => {
  const analyst = await h.signIn('analyst', { name: 'Ana Lyst' })
  const { location } = await analyst.upload('/staff/imports', { kind: 'ssda903' }, return2026())
  await h.runJobs()
  await analyst.post(`${location ?? ''}/import`, {}, location ?? '')
  const { code, said } = await run('ssda903', return2026())
  expect(code).toBe(1)
  expect(said).toContain('Ana Lyst is importing since')
  await h.runJobs()
  expect((await held()).people).toBe(4)
})

test('names and workers come in from the command line too', async () => {
  const people = await run('people', [{ name: 'people.csv', content: 'child_id,name\r\nAAA1,Ayo Example' }])
  expect(people.json).toMatchObject({ people: { ...nobody, changed: 1 }, rows: { people: 1 } })
  const content = 'worker_ref,name,team,role,child_id,from\r\nW1,Jo Example,North,adviser,AAA1,01/04/2026'
  const workers = await run('workers', [{ name: 'workers.csv', content }])
  expect(workers.json).toMatchObject({ people: { ...nobody, new: 1 }, problems: 0 })
  expect(workers.said).toContain('Who works with whom: 1 new, 0 changed, 0 unchanged')
})

test('--help documents every column of the lists', () => {
  expect(importPeople.help).toContain('safe_contact_1_way')
  expect(importWorkers.help).toContain('worker_ref')
})
