// A night: whatever is said at 2am, nobody's message stays unseen past the time that was promised without somebody else
// having it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAnAllocation, givenAWorker, givenAYoungPerson } from '../../people/testing.ts'
import type { WorkerId } from '../../people/tables.ts'
import { asDay, dayOf } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { newId, type PersonId } from '../../platform/ids.ts'
import { sayAsk } from '../../thread/index.ts'
import type { AskId } from '../../thread/tables.ts'
import { safetyDeskAskPath, safetyDeskPath } from '../paths.ts'
import { unreadJob } from './hand-on.ts'

let h: TestHouse
let person: PersonId
let adviser: WorkerId
let manager: Awaited<ReturnType<TestHouse['signIn']>>
let managerWorker: WorkerId

beforeAll(async () => {
  // Hours that a summer night lies well outside of: 8:30 to 17:00, Monday to Thursday, Friday to 16:30.
  h = await openTestHouse({ today: '2026-06-03' })
})
afterAll(() => h.close())

beforeEach(async () => {
  manager = await h.signIn('team-manager', { name: 'Mo Manager' })
  await h.machine(async (work) => {
    await work.db.updateTable('asks').set({ unread_with: null }).execute()
    const team = await work.db
      .insertInto('teams')
      .values({ authority_id: work.council.id, id: newId<'team'>(), name: `Team ${newId()}` })
      .returning('id')
      .executeTakeFirstOrThrow()
    person = await givenAYoungPerson(work, { name: 'Leila Orchard' })
    adviser = await givenAWorker(work, { name: 'Priya Kaur', teamId: team.id })
    managerWorker = await givenAWorker(work, {
      name: 'Mo Manager',
      role: 'team-manager',
      teamId: team.id,
      accountId: manager.accountId,
    })
    await work.db.updateTable('workers').set({ email: 'mo@council.example' }).where('id', '=', managerWorker).execute()
    await givenAnAllocation(work, { personId: person, workerId: adviser })
  })
})

const at = (work: Work, time: string): Work => ({ ...work, now: new Date(time), today: dayOf(new Date(time)) })
const sayAt = (time: string, words: string) =>
  h.machine((work) =>
    sayAsk(at(work, time), {
      words,
      saidOn: asDay(time.slice(0, 10)),
      door: 'me',
      speaker: { kind: 'person', personId: person },
      reader: { kind: 'worker', workerId: adviser },
    }),
  )
