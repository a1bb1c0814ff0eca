// A council that has given no number and no address shows none: nothing is invented, and no link leads nowhere.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../people/testing.ts'
import { letterPath } from '../people/paths.ts'
import { may, type Role } from '../platform/auth/permissions.ts'
import type { PersonId } from '../platform/ids.ts'
import { features } from './features.ts'
import type { Browser } from './testing/browser.ts'
import { openTestHouse, type TestHouse } from './testing/house.ts'

const national = ['999', '08001111', '116123', '111', '03031231113']
/** Pages whose examples of what to type look like a number. */
const examples = /^\/(?:design|staff\/(?:settings|imports|offer))/
const pages = features
  .flatMap((feature) => feature.rows)
  .filter(({ method, path }) => method === 'GET' && !path.includes(':') && !examples.test(path))
  .filter(({ path }) => !/\.(?:pdf|xlsx)$/.test(path))

let h: TestHouse
let young: Browser
let adviser: Browser
let personId: PersonId
beforeAll(async () => {
  h = await openTestHouse()
  adviser = await h.signIn('adviser')
  personId = await h.machine(async (work) => {
    const facts = {
      lookedAfter: [{ start: '2024-01-08', end: null, status: 'S20', authority: 'A', country: 'England' }],
    }
    return givenAYoungPerson(work, { name: 'Ayo Adeyemi', dateOfBirth: '2009-06-10', facts })
  })
  young = await h.signIn('young-person', { personId })
  const accountId = (adviser as Awaited<ReturnType<TestHouse['signIn']>>).accountId
  await h.machine(async (work) => {
    const workerId = await givenAWorker(work, { name: 'Sam Holt', accountId })
    await givenAnAllocation(work, { personId, workerId })
  })
})
afterAll(() => h.close())

const invented = (text: string) => [
  ...(text.match(/01632|council\.example/g) ?? []),
  ...(text.match(/href="(?:mailto|tel|sms):"/g) ?? []),
  ...[...text.matchAll(/href="tel:([^"]+)"/g)].map(([, to = '']) => to).filter((to) => !national.includes(to)),
]

describe.each(['visitor', 'young-person', 'adviser'] as const)('a %s', (who) => {
  test('is shown no number that nobody gave', async () => {
    const browser = { visitor: h.visitor(), 'young-person': young, adviser }[who]
    const roles: readonly Role[] = who === 'visitor' ? [] : [who]
    const open = pages.filter((row) => may(roles, row.may))
    expect(open.length).toBeGreaterThan(10)
    for (const { path } of open) {
      const { text } = await browser.get(path)
      expect(invented(text), path).toEqual([])
    }
  })
})

test('a letter names whom to ask instead', async () => {
  const { text } = await adviser.get(letterPath(personId))
  expect(invented(text)).toEqual([])
  expect(text).toContain('Tell anybody who works with you.')
  expect(text).toContain('ask us for the advocacy service')
})

test('whoever looks after the settings is told what is missing, until it is given', async () => {
  const admin = await h.signIn('admin')
  expect((await admin.get('/staff')).text).toContain('5 ways to reach you are missing')
  expect((await admin.get('/staff/settings')).text).toContain('the phone number of the team; the email address')
  const page = '/staff/settings/council'
  expect((await admin.get(page)).text).toContain('it is not given yet')
  const { version } = await h.house.councils.byCode(null)
  const given = {
    ...{ name: 'Ashmere County Council', shortName: '', team: 'Leaving care team', phone: '020 7946 0100' },
    ...{ email: 'team@ashmere.example', outOfHoursPhone: '020 7946 0101', complaints: 'c@ashmere.example' },
    ...{ advocacyName: 'NYAS', advocacyPhone: '020 7946 0102', panelChairEmail: '', version: String(version) },
  }
  expect((await admin.post(page, given)).status).toBe(303)
  expect((await admin.get('/staff')).text).not.toContain('missing')
  expect((await admin.get('/staff/settings')).text).not.toContain('not given yet')
  expect((await h.visitor().get('/?again')).text).toContain('020 7946 0100')
})
