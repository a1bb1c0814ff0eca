import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import type { Day } from '../../platform/clock.ts'
import type { AccountId, PersonId } from '../../platform/ids.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation, type GivenPerson } from '../testing.ts'
import type { WorkerId } from '../tables.ts'

let h: TestHouse
let adviser: Browser & { accountId: AccountId }
let manager: Browser
let me: WorkerId

beforeAll(async () => {
  h = await openTestHouse()
  adviser = await h.signIn('adviser')
  manager = await h.signIn('service-manager')
  me = await h.machine((work) => givenAWorker(work, { name: 'Mel Adviser', accountId: adviser.accountId }))
  await mine({ name: 'Ayo Mineham', childId: 'AY-1', age: 17, category: 'eligible' })
  await mine({ name: 'Zoë Quillfeather', childId: 'ZQ-2', dateOfBirth: '2006-03-05', category: 'former_relevant' })
  await mine({ name: '=cmd|calc', childId: 'EV-3', age: 15, category: 'none' })
  await h.machine((work) => givenAYoungPerson(work, { name: 'Bea Elsewhere', childId: 'BE-4', age: 19 }))
  await h.machine((work) => givenAYoungPerson(work, { name: 'Hal Hidden', childId: 'HH-5', restricted: true }))
})
afterAll(() => h.close())

function mine(given: GivenPerson): Promise<PersonId> {
  return h.machine(async (work) => {
    const personId = await givenAYoungPerson(work, given)
    await givenAnAllocation(work, { personId, workerId: me })
    return personId
  })
}

