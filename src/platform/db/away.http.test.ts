// The database goes away in the middle of things and comes back: a clear answer, nothing half done, and we live on.
import { afterAll, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest'
import { sql } from 'kysely'
import { z } from 'zod'
import { runJobs } from '../../app/jobs.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { none } from '../audit/events.ts'
import { defineForm } from '../forms/form.ts'
import type { Ctx } from '../http/ctx.ts'
import { text } from '../http/reply.ts'
import { get, post } from '../http/row.ts'
import { openLine, type Line } from './testing.ts'

/** What happens between the first change and the second. */
let meanwhile: (ctx: Ctx) => Promise<unknown> = () => Promise.resolve()
const rows = [
  post({
    path: '/t/twice',
    may: 'session.use',
    audit: 'settings.changed',
    form: defineForm('t', z.object({})),
    handler: async (ctx) => {
      await ctx.audit({ event: 'backup.made', detail: { n: 1 } })
      await ctx.send({ channel: 'text', to: '07700 900001', body: 'Hello' })
      await meanwhile(ctx)
      await ctx.audit({ event: 'backup.made', detail: { n: 2 } })
      return text('done')
    },
    again: () => text('again'),
  }),
  get({ path: '/t/page', may: 'public.read', audit: none('a test'), handler: () => text('here') }),
]

let line: Line
let h: TestHouse
let browser: Awaited<ReturnType<TestHouse['signIn']>>
beforeAll(async () => {
  line = await openLine(inject('testServer').webUrl)
  h = await openTestHouse({ rows, through: line.through })
  browser = await h.signIn('admin')
})
afterAll(() => h.close())
beforeEach(() => {
  meanwhile = () => Promise.resolve()
})

const kept = () =>
  h.house.asOwner(async (client) => {
    const events = await client.query(`select 1 from audit_events where event in ('backup.made', 'settings.changed')`)
    const messages = await client.query('select 1 from outbox')
    const jobs = await client.query(`select 1 from graphile_worker.jobs where task_identifier = 'deliver-message'`)
    return [events.rowCount, messages.rowCount, jobs.rowCount]
  })
const press = () => browser.post('/t/twice', {}, '/sign-in')
const comesBack = () =>
  vi.waitFor(async () => expect((await browser.get('/t/page')).status).toBe(200), { timeout: 10_000 })

test('a database that is away is answered with 503 and when to try again, and the next request after it is back works', async () => {
  await line.cut()
  const answer = await browser.get('/t/page')
  expect([answer.status, answer.headers['retry-after']]).toEqual([503, '30'])
  expect(answer.text).toContain('Nothing was changed')
  expect((await browser.get('/ready')).status).toBe(503)
  expect((await browser.get('/health')).status).toBe(200)
  await line.mend()
  await comesBack()
  expect((await browser.get('/ready')).status).toBe(200)
})

test('cut in the middle of a request: nothing of it is kept', async () => {
  const before = await kept()
  meanwhile = () => line.cut()
  expect((await press()).status).toBe(503)
  await line.mend()
  await comesBack()
  expect(await kept()).toEqual(before)
})

test('ended by the database in the middle of a request: nothing of it is kept', async () => {
  const before = await kept()
  meanwhile = async ({ db }) => {
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(db).catch(() => undefined)
  }
  expect((await press()).status).toBe(503)
  await comesBack()
  expect(await kept()).toEqual(before)
})

test('sent again after that, it happens once and whole', async () => {
  const [events = 0, messages = 0, jobs = 0] = (await kept()).map(Number)
  expect((await press()).status).toBe(200)
  expect(await kept()).toEqual([events + 3, messages + 1, jobs + 1])
})

test('a failure after the last change undoes all of them', async () => {
  const before = await kept()
  meanwhile = () => Promise.reject(new Error('a bug of ours'))
  expect((await press()).status).toBe(500)
  expect(await kept()).toEqual(before)
})

test.each([
  ['the disk of the files', 'ENOSPC'],
  ['the quota of the files', 'EDQUOT'],
  ['the disk of the database', '53100'],
])('%s is full: 507, in plain words, and nothing is half done', async (_what, code) => {
  const before = await kept()
  meanwhile = () => Promise.reject(Object.assign(new Error('no space left on device'), { code }))
  const answer = await press()
  expect([answer.status, await kept()]).toEqual([507, before])
  expect(answer.text).toContain('disk of this service is full')
})

test('jobs go on after the database was away', async () => {
  const runner = await runJobs(h.house)
  try {
    await line.cut()
    await line.mend()
    await comesBack()
    await h.machine((work) => work.send({ channel: 'text', to: '07700 900002', body: 'After' }))
    await vi.waitFor(
      async () => {
        const [message] = await h.machine(({ db }) =>
          db.selectFrom('outbox').select('state').where('recipient', '=', '07700 900002').execute(),
        )
        expect(message?.state).toBe('sent')
      },
      { timeout: 20_000 },
    )
  } finally {
    await runner.stop()
  }
})
