// Walks every route as every role, with a record of one's own, somebody else's, a restricted one and one that never was.
// It is made from the rows themselves: a new route is walked the day it lands.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { may, roles, type Role } from '../platform/auth/permissions.ts'
import type { PersonId } from '../platform/ids.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../people/testing.ts'
import type { AskId } from '../thread/tables.ts'
import { givenAnAsk } from '../thread/testing.ts'
import type { ClaimId } from '../offer/tables.ts'
import { givenAClaim, givenAnEntry } from '../offer/testing.ts'
import type { ApplicationId } from '../pledges/applications/tables.ts'
import { givenAnApplication, givenAnOpportunity, givenAPartner, nothingShown } from '../pledges/testing.ts'
import { features } from './features.ts'
import type { Browser } from './testing/browser.ts'
import { openTestHouse, type TestHouse } from './testing/house.ts'

const rows = features.flatMap((feature) => feature.rows)
const secretName = 'Hidden Halloran'
const secretChild = 'ZZ-HIDDEN-9'
const secretWords = 'Only somebody hidden says this'

let h: TestHouse
let own: PersonId
let other: PersonId
let restricted: PersonId
let visitor: Browser
const browsers = new Map<Role, Browser>()
/** What each of them said. */
const asks = new Map<string, AskId>()
/** What each of them claimed of the local offer. */
const claims = new Map<string, ClaimId>()
/** What each of them applied for. */
const applications = new Map<string, ApplicationId>()

beforeAll(async () => {
  h = await openTestHouse()
  await h.machine(async (work) => {
    own = await givenAYoungPerson(work, { name: 'Olu Own', childId: 'OWN-1' })
    other = await givenAYoungPerson(work, { name: 'Ola Other', childId: 'OTHER-1' })
    restricted = await givenAYoungPerson(work, { name: secretName, childId: secretChild, restricted: true })
    for (const personId of [own, other]) asks.set(personId, await givenAnAsk(work, { personId, quote: 'named' }))
    asks.set(restricted, await givenAnAsk(work, { personId: restricted, words: secretWords, quote: 'named' }))
    const entry = await givenAnEntry(work)
    for (const personId of [own, other, restricted])
      claims.set(
        personId,
        await givenAClaim(work, { entry, personId, words: personId === restricted ? secretWords : null }),
      )
    const { organisation } = await givenAPartner(work, 'Walked Bakery')
    const opportunity = await givenAnOpportunity(work, organisation)
    const secret = { ...nothingShown.written, about: secretWords }
    for (const personId of [own, other, restricted])
      applications.set(
        personId,
        await givenAnApplication(work, opportunity, personId, {
          written: personId === restricted ? secret : nothingShown.written,
          shows: personId === restricted ? ['about'] : [],
        }),
      )
  })
  for (const role of roles) {
    const browser = await h.signIn(role, role === 'young-person' ? { personId: own } : {})
    browsers.set(role, browser)
    if (['adviser', 'social-worker', 'reviewing-officer', 'team-manager'].includes(role))
      await allocate(role, browser.accountId)
  }
  visitor = h.visitor()
})
afterAll(() => h.close())

/** Even the allocated worker does not see a restricted record without being named. */
async function allocate(role: Role, accountId: Awaited<ReturnType<TestHouse['signIn']>>['accountId']): Promise<void> {
  await h.machine(async (work) => {
    const workerId = await givenAWorker(work, { accountId, role: role as 'adviser' })
    const capacity = role === 'team-manager' ? 'adviser' : (role as 'adviser')
    await givenAnAllocation(work, { personId: own, workerId, capacity })
    await givenAnAllocation(work, { personId: restricted, workerId, capacity })
  })
}

/** An ask of this person; of somebody who never was, one that was never said. */
const askOf = (personId: string) => asks.get(personId) ?? personId

const claimOf = (personId: string) => claims.get(personId) ?? personId

const applicationOf = (personId: string) => applications.get(personId) ?? personId

const fill = (path: string, personId: string) =>
  path
    .replace(/:id\b/, personId)
    .replace(/:ask\b/, askOf(personId))
    .replace(/:claim\b/, claimOf(personId))
    .replace(/:application\b/, applicationOf(personId))
    .replace(/:([a-zA-Z]+)/g, () => '01900000-0000-7000-8000-000000000000')

/** What differs between two answers that are otherwise the same: tokens, ids, reference numbers. */
const sameForAll = (text: string, personId: string) =>
  text
    .replaceAll(personId, 'ID')
    .replaceAll(encodeURIComponent(personId), 'ID')
    .replaceAll(askOf(personId), 'ID')
    .replaceAll(claimOf(personId), 'ID')
    .replaceAll(applicationOf(personId), 'ID')
    .replace(/name="_csrf" value="[^"]*"/g, '')
    .replace(/<strong>[0-9a-f]{12}<\/strong>/g, '')

const send = (browser: Browser, method: string, path: string) =>
  method === 'GET' ? browser.get(path) : browser.post(path, {}, '/sign-in')

describe.each(rows.map((row) => [`${row.method} ${row.path}`, row] as const))('%s', (_title, row) => {
  const isPublic = may([], row.may)

  test('asks a stranger to sign in first, unless it is public', async () => {
    const answer = await send(visitor, row.method, fill(row.path, other))
    expect(answer.status).toBeLessThan(500)
    if (!isPublic) expect([answer.status, answer.location?.split('?')[0]]).toEqual([303, '/sign-in'])
  })

  test('opens for the roles that may, refuses the others, and shows nobody the restricted record', async () => {
    for (const role of roles) {
      const browser = browsers.get(role)
      if (!browser) throw new Error(`Nobody signed in as ${role}`)
      if (row.path === '/sign-out') continue
      // An address without anyone in it is one and the same for all four.
      for (const path of new Set([own, other, restricted, randomUUID()].map((personId) => fill(row.path, personId)))) {
        const answer = await send(browser, row.method, path)
        const where = `${role} at ${row.path}`
        expect(answer.status, where).toBeLessThan(500)
        expect(
          [secretName, secretChild, secretWords].filter((secret) => answer.text.includes(secret)),
          `${where} shows the restricted record`,
        ).toEqual([])
        if (!may([role], row.may)) expect(answer.status, where).toBe(403)
      }
    }
  })

  test.runIf(/\/people\/:id|:ask\b|:claim\b|:application\b/.test(row.path))(
    'answers for a restricted record exactly as for one that never was',
    async () => {
      for (const role of roles) {
        const browser = browsers.get(role)
        if (!browser) throw new Error(`Nobody signed in as ${role}`)
        const never = randomUUID()
        const hidden = await send(browser, row.method, fill(row.path, restricted))
        const missing = await send(browser, row.method, fill(row.path, never))
        expect(hidden.status, role).toBe(missing.status)
        expect(sameForAll(hidden.text, restricted), role).toBe(sameForAll(missing.text, never))
        expect(sameForAll(hidden.location ?? '', restricted), role).toBe(sameForAll(missing.location ?? '', never))
      }
    },
  )
})

test('a young person opens no page of another person', async () => {
  const browser = browsers.get('young-person')
  for (const row of rows.filter(({ path, method }) => method === 'GET' && path.includes('/people/:id'))) {
    const answer = await browser?.get(fill(row.path, other))
    expect(answer?.status, row.path).toBe(403)
  }
})
