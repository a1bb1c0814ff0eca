// What becomes of an answer on its way, and what a worker can do when it does not arrive.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Browser } from '../../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../../app/testing/house.ts'
import { givenAnAllocation, givenAWorker, givenAYoungPerson } from '../../../people/testing.ts'
import type { AccountId, PersonId } from '../../../platform/ids.ts'
import { deliverJob, Undeliverable } from '../../../platform/mail/deliver.ts'
import { alarmJob } from '../alarms/job.ts'
import type { AnswerId, AskId } from '../../tables.ts'
import { givenAnAnswer, givenAnAsk, type GivenAsk } from '../../testing.ts'
import { giveAnswer } from '../index.ts'
import { stuckJob } from './follow.ts'

let h: TestHouse
let adviser: Browser & { accountId: AccountId }
let mine: PersonId

beforeAll(async () => {
  h = await openTestHouse()
  adviser = await h.signIn('adviser')
  await h.machine(async (work) => {
    mine = await givenAYoungPerson(work, { name: 'Ayo Mineham' })
    const workerId = await givenAWorker(work, { accountId: adviser.accountId })
    await givenAnAllocation(work, { personId: mine, workerId })
    await work.db.updateTable('workers').set({ email: 'mel@council.example' }).where('id', '=', workerId).execute()
  })
})
afterAll(() => h.close())
beforeEach(() => h.house.asOwner((client) => client.query('delete from outbox')))

interface OnItsWay {
  readonly ask: AskId
  readonly answer: AnswerId
  readonly path: string
}

function onItsWay(given: GivenAsk = {}): Promise<OnItsWay> {
  return h.machine(async (work) => {
    const ask = await givenAnAsk(work, { personId: mine, ...given })
    const caller = { ...work.caller, accountId: adviser.accountId, roles: ['adviser' as const] }
    const answer = await giveAnswer({ ...work, caller }, { asks: [ask], answer: { kind: 'did', words: 'We did' } })
    return { ask, answer, path: `/staff/deliveries/${answer}/${ask}` }
  })
}
const delivery = ({ ask }: OnItsWay) =>
  h.machine(({ db }) => db.selectFrom('deliveries').selectAll().where('ask_id', '=', ask).executeTakeFirstOrThrow())
const outbox = () => h.machine(({ db }) => db.selectFrom('outbox').selectAll().orderBy('id').execute())
const standing = ({ ask }: OnItsWay) =>
  h.machine(({ db }) => db.selectFrom('asks').select('standing').where('id', '=', ask).executeTakeFirstOrThrow())
const run = (job: typeof stuckJob, payload = {}) => job.run(h.house.machineFor(h.council.id), payload)
const backdate = ({ ask }: OnItsWay, days: number) =>
  h.house.asOwner((client) =>
    client.query(`update deliveries set waiting_since = $1 where ask_id = $2`, [
      new Date(h.house.clock.now().getTime() - days * 86_400_000),
      ask,
    ]),
  )

test('to tell in person: it has arrived when the worker says so, with the day', async () => {
  const told = await onItsWay({ answerWay: 'in-person', saidOn: '2026-05-30' })
  expect((await adviser.get('/staff/deliveries?way=by-hand')).text).toContain('To tell in person')
  const wrong = await adviser.post(told.path, { act: 'delivered', 'on-day': '31', 'on-month': '12', 'on-year': '2026' })
  expect([wrong.status, wrong.text.includes('today or in the past')]).toEqual([422, true])
  const right = { act: 'delivered', 'on-day': '31', 'on-month': '5', 'on-year': '2026' }
  expect((await adviser.post(told.path, right)).status).toBe(303)
  expect(await delivery(told)).toMatchObject({ state: 'delivered', delivered_by: adviser.accountId })
  expect(await standing(told)).toEqual({ standing: 'answered' })
  expect((await adviser.post(told.path, right)).status).toBe(422)
})

test('a delivery of somebody else’s young person is not found', async () => {
  const told = await onItsWay({ answerWay: 'in-person' })
  const stranger = await h.signIn('adviser')
  expect((await stranger.get(told.path)).status).toBe(404)
  expect((await stranger.post(told.path, { act: 'again' }, '/staff/deliveries')).status).toBe(404)
})

test('the letter has the address, the words and the answer, on a page to print', async () => {
  const posted = await onItsWay({ answerWay: 'letter', answerTo: '1 High Street, Ashmere' })
  const letter = await adviser.get(`${posted.path}/letter`)
  for (const words of ['1 High Street, Ashmere', 'The bus to college costs too much', 'We did', 'Is this good enough?'])
    expect(letter.text).toContain(words)
})

