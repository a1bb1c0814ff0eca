// A pledge from the page to the thank-you, over HTTP against the database.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Browser } from '../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../app/testing/house.ts'
import { givenAYoungPerson } from '../people/testing.ts'
import { addDays, asDay, type Day } from '../platform/clock.ts'
import { givenAnAsk } from '../thread/testing.ts'
import { lapsePledge } from './life/commands.ts'
import { forgetPledgers, remindPledgersJob, stepOn } from './life/remind.ts'
import {
  pledgeAcceptPath,
  pledgeCheckPath,
  pledgeDeliverPath,
  pledgeMatchPath,
  pledgePath,
  pledgesFilePath,
  pledgesPath,
  pledgeThankPath,
  staffPledgePath,
} from './paths.ts'
import type { PledgeId } from './tables.ts'
import { givenAnAcceptedPledge, givenAPledge, givenASafePledge } from './testing.ts'

const today = asDay('2026-05-31')
let h: TestHouse
let manager: Browser
let stranger: Browser

beforeAll(async () => {
  h = await openTestHouse({ today })
  manager = await h.signIn('service-manager')
})
afterAll(() => h.close())
beforeEach(() => {
  stranger = h.visitor()
})

const typed = {
  pledger: 'business',
  name: 'Sam Baker',
  organisation: 'Corner Bakery',
  words: 'Two paid Saturday jobs in our bakery',
  kind: 'job',
  howMany: '2',
  publish: 'named',
  reachBy: 'email',
  reachAt: 'sam@bakery.example',
}
const fieldsOfDay = (name: string, day: Day) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const all = () => h.machine(({ db }) => db.selectFrom('pledges').selectAll().orderBy('id').execute())
const one = async (id: PledgeId) => (await all()).find((pledge) => pledge.id === id)
const outbox = (to: string) =>
  h.machine(({ db }) =>
    db.selectFrom('outbox').select(['subject', 'body']).where('recipient', '=', to).orderBy('id').execute(),
  )
const newest = async () => (await all()).at(-1)
const linkIn = (body: string | undefined) =>
  new URL(/https?:\/\/\S+\/pledge\/mine\/\S+/.exec(body ?? '')?.[0] ?? '').pathname

describe('the page for everyone', () => {
  test('takes a pledge, sends a link to confirm it, and shows nothing of it to anybody yet', async () => {
    const sent = await stranger.follow(await stranger.post(pledgePath, { ...typed, reachAt: 'first@bakery.example' }))
    expect(sent.text).toContain('We have your pledge')
    expect(await newest()).toMatchObject({
      standing: 'made',
      door: 'page',
      how_many: 2,
      shown_words: null,
      confirmed_at: null,
    })
    const [mail] = await outbox('first@bakery.example')
    const link = linkIn(mail?.body)
    expect((await stranger.get(link)).text).toContain('Yes, this is my pledge')
    await stranger.post(`${link}/confirm`, {}, link)
    expect((await newest())?.confirmed_at).not.toBeNull()
  })

  test.each<[string, Record<string, string>, string]>([
    ['no words', { words: ' ' }, 'Write your pledge in your own words'],
    ['a business without a name', { organisation: '' }, 'Enter the name of your organisation'],
    ['an address that is none', { reachAt: 'sam at bakery' }, 'Enter an email address in the correct format'],
    ['a number that is none', { howMany: 'a few' }, 'How many must be a number'],
    ['a date that is none', { 'due-day': '31', 'due-month': '2', 'due-year': '2027' }, 'The date must be a real date'],
  ])('asks again for %s and keeps what was typed', async (_title, fields, message) => {
    const before = (await all()).length
    const answer = await stranger.post(pledgePath, { ...typed, forWhom: 'anyone over 16', ...fields })
    expect([answer.status, (await all()).length]).toEqual([422, before])
    expect(answer.text).toContain(message)
    expect(answer.text).toContain('anyone over 16')
  })

  test('keeps one of two presses, and nothing of a machine that fills every box', async () => {
    const before = (await all()).length
    const key = '0197a000-0000-4000-8000-000000000001'
    await stranger.post(pledgePath, { ...typed, key })
    await stranger.post(pledgePath, { ...typed, key })
    const spam = await stranger.post(pledgePath, { ...typed, website: 'http://spam.example' })
    expect([spam.status, (await all()).length]).toEqual([303, before + 1])
  })

  test.each([
    ['a rude word', 'Free shit for everyone', 'rude'],
    ['a telephone number', 'Ring me on 07700 900123', 'contact'],
    ['the name of a young person', 'I will help hidden hannah with her driving', 'name'],
  ])('marks %s for whoever checks it, and says nothing of that to the pledger', async (_title, words, reason) => {
    if (reason === 'name')
      await h.machine((work) => givenAYoungPerson(work, { name: 'Hidden Hannah', restricted: true }))
    const sent = await stranger.follow(await stranger.post(pledgePath, { ...typed, words }))
    expect(sent.text).toContain('We have your pledge')
    expect((await newest())?.held).toContain(reason)
  })

  test('a thousand pledges in an hour from one address are stopped, and what came before is kept', async () => {
    const before = (await all()).length
    const statuses: number[] = []
    for (let one = 0; one < 70; one += 1) statuses.push((await stranger.post(pledgePath, typed)).status)
    expect(statuses.at(-1)).toBe(429)
    expect((await all()).length - before).toBe(statuses.filter((status) => status === 303).length)
  })
})