const clockAt = (time: string) => unreadJob.run((act) => h.machine((work) => act(at(work, time))), {})
const find = (id: AskId) =>
  h.machine(({ db }) => db.selectFrom('asks').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const events = (id: AskId) =>
  h.machine(({ db }) =>
    db.selectFrom('ask_events').select(['event', 'words']).where('ask_id', '=', id).orderBy('at').execute(),
  )

const twoAm = '2026-06-03T01:00:00Z' // 2am in English summer, a Wednesday

describe('words of danger at 2am', () => {
  test('are to be read four working hours after the doors open', async () => {
    const { unread_until, unsafe } = await find(await sayAt(twoAm, 'i dont feel safe here'))
    expect(unsafe).toBe(true)
    expect(unread_until?.toISOString()).toBe('2026-06-03T11:30:00.000Z') // 12:30 in England
  })

  test('go to cover, then to the desk, and nobody has them a moment longer than was promised', async () => {
    const id = await sayAt(twoAm, 'i dont feel safe here')
    await clockAt('2026-06-03T11:29:00Z')
    expect(await find(id)).toMatchObject({ unread_with: 'reader' })
    await clockAt('2026-06-03T11:30:00Z')
    const covered = await find(id)
    expect(covered).toMatchObject({ unread_with: 'cover', unread_worker_id: managerWorker })
    expect(covered.unread_until?.toISOString()).toBe('2026-06-03T15:30:00.000Z')
    await clockAt(covered.unread_until?.toISOString() ?? '')
    expect(await find(id)).toMatchObject({ unread_with: 'desk' })
    expect(await events(id)).toEqual([
      { event: 'handed-on', words: 'Mo Manager' },
      { event: 'handed-on', words: 'the safety desk' },
    ])
    const alarms = await h.machine(({ db }) =>
      db.selectFrom('alarms').select(['kind', 'step']).where('ask_id', '=', id).orderBy('step').execute(),
    )
    expect(alarms).toEqual([
      { kind: 'unread', step: 'cover' },
      { kind: 'unread', step: 'desk' },
    ])
  })

  test('run twice at once the clock passes on once', async () => {
    const id = await sayAt(twoAm, 'i dont feel safe here')
    await Promise.all([clockAt('2026-06-03T12:00:00Z'), clockAt('2026-06-03T12:00:00Z')])
    expect(await find(id)).toMatchObject({ unread_with: 'cover' })
    expect(await events(id)).toHaveLength(1)
  })

  test('whoever covers today goes before the manager', async () => {
    const cover = await h.machine(async (work) => {
      const id = await givenAWorker(work, { name: 'Sam Lee' })
      await work.db
        .insertInto('cover')
        .values({
          authority_id: work.council.id,
          id: newId<'cover'>(),
          worker_id: adviser,
          covered_by: id,
          starts_on: asDay('2026-06-01'),
          ends_on: asDay('2026-06-05'),
          ended_at: null,
          recorded_by: null,
        })
        .execute()
      return id
    })
    const id = await sayAt(twoAm, 'i dont feel safe here')
    await clockAt('2026-06-03T12:00:00Z')
    expect(await find(id)).toMatchObject({ unread_worker_id: cover })
  })

  test('messages on the way say that something waits, and nothing else', async () => {
    await sayAt(twoAm, 'i dont feel safe here')
    await clockAt('2026-06-03T12:00:00Z')
    const sent = await h.machine(({ db }) =>
      db.selectFrom('outbox').select(['subject', 'body']).where('recipient', '=', 'mo@council.example').execute(),
    )
    expect(sent.length).toBeGreaterThan(0)
    for (const { subject, body } of sent) {
      expect(subject).toBe('A message is waiting for you')
      expect(body).not.toMatch(/safe here|Leila|Orchard|Priya|danger/)
    }
  })
})

test('words without danger have two working days', async () => {
  const id = await sayAt('2026-06-05T20:00:00Z', 'The bus is late every day') // a Friday evening
  expect((await find(id)).unread_until?.toISOString()).toBe('2026-06-10T07:30:00.000Z') // Wednesday, 8:30
})

test('what was read in time stays where it is', async () => {
  const id = await sayAt(twoAm, 'i dont feel safe here')
  await h.machine(({ db }) =>
    db
      .updateTable('asks')
      .set({ seen_at: new Date('2026-06-03T09:00:00Z') })
      .where('id', '=', id)
      .execute(),
  )
  await clockAt('2026-06-04T12:00:00Z')
  expect(await find(id)).toMatchObject({ unread_with: 'reader' })
})

test('of a restricted person it goes to nobody who is not named', async () => {
  await h.machine(({ db }) => db.updateTable('people').set({ restricted: true }).where('id', '=', person).execute())
  const id = await sayAt(twoAm, 'i dont feel safe here')
  await clockAt('2026-06-03T12:00:00Z')
  expect(await find(id)).toMatchObject({ unread_with: 'desk', unread_worker_id: null })
  const list = await manager.get(safetyDeskPath)
  expect(list.text).not.toContain('Leila')
  expect((await manager.get(safetyDeskAskPath(id))).status).toBe(404)
})

test('a call for an advocate has no clock and no reader', async () => {
  const id = await h.machine((work) =>
    sayAsk(at(work, twoAm), {
      words: 'my worker hits me',
      saidOn: asDay('2026-06-03'),
      door: 'me',
      speaker: { kind: 'person', personId: person },
      reader: null,
      isForAdvocacy: true,
    }),
  )
  expect(await find(id)).toMatchObject({ unread_until: null, reader_role: null, unread_with: null })
})

test('danger in what was said at any door without a reader goes to the managers, and an old paper sleeps', async () => {
  const said = (saidOn: string) =>
    h.machine((work) =>
      sayAsk(at(work, twoAm), {
        words: 'he hits me',
        saidOn: asDay(saidOn),
        door: 'paper',
        speaker: { kind: 'group', groupId: null },
        reader: null,
      }),
    )
  expect(await find(await said('2026-06-02'))).toMatchObject({ reader_role: 'team-manager', unread_with: 'reader' })
  expect(await find(await said('2019-06-02'))).toMatchObject({ reader_role: null, unread_with: null, unsafe: true })
})

describe('the desk', () => {
  test('shows who had it, who read it and what was done, and the words only on their own page', async () => {
    const id = await sayAt('2026-06-01T01:00:00Z', 'i dont feel safe here')
    await clockAt('2026-06-01T12:00:00Z')
    await clockAt('2026-06-02T12:00:00Z')
    const list = await manager.get(safetyDeskPath)
    expect(list.text).toContain('Leila Orchard')
    expect(list.text).toContain('May not be safe')
    expect(list.text).not.toContain('feel safe here')
    const page = await manager.get(safetyDeskAskPath(id))
    expect(page.text).toContain('Show the words. They may be hard to read')
    expect(page.text).toContain('i dont feel safe here')
    expect((await find(id)).seen_at).not.toBeNull()
    const acted = await manager.post(safetyDeskAskPath(id), { words: 'Rang her at 9. She is safe at her aunt’s.' })
    expect(acted.location).toBe(safetyDeskPath)
    expect((await manager.get(safetyDeskPath)).text).not.toContain('Leila Orchard')
    expect((await manager.get(`${safetyDeskPath}?show=acted`)).text).toContain('Acted on')
    expect((await events(id)).map(({ event }) => event)).toEqual(['handed-on', 'handed-on', 'seen', 'acted'])
  })

  test('asks what was done before it is written down', async () => {
    const id = await sayAt('2026-06-01T01:00:00Z', 'i dont feel safe here')
    await clockAt('2026-06-01T12:00:00Z')
    await clockAt('2026-06-02T12:00:00Z')
    const answer = await manager.post(safetyDeskAskPath(id), { words: ' ' })
    expect([answer.status, answer.text.includes('Enter what you did')]).toEqual([422, true])
  })

  test.each(['adviser', 'councillor', 'young-person', 'admin'] as const)('is not for a %s', async (role) => {
    expect((await (await h.signIn(role)).get(safetyDeskPath)).status).toBe(403)
  })
})

test('another team’s desk is told that something may be unsafe and who holds it, and nothing of whose it is', async () => {
  const words = 'I want to kill myself'
  await sayAt('2026-06-03T10:00:00Z', words)
  const [other] = await h.machine(({ db }) =>
    db
      .selectFrom('teams')
      .innerJoin('workers as w', 'w.team_id', 'teams.id')
      .select('teams.name')
      .where('w.id', '=', adviser)
      .execute(),
  )
  const elsewhere = await h.signIn('team-manager', { name: 'Ola Elsewhere' })
  const { text } = await elsewhere.get(safetyDeskPath)
  expect(text).toContain('With other teams')
  expect(text).toContain(`${other?.name ?? 'no team'}</bdi>: 1 message`)
  expect(text).toContain('1 not read yet')
  for (const hidden of [words, 'Leila', 'Orchard']) expect(text).not.toContain(hidden)
  expect((await manager.get(safetyDeskPath)).text).not.toContain('With other teams')

  await h.machine(({ db }) => db.updateTable('people').set({ restricted: true }).where('id', '=', person).execute())
  expect((await elsewhere.get(safetyDeskPath)).text).not.toContain('With other teams')
})
