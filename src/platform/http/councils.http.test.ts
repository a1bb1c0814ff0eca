// Two councils in one database, told apart by host name: nothing of one opens in the other.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { features } from '../../app/features.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import { hashToken, newToken, formToken } from '../auth/tokens.ts'
import { may } from '../auth/permissions.ts'
import { newId, type AccountId, type AuthorityId, type PersonId } from '../ids.ts'

const here = 'ashmere.example'
const there = 'brackwater.example'
let h: TestHouse
let other: AuthorityId
let ours: PersonId
let theirs: PersonId
let session: string

beforeAll(async () => {
  h = await openTestHouse()
  other = newId<'authority'>()
  ours = await h.machine((work) => givenAYoungPerson(work, { name: 'Olu Ours', childId: 'OURS-1' }))
  session = (await h.signIn(['service-manager', 'analyst'])).sessionToken
  await h.house.asOwner(async (client) => {
    await client.query(`update councils set hosts = array[$1]`, [here])
    await client.query(`insert into councils (id, code, name, hosts) values ($1, 'E10000098', 'Brackwater', $2)`, [
      other,
      [there],
    ])
  })
  h.house.councils.refresh()
  theirs = await h.house.machineFor(other)((work) =>
    givenAYoungPerson(work, { name: 'Thea Theirs', childId: 'THEIRS-1' }),
  )
})
afterAll(() => h.close())

async function ask(host: string, url: string, token = session) {
  const headers = { host, cookie: `alongside=${token}` }
  return h.web.inject({ method: 'GET', url, headers })
}

test('a host that no council has leads nowhere', async () => {
  const answer = await ask('elsewhere.example', '/')
  expect([answer.statusCode, answer.headers['x-frame-options']]).toEqual([404, 'DENY'])
})

test('each host shows its own council, whatever case it is written in', async () => {
  expect((await ask(here, '/', '')).payload).toContain('Ashmere')
  expect((await ask('BrackWater.example:443', '/', '')).payload).toContain('Brackwater')
})

test('a session of one council is nobody in another', async () => {
  expect((await ask(here, '/staff/people')).statusCode).toBe(200)
  const answer = await ask(there, '/staff/people')
  expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/sign-in?next=%2Fstaff%2Fpeople'])
})

test('a session of one council cannot be ended or used by a form in another', async () => {
  const payload = new URLSearchParams({ _csrf: formToken(h.house.secret, session) }).toString()
  const headers = { host: there, cookie: `alongside=${session}`, 'content-type': 'application/x-www-form-urlencoded' }
  await h.web.inject({ method: 'POST', url: '/sign-out', headers, payload })
  expect((await ask(here, '/staff/people')).statusCode).toBe(200)
})

describe('an id of one council, asked for in another,', () => {
  const rows = features
    .flatMap((feature) => feature.rows)
    .filter((row) => row.path.includes('/people/:id') && may(['service-manager', 'analyst'], row.may))

  test.each(rows.map((row) => [`${row.method} ${row.path}`, row] as const))('is not found: %s', async (_title, row) => {
    const at = (id: string) => row.path.replace(':id', id).replace(/:[a-zA-Z]+/g, newId())
    const payload = new URLSearchParams({ _csrf: formToken(h.house.secret, session) }).toString()
    const headers = { host: here, cookie: `alongside=${session}`, 'content-type': 'application/x-www-form-urlencoded' }
    const answers = []
    for (const id of [theirs, newId()]) {
      const answer = await h.web.inject({
        method: row.method,
        url: at(id),
        headers,
        ...(row.method === 'POST' && { payload }),
      })
      expect(answer.payload).not.toContain('Thea')
      expect(answer.statusCode).not.toBe(200)
      answers.push([answer.statusCode, String(answer.headers['location']).replace(id, 'ID')])
    }
    expect(answers[0]).toEqual(answers[1])
  })

  test('is not found in the list either', async () => {
    expect((await ask(here, '/staff/people?scope=everyone&q=Thea')).payload).not.toContain(theirs)
    expect((await ask(here, `/staff/people/${ours}`)).statusCode).not.toBe(404)
  })

  test('and its own people are found in their own council', async () => {
    const accountId = newId<'account'>()
    const token = await signInThere(accountId)
    expect((await ask(there, '/staff/people?scope=everyone&q=Thea', token)).payload).toContain(theirs)
    expect((await ask(there, `/staff/people/${ours}`, token)).statusCode).toBe(404)
  })
})

async function signInThere(accountId: AccountId): Promise<string> {
  const token = newToken()
  await h.house.machineFor(other)(async ({ db, now }) => {
    const account = { authority_id: other, id: accountId, roles: ['service-manager'], display_name: 'B Manager' }
    await db.insertInto('accounts').values(account).execute()
    const times = { created_at: now, seen_at: now }
    const held = { authority_id: other, token_hash: hashToken(token), account_id: accountId, ...times }
    await db.insertInto('sessions').values(held).execute()
  })
  return token
}
