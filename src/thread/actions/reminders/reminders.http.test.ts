// Who is reminded of what, on given days: read from the outbox.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../app/testing/house.ts'
import { givenAYoungPerson } from '../../../people/testing.ts'
import { asDay } from '../../../platform/clock.ts'
import { givenAnAction, givenAnAsk, givenAPromise } from '../../testing.ts'
import type { ActionId } from '../../tables.ts'
import { moveDate } from '../change/date.ts'
import { sayHowItGoes } from '../change/say.ts'
import { remindJob } from './job.ts'

let h: TestHouse
let id: ActionId
const due = '2026-06-10'

beforeEach(async () => {
  h = await openTestHouse()
  id = await h.machine(async (work) => {
    const id = await givenAnAction(work, { promiseId: await givenAPromise(work), title: 'Agree the fares', dueOn: due })
    await own(work, id, {
      owner_name: 'Sam Okoro',
      owner_email: 'sam@council.example',
      manager_email: 'boss@council.example',
    })
    return id
  })
})
afterEach(() => h.close())

type Work = Parameters<Parameters<TestHouse['machine']>[0]>[0]
const own = ({ db }: Work, action: ActionId, to: Record<string, unknown>) =>
  db.updateTable('actions').set(to).where('id', '=', action).execute()

/** Runs the job as on that day; what it put into the outbox, in words. */
async function remindOn(day: string) {
  const before = new Set((await outbox()).map(({ id }) => id))
  await remindJob.run((work) => h.machine((now) => work({ ...now, today: asDay(day) })), {})
  return (await outbox()).filter((message) => !before.has(message.id))
}
const outbox = () => h.machine(({ db }) => db.selectFrom('outbox').selectAll().orderBy('id').execute())
const heard = async (day: string) =>
  (await remindOn(day)).map(({ recipient, subject }) => `${recipient}: ${subject ?? ''}`)

const toSam = (words: string) => `sam@council.example: An action of yours ${words}`
const toBoss = (words: string) => `boss@council.example: An action ${words}`

test('before the date, on it and after it the owner is reminded; in the end their manager is told too', async () => {
  const days: [string, string[]][] = [
    ['2026-06-02', []],
    ['2026-06-03', [toSam('is due on 10 June 2026')]],
    ['2026-06-04', []],
    ['2026-06-10', [toSam('is due today')]],
    ['2026-06-11', []],
    ['2026-06-17', [toSam('was due on 10 June 2026')]],
    ['2026-06-24', [toSam('was due on 10 June 2026'), toBoss('was due on 10 June 2026')]],
    ['2026-06-25', []],
    ['2026-09-25', []],
  ]
  for (const [day, messages] of days) expect([day, await heard(day)]).toEqual([day, messages])
})

test('nobody is told twice of the same step, however often the job runs, even at once', async () => {
  await Promise.all([heard('2026-06-10'), heard('2026-06-10')])
  expect(await heard('2026-06-10')).toEqual([])
  expect(await outbox()).toHaveLength(1)
})

test('a date that moves begins anew', async () => {
  await heard('2026-06-10')
  await h.machine((work) => moveDate(work, id, { dueOn: asDay('2026-07-10'), dueWritten: null, why: 'They are away' }))
  expect(await heard('2026-06-11')).toEqual([])
  expect(await heard('2026-07-03')).toEqual([toSam('is due on 10 July 2026')])
})

test.each(['done', 'dropped'] as const)('nobody is reminded of what is %s', async (said) => {
  await h.machine((work) => sayHowItGoes(work, id, { said, line: 'x' }))
  for (const day of ['2026-06-03', due, '2026-06-24']) expect(await heard(day)).toEqual([])
})

test('what was missed is not made up for: one message, the newest', async () => {
  expect(await heard('2026-06-18')).toEqual([toSam('was due on 10 June 2026')])
})

test('what fell due years ago is chased by no message', async () => {
  await h.machine((work) => own(work, id, { due_on: '2022-04-01' }))
  expect(await heard('2026-06-10')).toEqual([])
})

test('each message brings a link that works, and says what it is about', async () => {
  const [first] = await remindOn('2026-06-03')
  expect(first?.body).toContain('Agree the fares')
  const link = () => /\/action\/[\w-]{43}/.exec(first?.body ?? '')?.[0] ?? ''
  expect((await h.visitor().get(link())).status).toBe(200)
  await remindOn('2026-06-10')
  expect((await h.visitor().get(link())).status).toBe(404)
})

test('the manager gets no link of the owner’s', async () => {
  const manager = (await remindOn('2026-06-24')).find(({ recipient }) => recipient === 'boss@council.example')
  expect(manager?.body).toContain('Sam Okoro')
  expect(manager?.body).not.toMatch(/\/action\//)
  expect(manager?.body).toContain(`/staff/actions/${id}`)
})

test('an action on what one young person said is “an action of yours”: no title, no name, no words', async () => {
  await h.machine(async (work) => {
    const personId = await givenAYoungPerson(work, { name: 'Kayla Quick' })
    const askId = await givenAnAsk(work, { personId, words: 'I want to see my brother' })
    await own(work, id, { promise_id: null, ask_id: askId, title: 'Visits for Kayla' })
  })
  const messages = [...(await remindOn('2026-06-03')), ...(await remindOn('2026-06-24'))]
  expect(messages).toHaveLength(3)
  for (const { subject, body } of messages)
    for (const secret of ['Kayla', 'Visits', 'brother']) expect(`${subject ?? ''} ${body}`).not.toContain(secret)
})

test('without an email address a text goes out, which never says what the action is', async () => {
  await h.machine((work) => own(work, id, { owner_email: null, owner_phone: '01632 960123' }))
  const [text] = await remindOn('2026-06-03')
  expect([text?.channel, text?.recipient]).toEqual(['text', '01632 960123'])
  expect(text?.body).not.toContain('fares')
  expect(text?.body).toMatch(/\/action\/[\w-]{43}/)
})

test('an account is reminded at its own address, and no longer once it has ended', async () => {
  const { accountId } = await h.signIn('clerk')
  await h.machine(async (work) => {
    await work.db.updateTable('accounts').set({ email: 'clerk@council.example' }).where('id', '=', accountId).execute()
    await own(work, id, { owner_name: null, owner_email: null, owner_account_id: accountId })
  })
  expect((await remindOn('2026-06-03')).map(({ recipient }) => recipient)).toEqual(['clerk@council.example'])
  await h.machine(({ db, now }) =>
    db.updateTable('accounts').set({ ended_at: now }).where('id', '=', accountId).execute(),
  )
  expect(await remindOn('2026-06-10')).toEqual([])
})

test('an action without an owner, or without a date, reminds nobody', async () => {
  await h.machine((work) => own(work, id, { owner_email: null, manager_email: null }))
  expect(await heard('2026-06-24')).toEqual([])
  await h.machine((work) => own(work, id, { owner_email: 'sam@council.example', due_on: null }))
  expect(await heard('2026-06-03')).toEqual([])
})
