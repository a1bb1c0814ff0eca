import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAnOccasion } from '../testing.ts'

let h: TestHouse
let clerk: Browser
let councillor: Browser

beforeAll(async () => {
  h = await openTestHouse()
  clerk = await h.signIn('clerk')
  councillor = await h.signIn('councillor')
})
afterAll(() => h.close())

const newest = () =>
  h.machine(({ db }) => db.selectFrom('so_whats').selectAll().orderBy('written_at', 'desc').limit(1).executeTakeFirst())

test('an item that was noted carries a sentence, and belongs to a meeting', async () => {
  const nothing = await clerk.post('/staff/so-what', { item: '', line: '' })
  expect(nothing.status).toBe(422)
  expect(nothing.text).toContain('Enter the item that was noted')
  const nowhere = await clerk.post('/staff/so-what', { item: 'Report on health', line: 'Checks within 20 days' })
  expect(nowhere.text).toContain('Select the meeting')
  const occasion = await h.machine((work) => givenAnOccasion(work, 'Panel in May'))
  const check = { 'check-day': '1', 'check-month': '5', 'check-year': '2026' }
  await clerk.post('/staff/so-what', { occasion, item: 'Report on health', line: 'Checks within 20 days', ...check })
  const list = await councillor.get('/staff/so-what')
  for (const words of ['Report on health', 'Checks within 20 days', 'Panel in May', '1 May 2026, late'])
    expect(list.text).toContain(words)
  expect(list.text).not.toContain('Write it down')
})

test('it is checked once, with what changed, and may become a promise', async () => {
  const { id } = (await newest())!
  const path = `/staff/so-what/${id}`
  expect((await clerk.post(path, { whatChanged: '' })).status).toBe(422)
  const answer = await clerk.post(path, { whatChanged: 'Nothing yet', promise: 'yes' })
  expect(answer.status).toBe(303)
  const promise = (await newest())!.promise_id!
  expect((await councillor.get(`/staff/promises/${promise}`)).text).toContain('Item: Report on health')
  expect((await councillor.get('/staff/so-what')).text).toContain('It is a promise now')
  expect((await clerk.post(path, { whatChanged: 'Again' }, '/staff/so-what')).status).toBe(422)
})

test('a meeting that is not on the list is named', async () => {
  const held = { 'held-day': '3', 'held-month': '3', 'held-year': '2026' }
  await clerk.post('/staff/so-what', { meeting: 'Panel in March', item: 'Budget', line: 'No change', ...held })
  expect((await councillor.get('/staff/so-what')).text).toContain('Panel in March')
})
