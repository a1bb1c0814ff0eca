import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { newId, type AccountId, type PersonId } from '../../platform/ids.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../testing.ts'
import type { WorkerId } from '../tables.ts'

type SignedIn = Browser & { accountId: AccountId }

let h: TestHouse
let manager: SignedIn
let oldAdviser: SignedIn
let newAdviser: SignedIn
let oldWorker: WorkerId
let newWorker: WorkerId
let officer: WorkerId
const people: PersonId[] = []

beforeAll(async () => {
  h = await openTestHouse()
  manager = await h.signIn('team-manager', { name: 'Tess Manager' })
  oldAdviser = await h.signIn('adviser', { name: 'Old Adviser' })
  newAdviser = await h.signIn('adviser', { name: 'New Adviser' })
  await h.machine(async (work) => {
    const team = newId<'team'>()
    await work.db
      .insertInto('teams')
      .values({ authority_id: work.council.id, id: team, name: 'Leaving care east' })
      .execute()
    await givenAWorker(work, { name: 'Tess Manager', role: 'team-manager', accountId: manager.accountId, teamId: team })
    oldWorker = await givenAWorker(work, { name: 'Old Adviser', accountId: oldAdviser.accountId, teamId: team })
    newWorker = await givenAWorker(work, { name: 'New Adviser', accountId: newAdviser.accountId })
    officer = await givenAWorker(work, { name: 'Ria Officer', role: 'reviewing-officer' })
    for (const name of ['Ada First', 'Ben Second', 'Cal Third']) {
      const personId = await givenAYoungPerson(work, { name, age: 17 })
      await givenAnAllocation(work, { personId, workerId: oldWorker, from: '2026-01-10' })
      people.push(personId)
    }
    await givenAYoungPerson(work, { name: 'Dot Without', age: 17 })
  })
})
afterAll(() => h.close())

const workersOf = (index: number) => `/staff/people/${people[index]!}/workers`
const day = (field: string, iso: string) => {
  const [year = '', month = '', date = ''] = iso.split('-')
  return { [`${field}-day`]: date, [`${field}-month`]: month, [`${field}-year`]: year }
}
const allocationsOf = (index: number) =>
  h.machine(({ db }) =>
    db
      .selectFrom('allocations')
      .select(['id', 'worker_id', 'capacity', 'starts_on', 'ends_on'])
      .where('person_id', '=', people[index]!)
      .orderBy('starts_on')
      .orderBy('capacity')
      .execute(),
  )

