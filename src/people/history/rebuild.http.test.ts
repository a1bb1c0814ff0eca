import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import type { PersonId } from '../../platform/ids.ts'
import { givenAYoungPerson } from '../testing.ts'
import { rebuildHistory } from './rebuild.ts'
import { catchUp, refreshEveryone } from './refresh.ts'
import { givenACorrection, givenAReturn } from './testing.ts'

let h: TestHouse
beforeAll(async () => {
  h = await openTestHouse()
})
afterAll(() => h.close())

const dateOfBirth = '2008-06-30'
const episode = { startedOn: '2020-03-01', reasonStarted: 'S', legalStatus: 'C2', placement: 'U1' }
const wentHome = { ...episode, legalStatus: 'V2', endedOn: '2026-01-10', reasonEnded: 'E4A' }

const stored = (id: PersonId) =>
  h.machine(({ db }) => db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

const eventsOf = (id: PersonId) =>
  h.machine(({ db }) =>
    db.selectFrom('audit_events').select(['event', 'detail']).where('person_id', '=', id).orderBy('id').execute(),
  )

async function given(childId: string, ...years: { year: number; episodes?: readonly object[] }[]): Promise<PersonId> {
  return h.machine(async (work) => {
    const id = await givenAYoungPerson(work, { childId, name: null, dateOfBirth })
    for (const year of years) await givenAReturn(work, { childId, dateOfBirth, ...year })
    await rebuildHistory(work, { childIds: [childId.toLowerCase()] })
    return id
  })
}

test('the status columns are those of today', async () => {
  const id = await given('H1', { year: 2026, episodes: [wentHome] })
  expect(await stored(id)).toMatchObject({
    status_as_of: '2026-05-31',
    category: 'relevant',
    until: '2026-06-30',
    next_change_on: '2026-06-30',
    next_change_to: 'former_relevant',
    reasons: expect.arrayContaining(['NO_SIX_MONTHS_AT_HOME']) as unknown,
    date_of_death: null,
  })
})

test('a first status is not recorded as a change, and a later one is', async () => {
  const id = await given('H2', { year: 2026, episodes: [episode] })
  expect(await eventsOf(id)).toEqual([])
  await h.machine(async (work) => {
    await givenAReturn(work, { childId: 'H2', year: 2026, dateOfBirth, episodes: [wentHome] })
    expect(await rebuildHistory(work, { personIds: [id] })).toEqual({ people: 1, changed: 1 })
  })
  expect(await eventsOf(id)).toEqual([{ event: 'status.changed', detail: { from: 'eligible', to: 'relevant' } }])
})

test('somebody of whom the returns hold no care is unknown, never without rights', async () => {
  const id = await given('H3', { year: 2026 })
  expect(await stored(id)).toMatchObject({ category: 'unknown', reasons: ['CARE_HISTORY_NOT_HELD'] })
})

test('a correction survives the next import and its undoing gives the return back', async () => {
  const adviser = await h.signIn('adviser')
  const id = await given('H4', { year: 2026, episodes: [wentHome] })
  const home = { with: 'parent', start: '2026-01-10', end: null }
  const correction = await h.machine(async (work) => {
    const made = await givenACorrection(work, {
      personId: id,
      by: adviser.accountId,
      change: 'replace',
      kind: 'livingWith',
      factKey: 'livingWith:2026-01-10',
      value: { ...home, end: '2026-03-01', endReason: 'breakdown' },
      returnSaid: home,
    })
    await givenAReturn(work, {
      childId: 'H4',
      year: 2026,
      dateOfBirth,
      episodes: [{ ...wentHome, endedOn: '2026-01-12' }],
    })
    await rebuildHistory(work, 'everyone')
    return made
  })
  expect((await stored(id)).facts).toMatchObject({ livingWith: [{ end: '2026-03-01', endReason: 'breakdown' }] })
  await h.machine(async (work) => {
    await work.db.updateTable('corrections').set({ undone_at: new Date() }).where('id', '=', correction).execute()
    await rebuildHistory(work, { personIds: [id] })
  })
  expect((await stored(id)).facts).toMatchObject({ livingWith: [{ start: '2026-01-12', end: null }] })
})

test('corrections that no longer fit do not stop an import: they wait, and the record says so', async () => {
  const adviser = await h.signIn('adviser')
  const id = await given('H5', { year: 2026, episodes: [episode] })
  await h.machine(async (work) => {
    await givenACorrection(work, {
      personId: id,
      by: adviser.accountId,
      change: 'add',
      kind: 'dateOfDeath',
      value: '2001-01-01',
    })
    await rebuildHistory(work, 'everyone')
  })
  const person = await stored(id)
  expect(person.category).toBe('eligible')
  expect(JSON.stringify(person.inferences)).toContain('CHANGES_DO_NOT_FIT')
})

test('a council’s own rules are used, and a change of them works out statuses again', async () => {
  const house = await openTestHouse({ settings: { rules: { unknownWhenHistoryMissing: false } } })
  try {
    await house.machine(async (work) => {
      const id = await givenAYoungPerson(work, { childId: 'R1', dateOfBirth })
      await givenAReturn(work, { childId: 'R1', year: 2026, dateOfBirth })
      await rebuildHistory(work, 'everyone')
      const category = () => work.db.selectFrom('people').select('category').where('id', '=', id).executeTakeFirst()
      expect(await category()).toEqual({ category: 'none' })
      const settings = { ...work.council.settings, rules: {} }
      await catchUp((run) => run({ ...work, council: { ...work.council, settings } }))
      expect(await category()).toEqual({ category: 'unknown' })
    })
  } finally {
    await house.close()
  }
})

test('when the day of a change comes the status is worked out again, and nobody else is touched', async () => {
  const house = await openTestHouse()
  try {
    await house.machine(async (work) => {
      const id = await givenAYoungPerson(work, { childId: 'D1', dateOfBirth })
      await givenAYoungPerson(work, { childId: 'D2', dateOfBirth: '2010-01-01' })
      for (const [childId, born] of [
        ['D1', dateOfBirth],
        ['D2', '2010-01-01'],
      ] as const)
        await givenAReturn(work, { childId, year: 2026, dateOfBirth: born, episodes: [episode] })
      await rebuildHistory(work, 'everyone')
      expect(await catchUp((run) => run(work))).toEqual({ people: 0, changed: 0 })
      const later = { ...work, today: '2026-07-01' as typeof work.today }
      expect(await catchUp((run) => run(later))).toEqual({ people: 1, changed: 1 })
      const now = await work.db.selectFrom('people').select('category').where('id', '=', id).executeTakeFirst()
      expect(now).toEqual({ category: 'former_relevant' })
      // And back: a demonstration may be set to an earlier day.
      expect(await catchUp((run) => run(work))).toEqual({ people: 1, changed: 1 })
    })
    await refreshEveryone((run) => house.machine(run))
  } finally {
    await house.close()
  }
})
