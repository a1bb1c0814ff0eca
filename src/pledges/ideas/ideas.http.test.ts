// An idea from the words to the answer, over HTTP against the database.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { addDays, asDay, type Day } from '../../platform/clock.ts'
import type { GroupId } from '../../thread/tables.ts'
import { givenAGroup } from '../../thread/testing.ts'
import {
  ideaDecidePath,
  ideaFromPledgePath,
  ideaPath,
  ideaPromisePath,
  ideaSendPath,
  ideasPath,
  ideaToldPath,
  newIdeaPath,
  regionalFilePath,
  regionalPath,
  staffPledgePath,
} from '../paths.ts'
import { givenAPledge } from '../testing.ts'
import { noteIdea, type NewIdea } from './commands.ts'
import { costAlarmJob } from './cost-alarm.ts'
import type { IdeaId } from './tables.ts'

const today = asDay('2026-05-31')
let h: TestHouse
let manager: Browser
let adviser: Browser
let group: GroupId

beforeAll(async () => {
  h = await openTestHouse({ today })
  const signedIn = await h.signIn('service-manager')
  manager = signedIn
  adviser = await h.signIn('adviser')
  group = await h.machine((work) => givenAGroup(work, 'Stanley Hub'))
  await h.machine(async ({ db }) => {
    await db.updateTable('groups').set({ email: 'hub@young.example' }).where('id', '=', group).execute()
    await db
      .updateTable('accounts')
      .set({ email: 'senior@council.example' })
      .where('id', '=', signedIn.accountId)
      .execute()
  })
})
afterAll(() => h.close())

const fieldsOfDay = (name: string, day: Day) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const given = (idea: Partial<NewIdea> = {}) =>
  h.machine((work) =>
    noteIdea(work, {
      words: 'One bus pass for the whole region',
      saidOn: today,
      pledge: null,
      group: null,
      route: 'service',
      cost: 'none',
      costNote: null,
      answerBy: null,
      ...idea,
    }),
  )