test('a manager sees how many each worker has, and who has nobody', async () => {
  const page = await manager.get('/staff/workers')
  expect(page.text).toMatch(/Old Adviser<\/a>(?:(?!<\/tr>).)*data-label="As adviser">3</s)
  expect(page.text).toMatch(/age=16-17&amp;adviser=none">16 and 17<\/a>: 1/)
  expect((await oldAdviser.get('/staff/workers')).status).toBe(403)
})

test('a reviewing officer is named beside the adviser', async () => {
  const answer = await manager.post(workersOf(0), {
    capacity: 'reviewing-officer',
    worker: officer,
    ...day('from', '2026-05-01'),
  })
  expect(answer.status).toBe(303)
  expect((await oldAdviser.get(`/staff/people/${people[0]!}`)).text).toContain('Ria Officer')
})

test('a place that is filled cannot be filled twice', async () => {
  const answer = await manager.post(workersOf(0), {
    capacity: 'adviser',
    worker: newWorker,
    ...day('from', '2026-05-31'),
  })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Old Adviser is their personal adviser from 10 January 2026')
  expect(await allocationsOf(0)).toHaveLength(2)
})

test('two managers who fill a place at the same moment fill it once', async () => {
  const asked = {
    capacity: 'social-worker',
    worker: await h.machine((work) => givenAWorker(work, { role: 'social-worker' })),
    ...day('from', '2026-05-31'),
  }
  const answers = await Promise.all([manager.post(workersOf(1), asked), manager.post(workersOf(1), asked)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
})

test('a worker serves only as what they are', async () => {
  const answer = await manager.post(workersOf(2), {
    capacity: 'social-worker',
    worker: officer,
    ...day('from', '2026-05-31'),
  })
  expect(answer.text).toContain('Ria Officer does not work as a social worker')
})

test.each([
  [{}, 'Select what they will be'],
  [{ capacity: 'adviser' }, 'Select a worker'],
  [{ 'from-day': '31', 'from-month': '2', 'from-year': '2026' }, 'must be a real date'],
])('an allocation with %j says what is missing', async (typed, message) => {
  const answer = await manager.post(workersOf(0), typed)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(message)
})

test('moving keeps the history: the old worker until the day before, the new one from then on', async () => {
  const [allocation] = (await allocationsOf(0)).filter(({ capacity }) => capacity === 'adviser')
  const path = `${workersOf(0)}/${allocation!.id}`
  expect((await manager.post(path, { act: 'move', worker: '', ...day('on', '2026-05-31') })).text).toContain(
    'Select who takes over',
  )
  expect((await manager.post(path, { act: 'move', worker: newWorker, ...day('on', '2026-01-01') })).text).toContain(
    'must be after 10 January 2026',
  )
  expect((await manager.post(path, { act: 'move', worker: newWorker, ...day('on', '2026-05-31') })).status).toBe(303)
  const kept = (await allocationsOf(0)).filter(({ capacity }) => capacity === 'adviser')
  expect(kept.map(({ worker_id, starts_on, ends_on }) => [worker_id, starts_on, ends_on])).toEqual([
    [oldWorker, '2026-01-10', '2026-05-30'],
    [newWorker, '2026-05-31', null],
  ])
  expect((await oldAdviser.get(`/staff/people/${people[0]!}`)).status).toBe(303)
  expect((await newAdviser.get(workersOf(0))).text).toContain('30 May 2026')
})

test('an end keeps the place free from the next day on', async () => {
  const [allocation] = await allocationsOf(1)
  const path = `${workersOf(1)}/${allocation!.id}`
  expect((await manager.post(path, { act: 'end', ...day('on', '2026-01-01') })).text).toContain(
    'on or after 10 January 2026',
  )
  expect((await manager.post(path, { act: 'end', ...day('on', '2026-05-31') })).status).toBe(303)
  const again = { capacity: 'adviser', worker: newWorker }
  expect((await manager.post(workersOf(1), { ...again, ...day('from', '2026-05-31') })).status).toBe(422)
  expect((await manager.post(workersOf(1), { ...again, ...day('from', '2026-06-01') })).status).toBe(303)
})

test('an allocation is found only under its own person', async () => {
  const [allocation] = await allocationsOf(1)
  expect((await manager.get(`${workersOf(2)}/${allocation!.id}`)).status).toBe(404)
})

test('several are handed over together, all or none', async () => {
  const extra = await h.machine(async (work) => {
    const personId = await givenAYoungPerson(work, { name: 'Eve Extra' })
    await givenAnAllocation(work, { personId, workerId: oldWorker, from: '2026-05-20' })
    people.push(personId)
    return (await work.db.selectFrom('allocations').select('id').where('person_id', '=', personId).execute())[0]!.id
  })
  const [third] = await allocationsOf(2)
  const allocations = [third!.id, extra]
  const path = `/staff/workers/${oldWorker}`
  const early = await manager.post(path, { allocations, worker: newWorker, ...day('on', '2026-05-15') })
  expect(early.status).toBe(422)
  expect(early.text).toContain('Eve Extra: The first day must be after 20 May 2026. Nobody was handed over.')
  expect(await allocationsOf(2)).toHaveLength(1)
  expect((await manager.post(path, { worker: newWorker, ...day('on', '2026-05-31') })).text).toContain(
    'Select whom to hand over',
  )

  const done = await manager.post(path, { allocations, worker: newWorker, ...day('on', '2026-05-31') })
  expect([done.status, done.location]).toEqual([303, path])
  expect((await allocationsOf(2)).map(({ worker_id }) => worker_id)).toEqual([oldWorker, newWorker])
})

test('somebody else’s people are an outline on a worker’s page, and cannot be handed over from there', async () => {
  const page = await manager.get(`/staff/workers/${newWorker}`)
  expect(page.text).toContain(`/staff/people/${people[0]!}/open`)
  const [, theirs] = (await allocationsOf(0)).filter(({ capacity }) => capacity === 'adviser')
  const forced = await manager.post(
    `/staff/workers/${newWorker}`,
    { allocations: theirs!.id, worker: oldWorker, ...day('on', '2026-06-02') },
    '/sign-in',
  )
  expect(forced.status).toBe(404)
})

test('every change is recorded with the person it was about', async () => {
  const events = await h.machine(({ db }) =>
    db
      .selectFrom('audit_events')
      .select('detail')
      .where('event', '=', 'allocation.changed')
      .where('person_id', '=', people[0]!)
      .orderBy('at')
      .execute(),
  )
  expect(events.map(({ detail }) => detail['act'])).toEqual(['allocate', 'move'])
})
