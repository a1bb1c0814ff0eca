import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import type { Browser } from '../../app/testing/browser.ts'
import { episodesOf, headerOf, return2025, return2026, type SentTable } from './testing.ts'

let h: TestHouse
let analyst: Browser
beforeAll(async () => {
  h = await openTestHouse()
})
afterAll(() => h.close())
beforeEach(async () => {
  analyst = await h.signIn('analyst', { name: 'Ana Lyst' })
})

const imports = '/staff/imports'

/** Uploads and checks; the address of the import. */
async function check(
  files: readonly SentTable[],
  fields: Record<string, string> = { kind: 'ssda903' },
): Promise<string> {
  const answer = await analyst.upload(imports, fields, files)
  expect(answer.status).toBe(303)
  await h.runJobs()
  return answer.location ?? ''
}

async function bringIn(files: readonly SentTable[], fields?: Record<string, string>): Promise<string> {
  const address = await check(files, fields)
  expect((await analyst.post(`${address}/import`, {}, address)).status).toBe(303)
  await h.runJobs()
  return address
}

const words = async (address: string) =>
  (await analyst.get(address)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const people = () =>
  h.machine(({ db }) =>
    db.selectFrom('people').select(['child_id', 'date_of_birth', 'sex']).orderBy('child_id').execute(),
  )

test('a return is checked, shown before anything is written, and goes in when it is confirmed', async () => {
  const address = await check(return2025())
  expect(await people()).toEqual([])
  const preview = await words(address)
  expect(preview).toContain('Ready to import')
  expect(preview).toContain('What would change')
  expect(preview).toMatch(/New people 3/)
  expect(preview).toMatch(/Year 2025 \(/)

  await analyst.post(`${address}/import`, {}, address)
  expect(await words(address)).toContain('The import is under way')
  await h.runJobs()
  expect(await words(address)).toMatch(/Imported What changed .*New people 3/)
  expect(await people()).toEqual([
    { child_id: 'AAA1', date_of_birth: '2009-01-15', sex: 'M' },
    { child_id: 'BBB2', date_of_birth: '2010-05-03', sex: 'F' },
    { child_id: 'DDD4', date_of_birth: '2015-01-01', sex: 'F' },
  ])
})

test('a new year adds and never erases, and says whose care ended and who is no longer named', async () => {
  const address = await bringIn(return2026())
  const result = await words(address)
  expect(result).toMatch(/New people 1 .*Changed people 2 .*Unchanged 0/)
  expect(result).toMatch(/Care ended with this return 1/)
  expect(result).toMatch(/In the last return, not in this one 1/)
  expect(await words(`${address}/changes?change=ended`)).toContain('BBB2')
  expect(await words(`${address}/changes?change=gone`)).toContain('DDD4')
  expect((await people()).map(({ child_id }) => child_id)).toEqual(['AAA1', 'BBB2', 'CCC3', 'DDD4'])
  const years = await h.machine(({ db }) =>
    db.selectFrom('return_children').select('year').where('child_id', '=', 'BBB2').orderBy('year').execute(),
  )
  expect(years.map(({ year }) => year)).toEqual([2025, 2026])
})

test('the same files again change nothing', async () => {
  const before = await h.machine(({ db }) => db.selectFrom('return_children').select('child_id').execute())
  const address = await bringIn(return2026())
  expect(await words(address)).toMatch(/New people 0 .*Changed people 0 .*Unchanged 3/)
  expect(await h.machine(({ db }) => db.selectFrom('return_children').select('child_id').execute())).toHaveLength(
    before.length,
  )
})

test('the same year with other rows makes a new version, and the older one stays', async () => {
  const files = [headerOf('AAA1,M,15/01/2009'), episodesOf('AAA1,01/06/2023,01/03/2026,E4B')]
  const address = await bringIn(files)
  expect(await words(`${address}/changes?change=changed`)).toMatch(/AAA1 Episodes/)
  const versions = await h.machine(({ db }) =>
    db
      .selectFrom('return_children')
      .select('is_latest')
      .where('child_id', '=', 'AAA1')
      .where('year', '=', 2026)
      .orderBy('is_latest')
      .execute(),
  )
  expect(versions).toEqual([{ is_latest: false }, { is_latest: true }])
})

test('files without a table leave what an earlier import of the year said in it', async () => {
  const address = await bringIn([headerOf('CCC3,U,20/11/2008')], { kind: 'ssda903', year: '2026' })
  expect(await words(address)).toMatch(/Unchanged 1/)
})

test('a child id with another birth date is stopped and shown, and nobody is overwritten', async () => {
  const files = [headerOf('AAA1,M,01/02/2011', 'EEE5,F,01/02/2012'), episodesOf('EEE5,01/05/2025')]
  const address = await check(files, { kind: 'ssda903', year: '2026' })
  expect(await words(address)).toMatch(/People set aside whole 1/)
  expect(await words(`${address}/problems?rule=CHILD_ID_CHANGED_HANDS`)).toContain('another birth date')
  await analyst.post(`${address}/import`, {}, address)
  await h.runJobs()
  const held = await people()
  expect(held.find(({ child_id }) => child_id === 'AAA1')?.date_of_birth).toBe('2009-01-15')
  expect(held.some(({ child_id }) => child_id === 'EEE5')).toBe(true)
  expect(await words('/staff/data-quality')).toContain('AAA1')
})

test('every import can be looked up later: who, when, which files, what changed', async () => {
  const list = await words(imports)
  expect(list).toContain('SSDA903 return 2025')
  expect(list).toContain('Ana Lyst')
  const [first] = await h.machine(({ db }) => db.selectFrom('imports').select('id').orderBy('created_at').execute())
  const page = await words(`${imports}/${first?.id ?? ''}`)
  expect(page).toContain('header.csv')
  expect(page).toMatch(/SHA-256 [0-9a-f]{64}/)
})

test('every changed record has its line in the audit, with who pressed Import', async () => {
  const rows = await h.machine(({ db }) =>
    db
      .selectFrom('audit_events')
      .select(['actor_id', 'person_id'])
      .where('event', '=', 'import.run')
      .where('person_id', 'is not', null)
      .execute(),
  )
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.every(({ actor_id }) => actor_id !== null)).toBe(true)
})

test('only those who run imports can open them, and another’s address is not found', async () => {
  for (const role of ['adviser', 'team-manager', 'councillor', 'admin'] as const)
    expect((await (await h.signIn(role)).get(imports)).status).toBe(403)
  expect((await analyst.get(`${imports}/01912345-0000-7000-8000-000000000000`)).status).toBe(404)
  expect((await analyst.get(`${imports}/nonsense`)).status).toBe(404)
})

test('an import that was abandoned cannot be carried out, and its files are gone', async () => {
  const address = await check(return2026())
  expect((await analyst.post(`${address}/abandon`, {}, address)).location).toBe(imports)
  expect((await analyst.post(`${address}/import`, {}, address)).status).toBe(303)
  expect(await words(address)).toContain('Nothing was imported, and the files are no longer kept')
})

test('OC2 is checked and not kept, until the settings state a purpose', async () => {
  const oc2: SentTable = {
    field: 'files',
    name: 'oc2.csv',
    content:
      'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED\r\nAAA1,15/01/2009,12,,0,,1,1,1,0,,',
  }
  const address = await bringIn([...return2026(), oc2])
  expect(await words(address)).toContain('OC2: checked, but not kept')
  const held = await h.machine(({ db }) =>
    db
      .selectFrom('return_children')
      .select('rows')
      .where('child_id', '=', 'AAA1')
      .where('is_latest', '=', true)
      .execute(),
  )
  expect(JSON.stringify(held)).not.toContain('OC2')
  const { files } = await h.machine(({ db }) =>
    db.selectFrom('imports').select('files').orderBy('created_at', 'desc').limit(1).executeTakeFirstOrThrow(),
  )
  const kept = files as { name: string; removedAt?: string }[]
  expect(kept.find(({ name }) => name === 'oc2.csv')?.removedAt).toBeDefined()
  expect(kept.find(({ name }) => name === 'header.csv')?.removedAt).toBeUndefined()
})

test('the list of imports says which cannot be imported', async () => {
  await check([{ field: 'files', name: 'notes.csv', content: 'a,b\r\n1,2' }])
  expect(await words(imports)).toContain('Cannot be imported')
})
