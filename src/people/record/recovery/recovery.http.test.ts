import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../../app/testing/house.ts'
import type { AccountId, PersonId } from '../../../platform/ids.ts'
import { givenAYoungPerson } from '../../testing.ts'

type SignedIn = Browser & { accountId: AccountId }

let h: TestHouse
let admin: SignedIn
let leaver: SignedIn
let next: SignedIn
let second: SignedIn
let personId: PersonId

beforeAll(async () => {
  h = await openTestHouse()
  admin = await h.signIn('admin', { name: 'Kit Admin' })
  leaver = await h.signIn('service-manager', { name: 'Lou Leaver' })
  next = await h.signIn('service-manager', { name: 'Nic Next' })
  second = await h.signIn('service-manager', { name: 'Sam Second' })
  personId = await h.machine(async (work) => {
    const id = await givenAYoungPerson(work, { name: 'Ria Restricted', childId: 'RR-1', restricted: true })
    await work.db
      .insertInto('restricted_access')
      .values({ authority_id: work.council.id, person_id: id, account_id: leaver.accountId, why: 'a test' })
      .execute()
    await work.db
      .updateTable('accounts')
      .set({ email: 'nic@ashmere.example' })
      .where('id', '=', next.accountId)
      .execute()
    await work.db
      .updateTable('accounts')
      .set({ email: 'sam@ashmere.example' })
      .where('id', '=', second.accountId)
      .execute()
    return id
  })
})
afterAll(() => h.close())

const list = '/staff/recovery'
const record = '/staff/people/ID'
const secrets = ['Ria', 'RR-1']
const says = async (browser: Browser, path: string = list) => (await browser.get(path)).text
const proposing = async () => /href="(\/staff\/recovery\/[0-9a-f-]{36})"/.exec(await says(admin))?.[1] ?? ''
const answering = async (browser: Browser) =>
  /action="(\/staff\/recovery\/[0-9a-f-]{36}\/answer)"/.exec(await says(browser))?.[1] ?? ''
const events = () =>
  h.machine(({ db }) =>
    db
      .selectFrom('audit_events')
      .select(['event', 'actor_id', 'person_id', 'reason', 'detail'])
      .where('event', 'in', ['recovery.proposed', 'recovery.agreed', 'recovery.ended'])
      .orderBy('at')
      .orderBy('id')
      .execute(),
  )
const sent = (to: string) =>
  h.machine(({ db }) => db.selectFrom('outbox').select(['subject', 'body']).where('recipient', '=', to).execute())

test('is for administrators and service managers', async () => {
  for (const role of ['adviser', 'team-manager', 'analyst', 'clerk', 'young-person'] as const)
    expect((await (await h.signIn(role)).get(list)).status, role).toBe(403)
  expect((await next.get(`${list}/${personId}`)).status).toBe(403)
})

test('while somebody looks after every record, nothing is said where staff start', async () => {
  expect(await says(admin)).toContain('Every restricted record has somebody')
  expect(await says(admin, '/staff')).not.toContain('Restricted records')
  expect(await says(next, '/staff/people')).not.toContain('Restricted records')
})

test('when the last one has left, an administrator and the service managers are told, and not whose record it is', async () => {
  await h.machine(({ db, now }) =>
    db.updateTable('accounts').set({ ended_at: now }).where('id', '=', leaver.accountId).execute(),
  )
  for (const [browser, start] of [
    [admin, '/staff'],
    [next, '/staff/people'],
  ] as const) {
    expect(await says(browser, start)).toContain('1 has nobody who looks after it')
    const text = await says(browser)
    expect(text).toContain('A restricted record has nobody who looks after it')
    expect(text).toContain('Nobody can open it')
    for (const secret of [...secrets, personId, 'Lou Leaver']) expect(text).not.toContain(secret)
  }
  expect(await says(await h.signIn('adviser'), '/staff/people')).not.toContain('Restricted records')
})