test('what the provider refuses has failed, with its reason, and whoever sees to it is told', async () => {
  const texted = await onItsWay({ answerWay: 'text', answerTo: '07700 900982' })
  const [message] = await outbox()
  const refusing = deliverJob({ deliver: () => Promise.reject(new Undeliverable('That is no number.')) })
  await run(refusing, { id: message?.id })
  await h.runJobs()
  expect(await delivery(texted)).toMatchObject({ state: 'failed', failure: 'That is no number.' })
  expect(await standing(texted)).toEqual({ standing: 'waiting' })
  const told = (await outbox()).find(({ recipient }) => recipient === 'mel@council.example')
  expect(told?.body).toContain(texted.path)
  expect(told?.body).not.toMatch(/Ayo|bus/)
  expect((await adviser.get('/staff/deliveries?state=failed')).text).toContain('That is no number.')
  expect((await adviser.post(texted.path, { act: 'way', way: 'text', 'to-text': 'mum' })).status).toBe(422)
  const other = { act: 'way', way: 'text', 'to-text': '07700 900111' }
  expect((await adviser.post(texted.path, other)).status).toBe(303)
  await h.runJobs()
  expect(await delivery(texted)).toMatchObject({ state: 'delivered', recipient: '07700 900111', failure: null })
})

test('on its way for a week it has failed, and whoever sees to it is told once', async () => {
  const here = await onItsWay()
  await backdate(here, 6)
  await run(stuckJob)
  expect(await delivery(here)).toMatchObject({ state: 'waiting' })
  await backdate(here, 7)
  await run(stuckJob)
  await run(stuckJob)
  expect(await delivery(here)).toMatchObject({ state: 'failed' })
  const told = (await outbox()).filter(({ recipient }) => recipient === 'mel@council.example')
  expect(told).toHaveLength(1)
  const alarms = await h.machine(({ db }) =>
    db.selectFrom('alarms').select('kind').where('ask_id', '=', here.ask).where('settled_at', 'is', null).execute(),
  )
  expect(alarms).toEqual([{ kind: 'not-delivered' }])
})

test('nothing is sent to somebody who has died, or who may have', async () => {
  const dead = await h.machine(async (work) => {
    const person = await givenAYoungPerson(work, { name: 'Dee Remembered', facts: { dateOfDeath: '2026-02-01' } })
    const worker = await work.db
      .selectFrom('workers')
      .select('id')
      .where('account_id', '=', adviser.accountId)
      .executeTakeFirstOrThrow()
    await givenAnAllocation(work, { personId: person, workerId: worker.id })
    return person
  })
  const texted = await onItsWay({ personId: dead, answerWay: 'text', answerTo: '07700 900444' })
  expect(await outbox()).toEqual([])
  expect((await delivery(texted)).failure).toContain('They have died')
  const tried = await adviser.post(texted.path, { act: 'way', way: 'text', 'to-text': '07700 900444' })
  expect(tried.status).toBe(422)
  await adviser.post(texted.path, { act: 'again' })
  expect(await outbox()).toEqual([])
})

test('without an answer for thirty days the owner is told, a week later the director, each once', async () => {
  const director = 'director@council.example'
  const ask = await h.machine(async (work) => {
    await work.db.updateTable('asks').set({ standing: 'answered' }).execute()
    await work.db
      .insertInto('accounts')
      .values({
        authority_id: work.council.id,
        id: mine as never,
        roles: ['service-manager'],
        display_name: 'A director',
        email: director,
        person_id: null,
      })
      .execute()
    return givenAnAsk(work, { personId: mine, saidOn: '2026-05-01' })
  })
  await run(alarmJob)
  await run(alarmJob)
  const to = async () => (await outbox()).map(({ recipient }) => recipient)
  expect(await to()).toEqual(['mel@council.example'])
  await h.house.asOwner((client) =>
    client.query(`update alarms set raised_at = raised_at - interval '7 days' where ask_id = $1`, [ask]),
  )
  await run(alarmJob)
  await run(alarmJob)
  expect(await to()).toEqual(['mel@council.example', director])
  expect((await outbox()).every(({ body }) => !/Ayo|bus/.test(body))).toBe(true)
  await h.machine((work) => givenAnAnswer(work, { askId: ask }))
  await run(alarmJob)
  const open = await h.machine(({ db }) =>
    db.selectFrom('alarms').select('kind').where('ask_id', '=', ask).where('settled_at', 'is', null).execute(),
  )
  expect(open).toEqual([])
})

test('an address that asks for deliveries of a kind that there is not says so', async () => {
  const { status, text } = await adviser.get('/staff/deliveries?state=lost')
  expect([status, text.includes('asked for a list that there is not')]).toEqual([200, true])
  expect((await adviser.get('/staff/deliveries')).text).not.toContain('asked for a list')
})
