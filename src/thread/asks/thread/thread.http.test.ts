import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../../app/testing/house.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../../../people/testing.ts'
import { newId, type AccountId, type PersonId } from '../../../platform/ids.ts'
import type { AskId } from '../../tables.ts'
import { givenAPromise, givenAnAction, givenAnAnswer, givenAnAsk, givenATheme } from '../../testing.ts'

let h: TestHouse
let adviser: Browser & { accountId: AccountId }
let mine: PersonId
let ask: AskId

beforeAll(async () => {
  h = await openTestHouse()
  adviser = await h.signIn('adviser', { name: 'Mel Adviser' })
  await h.machine(async (work) => {
    const me = await givenAWorker(work, { name: 'Mel Adviser', accountId: adviser.accountId })
    mine = await givenAYoungPerson(work, { name: 'Ayo Mineham', age: 17 })
    await givenAnAllocation(work, { personId: mine, workerId: me })
    ask = await givenAnAsk(work, {
      words: '<b>العربية</b> the bus costs too much',
      personId: mine,
      door: 'me',
      saidOn: '2026-04-18',
      reader: { kind: 'worker', workerId: me },
    })
  })
})
afterAll(() => h.close())

const text = async (id: AskId) => (await adviser.get(`/staff/asks/${id}`)).text

test('a thread says what is missing, and for how long', async () => {
  const page = await text(ask)
  expect(page).toContain('No answer yet, 43 days')
  expect(page).toContain('No theme yet')
  expect(page).toContain('Ayo Mineham, 17')
})

test('words are shown exactly, in the direction they are written, and never run', async () => {
  expect(await text(ask)).toContain('<blockquote class="said" dir="auto">&lt;b>العربية&lt;/b> the bus costs too much')
})

test('reading it is written down once for each reader and stops the unread clock', async () => {
  await text(ask)
  await text(ask)
  const { events, seenAt } = await h.machine(async ({ db }) => ({
    events: await db.selectFrom('ask_events').select('event').where('ask_id', '=', ask).execute(),
    seenAt: (await db.selectFrom('asks').select('seen_at').where('id', '=', ask).executeTakeFirstOrThrow()).seen_at,
  }))
  expect(events).toEqual([{ event: 'seen' }])
  expect(seenAt).not.toBeNull()
})

test('somebody who works with them but was not to read it leaves the unread clock running', async () => {
  const other = await h.machine((work) =>
    givenAnAsk(work, { personId: mine, reader: { kind: 'role', role: 'service-manager' } }),
  )
  expect(await text(other)).toContain('Mel Adviser</bdi> read it')
  const row = await h.machine(({ db }) =>
    db.selectFrom('asks').select('seen_at').where('id', '=', other).executeTakeFirstOrThrow(),
  )
  expect(row.seen_at).toBeNull()
})

test('that it was read stands in the person’s own audit', async () => {
  await text(ask)
  const found = await h.machine(({ db }) =>
    db
      .selectFrom('audit_events')
      .select('event')
      .where('person_id', '=', mine)
      .where('event', '=', 'ask.viewed')
      .execute(),
  )
  expect(found.length).toBeGreaterThan(0)
})

test('the whole chain is on the page, from the words to what they said of the answer', async () => {
  const whole = await h.machine(async (work) => {
    const theme = await givenATheme(work)
    const id = await givenAnAsk(work, { personId: mine, saidOn: '2026-05-01', themes: [theme] })
    const promiseId = await givenAPromise(work, { askId: id, dueOn: '2026-09-01', madeOn: '2026-05-13' })
    await givenAnAction(work, { promiseId })
    await givenAnAnswer(work, { askId: id, kind: 'will', words: 'We will pay the fare', promiseId, verdict: 'not-yet' })
    return id
  })
  const page = await text(whole)
  for (const words of [
    'Getting about',
    'We will pay the bus fare to college',
    'Made, by 1 September 2026',
    '12 days later',
    'Agree the fares with the bus company',
    'We will pay the fare',
    'Reached them on their own page',
    'They said: not yet',
    'a better answer is owed',
  ])
    expect(page).toContain(words)
})

test('an answer that is still on its way is never shown as one that they have', async () => {
  const waiting = await h.machine(async (work) => {
    const id = await givenAnAsk(work, { personId: mine, saidOn: '2026-05-30' })
    await givenAnAnswer(work, { askId: id, isDelivered: false })
    return id
  })
  const page = await text(waiting)
  expect(page).toContain('it has not reached them yet')
  expect(page).toContain('No answer has reached them yet, 1 day')
  expect(page).toContain('An answer is on its way')
})

test('of what was said today no days are counted', async () => {
  const fresh = await h.machine((work) => givenAnAsk(work, { personId: mine }))
  const page = await text(fresh)
  expect(page).toContain('No answer yet, said today')
  expect(page).not.toContain('0 days')
})

test('what they did with it stands apart from who has read it, and in words for them', async () => {
  const page = await h.machine(async (work) => {
    const id = await givenAnAsk(work, { personId: mine })
    const event = { authority_id: work.council.id, ask_id: id, at: work.now, words: null }
    const accountId = adviser.accountId
    await work.db
      .insertInto('ask_events')
      .values([
        { ...event, id: newId<'ask-event'>(), event: 'seen', account_id: accountId },
        { ...event, id: newId<'ask-event'>(), event: 'reopened', account_id: accountId },
      ])
      .execute()
    return id
  })
  const shown = (await text(page)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(shown).toMatch(/Who has read it .{0,60}Mel Adviser read it/)
  expect(shown).toMatch(/What they did since .{0,60}They said “not yet”, and it is open again/)
  expect(shown).not.toContain('opened it again')
})

test('an ask of somebody else, a hidden person’s and one that never was answer alike', async () => {
  const [strange, hidden] = await h.machine(async (work) => [
    await givenAnAsk(work, { personId: await givenAYoungPerson(work) }),
    await givenAnAsk(work, { personId: await givenAYoungPerson(work, { restricted: true }) }),
  ])
  for (const id of [strange, hidden, '01900000-0000-7000-8000-000000000000', 'nothing'])
    expect((await adviser.get(`/staff/asks/${id}`)).status).toBe(404)
})