test('an administrator proposes with a reason, and what was typed is kept', async () => {
  const path = await proposing()
  expect(await says(admin, path)).toContain('A record may be restricted because of who works here')
  const answer = await admin.post(path, { account: '', why: 'Lou has left' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Select who should look after the record')
  expect(answer.text).toContain('Lou has left')
  expect((await admin.post(path, { account: leaver.accountId, why: 'x' })).text).toContain('still has an account')
  expect((await admin.get(`${list}/${personId}`)).status).toBe(404)
  const done = await admin.post(path, { account: next.accountId, why: 'Lou has left' })
  expect([done.status, done.location]).toEqual([303, list])
  expect(await sent('sam@ashmere.example')).toMatchObject([{ subject: 'A restricted record needs a second person' }])
  expect(await sent('nic@ashmere.example')).toEqual([])
})

test('neither who proposed nor who is proposed can agree, and the record is there for nobody', async () => {
  expect(await says(admin)).toContain('Take it back')
  expect(await says(admin)).not.toContain('Agree: name')
  expect(await says(next)).toContain('You are the one proposed')
  const path = await answering(admin)
  expect((await admin.post(path, { answer: 'agree' }, list)).status).toBe(404)
  expect((await next.follow(await next.post(path, { answer: 'agree' }, list))).text).toContain('does not wait for you')
  for (const browser of [admin, next, second])
    expect((await browser.get(record.replace('ID', personId))).status).not.toBe(200)
  expect((await events()).map(({ event }) => event)).toEqual(['recovery.proposed'])
})

test('not agreed to, somebody else can be proposed', async () => {
  const answer = await second.post(await answering(second), { answer: 'refuse' }, list)
  expect((await second.follow(answer)).text).toContain('You did not agree')
  await admin.post(await proposing(), { account: next.accountId, why: 'Nic leads the service now' })
  const back = await admin.post(await answering(admin), { answer: 'refuse' }, list)
  expect((await admin.follow(back)).text).toContain('You took it back')
  await admin.post(await proposing(), { account: next.accountId, why: 'Nic leads the service now' })
})

test('agreed to by a second person, it is opened by a third, and by neither of the two', async () => {
  const path = await answering(second)
  const answer = await second.post(path, { answer: 'agree' }, list)
  expect((await second.follow(answer)).text).toContain('You agreed')
  const statuses = async (part = '') =>
    Promise.all([next, second, admin].map(async (one) => (await one.get(record.replace('ID', personId) + part)).status))
  expect(await statuses()).toEqual([200, 404, 403])
  expect(await statuses('/restriction')).toEqual([200, 404, 403])
  for (const path of [list, '/staff/people', '/staff/people?scope=everyone&q=Ria', '/staff/openings'])
    for (const secret of secrets) expect(await says(second, path), path).not.toContain(`>${secret}`)
  expect(await says(admin)).toContain('Every restricted record has somebody')
  expect((await second.post(path, { answer: 'agree' }, list)).status).toBe(303)
  expect(await sent('nic@ashmere.example')).toMatchObject([{ subject: 'You are named on a restricted record' }])
})

test('every step is recorded: who proposed, who agreed, whose record, and why', async () => {
  const steps = await events()
  expect(steps.map(({ event, actor_id, person_id }) => [event, actor_id, person_id])).toEqual([
    ['recovery.proposed', admin.accountId, null],
    ['recovery.ended', second.accountId, null],
    ['recovery.proposed', admin.accountId, null],
    ['recovery.ended', admin.accountId, null],
    ['recovery.proposed', admin.accountId, null],
    ['recovery.agreed', second.accountId, personId],
  ])
  expect(steps.at(-1)).toMatchObject({
    reason: 'Nic leads the service now',
    detail: { outcome: 'named', named: next.accountId, proposedBy: admin.accountId },
  })
  const seen = await says(next, `${record.replace('ID', personId)}/seen`)
  expect(seen).toContain('agreed that somebody new looks after your page')
})
