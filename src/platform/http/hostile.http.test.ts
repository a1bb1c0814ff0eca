// Hostile words sent to every row as every role: never an answer of 5xx, and nothing live comes back.
// It is made from the rows themselves: a new form meets these the day it lands.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { features } from '../../app/features.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import { may, roles, type Role } from '../auth/permissions.ts'
import { formToken, newToken } from '../auth/tokens.ts'
import type { PersonId } from '../ids.ts'
import type { Row } from './row.ts'
import { fieldsOf, hostileValueAt, hostileValues, live, megabyte } from './testing.ts'

const rows = features.flatMap((feature) => feature.rows)
const endsTheSession = '/sign-out'

let h: TestHouse
let person: PersonId
const sessions = new Map<Role | null, string>()

beforeAll(async () => {
  h = await openTestHouse()
  person = await h.machine((work) => givenAYoungPerson(work, { name: 'Olu Own', childId: 'OWN-1' }))
  for (const role of roles) {
    const browser = await h.signIn(role, role === 'young-person' ? { personId: person } : {})
    sessions.set(role, browser.sessionToken)
  }
  sessions.set(null, newToken())
})
afterAll(() => h.close())

const fill = (path: string, value: string) => path.replace(/:id\b/, person).replace(/:[a-zA-Z]+/g, value)

// Each from an address of its own, so that no limit on tries answers in its stead.
let asked = 0
async function send(who: Role | null, method: 'GET' | 'POST', url: string, payload?: string): Promise<void> {
  const session = sessions.get(who) ?? ''
  asked += 1
  const answer = await h.web.inject({
    method,
    url,
    remoteAddress: `10.${asked >> 16}.${(asked >> 8) & 255}.${asked & 255}`,
    headers: { cookie: `alongside=${session}`, 'content-type': 'application/x-www-form-urlencoded' },
    ...(payload === undefined || method === 'GET'
      ? {}
      : { payload: `_csrf=${formToken(h.house.secret, session)}&${payload}` }),
  })
  const where = `${method} ${url.slice(0, 200)} as ${who ?? 'nobody'}`
  expect(answer.statusCode, where).toBeLessThan(500)
  expect(
    live.filter((text) => answer.payload.includes(text)),
    where,
  ).toEqual([])
  expect(answer.headers.location ?? '/', where).toMatch(/^\/(?![/\\])/)
}

// First who sees everybody: the forms of a person open for them.
const inTurn = ['service-manager', ...roles.filter((role) => role !== 'service-manager'), null] as const
const those = (row: Row) => inTurn.filter((role) => may(role ? [role] : [], row.may))

/** Every field gets another value each time, so that a few forms carry them all. */
const forms = (row: Row, most: number) =>
  hostileValues.slice(0, most).map((_value, turn) => {
    const fields = fieldsOf(row).map((name, index): [string, string] => [name, hostileValueAt(index + turn * 3)])
    return new URLSearchParams(fields).toString()
  })

const lists = (row: Row) =>
  `${fieldsOf(row)
    .map((name) => `${name}=1&${name}=2&${name}%5B%5D=3&${name}%5Ba%5D=4`)
    .join('&')}&__proto__=1&constructor[prototype]=1&%00=%00&=`

/** A third of them for each row in its turn: over the rows, each value stands in addresses hundreds of times. */
const aThirdFor = (turn: number) => hostileValues.filter((_value, index) => index % 3 === turn % 3)

describe.each(rows.map((row, turn) => [`${row.method} ${row.path}`, row, turn] as const))('%s', (_title, row, turn) => {
  const known = () => fill(row.path, 'x')

  test('takes hostile words in its address without harm', async () => {
    const who = those(row).at(0) ?? 'adviser'
    for (const value of row.path.includes(':') ? aThirdFor(turn) : [])
      await send(
        who,
        row.method,
        row.path.replace(/:[a-zA-Z]+/g, () => encodeURIComponent(value)),
        '',
      )
    if (row.method === 'POST' || row.path.endsWith('.pdf')) return // a form has its own test, and printing is slow
    for (const query of forms(row, 4)) await send(who, 'GET', `${known()}?${query}`)
    await send(who, 'GET', `${known()}?${lists(row)}`)
  })

  test.runIf(row.method === 'POST' && row.path !== endsTheSession)('takes hostile forms as every role', async () => {
    for (const [index, who] of those(row).entries())
      for (const body of [...forms(row, index === 0 ? 8 : 1), lists(row)]) await send(who, 'POST', known(), body)
    const [first = null] = those(row)
    for (const name of fieldsOf(row).slice(0, 2)) await send(first, 'POST', known(), `${name}=${megabyte}`)
  })
})
