// Jobs belong to the change that wants them: they run when it commits, and are tried again until they are done.
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { runJobs } from '../../app/jobs.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { newId } from '../ids.ts'
import { startJobs, type Job, type JobRunner } from './jobs.ts'

let h: TestHouse
const runners: JobRunner[] = []
beforeAll(async () => {
  h = await openTestHouse()
})
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.stop()
  await owner('delete from graphile_worker._private_jobs')
})
afterAll(() => h.close())

const owner = (statement: string) => h.house.asOwner((client) => client.query(statement))
const waiting = async () => {
  const found = await owner('select task_identifier as name, attempts from graphile_worker.jobs order by id')
  return found.rows as { name: string; attempts: number }[] // as the view has them
}

async function start(...jobs: Job[]): Promise<void> {
  const { databases, log, councils, machineFor } = h.house
  runners.push(
    await startJobs({
      ...{ ownerUrl: databases.ownerUrl, log, jobs, councils: () => councils.all(), inTransactionFor: machineFor },
      ...{ machineTasks: {}, machineCrontab: '' },
    }),
  )
}

const soon = { timeout: 15_000 }

test('a job runs once the change that wanted it has committed, in its own council', async () => {
  const seen: unknown[] = []
  await start({
    name: 'greet',
    run: (inTransaction, payload) =>
      inTransaction(({ council, caller }) => {
        seen.push([payload, council.name, caller.accountId])
        return Promise.resolve()
      }),
  })
  await h.machine((work) => work.enqueue('greet', { who: 7 }))
  await vi.waitFor(() => expect(seen).toEqual([[{ who: 7 }, 'Ashmere County Council', null]]), soon)
  await vi.waitFor(async () => expect(await waiting()).toEqual([]), soon)
})

test('a change that is undone leaves no job and no message', async () => {
  const undone = h.machine(async (work) => {
    await work.enqueue('greet', {})
    await work.send({ channel: 'text', to: '07700 900001', body: 'Hello' })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  const messages = await h.machine(({ db }) => db.selectFrom('outbox').select('id').execute())
  expect([await waiting(), messages]).toEqual([[], []])
})

test('a job that fails is tried again later, and its work of the first try is undone', async () => {
  let tries = 0
  await start({
    name: 'stumble',
    run: (inTransaction) =>
      inTransaction(async ({ audit }) => {
        tries += 1
        await audit({ event: 'backup.made', detail: { tries } })
        if (tries === 1) throw new Error('not yet')
      }),
  })
  await h.machine((work) => work.enqueue('stumble', {}))
  await vi.waitFor(async () => expect(await waiting()).toEqual([{ name: 'stumble', attempts: 1 }]), soon)
  await owner('update graphile_worker._private_jobs set run_at = now()')
  await vi.waitFor(async () => expect(await waiting()).toEqual([]), soon)
  const done = await h.machine(({ db }) =>
    db.selectFrom('audit_events').select('detail').where('event', '=', 'backup.made').execute(),
  )
  expect(done).toEqual([{ detail: { tries: 2 } }])
})

test('a later job with the same key takes the place of one that waits', async () => {
  const runAt = new Date(Date.now() + 3_600_000)
  await h.machine((work) => work.enqueue('greet', { n: 1 }, { key: 'one', runAt }))
  await h.machine((work) => work.enqueue('greet', { n: 2 }, { key: 'one', runAt }))
  expect(await waiting()).toHaveLength(1)
})

test('the same key in another council is another job', async () => {
  const other = newId<'authority'>()
  const runAt = new Date(Date.now() + 3_600_000)
  await h.house.asOwner((client) =>
    client.query(`insert into councils (id, code, name) values ($1, 'E10000098', 'Other Council')`, [other]),
  )
  for (const id of [h.council.id, other])
    await h.house.machineFor(id)((work) => work.enqueue('greet', {}, { key: 'one', runAt }))
  expect(await waiting()).toHaveLength(2)
  await h.house.asOwner((client) => client.query('delete from councils where id = $1', [other]))
})

test('a job of the clock is queued for each council by itself', async () => {
  const seen: string[] = []
  await start({
    name: 'tick',
    every: '0 3 * * *',
    run: (inTransaction) =>
      inTransaction(({ council }) => {
        seen.push(council.code)
        return Promise.resolve()
      }),
  })
  await owner(`select graphile_worker.add_job('each:tick')`)
  await vi.waitFor(() => expect(seen).toEqual(['E10000099']), soon)
})

test('the product’s own runner seals the audit, and does so by the clock', async () => {
  runners.push(await runJobs(h.house))
  await h.machine((work) => work.audit({ event: 'settings.changed' }))
  await owner(`select graphile_worker.add_job('seal-audit')`)
  await vi.waitFor(async () => expect((await owner('select from audit_unsealed')).rowCount).toBe(0), soon)
  const known = await owner('select identifier from graphile_worker._private_known_crontabs')
  expect(known.rows).toContainEqual({ identifier: 'seal-audit' })
})
