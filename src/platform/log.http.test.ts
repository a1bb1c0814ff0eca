// Logs tell what failed and where, and nothing about anyone.
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { openTestHouse, type TestHouse } from '../app/testing/house.ts'
import { none } from './audit/events.ts'
import { defineForm } from './forms/form.ts'
import { text } from './http/reply.ts'
import { get, post } from './http/row.ts'
import { startJobs } from './jobs/jobs.ts'

const open = { may: 'public.read', audit: none('a test') } as const
const rows = [
  get({
    ...open,
    path: '/t/people/:name',
    params: z.object({ name: z.string() }),
    handler: ({ db }, { params }) => sql`select ${params.name}::date`.execute(db).then(() => text('')),
  }),
  post({
    ...open,
    path: '/t/form',
    form: defineForm('t', z.object({ name: z.string() })),
    handler: (_ctx, { form }) => {
      throw new Error(`Cannot save "${form.name}"`, { cause: new Error(`Key (name)=(${form.name}) already exists`) })
    },
    again: () => text(''),
  }),
]

let h: TestHouse
let written = ''
beforeAll(async () => {
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString('utf8')
      done()
    },
  })
  h = await openTestHouse({ rows, log: pino({ level: 'trace' }, out) })
})
afterAll(() => h.close())

test('a request that fails is logged by its route and number, without what was typed or asked for', async () => {
  const browser = await h.signIn('adviser', { name: 'Wren Worker' })
  const answers = [
    await browser.get('/t/people/Amina%20Example?q=Amina&born=2008-01-15', { 'user-agent': 'Amina' }),
    await browser.post('/t/form', { name: 'Amina Example', note: 'Amina' }, '/sign-in'),
  ]
  expect(answers.map(({ status }) => status)).toEqual([500, 500])
  expect(written).toContain('/t/people/:name')
  expect(written).toContain('22007') // PostgreSQL's "invalid date"
  expect(written).toContain(/[0-9a-f]{12}/.exec(answers[0]?.text ?? '')?.[0])
  expect(written).not.toMatch(/Amina|2008-01-15|Wren|07700|127\.0\.0\.1/)
})

test('a refusal is logged by its route and account, so that somebody who tries doors can be seen', async () => {
  const councillor = await h.signIn('councillor', { name: 'Cleo Councillor' })
  expect((await councillor.get('/staff/people?q=Amina')).status).toBe(403)
  const lines = written.split('\n').filter((line) => line.includes('"route":"/staff/people"'))
  expect(lines.join()).toContain(councillor.accountId)
  expect(lines.join()).toContain('"needs":"people.read"')
  expect(written).not.toMatch(/Amina|Cleo/)
})

test('a job that fails is logged by its name, without what it was given', async () => {
  const { databases, log, councils, machineFor } = h.house
  const runner = await startJobs({
    ...{ ownerUrl: databases.ownerUrl, log, councils: () => councils.all(), inTransactionFor: machineFor },
    ...{ machineTasks: {}, machineCrontab: '' },
    jobs: [{ name: 'fail', run: (_in, { who }) => Promise.reject(new Error(`Nothing for '${String(who)}'`)) }],
  })
  await h.machine((work) => work.enqueue('fail', { who: 'Amina Example' }))
  await vi.waitFor(() => expect(written).toContain('will be tried again'), { timeout: 15_000 })
  await runner.stop()
  expect(written).toContain('"job":"fail"')
  expect(written).not.toContain('Amina')
})
