import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAWorker } from '../../people/testing.ts'
import type { WorkerId } from '../../people/tables.ts'
import { newId } from '../../platform/ids.ts'
import { coverEndPath, coverHoursPath, coverPath } from '../paths.ts'

type SignedIn = Awaited<ReturnType<TestHouse['signIn']>>
let h: TestHouse
let priya: SignedIn
let manager: SignedIn
let me: WorkerId
let colleague: WorkerId
let stranger: WorkerId

beforeAll(async () => {
  h = await openTestHouse()
})
afterAll(() => h.close())
beforeEach(async () => {
  priya = await h.signIn('adviser')
  manager = await h.signIn('team-manager')
  const sam = await h.signIn('adviser')
  await h.machine(async (work) => {
    const { id: teamId } = await work.db
      .insertInto('teams')
      .values({ authority_id: work.council.id, id: newId<'team'>(), name: `Team ${newId()}` })
      .returning('id')
      .executeTakeFirstOrThrow()
    me = await givenAWorker(work, { name: 'Priya Kaur', accountId: priya.accountId, teamId })
    colleague = await givenAWorker(work, { name: 'Sam Lee', accountId: sam.accountId, teamId })
    stranger = await givenAWorker(work, { name: 'Far Away' })
    await givenAWorker(work, { name: 'Mo', role: 'team-manager', accountId: manager.accountId, teamId })
  })
})

const day = (name: string, date: number) => ({
  [`${name}-day`]: String(date),
  [`${name}-month`]: '6',
  [`${name}-year`]: '2026',
})
const cover = (worker: WorkerId, by: WorkerId, from = 1, to = 5) => ({
  worker,
  by,
  ...day('from', from),
  ...day('to', to),
})
const kept = () => h.machine(({ db }) => db.selectFrom('cover').selectAll().where('worker_id', '=', me).execute())

test('somebody sets who reads for them, and ends it', async () => {
  const answer = await priya.post(coverPath, cover(me, colleague))
  expect((await priya.follow(answer)).text).toContain('Cover is set')
  const [row] = await kept()
  await priya.post(coverEndPath, { cover: row?.id ?? '' }, coverPath)
  expect((await kept())[0]?.ended_at).not.toBeNull()
})

test('a manager sets it for their team, and for nobody else', async () => {
  expect((await manager.post(coverPath, cover(me, colleague))).status).toBe(303)
  expect((await manager.post(coverPath, cover(stranger, colleague))).status).toBe(422)
  expect((await priya.post(coverPath, cover(colleague, me))).status).toBe(422)
})

test.each([['the last day is before the first', 5, 1, 'The last day must be on or after the first']])(
  '%s',
  async (_title, from, to, words) => {
    const answer = await priya.post(coverPath, cover(me, colleague, from, to))
    expect([answer.status, answer.text.includes(words)]).toEqual([422, true])
  },
)

test('nobody covers twice, for themself, or without an account', async () => {
  await priya.post(coverPath, cover(me, colleague))
  expect((await priya.post(coverPath, cover(me, colleague, 4, 8))).text).toContain('There is cover already')
  expect((await priya.post(coverPath, cover(me, me, 10, 11))).text).toContain('nobody covers for themself')
  expect((await priya.post(coverPath, cover(me, stranger, 10, 11))).status).toBe(422)
  expect(await kept()).toHaveLength(1)
})

test('own reading hours are kept, and an empty week gives back the council’s', async () => {
  await priya.post(coverHoursPath, { 'mon-from': '09:00', 'mon-to': '12:00' }, coverPath)
  const hours = () =>
    h.machine(({ db }) => db.selectFrom('reading_hours').select('week').where('worker_id', '=', me).execute())
  expect(await hours()).toEqual([
    { week: expect.objectContaining({ mon: [{ from: '09:00', to: '12:00' }], tue: [] }) as unknown },
  ])
  await priya.post(coverHoursPath, {}, coverPath)
  expect(await hours()).toEqual([])
})

test('hours that end before they begin are asked for again', async () => {
  const answer = await priya.post(coverHoursPath, { 'tue-from': '17:00', 'tue-to': '09:00' }, coverPath)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Tuesday: enter a time to begin and a later one to end')
})
