import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { findDraft, keepDraft } from '../../platform/forms/drafts.ts'
import type { AccountId, PersonId } from '../../platform/ids.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../testing.ts'

type SignedIn = Browser & { accountId: AccountId }

let h: TestHouse
let adviser: SignedIn
let stranger: SignedIn
let manager: SignedIn
let personId: PersonId

beforeAll(async () => {
  h = await openTestHouse()
  adviser = await h.signIn('adviser', { name: 'Mel Adviser' })
  stranger = await h.signIn('adviser', { name: 'Sam Stranger' })
  manager = await h.signIn('service-manager', { name: 'Mo Manager' })
  personId = await h.machine(async (work) => {
    const id = await givenAYoungPerson(work, { name: 'Ayo Mineham', childId: 'AY-1', age: 17, category: 'eligible' })
    const workerId = await givenAWorker(work, { name: 'Mel Adviser', accountId: adviser.accountId })
    await givenAnAllocation(work, { personId: id, workerId, from: '2026-01-05' })
    return id
  })
})
afterAll(() => h.close())

const record = (part = '') => `/staff/people/${personId}${part}`

function events(event: string) {
  return h.machine(({ db }) =>
    db
      .selectFrom('audit_events')
      .select(['event', 'reason', 'detail', 'actor_id'])
      .where('person_id', '=', personId)
      .where('event', '=', event)
      .orderBy('at', 'desc')
      .execute(),
  )
}

test('an adviser reads the record of their own young person, and it is recorded', async () => {
  const answer = await adviser.get(record())
  expect(answer.status).toBe(200)
  for (const words of ['Ayo Mineham', '17 years old', 'AY-1', 'Mel Adviser', '5 January 2026'])
    expect(answer.text).toContain(words)
  expect(await events('person.viewed')).toMatchObject([{ actor_id: adviser.accountId, detail: { view: 'full' } }])
})

test('an analyst sees the figures of a record, no name and no way to reach them', async () => {
  await h.machine(({ db }) =>
    db
      .updateTable('people')
      .set({ safe_contact: JSON.stringify([{ way: 'text', to: '07700 900982', note: '' }]) })
      .where('id', '=', personId)
      .execute(),
  )
  const analyst = await h.signIn('analyst')
  const answer = await analyst.get(record())
  expect(answer.text).toContain('AY-1')
  expect(answer.text).not.toMatch(/Mineham|07700/)
  expect((await analyst.get(record('/seen'))).status).toBe(404)
})

test('after a death the record says so kindly, and gives no age', async () => {
  const id = await h.machine(async (work) => {
    const person = await givenAYoungPerson(work, { name: 'Dee Remembered' })
    const [worker] = await work.db
      .selectFrom('workers')
      .select('id')
      .where('account_id', '=', adviser.accountId)
      .execute()
    await givenAnAllocation(work, { personId: person, workerId: worker!.id })
    await work.db
      .updateTable('people')
      .set({ date_of_death: '2026-02-01' as never })
      .where('id', '=', person)
      .execute() // a day
    return person
  })
  const answer = await adviser.get(`/staff/people/${id}`)
  expect(answer.text).toContain('died on 1 February 2026')
  expect(answer.text).not.toContain('years old')
})

test('a record outside the caseload asks for a reason, and shows nothing before it has one', async () => {
  const asked = await stranger.get(record())
  expect([asked.status, asked.location]).toEqual([303, record('/open')])
  const page = await stranger.follow(asked)
  expect(page.text).toContain('Why do you need this record?')
  expect(page.text).not.toMatch(/AY-1|Mel Adviser|Eligible/)
  for (const part of ['/details', '/seen', '/workers'])
    expect((await stranger.get(record(part))).status, part).toBe(404)
})

