import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../../app/testing/house.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../../../people/testing.ts'
import type { WorkerId } from '../../../people/tables.ts'
import type { AccountId, PersonId } from '../../../platform/ids.ts'
import { recordForm } from './forms.ts'

let h: TestHouse
let adviser: Browser & { accountId: AccountId }
let me: WorkerId
let mine: PersonId
let strange: PersonId

beforeAll(async () => {
  h = await openTestHouse()
  adviser = await h.signIn('adviser')
  await h.machine(async (work) => {
    me = await givenAWorker(work, { name: 'Mel Adviser', accountId: adviser.accountId })
    mine = await givenAYoungPerson(work, { name: 'Ayo Mineham' })
    strange = await givenAYoungPerson(work, { name: 'Bea Elsewhere' })
    await givenAnAllocation(work, { personId: mine, workerId: me })
  })
})
afterAll(() => h.close())

const path = (id: PersonId) => `/staff/record-ask/people/${id}`
const whole = () => ({
  words: 'I want to sleep over at my mate’s',
  reader: me as string,
  answerWay: 'here',
  quote: 'no',
  with: 'yes',
  shown: 'yes',
})

test('only the worker’s own people are offered', async () => {
  const { text } = await adviser.get('/staff/record-ask')
  expect(text).toContain('Ayo Mineham')
  expect(text).not.toContain('Bea Elsewhere')
  expect((await adviser.get('/staff/record-ask?q=Elsewhere')).text).toContain('Nobody found')
})

test('their words are kept exactly, with what they want to come of it, and the record says so', async () => {
  const answer = await adviser.post(path(mine), { ...whole(), feeling: 'hopeful' })
  expect(answer.location).toMatch(/^\/staff\/asks\/[0-9a-f-]{36}$/)
  const page = await adviser.follow(answer)
  expect(page.text).toContain('I want to sleep over at my mate’s')
  expect(page.text).toContain('and shown to them first')
  const { ask, events } = await h.machine(async ({ db }) => ({
    ask: await db.selectFrom('asks').selectAll().where('person_id', '=', mine).executeTakeFirstOrThrow(),
    events: await db
      .selectFrom('audit_events')
      .select('event')
      .where('person_id', '=', mine)
      .where('event', '=', 'ask.said-for-them')
      .execute(),
  }))
  expect(ask).toMatchObject({
    door: 'worker',
    feeling: 'hopeful',
    shown_to_speaker: true,
    owner_worker_id: me,
    unsafe: false,
  })
  expect(ask.seen_at).not.toBeNull()
  expect(events).toHaveLength(1)
})

test('words of danger are noticed as at every other door', async () => {
  await adviser.post(path(mine), { ...whole(), words: 'I am scared to go home, he will hurt me' })
  const ask = await h.machine(({ db }) =>
    db.selectFrom('asks').select(['unsafe', 'danger']).orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow(),
  )
  expect(ask.unsafe).toBe(true)
  expect(ask.danger.length).toBeGreaterThan(0)
})

test.each([
  ['nothing was written', { words: '' }, 'Enter what they said'],
  ['they are there and were not shown it', { shown: '' }, 'Show them what you wrote'],
  ['a text message has no number', { answerWay: 'text' }, 'Enter the phone number'],
  ['an email has no address', { answerWay: 'email', answerTo: 'nowhere' }, 'Enter the email address'],
  ['nobody reads it', { reader: '' }, 'Select who should read it'],
  ['the reader is nobody', { reader: '01900000-0000-7000-8000-000000000000' }, 'Select who should read it'],
])('when %s the form comes back with what was typed', async (_why, changed, message) => {
  const answer = await adviser.post(path(mine), { ...whole(), ...changed })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(message)
  if (!('words' in changed)) expect(answer.text).toContain('sleep over at my mate’s</textarea>')
})

test('somebody who is not there need not have been shown it yet', () => {
  expect(recordForm.schema.safeParse({ ...whole(), with: 'no', shown: '' }).success).toBe(true)
})

test('a draft waits until it is sent', async () => {
  await adviser.get(path(mine))
  await adviser.post(
    `/drafts?for=${encodeURIComponent(`record-ask:${path(mine)}`)}`,
    { words: 'Half a thought' },
    path(mine),
  )
  expect((await adviser.get(path(mine))).text).toContain('Half a thought')
})

test('nothing is written down for somebody who is not theirs', async () => {
  expect((await adviser.get(path(strange))).status).toBe(404)
  expect((await adviser.post(path(strange), whole(), path(mine))).status).toBe(404)
})
