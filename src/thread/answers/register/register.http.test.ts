// Answers that were given elsewhere find what they answer: by hand, with suggestions.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../../app/testing/house.ts'
import { givenAnAllocation, givenAWorker, givenAYoungPerson } from '../../../people/testing.ts'
import type { AccountId, PersonId } from '../../../platform/ids.ts'
import { asDay } from '../../../platform/clock.ts'
import type { AnswerId, AskId } from '../../tables.ts'
import { givenAnAsk } from '../../testing.ts'
import { listAnswersFor, recordReply } from '../index.ts'

let h: TestHouse
let adviser: Browser & { accountId: AccountId }
let mine: PersonId
let bus: AskId
let elsewhere: AskId
let reply: AnswerId

beforeAll(async () => {
  h = await openTestHouse()
  adviser = await h.signIn('adviser')
  await h.machine(async (work) => {
    mine = await givenAYoungPerson(work, { name: 'Ayo Mineham' })
    const other = await givenAYoungPerson(work, { name: 'Ola Other' })
    const workerId = await givenAWorker(work, { accountId: adviser.accountId })
    await givenAnAllocation(work, { personId: mine, workerId })
    bus = await givenAnAsk(work, { personId: mine, words: 'Bus fares to college cost too much', saidOn: '2026-03-01' })
    elsewhere = await givenAnAsk(work, { personId: other, words: 'The fares on the bus are too high' })
    await givenAnAsk(work, { words: 'More art clubs please' })
    reply = await recordReply(work, {
      kind: 'did',
      words: 'Care leavers now travel free by bus',
      givenOn: asDay('2026-04-01'),
    })
  })
})
afterAll(() => h.close())

const answers = (id: AskId) => h.machine((work) => listAnswersFor(work, id))
const path = () => `/staff/answers/${reply}`

test('an answer that no ask has waits on the list, with what it may be the answer to and why', async () => {
  expect((await adviser.get('/staff/answers')).text).toContain('Care leavers now travel free by bus')
  const page = await adviser.get(path())
  expect(page.text).toContain('Bus fares to college cost too much')
  expect(page.text).toContain('Both speak of')
  expect(page.text).not.toMatch(/art clubs|too high/)
  expect((await adviser.get(`${path()}?q=art`)).text).toContain('art clubs')
})

test('nothing is linked to what is not in view, and ticking nothing says so', async () => {
  const nothing = await adviser.post(path(), { act: 'link' })
  expect([nothing.status, nothing.text.includes('Tick what it answers')]).toEqual([422, true])
  expect((await adviser.post(path(), { act: 'link', ask: elsewhere })).status).toBe(404)
  expect(await answers(elsewhere)).toEqual([])
})

test('linked by hand it sets out, and before it arrives it can be taken off and linked again', async () => {
  expect((await adviser.post(path(), { act: 'link', ask: bus })).status).toBe(303)
  expect(await answers(bus)).toMatchObject([{ id: reply, state: 'waiting' }])
  expect((await adviser.get('/staff/answers')).text).not.toContain('Care leavers now travel')
  expect((await adviser.get('/staff/answers?show=on-the-way')).text).toContain('Care leavers now travel')
  expect((await adviser.post(path(), { act: 'unlink', ask: bus })).status).toBe(303)
  expect(await answers(bus)).toEqual([])
  expect((await adviser.get('/staff/answers')).text).toContain('Care leavers now travel')
})

test('what they heard at the time has arrived on that day, and is never taken off', async () => {
  expect((await adviser.post(path(), { act: 'link', ask: bus, wasHeard: 'yes' })).status).toBe(303)
  const [answer] = await answers(bus)
  expect(answer).toMatchObject({ state: 'delivered' })
  expect(answer?.deliveredAt?.toISOString()).toContain('2026-04-01')
  const late = await adviser.post(path(), { act: 'unlink', ask: bus })
  expect([late.status, late.text.includes('can’t be taken off')]).toEqual([422, true])
  expect(await answers(bus)).toHaveLength(1)
})

test('nobody heard an answer before they had asked', async () => {
  const later = await h.machine((work) => givenAnAsk(work, { personId: mine, saidOn: '2026-05-01' }))
  const refused = await adviser.post(path(), { act: 'link', ask: later, wasHeard: 'yes' })
  expect(refused.status).toBe(422)
  expect(await answers(later)).toEqual([])
})

test('an answer to people outside one’s view is not found', async () => {
  await h.machine((work) =>
    work.db.updateTable('deliveries').set({ ask_id: elsewhere }).where('answer_id', '=', reply).execute(),
  )
  expect((await adviser.get(path())).status).toBe(404)
  expect((await adviser.get('/staff/answers?show=delivered')).text).not.toContain('Care leavers now travel')
})
