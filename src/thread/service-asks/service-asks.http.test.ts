import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import type { AccountId } from '../../platform/ids.ts'
import { givenAPromise } from '../testing.ts'

let h: TestHouse
let clerk: Browser
let manager: Browser
let councillor: Browser & { accountId: AccountId }

beforeAll(async () => {
  h = await openTestHouse()
  clerk = await h.signIn('clerk')
  manager = await h.signIn('service-manager')
  councillor = await h.signIn('councillor')
})
afterAll(() => h.close())

const idsOf = (table: 'service_asks' | 'directorates') =>
  h.machine(async ({ db }) => {
    const rows = await db.selectFrom(table).select('id').orderBy('position').execute()
    return rows.map(({ id }) => id)
  })
const councillorAsk = () =>
  h.machine(({ db }) =>
    db.selectFrom('service_asks').select('id').where('words', '=', 'Be there').executeTakeFirstOrThrow(),
  )

test('a new council is offered what many ask, and takes it only when it says so, once', async () => {
  const empty = await clerk.get('/staff/service-asks')
  expect(empty.text).toContain('Begin with these')
  expect((await councillor.get('/staff/service-asks')).text).not.toContain('Begin with these')
  await clerk.post('/staff/service-asks/begin', {})
  await manager.post('/staff/service-asks/begin', {}, '/staff/promises')
  expect(await idsOf('service_asks')).toHaveLength(12)
  expect((await clerk.get('/staff/service-asks')).text).toContain('36 gaps')
})

test('a line fills a gap, in words, and what was said before stays', async () => {
  const asks = await h.machine(({ db }) =>
    db.selectFrom('service_asks').select('id').where('of_whom', '=', 'directorate').orderBy('position').execute(),
  )
  const [directorate] = await idsOf('directorates')
  const path = `/staff/service-asks/asks/${asks[0]!.id}/${directorate!}`
  expect((await manager.post(path, { standing: '', line: '' })).text).toContain('Select how far it is')
  await manager.post(path, { standing: 'started', line: 'Two places from June' })
  await manager.post(path, { standing: 'yes', line: 'Four places' })
  const matrix = await councillor.get('/staff/service-asks')
  expect(matrix.text).toContain('Four places')
  expect(matrix.text).not.toContain('Two places from June')
  expect(matrix.text).toContain('35 gaps')
  expect((await manager.get(path)).text).toContain('Two places from June')
  expect((await councillor.get(path)).status).toBe(403)
})

test('a directorate has a champion, and no two have one name', async () => {
  const [directorate] = await idsOf('directorates')
  const path = `/staff/service-asks/directorates/${directorate!}`
  expect((await manager.post(path, { name: 'Housing', champion: '' })).text).toContain('There is or was a directorate')
  await manager.post(path, { name: 'Children and families', champion: 'Head of practice' })
  expect((await clerk.get('/staff/service-asks')).text).toContain('Champion: Head of practice')
})

test('a councillor writes their own lines, which nobody else reads, and sees the promises that name them', async () => {
  const { id } = await councillorAsk()
  await h.machine(async (work) => {
    const promise = await givenAPromise(work, { words: 'I will visit each home', dueOn: '2026-05-01' })
    await work.db
      .updateTable('promises')
      .set({ owner_account_id: councillor.accountId })
      .where('id', '=', promise)
      .execute()
  })
  await councillor.post(`/staff/my-six-asks/${id}`, { standing: 'yes', line: 'I was at the football in May' })
  const own = await councillor.get('/staff/my-six-asks')
  expect(own.text).toContain('I was at the football in May')
  expect(own.text).toContain('I will visit each home')
  expect(own.text).toContain('1 May 2026, overdue')
  const other = await h.signIn('councillor')
  expect((await other.get('/staff/my-six-asks')).text).not.toContain('football')
  expect((await other.get(`/staff/my-six-asks/${id}`)).text).not.toContain('football')
  const seen = await clerk.get('/staff/service-asks')
  expect(seen.text).not.toContain('football')
  expect(seen.text).toMatch(/Be there.*too few to show/s)
  expect((await clerk.get('/staff/my-six-asks')).status).toBe(403)
})

test('counts of councillors are shown once they point at nobody', async () => {
  const { id } = await councillorAsk()
  for (let i = 0; i < 4; i += 1)
    await (await h.signIn('councillor')).post(`/staff/my-six-asks/${id}`, { standing: 'yes', line: '' })
  expect((await clerk.get('/staff/service-asks')).text).toMatch(/Be there<\/a><\/strong>: in place 5/)
})

test('a line is written to the ask of its own kind only', async () => {
  const { id } = await councillorAsk()
  const [directorate] = await idsOf('directorates')
  expect((await manager.get(`/staff/service-asks/asks/${id}/${directorate!}`)).status).toBe(404)
})
