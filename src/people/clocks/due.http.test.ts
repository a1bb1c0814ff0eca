import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import type { AccountId, PersonId } from '../../platform/ids.ts'
import { rebuildHistory } from '../history/rebuild.ts'
import { catchUp } from '../history/refresh.ts'
import { givenACorrection, givenAReturn } from '../history/testing.ts'
import { duePath } from '../paths.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../testing.ts'
import { dueItemPath } from './paths.ts'

let h: TestHouse
let adviser: Browser & { accountId: AccountId }
let worker: Awaited<ReturnType<typeof givenAWorker>>
beforeAll(async () => {
  h = await openTestHouse()
  adviser = await h.signIn('adviser', { name: 'Ola Adviser' })
  worker = await h.machine((work) => givenAWorker(work, { accountId: adviser.accountId }))
})
afterAll(() => h.close())

const inCare = { startedOn: '2020-03-01', reasonStarted: 'S', legalStatus: 'C2', placement: 'U1' }

/** Somebody in foster care who turns 18 on 30 June 2026. */
async function given(childId: string, options: { mine?: boolean; name?: string } = {}): Promise<PersonId> {
  const dateOfBirth = '2008-06-30'
  return h.machine(async (work) => {
    const id = await givenAYoungPerson(work, { childId, name: options.name ?? `Name of ${childId}`, dateOfBirth })
    await givenAReturn(work, { childId, year: 2026, dateOfBirth, episodes: [inCare] })
    if (options.mine ?? true) await givenAnAllocation(work, { personId: id, workerId: worker })
    await rebuildHistory(work, { personIds: [id] })
    return id
  })
}

const items = (id: PersonId) =>
  h.machine(({ db }) =>
    db
      .selectFrom('due_items')
      .select(['id', 'kind', 'due_on', 'done_at', 'note', 'withdrawn_at'])
      .where('person_id', '=', id)
      .orderBy('kind')
      .execute(),
  )

describe('the list of what falls due', () => {
  test('shows what falls due for my people, with the law, and for nobody else', async () => {
    await given('D1', { name: 'Ayo Mine' })
    await given('D2', { name: 'Bea Elsewhere', mine: false })
    const { status, text } = await adviser.get(duePath)
    expect(status).toBe(200)
    expect(text).toContain('Ayo Mine')
    expect(text).toContain('Children Act 1989 s.23CZA')
    expect(text).not.toContain('Bea Elsewhere')
  })

  test('is put there once, however often the history is rebuilt', async () => {
    const id = await given('D3')
    const before = await items(id)
    expect(before.map(({ kind }) => kind)).toEqual(['birthday-18', 'birthday-record', 'staying-put'])
    await h.machine((work) => rebuildHistory(work, 'everyone'))
    expect(await items(id)).toEqual(before)
  })

  test('leaves out duties of years ago, and keeps what became overdue until it is done', async () => {
    const id = await given('D4')
    await h.machine(async (work) => {
      await catchUp((run) => run({ ...work, today: '2026-09-01' as typeof work.today }))
    })
    const late = (await items(id)).filter(({ due_on, withdrawn_at }) => due_on < '2026-09-01' && withdrawn_at === null)
    expect(late.map(({ kind }) => kind)).toEqual(['birthday-18', 'birthday-record', 'staying-put'])
  })

  test('takes away what no longer falls due, and brings it back', async () => {
    const id = await given('D5')
    const open = async () => (await items(id)).filter(({ withdrawn_at }) => withdrawn_at === null).length
    expect(await open()).toBe(3)
    const died = await h.machine(async (work) => {
      const made = await givenACorrection(work, {
        personId: id,
        by: adviser.accountId,
        change: 'add',
        kind: 'dateOfDeath',
        value: '2026-05-01',
      })
      await rebuildHistory(work, { personIds: [id] })
      return made
    })
    expect(await open()).toBe(0)
    expect((await adviser.get(`${duePath}?person=${id}`)).text).toContain('Nothing falls due')
    await h.machine(async (work) => {
      await work.db.updateTable('corrections').set({ undone_at: work.now }).where('id', '=', died).execute()
      await rebuildHistory(work, { personIds: [id] })
    })
    expect(await open()).toBe(3)
  })

  test('filters by kind, person and state, and says so when nothing fits', async () => {
    const id = await given('D6', { name: 'Cal Filtered' })
    expect((await adviser.get(`${duePath}?person=${id}&kind=staying-put&state=soon`)).text).toContain('Cal Filtered')
    expect((await adviser.get(`${duePath}?person=${id}&state=overdue`)).text).toContain('Nothing fits these filters')
    for (const odd of ['kind=x', 'page=-1', 'person=1', 'state[]=done'])
      expect([odd, (await adviser.get(`${duePath}?${odd}`)).status]).toEqual([odd, 200])
  })

  test('shows an analyst ids and no names', async () => {
    await given('D7', { name: 'Dee Hidden' })
    const analyst = await h.signIn('analyst')
    const { text } = await analyst.get(`${duePath}?kind=staying-put`)
    expect(text).toContain('D7')
    expect(text).not.toContain('Dee Hidden')
    expect(text).not.toContain('Mark as done')
  })
})

describe('marking as done', () => {
  test('asks for a note, is recorded, and the first note stays', async () => {
    const id = await given('M1')
    const [first] = await items(id)
    const path = dueItemPath(first?.id ?? '')
    expect((await adviser.post(path, { note: '' })).status).toBe(422)
    const [a, b] = await Promise.all([
      adviser.post(path, { note: 'We met and planned' }),
      adviser.post(path, { note: 'We met and planned' }),
    ])
    expect([a.status, b.status]).toEqual([303, 303])
    expect((await items(id))[0]).toMatchObject({ note: 'We met and planned' })
    expect((await adviser.get(`${duePath}?person=${id}&state=done`)).text).toContain('Ola Adviser')
    const events = await h.machine(({ db }) =>
      db.selectFrom('audit_events').select('event').where('person_id', '=', id).execute(),
    )
    expect(events.map(({ event }) => event)).toContain('due-item.done')
  })

  test('is not found for somebody whom I may not see', async () => {
    const id = await given('M2', { mine: false })
    const mine = await given('M3')
    const [item] = await items(id)
    const path = dueItemPath(item?.id ?? '')
    expect((await adviser.get(path)).status).toBe(404)
    const [own] = await items(mine)
    expect((await adviser.post(path, { note: 'Done' }, dueItemPath(own?.id ?? ''))).status).toBe(404)
    expect((await items(id))[0]?.note).toBeNull()
  })
})
