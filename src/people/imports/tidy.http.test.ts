import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import type { ImportId } from '../tables.ts'
import { tidyImports } from './jobs.ts'
import { progressOf } from './progress.ts'
import { findImport } from './queries.ts'
import { return2025, return2026 } from './testing.ts'

let h: TestHouse
let analyst: Browser
beforeAll(async () => {
  h = await openTestHouse()
  analyst = await h.signIn('analyst')
})
afterAll(() => h.close())

async function upload(files = return2025()): Promise<ImportId> {
  const { location } = await analyst.upload('/staff/imports', { kind: 'ssda903' }, files)
  return (location ?? '').split('/').at(-1) as ImportId // the page of the import
}

const found = (id: ImportId) => h.machine((work) => findImport(work, id))
const onDisk = async (id: ImportId) =>
  (await found(id))?.files.map(({ fileId }) => existsSync(h.house.files.path(h.council.id, fileId)))

const later = (days: number) =>
  h.machine((work) => tidyImports({ ...work, now: new Date(work.now.getTime() + days * 86_400_000) }))

test('how far a job is can be seen while its main transaction is still open', async () => {
  const id = await upload()
  await h.machine(async () => {
    await progressOf(h.house.machineFor(h.council.id), id)(0.4)
    expect((await analyst.get(`/staff/imports/${id}`)).text).toContain('How far it is: 40%')
  })
  await h.runJobs()
})

test('thirty days after the end the files and the problems are gone; who, when and what changed stay', async () => {
  const id = await upload(return2026())
  await h.runJobs()
  await analyst.post(`/staff/imports/${id}/import`, {}, `/staff/imports/${id}`)
  await h.runJobs()
  await later(29)
  expect(await onDisk(id)).toEqual([true, true])
  await later(31)
  expect(await onDisk(id)).toEqual([false, false])
  const kept = await found(id)
  expect(kept).toMatchObject({ state: 'done', year: 2026, files: [{ name: 'header.csv' }, { name: 'episodes.csv' }] })
  expect(kept?.result?.people.new).toBe(3)
  const page = await analyst.get(`/staff/imports/${id}`)
  expect(page.text).toContain('no longer kept')
  expect((await analyst.get(`/staff/imports/${id}/changes?change=new`)).text).toContain('AAA1')
})

test('a preview that nobody used is abandoned after thirty days', async () => {
  const id = await upload(return2026())
  await h.runJobs()
  await later(31)
  expect((await found(id))?.state).toBe('abandoned')
  expect(await onDisk(id)).toEqual([false, false])
})

test('files that are gone cannot be checked again, and the page says so', async () => {
  const id = await upload(return2026())
  for (const path of (await found(id))?.files.map(({ fileId }) => fileId) ?? [])
    await h.house.files.discard(h.council.id, path)
  await h.runJobs()
  expect((await analyst.get(`/staff/imports/${id}`)).text).toContain('The files of this import are no longer here')
})