/** The names in the list, in the order of the page. */
const names = (text: string) =>
  [...text.matchAll(/<th scope="row"[^>]*><a href="[^"]*">([^<]*)<\/a>/g)].map(([, name]) => name)
const list = async (browser: Browser, asked = '') => names((await browser.get(`/staff/people${asked}`)).text)

test('an adviser sees the people they work with and nobody else', async () => {
  expect(await list(adviser)).toEqual(['=cmd|calc', 'Ayo Mineham', 'Zoë Quillfeather'])
})

test('a councillor can open no list of people', async () => {
  const councillor = await h.signIn('councillor')
  expect((await councillor.get('/staff/people')).status).toBe(403)
})

test('somebody who is not signed in is asked to, and comes back to where they were going', async () => {
  const answer = await h.visitor().get('/staff/people')
  expect([answer.status, answer.location]).toEqual([303, '/sign-in?next=%2Fstaff%2Fpeople'])
})

test.each([
  ['a name', 'Quillfeather'],
  ['a name spelled nearly right', 'zoe quilfether'],
  ['a child id', 'zq-2'],
  ['a date of birth as people write it', '5/3/2006'],
  ['a date of birth as computers write it', '2006-03-05'],
])('%s finds the person', async (_what, typed) => {
  expect(await list(adviser, `?q=${encodeURIComponent(typed)}`)).toEqual(['Zoë Quillfeather'])
})

test.each([
  ['status=eligible', ['Ayo Mineham']],
  ['age=under-16', ['=cmd|calc']],
  ['age=18-20', ['Zoë Quillfeather']],
  ['status=eligible&age=18-20', []],
  ['adviser=none', []],
])('the filter %s leaves %j', async (asked, left) => {
  expect(await list(adviser, `?${asked}`)).toEqual(left)
})

test('people whose status changes soon, or whose record needs a look, can be picked out', async () => {
  const soon = await mine({ name: 'Sia Soon', age: 23, category: 'relevant' })
  await h.machine(async ({ db }) => {
    await db
      .updateTable('people')
      .set({ next_change_on: '2026-08-01' as Day, checks: ['CHECK_HISTORY'] })
      .where('id', '=', soon)
      .execute()
  })
  expect(await list(adviser, '?changes=90')).toEqual(['Sia Soon'])
  expect(await list(adviser, '?changes=30')).toEqual([])
  expect(await list(adviser, '?quality=to-check')).toEqual(['Sia Soon'])
  expect(await list(adviser, '?quality=not-held')).toEqual(['Sia Soon'])
  expect(await list(adviser, '?quality=set-aside')).toEqual([])
})

test('a column sorts both ways', async () => {
  const young = await list(adviser, '?sort=age')
  expect(young[0]).toBe('=cmd|calc')
  expect(await list(adviser, '?sort=-age')).toEqual(young.toReversed())
})

test('whatever an address holds, the list answers', async () => {
  for (const asked of [
    '?page=-4',
    '?page=99',
    '?sort=drop',
    '?q=%00%25_',
    '?q=a&q=b',
    '?adviser=1',
    '?status[]=x',
    '?q=%E2%80%AE',
  ])
    expect((await adviser.get(`/staff/people${asked}`)).status, asked).toBeLessThan(400)
})

test('a page holds fifty people and tells how many there are', async () => {
  const busy = await h.signIn('social-worker')
  await h.machine(async (work) => {
    const workerId = await givenAWorker(work, { accountId: busy.accountId, role: 'social-worker' })
    for (let number = 0; number < 51; number += 1) {
      const personId = await givenAYoungPerson(work, { name: `Many ${String(number).padStart(2, '0')}` })
      await givenAnAllocation(work, { personId, workerId, capacity: 'social-worker' })
    }
  })
  const first = await busy.get('/staff/people')
  expect(names(first.text)).toHaveLength(50)
  expect(first.text).toContain('51 people')
  expect(await list(busy, '?page=2')).toEqual(['Many 50'])
})

test('an empty list says why, and how to go on', async () => {
  const fresh = await h.signIn('adviser')
  expect((await fresh.get('/staff/people')).text).toContain('Nobody here yet')
  expect((await adviser.get('/staff/people?q=Nobodysname')).text).toContain('scope=everyone')
})

test('searching everyone shows names and ages, and asks for a reason before a record opens', async () => {
  const answer = await adviser.get('/staff/people?scope=everyone&q=Elsewhere')
  expect(names(answer.text)).toEqual(['Bea Elsewhere'])
  expect(answer.text).toMatch(/href="\/staff\/people\/[0-9a-f-]{36}\/open"/)
  expect(answer.text).not.toContain('BE-4')
})

test('a filter over everyone tells nothing of anyone’s status', async () => {
  const all = await list(adviser, '?scope=everyone')
  for (const asked of ['status=eligible', 'changes=90', 'quality=not-held', 'adviser=none', `adviser=${me}`])
    expect(await list(adviser, `?scope=everyone&${asked}`), asked).toEqual(all)
})

test('a manager can pick out those without an adviser among everyone', async () => {
  const without = await list(manager, '?scope=everyone&adviser=none')
  expect(without).toContain('Bea Elsewhere')
  expect(without).not.toContain('Ayo Mineham')
})

test('a restricted person is in nobody’s search, list or count', async () => {
  for (const browser of [adviser, manager]) {
    const answer = await browser.get('/staff/people?scope=everyone&q=Hidden')
    expect(answer.text).not.toContain('Hal Hidden')
    expect(answer.text).toContain('0 people')
  }
})

test('a reviewing officer has no search beyond their own people', async () => {
  const officer = await h.signIn('reviewing-officer')
  const answer = await officer.get('/staff/people?scope=everyone&q=Elsewhere')
  expect(names(answer.text)).toEqual([])
})

test('an analyst sees child ids, finds nobody by name, and no order gives a name away', async () => {
  const analyst = await h.signIn('analyst')
  const answer = await analyst.get('/staff/people')
  expect(answer.text).not.toContain('Mineham')
  const ids = names(answer.text)
  expect(ids).toContain('AY-1')
  expect(ids).toEqual(ids.toSorted((one, other) => String(one).localeCompare(String(other), 'en-GB')))
  expect(await list(analyst, '?q=Mineham')).toEqual([])
  expect(await list(analyst, '?q=ay-1')).toEqual(['AY-1'])
})

test('the file holds what the list shows, and no formula', async () => {
  const csv = await adviser.get('/staff/people.csv?age=under-16')
  expect(csv.headers['content-disposition']).toContain('people-2026-05-31.csv')
  const [header, ...lines] = csv.text.trim().split('\r\n')
  expect(header).toBe(
    'Child id,Name,Known as,Age,Status,Phase,Until,Next change,Changes to,Things to check,Personal adviser',
  )
  expect(lines).toEqual([`EV-3,'=cmd|calc,,15,No leaving care status,,,,,0,Mel Adviser`])
})

test('an analyst’s file has no names, and a file never reaches beyond one’s own people', async () => {
  const analyst = await h.signIn('analyst')
  expect((await analyst.get('/staff/people.csv')).text).not.toMatch(/Mineham|Known as/)
  expect((await adviser.get('/staff/people.csv?scope=everyone')).text).not.toContain('Elsewhere')
})

test('looking and saving are recorded, without what was typed', async () => {
  await adviser.get('/staff/people?q=Mineham')
  await adviser.get('/staff/people.csv?q=Mineham')
  const events = await h.machine(({ db }) =>
    db
      .selectFrom('audit_events')
      .select(['event', 'detail'])
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(2)
      .execute(),
  )
  expect(events.map(({ event }) => event)).toEqual(['people.exported', 'people.listed'])
  expect(JSON.stringify(events)).not.toContain('Mineham')
})

test('staff land where their work begins', async () => {
  expect((await adviser.get('/staff')).location).toBe('/staff/people')
  const youngPerson = await h.signIn('young-person')
  expect((await youngPerson.get('/staff')).location).toBe('/me')
  const partner = await h.signIn('partner')
  expect((await partner.get('/staff')).location).toBe('/partner')
})

const open = ['/', '/offer', '/am-i-a-care-leaver', '/privacy', '/accessibility']
const watched = ['/staff/offer/coverage', '/staff/offer/champions']

test.each([
  ['clerk', 'papers read for asks and promises', [...watched, ...open]],
  [
    'offer-editor',
    'write, publish and bring in its entries',
    ['/staff/offer', '/staff/offer/imports', ...watched, ...open],
  ],
  ['councillor', 'what young people said, what was promised', [...watched, ...open]],
  ['admin', 'You can change its settings', ['/staff/settings', '/staff/accounts', ...open, '/design']],
] as const)('the welcome of a %s says what there is today, and all of it opens', async (role, words, pages) => {
  const somebody = await h.signIn(role, { name: 'Cleo Marsh' })
  const { text } = await somebody.get('/staff')
  expect(text).toContain('Welcome, Cleo Marsh')
  expect(text).toContain(words)
  const offered = [...text.matchAll(/<li><a class="govuk-link" href="([^"]+)"[^<]+<\/a>:/g)].map(([, href]) => href)
  expect(offered).toEqual(pages)
  for (const href of pages) expect((await somebody.get(href)).status, href).toBe(200)
})
