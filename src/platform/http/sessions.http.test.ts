// A session begins anew at sign-in, ends on the server, and its rights are those of this very moment.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { webOn } from '../../app/web.ts'
import { hashPassword } from '../auth/passwords.ts'
import { formToken, hashToken, newToken } from '../auth/tokens.ts'

let h: TestHouse
beforeAll(async () => {
  h = await openTestHouse()
  const worker = await h.signIn('service-manager', { name: 'Wren Worker' })
  const password_hash = await hashPassword('a long enough password')
  await h.machine(({ db }) =>
    db
      .updateTable('accounts')
      .set({ sign_in_name: 'wren', password_hash })
      .where('id', '=', worker.accountId)
      .execute(),
  )
})
afterAll(() => h.close())
beforeEach(() => change('delete from rate_limits'))

async function signIn(session: string, next = '', password = 'a long enough password', web = h.web) {
  const fields = { _csrf: formToken(h.house.secret, session), name: 'wren', password, next }
  return web.inject({
    method: 'POST',
    url: '/sign-in',
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: `alongside=${session}` },
  })
}

const statusWith = async (session: string, url = '/staff/people') =>
  (await h.web.inject({ url, headers: { cookie: `alongside=${session}` } })).statusCode
const change = (statement: string, values: unknown[] = []) =>
  h.house.asOwner((client) => client.query(statement, values))

test('signing in gives a new session: one that somebody planted before is worth nothing', async () => {
  const planted = newToken()
  const answer = await signIn(planted)
  const given = answer.cookies.find(({ name }) => name === 'alongside')
  expect(answer.statusCode).toBe(303)
  expect(given?.value).toMatch(/^[\w-]{43}$/)
  expect(given?.value).not.toBe(planted)
  expect([await statusWith(planted), await statusWith(given?.value ?? '')]).toEqual([303, 200])
})

test('signing in again ends the session before', async () => {
  const first = (await h.signIn('service-manager')).sessionToken
  await signIn(first)
  expect(await statusWith(first)).toBe(303)
})

test('the database holds no token that could be used', async () => {
  const token = (await h.signIn('adviser')).sessionToken
  const found = await change('select encode(token_hash, $1) as kept from sessions where token_hash = $2', [
    'hex',
    hashToken(token),
  ])
  expect(found.rows).toEqual([{ kept: hashToken(token).toString('hex') }])
  expect(JSON.stringify(found.rows)).not.toContain(token)
})

test('signing out ends the session on the server, not only in the browser', async () => {
  const browser = await h.signIn('service-manager')
  const token = browser.sessionToken
  expect(await statusWith(token)).toBe(200)
  const answer = await browser.post('/sign-out', {}, '/sign-in')
  expect([answer.status, answer.headers['clear-site-data']]).toEqual([303, '"storage"'])
  expect([browser.sessionToken, await statusWith(token)]).toEqual(['', 303])
})

test.each([
  ['seen_at', '29 minutes', 200],
  ['seen_at', '31 minutes', 303],
  ['created_at', '11 hours 59 minutes', 200],
  ['created_at', '12 hours 1 minute', 303],
])('a session whose %s is %s ago answers %i', async (column, ago, status) => {
  const token = (await h.signIn('service-manager')).sessionToken
  await change(`update sessions set ${column} = $2::timestamptz - $3::interval where token_hash = $1`, [
    hashToken(token),
    h.house.clock.now(),
    ago,
  ])
  expect(await statusWith(token)).toBe(status)
})

test('a role that was taken away is gone with the next request', async () => {
  const browser = await h.signIn(['service-manager', 'admin'])
  expect((await browser.get('/staff/people')).status).toBe(200)
  await change(`update accounts set roles = '{admin}' where id = $1`, [browser.accountId])
  expect((await browser.get('/staff/people')).status).toBe(403)
})

test('an account that was ended is nobody with the next request', async () => {
  const browser = await h.signIn('service-manager')
  await change('update accounts set ended_at = now() where id = $1', [browser.accountId])
  expect((await browser.get('/staff/people')).status).toBe(303)
})

test('a role that this version does not know gives nothing', async () => {
  const browser = await h.signIn('adviser')
  await change(`update accounts set roles = '{owner,superuser}' where id = $1`, [browser.accountId])
  expect((await browser.get('/staff/people')).status).toBe(403)
})

test.each([
  ['/staff/people?page=2', '/staff/people?page=2'],
  ['//evil.example', null],
  ['/\\evil.example', null],
  ['/\t/evil.example', null],
  ['https://evil.example', null],
  ['https:evil.example', null],
  ['javascript:alert(1)', null],
  ['\\\\evil.example', null],
  ['/sign-out', null],
])('after signing in, %j leads to a page of ours only', async (next, to) => {
  const { headers } = await signIn(newToken(), next)
  const location = String(headers['location'])
  expect(location).toMatch(/^\/(?![/\\])/)
  expect(location).not.toContain('evil')
  if (to !== null) expect(location).toBe(to)
})

test('the way to the sign-in page never carries another host', async () => {
  const { headers, statusCode } = await h.web.inject('/staff/people?next=//evil.example')
  expect([statusCode, headers['location']]).toEqual([
    303,
    '/sign-in?next=%2Fstaff%2Fpeople%3Fnext%3D%2F%2Fevil.example',
  ])
})

test('a form that cannot be opened as a page is not where signing in leads back to', async () => {
  const session = newToken()
  const payload = new URLSearchParams({ _csrf: formToken(h.house.secret, session) }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie: `alongside=${session}` }
  const answer = await h.web.inject({ method: 'POST', url: '/drafts/drop?draft=a:/b', headers, payload })
  expect(answer.headers['location']).toBe('/sign-in?next=')
})

test('tries at a password are counted together by all web processes', async () => {
  const second = await webOn(h.house)
  const statuses: number[] = []
  for (let tries = 0; tries < 12; tries += 1) {
    const web = tries % 2 === 0 ? h.web : second
    statuses.push((await signIn(newToken(), '', 'not the password', web)).statusCode)
  }
  await second.close()
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(1)
  expect((await signIn(newToken())).statusCode).toBe(429) // the right one too: the name is being guessed
})

test('who tried is not written down in the clear', async () => {
  await signIn(newToken())
  const kept = await change('select key from rate_limits')
  expect(kept.rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(kept.rows)).not.toMatch(/wren|127\.0\.0\.1/)
})
