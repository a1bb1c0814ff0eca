import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { sealAudit } from './seal.ts'
import { verifyAudit } from './verify.ts'

let h: TestHouse
beforeAll(async () => {
  h = await openTestHouse()
})
afterAll(() => h.close())

beforeEach(async () => {
  await h.house.asOwner(async (client) => {
    await client.query('delete from audit_seals')
    await client.query('delete from audit_unsealed')
    await client.query('delete from audit_events')
  })
  for (let n = 0; n < 7; n += 1) await h.machine((work) => work.audit({ event: 'settings.changed', detail: { n } }))
  await h.house.asOwner((client) => sealAudit(client, 3))
})

const verdictAfter = (tampering: string) =>
  h.house.asOwner(async (client) => {
    await client.query(tampering)
    return verifyAudit(client)
  })

test('an audit that nobody touched is whole', async () => {
  expect(await verdictAfter('select 1')).toEqual({ ok: true, events: 7, batches: 3, waiting: 0 })
})

test('the first altered event is named', async () => {
  const verdict = await verdictAfter(`update audit_events set detail = '{"n": 9}' where detail->>'n' = '4'`)
  const event = await h.machine(({ db }) =>
    db.selectFrom('audit_events').select(['id', 'detail']).orderBy('id').execute(),
  )
  expect(verdict).toMatchObject({ ok: false, problem: 'altered', eventId: event[4]?.id })
})

test('a removed event is named', async () => {
  expect(await verdictAfter(`delete from audit_events where detail->>'n' = '2'`)).toMatchObject({
    ok: false,
    problem: 'removed',
    batch: 1,
  })
})

test('an event put in past the queue is named', async () => {
  const verdict = await verdictAfter(
    `alter table audit_events disable trigger audit_events_queue;
     insert into audit_events (authority_id, id, event) select id, gen_random_uuid(), 'person.viewed' from councils;
     alter table audit_events enable trigger audit_events_queue`,
  )
  expect(verdict).toMatchObject({ ok: false, problem: 'inserted' })
})

test('a seal that was rewritten breaks the chain', async () => {
  expect(
    await verdictAfter(`update audit_seals set digests = digests[2:] || digests[1] where batch = 2`),
  ).toMatchObject({
    ok: false,
    problem: 'chain',
    batch: 2,
  })
})

test('a sealed batch that was taken out is missed, the last one together with its events', async () => {
  expect(await verdictAfter('delete from audit_seals where batch = 2')).toMatchObject({ ok: false, problem: 'chain' })
  expect(await verdictAfter('delete from audit_seals where batch > 1')).toMatchObject({
    ok: false,
    problem: 'inserted',
  })
})

test('sealing from several processes at once seals each event once', async () => {
  for (let n = 0; n < 5; n += 1) await h.machine((work) => work.audit({ event: 'settings.changed' }))
  await Promise.all([1, 2, 3].map(() => h.house.asOwner((client) => sealAudit(client, 2))))
  expect(await verdictAfter('select 1')).toMatchObject({ ok: true, events: 12, waiting: 0 })
})

test.each([
  'update audit_events set reason = null',
  'delete from audit_events',
  'delete from audit_seals',
  'update audit_seals set batch = 9',
])('the web role may not: %s', async (statement) => {
  await expect(h.house.web.pool.query(statement)).rejects.toThrow(/permission denied/)
})
