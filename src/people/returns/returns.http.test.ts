import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAReturn } from '../history/testing.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../testing.ts'
import { makeAnnexA } from './make.ts'
import { annexAPath, oc3Path, returnsPath } from './paths.ts'

let h: TestHouse

const care = (start: string, end: string | null) => ({
  start,
  end,
  status: 'S20',
  authority: 'Ashmere',
  country: 'England',
})
const facts = { lookedAfter: [care('2019-01-01', '2024-02-01')] }

beforeAll(async () => {
  h = await openTestHouse()
  await h.machine(async (work) => {
    const id = await givenAYoungPerson(work, { childId: 'L1', name: 'Lena Seen', dateOfBirth: '2006-02-01', facts })
    await givenAYoungPerson(work, { childId: 'L2', dateOfBirth: '2006-02-01', restricted: true, facts })
    await givenAYoungPerson(work, { childId: '=L3', dateOfBirth: '2006-02-01', facts: { historyHeldFrom: null } })
    await givenAReturn(work, {
      childId: 'L1',
      year: 2026,
      dateOfBirth: '2006-02-01',
      oc3: [{ inTouch: 'YES', activity: 'P1', accommodation: 'Z1' }],
    })
    const adviser = await givenAWorker(work, { name: 'Sam Holt' })
    await givenAnAllocation(work, { personId: id, workerId: adviser, from: '2025-01-01' })
    const before = await givenAWorker(work, { name: 'Old Adviser' })
    await givenAnAllocation(work, { personId: id, workerId: before, from: '2024-01-01', to: '2024-12-31' })
  })
})
afterAll(() => h.close())

const lastExport = () =>
  h.machine(({ db }) =>
    db
      .selectFrom('audit_events')
      .select(['detail', 'actor_id'])
      .where('event', '=', 'return.exported')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )

const lines = (text: string) => text.trimEnd().split('\r\n')

test('an analyst saves list 9 as of a day, without names of young people, and it is recorded with its count', async () => {
  const analyst = await h.signIn('analyst')
  const answer = await analyst.get(`${annexAPath}?as-of-day=31&as-of-month=5&as-of-year=2026&format=csv`)
  expect(answer.status).toBe(200)
  expect(answer.headers['content-disposition']).toContain('annex-a-9-2026-05-31.csv')
  expect(lines(answer.text)).toEqual([
    'Child Unique ID,Gender,Ethnicity,Date of Birth,Age,UASC or formerly UASC,Disability,Allocated Team,Allocated Worker,Allocated Personal Advisor,Eligibility Category,Latest Pathway Plan Review Date,LA in Touch,Latest Date of Contact,Type of Accommodation,Suitability,Activity Status',
    "'=L3,Not stated or recorded,,01/02/2006,20,,,,,,Other,,,,,Not in touch or not recorded,",
    'L1,Not stated or recorded,,01/02/2006,20,No,,,,Sam Holt,Former relevant,,Yes,,Z: With their former foster carer,Suitable,"P1: Higher education, part time"',
  ])
  expect(await lastExport()).toMatchObject({
    actor_id: analyst.accountId,
    detail: { list: 'annex-a-9', asOf: '2026-05-31', format: 'csv', people: 2 },
  })
})

test('the list names who worked with them on that day', async () => {
  const analyst = await h.signIn('analyst')
  const { text } = await analyst.get(`${annexAPath}?as-of=2024-06-01&format=csv`)
  expect(text).toContain('Old Adviser')
  expect(text).not.toContain('Sam Holt')
})

test('OC3 keeps what the return says, and blanks what nobody said', async () => {
  const analyst = await h.signIn('analyst')
  const { text } = await analyst.get(`${oc3Path}?year=2026&format=csv`)
  expect(lines(text)).toEqual(['CHILD,DOB,IN_TOUCH,ACTIV,ACCOM', 'L1,01/02/2006,YES,P1,Z1'])
  expect((await lastExport())?.detail).toMatchObject({ list: 'oc3', year: 2026, people: 1, unsure: 1 })
  expect(lines((await analyst.get(`${oc3Path}?year=2025&format=csv`)).text)).toContain('L1,01/02/2006,,,')
})

test('a restricted record is on the list of who is named on it and of the machine, and on no other', async () => {
  const manager = await h.signIn('service-manager')
  const asked = `${annexAPath}?as-of=2026-05-31&format=csv`
  expect((await manager.get(asked)).text).not.toContain('L2')
  await h.machine(async ({ db, council, now }) => {
    const { id } = await db.selectFrom('people').select('id').where('child_id', '=', 'L2').executeTakeFirstOrThrow()
    await db
      .insertInto('restricted_access')
      .values({
        authority_id: council.id,
        person_id: id,
        account_id: manager.accountId,
        granted_by: null,
        why: 'Named for a test',
        granted_at: now,
        ended_at: null,
      })
      .execute()
  })
  expect((await manager.get(asked)).text).toContain('L2')
  const { people } = await h.machine((work) => makeAnnexA(work, work.today))
  expect(people).toBe(3)
})

test('a day that is none is shown again with what was typed', async () => {
  const analyst = await h.signIn('analyst')
  const answer = await analyst.get(`${annexAPath}?as-of-day=31&as-of-month=2&as-of-year=2026`)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('The day of the list must be a real date')
  expect(answer.text).toContain('value="31"')
  expect((await analyst.get(annexAPath)).text).toContain('Enter the day of the list')
})

test('an XLSX file is one, and nobody else may make any', async () => {
  const analyst = await h.signIn('analyst')
  const answer = await analyst.get(`${annexAPath}?as-of=2026-05-31&format=xlsx`)
  expect(answer.text.startsWith('PK')).toBe(true)
  expect((await analyst.get(returnsPath)).text).toContain('Annex A, list 9')
  for (const role of ['adviser', 'councillor', 'clerk', 'young-person'] as const) {
    const other = await h.signIn(role)
    for (const path of [returnsPath, annexAPath, oc3Path]) expect((await other.get(path)).status, role).toBe(403)
  }
})
