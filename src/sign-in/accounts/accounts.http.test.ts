import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import type { AccountId } from '../../platform/ids.ts'
import { givenAYoungPerson } from '../../people/testing.ts'

type SignedIn = Browser & { accountId: AccountId }

let h: TestHouse
let admin: SignedIn
let keeper: SignedIn

beforeAll(async () => {
  h = await openTestHouse()
  admin = await h.signIn('admin', { name: 'Kit Admin' })
  keeper = await h.signIn('service-manager', { name: 'Kim Keeper' })
  await h.machine(async (work) => {
    const personId = await givenAYoungPerson(work, { name: 'Ria Restricted', childId: 'RR-1', restricted: true })
    await work.db
      .insertInto('restricted_access')
      .values({ authority_id: work.council.id, person_id: personId, account_id: keeper.accountId, why: 'a test' })
      .execute()
  })
  const own = await h.machine((work) => givenAYoungPerson(work, { name: 'Olu Own', childId: 'OWN-1' }))
  await h.signIn('young-person', { name: 'Olu Own', personId: own })
})
afterAll(() => h.close())

const at = ({ accountId }: SignedIn, part = '') => `/staff/accounts/${accountId}${part}`
const close = (whom: SignedIn, fields: Record<string, string>) => admin.post(at(whom, '/close'), fields, at(whom))

test('the list shows the staff and no young person', async () => {
  const { text } = await admin.get('/staff/accounts')
  expect(text).toContain('Kim Keeper')
  expect(text).not.toContain('Olu Own')
  expect((await keeper.get('/staff/accounts')).status).toBe(403)
})

test('the account of a young person is no page, and is closed by nobody here', async () => {
  const [young] = await h.machine(({ db }) =>
    db.selectFrom('accounts').select('id').where('person_id', 'is not', null).execute(),
  )
  const path = `/staff/accounts/${young?.id ?? ''}`
  expect((await admin.get(path)).status).toBe(404)
  expect((await admin.post(`${path}/close`, { reason: 'x' }, '/staff/accounts')).status).toBe(404)
})

test('a closed account is signed out everywhere at once, and opened again it can sign in', async () => {
  const leaver = await h.signIn('clerk', { name: 'Cal Clerk' })
  expect((await leaver.get('/staff')).status).toBe(200)
  expect((await close(leaver, { reason: '' })).text).toContain('Enter the reason')
  const answer = await close(leaver, { reason: 'Left on Friday' })
  expect((await admin.follow(answer)).text).toContain('The account of Cal Clerk is closed')
  expect((await leaver.get('/staff')).status).toBe(303)
  expect((await admin.follow(await close(leaver, { reason: 'again' }))).text).toContain('It was closed already')
  const back = await admin.post(at(leaver, '/reopen'), { reason: 'It was the wrong one' }, at(leaver))
  expect((await admin.follow(back)).text).toContain('Cal Clerk can sign in again')
  expect((await leaver.get('/staff')).status).toBe(303) // a session that was ended stays ended
})

test('whoever closes the last account that looks after a restricted record is told before, and not whose it is', async () => {
  const { text } = await admin.get(at(keeper))
  expect(text).toContain('Kim Keeper is the last who looks after 1 restricted record')
  expect(text).not.toContain('Ria')
  const refused = await close(keeper, { reason: 'Left on Friday' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Tick that it should be closed even so')
  expect(refused.text).toContain('Left on Friday')
  expect((await keeper.get('/staff/people')).status).toBe(200)
  expect((await close(keeper, { reason: 'Left on Friday', evenSo: 'yes' })).status).toBe(303)
  expect((await keeper.get('/staff/people')).status).toBe(303)
  expect((await admin.get('/staff')).text).toContain('1 has nobody who looks after it')
})

test('nobody closes their own account', async () => {
  expect((await admin.get(at(admin))).text).not.toContain('Close the account')
  const answer = await admin.post(at(admin, '/close'), { reason: 'x' }, at(keeper))
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Another administrator closes it')
})

test('each change is recorded with its reason and what it left', async () => {
  const events = await h.machine(({ db }) =>
    db
      .selectFrom('audit_events')
      .select(['reason', 'detail'])
      .where('event', '=', 'account.changed')
      .orderBy('at')
      .orderBy('id')
      .execute(),
  )
  expect(events.map(({ reason, detail }) => [detail['act'], detail['restrictedLeft'], reason])).toEqual([
    ['close', 0, 'Left on Friday'],
    ['reopen', undefined, 'It was the wrong one'],
    ['close', 1, 'Left on Friday'],
  ])
})
