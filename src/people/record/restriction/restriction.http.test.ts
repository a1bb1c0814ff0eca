import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../../app/testing/house.ts'
import type { AccountId, PersonId } from '../../../platform/ids.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../../testing.ts'

type SignedIn = Browser & { accountId: AccountId }

let h: TestHouse
let adviser: SignedIn
let manager: SignedIn
let other: SignedIn
let personId: PersonId

beforeAll(async () => {
  h = await openTestHouse()
  adviser = await h.signIn('adviser', { name: 'Mel Adviser' })
  manager = await h.signIn('service-manager', { name: 'Mo Manager' })
  other = await h.signIn('service-manager', { name: 'Ola Other' })
  personId = await h.machine(async (work) => {
    const id = await givenAYoungPerson(work, { name: 'Ria Restricted', childId: 'RR-1' })
    const workerId = await givenAWorker(work, { name: 'Mel Adviser', accountId: adviser.accountId })
    await givenAnAllocation(work, { personId: id, workerId })
    return id
  })
  await manager.post(record('/open'), { reason: 'safety', explanation: 'Told by the police.' })
})
afterAll(() => h.close())

const record = (part = '') => `/staff/people/${personId}${part}`
const restriction = (part = '') => record(`/restriction${part}`)
const name = (account: SignedIn) =>
  manager.post(restriction('/name'), { account: account.accountId, why: 'Works with them' }, restriction())

test('only a service manager restricts a record', async () => {
  expect((await adviser.get(restriction())).status).toBe(403)
  expect((await (await h.signIn('team-manager')).get(restriction())).status).toBe(403)
  expect((await (await h.signIn('admin')).get(restriction())).status).toBe(403)
})

test('the page warns who would lose the record', async () => {
  const page = await manager.get(restriction())
  expect(page.text).toContain('Mel Adviser will lose the record')
})

test('nobody shuts themself out: whoever restricts must be named first', async () => {
  const answer = await manager.post(restriction('/restrict'), { reason: 'Risk from a relative.' }, restriction())
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Name yourself first')
  expect(answer.text).toContain('Risk from a relative.')
  expect((await adviser.get(record())).status).toBe(200)
})

test('an analyst or a closed account cannot be named, and nobody twice', async () => {
  const analyst = await h.signIn('analyst')
  expect((await name(analyst)).status).toBe(422)
  expect((await name(manager)).status).toBe(303)
  expect((await name(manager)).text).toContain('They are named already')
})

test('restricted, it is gone for everyone who is not named, and for them alone', async () => {
  await manager.post(restriction('/restrict'), { reason: 'Risk from a relative.' }, restriction())
  expect((await manager.get(record())).text).toContain('Restricted')
  for (const browser of [adviser, other]) {
    expect((await browser.get(record())).status).toBe(404)
    expect((await browser.get(record('/open'))).status).toBe(404)
    for (const page of ['/staff/people', '/staff/people?scope=everyone&q=Restricted', '/staff/people.csv'])
      expect((await browser.get(page)).text, page).not.toContain('Ria')
  }
  const openings = await other.get('/staff/openings')
  expect(openings.text).not.toContain('Ria')
  const workers = await other.get('/staff/workers')
  expect(workers.text).toMatch(/Mel Adviser<\/a>(?:(?!<\/tr>).)*numeric" data-label="As adviser">0</s)
})

test('named, the adviser has it back at once; ended, it is gone at once', async () => {
  await name(adviser)
  expect((await adviser.get(record())).status).toBe(200)
  await manager.post(restriction('/end'), { account: adviser.accountId }, restriction())
  expect((await adviser.get(record())).status).toBe(404)
})

test('the last one who may lift it cannot be taken off', async () => {
  await name(adviser)
  const answer = await manager.post(restriction('/end'), { account: manager.accountId }, restriction())
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Name another service manager first')
})

test('with another service manager named, the first may go, and has no record any more', async () => {
  await name(other)
  const answer = await manager.post(restriction('/end'), { account: manager.accountId }, restriction())
  expect([answer.status, answer.location]).toEqual([303, '/staff/people'])
  expect((await manager.get(record())).status).toBe(404)
  expect((await other.get(record())).status).toBe(200)
})

test('lifted, it is there again, and every step was recorded with its reason', async () => {
  await other.post(restriction('/lift'), { reason: 'The risk has ended.' }, restriction())
  expect((await adviser.get(record())).status).toBe(200)
  expect((await manager.get(record())).status).toBe(200)
  const events = await h.machine(({ db }) =>
    db
      .selectFrom('audit_events')
      .select(['reason', 'detail'])
      .where('event', '=', 'restriction.changed')
      .orderBy('at')
      .orderBy('id')
      .execute(),
  )
  expect(events.map(({ detail, reason }) => [detail['act'], reason])).toEqual([
    ['name', 'Works with them'],
    ['restrict', 'Risk from a relative.'],
    ['name', 'Works with them'],
    ['end', null],
    ['name', 'Works with them'],
    ['name', 'Works with them'],
    ['end', null],
    ['lift', 'The risk has ended.'],
  ])
})