describe('its life', () => {
  test('is checked, matched, accepted, delivered and thanked for; whoever asked hears of it, and so does the register', async () => {
    const personId = await h.machine((work) => givenAYoungPerson(work))
    const { id, ask } = await h.machine(async (work) => ({
      id: await givenASafePledge(work, { reachAt: 'life@bakery.example' }),
      ask: await givenAnAsk(work, {
        personId,
        words: 'I want a Saturday job',
        reader: { kind: 'role', role: 'service-manager' },
      }),
    }))
    await manager.post(pledgeCheckPath(id), { shownWords: 'Two Saturday jobs', theme: '' })
    expect(await one(id)).toMatchObject({ standing: 'checked', shown_words: 'Two Saturday jobs' })
    expect((await manager.get(`${pledgeMatchPath(id)}?q=Saturday`)).text).toContain('I want a Saturday job')
    await manager.post(pledgeMatchPath(id), { asks: ask, theme: '' })
    expect((await one(id))?.standing).toBe('matched')

    const noOwner = await manager.post(pledgeAcceptPath(id), fieldsOfDay('due', addDays(today, 20)))
    expect([noOwner.status, noOwner.text.includes('Choose who sees to it here')]).toEqual([422, true])
    await manager.post(pledgeAcceptPath(id), {
      ownerPost: 'Employment adviser',
      ...fieldsOfDay('due', addDays(today, 20)),
    })
    const accepted = await one(id)
    expect(accepted).toMatchObject({ standing: 'accepted', due_on: '2026-06-20' })
    const [mail] = await outbox('life@bakery.example')
    const mine = await stranger.get(linkIn(mail?.body))
    expect(mine.text).toContain('How is it going?')

    const delivered = await manager.follow(
      await manager.post(pledgeDeliverPath(id), {
        shows: 'Two people began',
        tellAskers: 'There are two Saturday jobs now. Ask your adviser.',
        ...fieldsOfDay('on', today),
      }),
    )
    expect(delivered.text).toContain('Its leaf bears fruit')
    expect((await one(id))?.standing).toBe('delivered')
    const { promise, answers, announced } = await h.machine(async ({ db }) => ({
      promise: await db
        .selectFrom('promises')
        .select(['standing', 'made_by', 'owner_post'])
        .where('id', '=', accepted?.promise_id ?? ('' as never))
        .executeTakeFirst(),
      answers: await db.selectFrom('answers').select(['kind', 'words']).execute(),
      announced: await db
        .selectFrom('announcements')
        .select(['kind', 'title', 'words'])
        .where('subject_id', '=', id)
        .execute(),
    }))
    expect(promise).toEqual({ standing: 'kept', made_by: 'Sam Baker', owner_post: 'Employment adviser' })
    expect(answers).toContainEqual({ kind: 'did', words: 'There are two Saturday jobs now. Ask your adviser.' })
    expect(announced).toEqual([{ kind: 'pledge-kept', title: 'Two Saturday jobs', words: 'Two people began' }])

    await manager.post(pledgeThankPath(id), { words: 'It made our year' })
    expect((await one(id))?.standing).toBe('thanked')
    expect((await outbox('life@bakery.example')).at(-1)?.body).toContain('It made our year')
  })

  test('a match can be changed and taken away, and what the register says of the promise stays', async () => {
    const { id, ask } = await h.machine(async (work) => ({
      id: await givenASafePledge(work, { reachAt: 'match@bakery.example' }),
      ask: await givenAnAsk(work, { words: 'A Saturday job, said by a group' }),
    }))
    await manager.post(pledgeCheckPath(id), { shownWords: 'Jobs', theme: '' })
    const nothing = await manager.post(pledgeMatchPath(id), { theme: '' })
    expect([nothing.status, nothing.text.includes('Choose a theme')]).toEqual([422, true])
    await manager.post(pledgeMatchPath(id), { asks: ask, theme: '' })
    expect((await manager.get(pledgeMatchPath(id))).text).toMatch(new RegExp(`value="${ask}"[^>]*checked`))
    await manager.post(pledgeMatchPath(id), { theme: '' })
    expect((await one(id))?.standing).toBe('checked')
    await manager.post(pledgeAcceptPath(id), { ownerPost: 'Officer', ...fieldsOfDay('due', addDays(today, 5)) })
    const promise = (await one(id))?.promise_id
    await h.machine((work) =>
      work.db
        .updateTable('promises')
        .set({ ended_as: 'changed', ended_why: 'Said there', ended_on: today })
        .where('id', '=', promise ?? ('' as never))
        .execute(),
    )
    const kept = await manager.post(pledgeDeliverPath(id), {
      shows: 'Done',
      tellAskers: '',
      ...fieldsOfDay('on', today),
    })
    expect([kept.status, (await one(id))?.standing]).toEqual([303, 'delivered'])
  })

  test('what somebody else answers stands on the form as theirs, and asks for no words', async () => {
    const id = await h.machine((work) => givenAnAcceptedPledge(work, { kind: 'tickets' }))
    const ask = await h.machine(async (work) =>
      givenAnAsk(work, {
        personId: await givenAYoungPerson(work),
        words: 'Something to do on Sundays',
        quote: 'nameless',
        reader: { kind: 'role', role: 'team-manager' },
      }),
    )
    await h.machine((work) =>
      work.db
        .insertInto('pledge_asks')
        .values({ authority_id: work.council.id, pledge_id: id, ask_id: ask, linked_by: null, linked_at: work.now })
        .execute(),
    )
    const page = (await manager.get(pledgeDeliverPath(id))).text
    expect(page).toContain('Something to do on Sundays')
    expect(page).toContain('answered by whoever reads it')
    expect(page).not.toContain('name="tellAskers"')
  })

  test('two people at once: the second is told, and nothing happens twice', async () => {
    const id = await h.machine((work) => givenAPledge(work))
    const answers = await Promise.all([
      manager.post(pledgeCheckPath(id), { shownWords: 'One' }),
      manager.post(pledgeCheckPath(id), { shownWords: 'Other' }),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422])
    expect(answers.find(({ status }) => status === 422)?.text).toContain('Somebody was quicker')
  })

  test('a pledger moves the date, says that it is done, or lets it go, by the link alone', async () => {
    const id = await h.machine((work) => givenAnAcceptedPledge(work, { reachAt: 'mover@bakery.example' }))
    const link = linkIn((await outbox('mover@bakery.example'))[0]?.body)
    await stranger.post(`${link}/later`, { why: 'New oven', ...fieldsOfDay('due', addDays(today, 40)) }, link)
    expect((await one(id))?.due_on).toBe(addDays(today, 40))
    const past = await stranger.post(`${link}/later`, fieldsOfDay('due', addDays(today, -1)), link)
    expect([past.status, past.text.includes('The date must be today or later')]).toEqual([422, true])
    await stranger.post(`${link}/done`, { line: 'Both began' }, link)
    expect((await one(id))?.standing).toBe('accepted')
    expect((await manager.get(`${pledgesPath}?standing=accepted`)).text).toContain('The pledger says that it is done')
    await stranger.post(`${link}/cannot`, { reason: 'We closed' }, link)
    expect((await one(id))?.standing).toBe('lapsed')
    expect((await manager.get(staffPledgePath(id))).text).toContain('We closed')
  })

  test('a link that was replaced opens nothing', async () => {
    const id = await h.machine((work) => givenAnAcceptedPledge(work, { reachAt: 'old@bakery.example' }))
    const link = linkIn((await outbox('old@bakery.example'))[0]?.body)
    await h.machine((work) => lapsePledge(work, id, 'It fell through'))
    const old = await stranger.get(link)
    expect([old.status, old.text.includes('Saturday')]).toEqual([404, false])
  })

  test('how to reach a pledger is for those who work on it, and stands in no file', async () => {
    const id = await h.machine((work) => givenAPledge(work, { reachAt: 'secret@bakery.example' }))
    expect((await manager.get(staffPledgePath(id))).text).toContain('secret@bakery.example')
    const councillor = await h.signIn('councillor')
    expect((await councillor.get(staffPledgePath(id))).text).not.toContain('secret@bakery.example')
    expect((await manager.get(pledgesFilePath('csv'))).text).not.toContain('secret@bakery.example')
  })
})

