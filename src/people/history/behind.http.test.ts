// The day after: answers are stored as of an earlier day, or not at all, and the job that works them out has not come by.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { asDay } from '../../platform/clock.ts'
import type { PersonId } from '../../platform/ids.ts'
import { queueForEach } from '../../platform/jobs/jobs.ts'
import { givenACareHistory, givenAnAllocation, givenAWorker, givenAYoungPerson } from '../testing.ts'
import type { WorkerId } from '../tables.ts'
import { catchUpJob } from './refresh.ts'

let h: TestHouse
let manager: Browser
let worker: WorkerId
let grown: PersonId

beforeAll(async () => {
  h = await openTestHouse({ today: '2026-07-01' })
  const signedIn = await h.signIn('service-manager')
  manager = signedIn
  worker = await h.machine((work) => givenAWorker(work, { role: 'adviser', accountId: signedIn.accountId }))
  // Decided in May, and 18 since yesterday.
  grown = await mine('G1', 'Gus Grown', '2008-06-30')
  // Nothing of an answer yet.
  const fresh = await mine('F1', 'Fay Fresh', '2009-11-01')
  await h.machine(async ({ db }) => {
    const none = { status_as_of: null, status_rules: null, category: 'unknown', next_change_on: null }
    await db.updateTable('people').set(none).where('id', '=', fresh).execute()
  })
})
afterAll(() => h.close())

function mine(childId: string, name: string, dateOfBirth: string): Promise<PersonId> {
  return h.machine(async (now) => {
    const work = { ...now, today: asDay('2026-05-31') }
    const id = await givenAYoungPerson(work, { childId, name, dateOfBirth })
    await givenAnAllocation(work, { personId: id, workerId: worker })
    const episode = { startedOn: '2020-03-01', reasonStarted: 'S', legalStatus: 'C2', placement: 'U1' }
    await givenACareHistory(work, { childId, year: 2026, dateOfBirth, episodes: [episode] })
    return id
  })
}

const list = async (asked = '') => (await manager.get(`/staff/people${asked}`)).text
const rowOf = (text: string, name: string) => text.split(`>${name}<`)[1]?.split('</tr>')[0]
const statusOf = async () =>
  (await h.machine(({ db }) => db.selectFrom('people').select('category').where('id', '=', grown).execute()))[0]

test('each row of the list is of today all the same, and so are the file and the worker’s page', async () => {
  expect(await statusOf()).toEqual({ category: 'eligible' })
  const text = await list()
  expect(rowOf(text, 'Gus Grown')).toContain('Former relevant')
  expect(rowOf(text, 'Fay Fresh')).toContain('Eligible')
  expect(text).not.toContain('being worked out')
  expect((await manager.get('/staff/people.csv')).text).toMatch(/Gus Grown,.*,Former relevant,/)
  expect(rowOf((await manager.get(`/staff/workers/${worker}`)).text, 'Gus Grown')).toContain('Former relevant')
})

test.each(['?status=former_relevant', '?changes=90', '?sort=status'])(
  'the list by %s says it may not be whole',
  async (by) => {
    expect(await list(by)).toContain('Today’s statuses are being worked out.')
  },
)

test('a file by status waits, and no export is recorded', async () => {
  const exports = () =>
    h.machine(({ db }) => db.selectFrom('audit_events').select('id').where('event', '=', 'people.exported').execute())
  const before = await exports()
  const answer = await manager.get('/staff/people.csv?status=former_relevant')
  expect(answer.status).toBe(503)
  expect(answer.text).toContain('The file must wait')
  expect(await exports()).toEqual(before)
})

test('what falls due says that it may still change', async () => {
  expect((await manager.get('/staff/due')).text).toContain('The list below may still change')
})

test('the job of a start brings everyone to today, once, and nothing is said any more', async () => {
  for (let start = 0; start < 2; start += 1) await h.house.asOwner((owner) => queueForEach(owner, catchUpJob))
  await h.runJobs()
  expect(await statusOf()).toEqual({ category: 'former_relevant' })
  const changes = await h.machine(({ db }) =>
    db.selectFrom('audit_events').select('detail').where('event', '=', 'status.changed').execute(),
  )
  expect(changes).toEqual([{ detail: { from: 'eligible', to: 'former_relevant' } }])
  expect(await list('?status=former_relevant')).not.toContain('being worked out')
  expect(await list('?status=former_relevant')).toContain('Gus Grown')
  expect((await manager.get('/staff/people.csv?status=former_relevant')).status).toBe(200)
  expect((await manager.get('/staff/due')).text).not.toContain('may still change')
})
