import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenACareHistory, givenAYoungPerson } from '../../people/testing.ts'
import { openTestHouse, type TestHouse } from '../testing/house.ts'
import { asDay } from '../../platform/clock.ts'
import type { Terminal } from './command.ts'
import { peopleCommand, writeEveryone } from './people.ts'

let h: TestHouse
beforeAll(async () => {
  h = await openTestHouse()
  await h.machine(async (work) => {
    const dateOfBirth = '2008-06-30'
    await givenAYoungPerson(work, { childId: 'b2', dateOfBirth, restricted: true })
    await givenAYoungPerson(work, { childId: 'A1', dateOfBirth })
    const episodes = [{ startedOn: '2020-03-01', reasonStarted: 'S', legalStatus: 'C2', placement: 'U1' }]
    await givenACareHistory(work, { childId: 'A1', year: 2026, dateOfBirth, episodes })
  })
})
afterAll(() => h.close())

async function listOn(asOf: string) {
  const out: string[] = []
  await h.machine((work) => writeEveryone(work, { asOf: asDay(asOf), json: true, out: (text) => out.push(text) }))
  return out.map((line) => JSON.parse(line) as Record<string, unknown>)
}

test('one line a person, restricted ones too, with the status of that day', async () => {
  const [first, second] = await listOn('2026-05-31')
  expect(first).toEqual({
    child: 'A1',
    category: 'eligible',
    phase: null,
    until: '2026-06-30',
    reasons: ['AGED_16_OR_17', 'LOOKED_AFTER_NOW', 'THIRTEEN_WEEKS_SINCE_14_MET', 'LAST_PERIOD_REACHES_PAST_16'],
    checks: [],
  })
  expect(second).toMatchObject({ child: 'b2' })
})

test('another day gives the status of that day', async () => {
  expect((await listOn('2026-06-30'))[0]).toMatchObject({ category: 'former_relevant', phase: '18_to_20' })
})

test('a date that is none is wrong use, before anything is opened', () => {
  expect(() => peopleCommand.run(['--as-of', '31/05/2026'], {} as Terminal)).toThrow('write a date as YYYY-MM-DD')
})

test('the listing is in the audit, with nobody’s name', async () => {
  await listOn('2026-05-31')
  const events = await h.machine(({ db }) =>
    db
      .selectFrom('audit_events')
      .select('detail')
      .where('event', '=', 'people.exported')
      .orderBy('id', 'desc')
      .execute(),
  )
  expect(events[0]?.detail).toEqual({ by: 'command line', asOf: '2026-05-31', people: 2 })
})