describe('each morning', () => {
  const due = addDays(today, 14)
  const days = { remindDaysBefore: 14, askOnceMoreDays: 7, lapseDays: 28 }
  test.each<[number, ReturnType<typeof stepOn>]>([
    [-15, null],
    [-14, 'before'],
    [-1, 'before'],
    [0, 'on'],
    [6, 'on'],
    [7, 'once-more'],
    [27, 'once-more'],
    [28, 'lapse'],
  ])('%i days from the date: %s', (after, step) => expect(stepOn(addDays(due, after), due, days)).toBe(step))

  test('the pledger hears each thing once, is asked once more, and then it is closed with a thank-you', async () => {
    const id = await h.machine((work) =>
      givenAnAcceptedPledge(work, { reachAt: 'slow@bakery.example', due: addDays(today, 1) }),
    )
    const run = (on: Day) => remindPledgersJob.run((work) => h.machine((own) => work({ ...own, today: on })), {})
    for (const after of [0, 0, 1, 2, 8, 9, 29, 30]) await run(addDays(today, after))
    const subjects = (await outbox('slow@bakery.example')).map(({ subject }) => subject)
    expect(subjects).toEqual([
      'Thank you: your pledge is on the tree',
      'Your pledge to young people is for 1 June 2026',
      'Today is the day of your pledge',
      'How is your pledge going?',
      'Thank you for your pledge',
    ])
    expect((await one(id))?.standing).toBe('lapsed')
  })

  test('name and address are forgotten a year after the end, and the words stay', async () => {
    const id = await h.machine(async (work) => {
      const made = await givenAnAcceptedPledge(work, { reachAt: 'gone@bakery.example' })
      await lapsePledge(work, made, 'It fell through')
      return made
    })
    await h.machine((work) => forgetPledgers({ ...work, today: addDays(today, 364) }))
    expect((await one(id))?.reach_at).toBe('gone@bakery.example')
    await h.machine((work) => forgetPledgers({ ...work, today: addDays(today, 367) }))
    expect(await one(id)).toMatchObject({ reach_at: null, name: '', words: 'Two paid Saturday jobs in our bakery' })
  })
})