test('without a reason in one’s own words it stays shut, and what was chosen is kept', async () => {
  const answer = await stranger.post(record('/open'), { reason: 'duty', explanation: '  ' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Enter a sentence on what you need it for')
  expect(answer.text).toMatch(/value="duty"[^>]*checked/)
  expect((await stranger.get(record())).status).toBe(303)
})

test('with a reason it opens until the end of the day; a manager looks at it, and nobody at their own', async () => {
  const opened = await stranger.post(record('/open'), { reason: 'duty', explanation: 'They rang the duty desk.' })
  expect([opened.status, opened.location]).toEqual([303, record()])
  expect((await stranger.get(record())).text).toContain('Mel Adviser')
  expect(await events('person.opened-beyond-caseload')).toMatchObject([
    { actor_id: stranger.accountId, reason: 'I am on duty, or out of hours: They rang the duty desk.' },
  ])

  const [opening] = await h.machine(({ db }) =>
    db.selectFrom('openings').selectAll().where('account_id', '=', stranger.accountId).execute(),
  )
  // Midnight in summer time; a little later only for somebody who opens it in the last hour.
  expect(opening?.expires_at.toISOString()).toMatch(/^2026-05-31T23:/)
  const list = await manager.get('/staff/openings')
  for (const words of ['Ayo Mineham', 'Sam Stranger', 'They rang the duty desk.']) expect(list.text).toContain(words)
  expect((await stranger.get('/staff/openings')).status).toBe(403)

  const review = `/staff/openings/${opening!.id}`
  expect((await manager.post(review, { verdict: 'fine', note: '' })).status).toBe(422)
  expect((await manager.post(review, { verdict: 'fine', note: 'Checked with duty.' })).location).toBe('/staff/openings')
  expect((await manager.get('/staff/openings')).text).not.toContain('Ayo Mineham')
  expect((await manager.get('/staff/openings?show=reviewed')).text).toContain('A good reason: Checked with duty.')
  expect(await events('opening.reviewed')).toHaveLength(1)

  await h.machine(({ db, now }) => db.updateTable('openings').set({ expires_at: now }).execute())
  expect((await stranger.get(record())).location).toBe(record('/open'))
})

test('a manager does not review an opening of their own', async () => {
  await manager.post(record('/open'), { reason: 'checking', explanation: 'A complaint came in.' })
  const [mine] = await h.machine(({ db }) =>
    db.selectFrom('openings').select('id').where('account_id', '=', manager.accountId).execute(),
  )
  const page = await manager.get(`/staff/openings/${mine!.id}`)
  expect(page.text).toContain('another manager looks at it')
  const forced = await manager.post(`/staff/openings/${mine!.id}`, { verdict: 'fine', note: 'Me.' }, record('/details'))
  expect(forced.status).toBe(422)
})

test('for a reviewing officer somebody else’s record does not exist', async () => {
  const officer = await h.signIn('reviewing-officer')
  const [hidden, never] = [await officer.get(record()), await officer.get(`/staff/people/${randomUUID()}`)]
  expect([hidden.status, never.status, (await officer.get('/staff/people/nonsense')).status]).toEqual([404, 404, 404])
  const plain = (text: string) =>
    text.replace(/name="_csrf" value="[^"]*"/g, '').replace(/<strong>[0-9a-f]{12}<\/strong>/g, '')
  expect(plain(hidden.text)).toBe(plain(never.text))
})

test('details are changed by those who work with them; only the names of the fields are recorded', async () => {
  const answer = await adviser.post(record('/details'), {
    name: 'Ayo Mineham',
    knownAs: 'Ay',
    pronouns: 'they/them',
    language: 'ti',
    needsInterpreter: 'yes',
    'contact-1-way': 'text',
    'contact-1-to': '07700 900983',
    'contact-1-note': 'After four only',
  })
  expect([answer.status, answer.location]).toEqual([303, record()])
  const page = await adviser.get(record())
  for (const words of ['they/them', 'Tigrinya, needs an interpreter', '07700 900983 (After four only)'])
    expect(page.text).toContain(words)
  const [event] = await events('person.changed')
  expect(event?.detail).toEqual({ changed: ['knownAs', 'pronouns', 'language', 'needsInterpreter', 'safeContact'] })
})

test('details that are not different change nothing and are not recorded', async () => {
  const before = (await events('person.changed')).length
  const page = await adviser.get(record('/details'))
  expect(page.text).toContain('07700 900983')
  await adviser.post(record('/details'), {
    name: 'Ayo Mineham',
    knownAs: 'Ay',
    pronouns: 'they/them',
    language: 'ti',
    needsInterpreter: 'yes',
    'contact-1-way': 'text',
    'contact-1-to': '07700 900983',
    'contact-1-note': 'After four only',
  })
  expect(await events('person.changed')).toHaveLength(before)
})

test.each([
  [{ 'contact-1-way': 'text', 'contact-1-to': 'ring me' }, 'Enter a phone number'],
  [{ 'contact-1-way': 'email', 'contact-1-to': 'nobody' }, 'Enter an email address'],
  [{ 'contact-2-to': '07700 900984' }, 'Select a way to reach them'],
  [{ language: '<script>' }, 'Select a language'],
])('details with %j are not taken, and say why', async (typed, message) => {
  const answer = await adviser.post(record('/details'), { name: 'Typed Name', language: 'en', ...typed })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(message)
  expect(answer.text).toContain('Typed Name')
  expect(answer.text).not.toContain('<script>"')
})

test('a reviewing officer reads and does not change', async () => {
  const officer = await h.signIn('reviewing-officer')
  await h.machine(async (work) => {
    const workerId = await givenAWorker(work, { accountId: officer.accountId, role: 'reviewing-officer' })
    await givenAnAllocation(work, { personId, workerId, capacity: 'reviewing-officer' })
  })
  expect((await officer.get(record())).text).not.toContain(record('/details'))
  expect((await officer.get(record('/details'))).status).toBe(403)
})

test('everyone who looked is on the page of who looked, with their reason', async () => {
  const page = await adviser.get(record('/seen'))
  for (const words of [
    'Sam Stranger',
    'opened your page and gave a reason',
    'They rang the duty desk.',
    'Personal adviser',
  ])
    expect(page.text).toContain(words)
  expect((await adviser.get(record('/seen?page=9'))).status).toBe(200)
})

test('only a manager keeps from a young person who looked, and says why', async () => {
  expect((await adviser.get(record('/who-looked'))).status).toBe(403)
  expect((await manager.post(record('/who-looked'), { shown: 'no', reason: '' })).status).toBe(422)
  await manager.post(record('/who-looked'), { shown: 'no', reason: 'Somebody reads their phone.' })
  expect(await events('person.viewers-withheld')).toMatchObject([
    { reason: 'Somebody reads their phone.', detail: { withheld: true } },
  ])
  const [row] = await h.machine(({ db }) =>
    db.selectFrom('people').select('withhold_viewers').where('id', '=', personId).execute(),
  )
  expect(row?.withhold_viewers).toBe(true)
  expect((await manager.get(record('/who-looked'))).text).toContain('Kept from them')
})

test('what somebody had begun to type is there when they come back, and gone when it is sent', async () => {
  const key = `open-record:${record('/open')}`
  const reader = await h.signIn('social-worker')
  await h.machine(({ db, council }) =>
    keepDraft(db, council.id, reader.accountId, { key, typed: { reason: 'safety', explanation: 'Half a sent' } }),
  )
  const page = await reader.get(record('/open'))
  expect(page.text).toContain('Half a sent')
  expect(page.text).toContain('It is not saved yet')
  expect((await stranger.get(record('/open'))).text).not.toContain('Half a sent')
  await reader.post(record('/open'), { reason: 'safety', explanation: 'Half a sentence no more.' })
  expect(await h.machine(({ db }) => findDraft(db, reader.accountId, key))).toBeNull()
})