const one = (id: IdeaId) =>
  h.machine(({ db }) => db.selectFrom('ideas').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const events = (id: IdeaId) =>
  h.machine(async ({ db }) => {
    const rows = await db.selectFrom('idea_events').select('event').where('idea_id', '=', id).orderBy('id').execute()
    return rows.map(({ event }) => event)
  })
const outbox = (to: string) =>
  h.machine(({ db }) =>
    db.selectFrom('outbox').select(['subject', 'body']).where('recipient', '=', to).orderBy('id').execute(),
  )
const typed = () => ({
  words: 'Free swimming on Fridays',
  group,
  route: 'senior',
  cost: 'under-5000',
  costNote: 'Pool hire',
  ...fieldsOfDay('said', today),
})

describe('writing down', () => {
  test('an idea that costs something has a day for its answer, whether or not somebody set one', async () => {
    const saved = await adviser.post(newIdeaPath, typed())
    const id = (saved.location ?? '').split('/').at(-1)?.split('?')[0] as IdeaId // as the address says
    expect(await one(id)).toMatchObject({ standing: 'new', came_from: 'hand', answer_by: addDays(today, 28) })
    await adviser.post(ideaSendPath(id), { route: 'senior', cost: 'more', decider: 'Director' })
    expect(await one(id)).toMatchObject({
      standing: 'with-decider',
      decider: 'Director',
      answer_by: addDays(today, 28),
    })
  })

  test('from a pledge it begins with the words of the pledge, and keeps where it came from', async () => {
    const pledge = await h.machine((work) => givenAPledge(work, { door: 'kiosk', words: 'Driving lessons for all' }))
    const empty = await adviser.get(ideaFromPledgePath(pledge))
    expect(empty.text).toContain('Driving lessons for all')
    const saved = await adviser.post(newIdeaPath, { ...typed(), pledge })
    expect((await adviser.follow(saved)).text).toContain('From a leaf of the touring tree')
  })

  test.each([
    ['no words', { words: ' ' }, 'Write the idea in the words'],
    ['no route', { route: 'pope' }, 'Choose who decides'],
    ['a cost that is none', { cost: 'lots' }, 'Choose what it would cost'],
    ['a day to come', fieldsOfDay('said', addDays(today, 1)), 'must be today or before'],
    ['a group that is none', { group: '01900000-0000-7000-8000-000000000000' }, 'Choose the group'],
  ])('with %s it is asked again, and what was typed is kept', async (_title, wrong, message) => {
    const answer = await adviser.post(newIdeaPath, { ...typed(), ...wrong })
    expect([answer.status, answer.text.includes(message), answer.text.includes('Pool hire')]).toEqual([422, true, true])
  })

  test('two at once have numbers of their own', async () => {
    const ids = await Promise.all([given(), given(), given()])
    const numbers = await Promise.all(ids.map(async (id) => (await one(id)).number))
    expect(new Set(numbers).size).toBe(3)
  })
})

describe('deciding', () => {
  test('a no needs a reason, and the reason reaches the group and the pledger', async () => {
    const pledge = await h.machine((work) => givenAPledge(work, { reachAt: 'ida@bakery.example' }))
    const id = await given({ group, pledge, words: 'A hub that is open at night' })
    const bare = await manager.post(ideaDecidePath(id), { outcome: 'no', by: 'Director', ...fieldsOfDay('on', today) })
    expect([bare.status, bare.text.includes('Say why not'), bare.text.includes('Director')]).toEqual([422, true, true])
    await manager.post(ideaDecidePath(id), {
      outcome: 'no',
      by: 'Director',
      reason: 'No staff at night this year',
      ...fieldsOfDay('on', today),
    })
    expect(await one(id)).toMatchObject({ standing: 'told', outcome: 'no', decided_by: 'Director' })
    for (const to of ['hub@young.example', 'ida@bakery.example'])
      expect((await outbox(to)).at(-1)?.body).toContain('No staff at night this year')
    const link = /\/pledge\/mine\/\S+/.exec((await outbox('ida@bakery.example')).at(-1)?.body ?? '')?.[0] ?? ''
    for (const shown of [await h.visitor().get(link), await adviser.get(staffPledgePath(pledge))])
      expect([shown.text.includes('A hub that is open at night'), shown.text.includes('No staff at night')]).toEqual([
        true,
        true,
      ])
    const list = await (await h.signIn('councillor')).get(`${ideasPath}?standing=told`)
    expect(list.text).toContain('No staff at night this year')
  })

  test('where nobody could be reached it waits until somebody has told them', async () => {
    const id = await given()
    await manager.post(ideaDecidePath(id), { outcome: 'yes', ...fieldsOfDay('on', today) })
    expect(await one(id)).toMatchObject({ standing: 'decided', decided_by: 'Service manager' })
    await adviser.post(ideaToldPath(id), { how: 'At the meeting' })
    expect((await one(id)).standing).toBe('told')
  })

  test('two at once: the second is told', async () => {
    const id = await given()
    const answers = await Promise.all(
      ['yes', 'no'].map((outcome) =>
        manager.post(ideaDecidePath(id), { outcome, reason: 'Because', ...fieldsOfDay('on', today) }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422])
    expect((await events(id)).filter((event) => event === 'decided')).toHaveLength(1)
  })

  test('an adviser sends an idea on and decides none', async () => {
    const id = await given()
    const answer = await adviser.post(ideaDecidePath(id), { outcome: 'yes' }, ideaPath(id))
    expect([answer.status, (await one(id)).outcome]).toEqual([403, null])
    expect((await adviser.get(ideaPath(id))).text).not.toContain('Say what was decided')
  })

  test('a yes becomes a promise once', async () => {
    const id = await given()
    await manager.post(ideaDecidePath(id), { outcome: 'yes', ...fieldsOfDay('on', today) })
    const promise = { ownerPost: 'Transport lead', ...fieldsOfDay('due', addDays(today, 60)) }
    await manager.post(ideaPromisePath(id), promise)
    const again = await manager.post(ideaPromisePath(id), promise)
    expect([again.status, again.text.includes('only once')]).toEqual([422, true])
    const { promise_id: made } = await one(id)
    const found = await h.machine(({ db }) =>
      db.selectFrom('promises').select(['words', 'owner_post', 'due_on']).where('id', '=', made).executeTakeFirst(),
    )
    expect(found).toEqual({
      words: 'One bus pass for the whole region',
      owner_post: 'Transport lead',
      due_on: addDays(today, 60),
    })
  })
})

test('a cost whose answer is late goes to the service managers once a week, until it is decided', async () => {
  const id = await given({ words: 'A minibus of our own', cost: 'more', answerBy: addDays(today, 3) })
  const free = await given({ words: 'Say hello first', answerBy: addDays(today, 3) })
  const heard = async () =>
    (await outbox('senior@council.example')).filter(({ body }) => body.includes('A minibus of our own')).length
  const run = (after: number) =>
    costAlarmJob.run((work) => h.machine((own) => work({ ...own, today: addDays(today, after) })), {})
  const times: number[] = []
  for (const after of [3, 4, 4, 5, 10, 11, 12, 18]) {
    await run(after)
    times.push(await heard())
  }
  expect(times).toEqual([0, 1, 1, 1, 1, 2, 2, 3])
  await manager.post(ideaDecidePath(id), { outcome: 'yes', ...fieldsOfDay('on', today) })
  await run(40)
  expect(await heard()).toBe(3)
  expect(await events(free)).toEqual(['noted'])
})

test('who decides sees late answers where staff start', async () => {
  await given({ cost: 'more', answerBy: addDays(today, -1) })
  expect((await manager.get('/staff/people')).text).toContain('with a late answer')
  expect((await manager.get(`${ideasPath}?late=yes`)).text).toContain('Late')
})

describe('the regional board', () => {
  test('gets a page and a file, and what it decided comes back to the group', async () => {
    const [yes, no] = [
      await given({ route: 'regional', words: '=cmd|bus', group }),
      await given({ route: 'regional', words: 'A card for every council', group }),
    ]
    const [first, second] = [(await one(yes)).number, (await one(no)).number]
    expect((await manager.get(regionalPath)).text).toContain('A card for every council')
    const saved = await manager.get(regionalFilePath)
    expect(saved.text).toContain(`I${String(second)},A card for every council`)
    expect(saved.text).not.toContain(',=cmd')
    const lines = `I${String(first)}; yes; From June\nI${String(second)}; no; Each council keeps its own`
    await manager.post(regionalPath, { by: 'North board', lines })
    expect(await one(yes)).toMatchObject({ outcome: 'yes', decided_by: 'North board', standing: 'told' })
    expect(await one(no)).toMatchObject({ outcome: 'no', reason: 'Each council keeps its own' })
    expect((await outbox('hub@young.example')).at(-1)?.body).toContain('Each council keeps its own')
    expect((await manager.get(regionalPath)).text).not.toContain('A card for every council')
  })

  test.each([
    ['an idea that does not wait for it', 'I99999; yes', 'I99999 is no idea that waits'],
    ['a line that says neither', 'soon', 'begin with the reference'],
  ])('with %s saves nothing of the lines, and keeps them', async (_title, line, message) => {
    const id = await given({ route: 'regional' })
    const { number } = await one(id)
    const answer = await manager.post(regionalPath, { by: 'Board', lines: `I${String(number)}; yes\n${line}` })
    expect([answer.status, answer.text.includes(message), answer.text.includes(`I${String(number)}; yes`)]).toEqual([
      422,
      true,
      true,
    ])
    expect((await one(id)).outcome).toBeNull()
  })
})
