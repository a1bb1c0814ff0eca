import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealAudit } from '../../platform/audit/seal.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import { openTestHouse, type TestHouse } from '../testing/house.ts'
import { restoreBackup } from './restore.ts'
import { writeBackup } from './write.ts'

let from: TestHouse
let to: TestHouse
const folder = mkdtempSync(join(tmpdir(), 'alongside-backup-test-'))
const file = join(folder, 'council.backup')

beforeAll(async () => {
  from = await openTestHouse()
  to = await openTestHouse()
  await from.machine(async (work) => {
    const person = await givenAYoungPerson(work, { name: 'Zoë “Zee” \t Ó Briain\\N' })
    await work.audit({ event: 'person.viewed', personId: person })
    const path = join(folder, 'letter.txt')
    writeFileSync(path, 'kept')
    const sha256 = createHash('sha256').update('kept').digest('hex')
    await work.files.keep(work.db, work.council.id, null, { name: 'letter.txt', path, bytes: 4, sha256 }, 'text/plain')
  })
  await from.house.asOwner((client) => sealAudit(client))
  await writeBackup(from.house, file)
})
afterAll(async () => {
  await from.close()
  await to.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a backup is not put over a council without being told to', async () => {
  await expect(restoreBackup(to.house, file, { replace: false })).rejects.toThrow(
    'already holds Ashmere County Council',
  )
})

test('a restored house has every row, every file and a whole audit chain', async () => {
  const proof = await restoreBackup(to.house, file, { replace: true })
  expect(proof.audit).toMatchObject({ ok: true, events: 1, waiting: 0 })
  expect(proof.files).toBe(1)
  to.house.councils.refresh()
  const council = await to.house.councils.byCode(null)
  const names = await to.house.machineFor(council.id)(({ db }) =>
    db.selectFrom('people').select(['name', 'child_id']).execute(),
  )
  expect(names.map(({ name }) => name)).toEqual(['Zoë “Zee” \t Ó Briain\\N'])
  const kept = await to.house.machineFor(council.id)(({ db }) =>
    db.selectFrom('files').select('id').executeTakeFirstOrThrow(),
  )
  expect(readFileSync(to.house.files.path(council.id, kept.id), 'utf8')).toBe('kept')
})

test('a backup that was cut off is refused and changes nothing', async () => {
  const short = join(folder, 'short.backup')
  const whole = readFileSync(file)
  writeFileSync(short, whole)
  truncateSync(short, Math.floor(whole.length / 2))
  await expect(restoreBackup(to.house, short, { replace: true })).rejects.toThrow(/cut off or damaged/)
})

test('a backup with one changed byte is refused', async () => {
  const bad = join(folder, 'bad.backup')
  const bytes = readFileSync(file)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff
  writeFileSync(bad, bytes)
  await expect(restoreBackup(to.house, bad, { replace: true })).rejects.toThrow(/cut off|damaged/)
})
