// Files are kept with the change that wants them, under names of our own, and what nothing knows is swept away.
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweepStore } from '../../app/jobs.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import type { Id } from '../ids.ts'

let h: TestHouse
beforeAll(async () => {
  h = await openTestHouse()
})
afterAll(() => h.close())

const old = new Date(Date.now() - 25 * 3_600_000)
const age = (path: string) => utimesSync(path, old, old)

async function keep(name: string, fails = false): Promise<string> {
  const path = join(h.house.files.folder, 'arriving')
  mkdirSync(h.house.files.folder, { recursive: true })
  writeFileSync(path, 'a,b')
  let kept = ''
  await h
    .machine(async ({ db, files, council }) => {
      const id = await files.keep(db, council.id, null, { name, path, bytes: 3, sha256: 'x' }, 'text/csv')
      kept = files.path(council.id, id)
      if (fails) throw new Error('undone')
    })
    .catch(() => undefined)
  return kept
}

test('a file is kept under an id, whatever it was called', async () => {
  const path = await keep('../../../etc/passwd')
  expect(path.startsWith(join(h.house.files.folder, 'kept', h.council.id))).toBe(true)
  expect(readFileSync(path, 'utf8')).toBe('a,b')
})

test('a file is named by two ids and nothing else', () => {
  expect(() => h.house.files.path(h.council.id, '../../secret' as Id<'file'>)).toThrow('two UUIDs')
})

test('what nothing knows is swept away after a day, and nothing else', async () => {
  const known = await keep('known.csv')
  const undone = await keep('undone.csv', true)
  const fresh = await keep('fresh.csv', true)
  const brokenOff = join(h.house.files.folder, 'incoming', 'killed')
  mkdirSync(brokenOff, { recursive: true })
  for (const path of [known, undone, brokenOff]) age(path)
  expect(await sweepStore(h.house)).toBe(2)
  expect([known, undone, fresh, brokenOff].map(existsSync)).toEqual([true, false, true, false])
})
