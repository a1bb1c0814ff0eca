// Messages leave the outbox once, through GOV.UK Notify or a stand-in that speaks as it does.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json as readJson } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { deliverJob, keepHere, type Courier } from './deliver.ts'
import { notifyCourier } from './notify.ts'

interface Taken {
  readonly path: string
  readonly reference: string
  readonly template_id: string
  readonly phone_number?: string
  readonly email_address?: string
  readonly personalisation: { subject: string | null; body: string }
}

const taken: Taken[] = []
let answerWith = 201
const notify = createServer((request, response) => {
  void (async () => {
    const url = new URL(request.url ?? '/', 'http://notify')
    if (request.method === 'GET') {
      const found = taken.filter(({ reference }) => reference === url.searchParams.get('reference'))
      return response.end(JSON.stringify({ notifications: found.map(({ reference }) => ({ id: `n-${reference}` })) }))
    }
    const body = (await readJson(request)) as Omit<Taken, 'path'> // as Notify's client sends it
    if (answerWith === 201) taken.push({ path: url.pathname, ...body })
    response.statusCode = answerWith
    return response.end(JSON.stringify({ id: `n-${body.reference}`, errors: [{ message: body.phone_number }] }))
  })()
})

let h: TestHouse
let courier: Courier
beforeAll(async () => {
  h = await openTestHouse()
  await new Promise<void>((resolve) => notify.listen(0, '127.0.0.1', resolve))
  const { port } = notify.address() as AddressInfo // a TCP server's address
  const key = `test-${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}-${'1'.repeat(8)}-1111-4111-8111-${'1'.repeat(12)}`
  courier = notifyCourier(`${key},email-template,text-template`, `http://127.0.0.1:${port}`)
})
afterAll(async () => {
  notify.close()
  await h.close()
})
beforeEach(async () => {
  taken.length = 0
  answerWith = 201
  await h.house.asOwner((client) => client.query('delete from outbox'))
})

async function given(): Promise<string> {
  await h.machine((work) => work.send({ channel: 'text', to: '07700 900001', body: 'Your letter is ready' }))
  return (await outbox()).id
}
const outbox = () => h.machine(({ db }) => db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow())
const deliver = (id: string, by = courier) => deliverJob(by).run(h.house.machineFor(h.council.id), { id })

test('a text is taken to Notify with our own id as its reference', async () => {
  const id = await given()
  await deliver(id)
  expect(taken).toMatchObject([
    { path: '/v2/notifications/sms', template_id: 'text-template', phone_number: '07700 900001', reference: id },
  ])
  expect(taken[0]?.personalisation.body).toBe('Your letter is ready')
  expect(await outbox()).toMatchObject({ state: 'sent', provider_id: `n-${id}` })
})

test('an e-mail carries its subject', async () => {
  await h.machine((work) =>
    work.send({ channel: 'email', to: 'a@council.example', subject: 'About you', body: 'Hello' }),
  )
  await deliver((await outbox()).id)
  expect(taken).toMatchObject([
    { path: '/v2/notifications/email', email_address: 'a@council.example', personalisation: { subject: 'About you' } },
  ])
})

test('a job that runs twice sends once', async () => {
  const id = await given()
  await deliver(id)
  await deliver(id)
  expect(taken).toHaveLength(1)
})

test('two jobs at the same time send once', async () => {
  const id = await given()
  await Promise.all([deliver(id), deliver(id)])
  expect(taken).toHaveLength(1)
})

test('a message that Notify took just before we were killed is not sent again', async () => {
  const id = await given()
  const killed: Courier = {
    deliver: async (message) => {
      await courier.deliver(message)
      throw new Error('killed')
    },
  }
  await expect(deliver(id, killed)).rejects.toThrow('killed')
  expect((await outbox()).state).toBe('waiting')
  await deliver(id)
  expect(taken).toHaveLength(1)
  expect((await outbox()).state).toBe('sent')
})

test.each([403, 429, 500, 503])('while Notify answers %i the message waits; later it is sent', async (status) => {
  const id = await given()
  answerWith = status
  await expect(deliver(id)).rejects.toThrow(new RegExp(`did not take the message: ${status}$`))
  expect((await outbox()).state).toBe('waiting')
  answerWith = 201
  await deliver(id)
  expect((await outbox()).state).toBe('sent')
})

test('what Notify refuses for good stays in the outbox with a reason, and the reason repeats no number', async () => {
  const id = await given()
  answerWith = 400
  await deliver(id)
  const message = await outbox()
  expect(message.state).toBe('failed')
  expect(message.failure).toContain('look at the number or address')
  expect(message.failure).not.toContain('07700')
})

test.each([
  [201, 'sent'],
  [400, 'failed'],
])('when Notify answers %i, whoever wants to know is told that the message is %s', async (status, state) => {
  answerWith = status
  await h.machine((work) =>
    work.send({ channel: 'text', to: '07700 900001', body: 'Something is there for you', thenJob: 'look-after-it' }),
  )
  const { id } = await outbox()
  const queued = () =>
    h.house.asOwner((client) =>
      client.query(
        `select payload -> 'payload' ->> 'id' as id from graphile_worker._private_jobs j
        join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'look-after-it' and
        payload -> 'payload' ->> 'id' = $1`,
        [id],
      ),
    )
  expect((await queued()).rowCount).toBe(0)
  await deliver(id)
  expect((await outbox()).state).toBe(state)
  expect((await queued()).rowCount).toBe(1)
})

test('without Notify messages stay in the house', async () => {
  await deliver(await given(), keepHere)
  expect([taken, await outbox()]).toMatchObject([[], { state: 'sent', provider_id: null }])
})
