// Figures of starts on the page for the panel: counted over everybody, and small ones hidden.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import { addDays, asDay } from '../../platform/clock.ts'
import { linkPledge } from '../organisations/commands.ts'
import { pledgeFiguresPath } from '../paths.ts'
import { givenAnAcceptedPledge, givenAnApplication, givenAnOpportunity, givenAPartner } from '../testing.ts'
import { appliedFigures } from './applied.ts'

const today = asDay('2026-05-31')
let h: TestHouse
beforeAll(async () => {
  h = await openTestHouse({ today })
})
afterAll(() => h.close())

const span = { from: addDays(today, -365), to: today }
const figures = () => h.machine((work) => appliedFigures(work, span))

test('nobody yet is said kindly', async () => {
  expect(await figures()).toBeNull()
  const councillor = await h.signIn('councillor')
  expect((await councillor.get(pledgeFiguresPath)).text).toContain('Nobody has applied in this time')
})

test('starts, those still there, answers in time and wages are counted, restricted people too', async () => {
  await h.machine(async (work) => {
    const { organisation } = await givenAPartner(work, 'Larch Bakery')
    const jobs = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async () => {
        const pledge = await givenAnAcceptedPledge(work)
        await linkPledge(work, pledge, organisation)
        return givenAnOpportunity(work, organisation, { pledge, places: 10 })
      }),
    )
    for (const [place, job] of jobs.entries()) {
      const person = await givenAYoungPerson(work, { restricted: place === 0 })
      const id = await givenAnApplication(work, job, person)
      await work.db
        .updateTable('applications')
        .set({
          standing: 'started',
          started_on: addDays(today, -100),
          start_said_on: today,
          answered_at: new Date('2026-02-01T10:00:00Z'),
          there_at_three: true,
        })
        .where('id', '=', id)
        .execute()
    }
    const tickets = await givenAnOpportunity(work, organisation, { kind: 'tickets' })
    await givenAnApplication(work, tickets, await givenAYoungPerson(work))
  })
  const found = await figures()
  expect(found?.byKind).toMatchObject([
    { kind: 'job', applied: 6, answered: 6, inTime: 6, started: 6, threeThere: 6, sixThere: 0 },
    { kind: 'tickets', applied: null, started: 0 },
  ])
  // One kind alone is hidden: so is the sum from which it could be worked out.
  expect(found?.all).toMatchObject({ applied: null, started: 6 })
  expect(found?.toAWage).toBe(6)
  const councillor = await h.signIn('councillor')
  const { text } = await councillor.get(pledgeFiguresPath)
  expect(text).toContain('Pledges that ended in a wage: 6.')
  expect(text).toContain('Not shown')
})
