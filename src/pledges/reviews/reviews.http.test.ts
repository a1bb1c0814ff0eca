// A review from the cards to the ask, over HTTP against the database.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { addDays, asDay, type Day } from '../../platform/clock.ts'
import type { GroupId } from '../../thread/tables.ts'
import { givenAGroup } from '../../thread/testing.ts'
import {
  joinReviewPath,
  newReviewPath,
  reviewClosePath,
  reviewHandsPath,
  reviewListPath,
  reviewPath,
  reviewScreenPath,
  votePath,
} from '../paths.ts'
import { givenAnAcceptedPledge, givenAPledge } from '../testing.ts'
import { closeReviewsJob, openReview } from './commands.ts'
import type { ReviewId } from './tables.ts'

const today = asDay('2026-05-31')
let h: TestHouse
let manager: Browser
let group: GroupId
let cards: string[]

beforeAll(async () => {
  h = await openTestHouse({ today })
  manager = await h.signIn('team-manager')
  group = await h.machine((work) => givenAGroup(work, 'Stanley Hub'))
  cards = []
  for (const words of ['Saturday jobs', 'Bus passes', 'Cooking evenings', 'Laptops'])
    cards.push(`pledge:${await h.machine((work) => givenAnAcceptedPledge(work, { words }))}`)
  await h.machine(async ({ db }) => {
    const { id } = await db.selectFrom('accounts').select('id').limit(1).executeTakeFirstOrThrow()
    await db
      .updateTable('accounts')
      .set({ email: 'decider@council.example', roles: ['team-manager', 'service-manager'] })
      .where('id', '=', id)
      .execute()
  })
})
afterAll(() => h.close())

const fieldsOfDay = (name: string, day: Day) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const typed = () => ({
  group,
  reader: 'service-manager',
  ...fieldsOfDay('held', today),
  ...fieldsOfDay('closes', addDays(today, 7)),
  ...fieldsOfDay('answer', addDays(today, 35)),
  cards,
})
const given = () =>
  h.machine((work) =>
    openReview(work, {
      group,
      reader: 'service-manager',
      held: today,
      closes: addDays(today, 7),
      answer: addDays(today, 35),
      cards,
    }),
  )
const row = (id: ReviewId) =>
  h.machine(({ db }) => db.selectFrom('reviews').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const marks = (id: ReviewId) =>
  h.machine(({ db }) =>
    db
      .selectFrom('review_marks as m')
      .innerJoin('review_ballots as b', 'b.id', 'm.ballot_id')
      .innerJoin('review_cards as c', 'c.id', 'm.card_id')
      .select(['c.position', 'm.dots', 'm.comment', 'm.held'])
      .where('b.review_id', '=', id)
      .orderBy('c.position')
      .execute(),
  )
/** Each from a phone of its own. */
const vote = async (id: ReviewId, fields: Record<string, string>) => {
  const { code } = await row(id)
  return h.visitor().post(votePath(code), { key: randomUUID(), ...fields })
}

describe('opening', () => {
  test('gives a code, and shows the cards in the room and on a phone', async () => {
    const opened = await manager.post(newReviewPath, typed())
    const at = await manager.follow(opened)
    const code = /<strong>([A-Z2-9]{6})<\/strong>/.exec(at.text)?.[1] ?? ''
    const joined = await h
      .visitor()
      .post(joinReviewPath, { code: ` ${code.toLowerCase().slice(0, 3)} ${code.slice(3)}` })
    expect(joined.location).toBe(votePath(code))
    expect((await h.visitor().get(votePath(code))).text).toContain('Bus passes')
    const screen = await manager.get(`${opened.location?.split('?')[0] ?? ''}/screen`)
    expect(screen.text).toContain('data-look-again="5"')
    expect(screen.text).toContain(code)
  })

  test.each([
    ['one card', { cards: ['pledge:x'] }, 'Choose two cards or more'],
    ['cards that were never offered', { cards: [`pledge:${randomUUID()}`, `idea:${randomUUID()}`] }, 'from the list'],
    ['a group that is none', { group: randomUUID() }, 'Choose the group'],
    ['a reader who is nobody', { reader: 'councillor' }, 'Choose who answers'],
    ['an answer before the end', fieldsOfDay('answer', today), 'must be after the last day to vote'],
  ])('is refused with %s, and what was typed is kept', async (_title, wrong, message) => {
    const answer = await manager.post(newReviewPath, { ...typed(), ...wrong })
    expect([answer.status, answer.text.includes(message)]).toEqual([422, true])
    expect(answer.text).toContain('value="31"')
  })

  test('a pledge that nobody has checked is not offered', async () => {
    const id = await h.machine((work) => givenAPledge(work, { words: 'Not read by anybody yet' }))
    expect((await manager.get(newReviewPath)).text).not.toContain('Not read by anybody yet')
    const answer = await manager.post(newReviewPath, { ...typed(), cards: [...cards, `pledge:${id}`] })
    expect(answer.status).toBe(422)
  })
})

describe('voting', () => {
  test('a second ballot from the same key takes the place of the first', async () => {
    const id = await given()
    const key = randomUUID()
    await vote(id, { key, 'dots-1': '3', 'dots-2': '2', 'words-1': 'I need one now' })
    const second = await vote(id, { key, 'dots-3': '1' })
    expect(second.status).toBe(303)
    expect(await marks(id)).toEqual([{ position: 3, dots: 1, comment: null, held: [] }])
    const { code } = await row(id)
    const again = await h.visitor().get(`${votePath(code)}?key=${key}`)
    expect(again.text).toMatch(/name="dots-3"[^>]*value="1"[^>]*checked/)
  })

  test('two ballots of one key at once are one', async () => {
    const id = await given()
    const key = randomUUID()
    await Promise.all([vote(id, { key, 'dots-1': '2' }), vote(id, { key, 'dots-1': '2' })])
    expect(await marks(id)).toMatchObject([{ position: 1, dots: 2 }])
  })

  test.each<[string, Record<string, string>, string]>([
    ['more than five dots', { 'dots-1': '3', 'dots-2': '3' }, 'You have 5 dots. You used 6. Take 1 away'],
    ['four dots on one card', { 'dots-1': '4' }, 'Put 3 dots or fewer on one card'],
    ['half a dot', { 'dots-1': '0.5' }, 'Put 3 dots or fewer on one card'],
    ['nothing at all', { 'words-1': '  ' }, 'Put a dot on at least one card'],
  ])('%s are refused, with what was typed', async (_title, fields, message) => {
    const id = await given()
    const answer = await vote(id, { ...fields })
    expect([answer.status, answer.text.includes(message)]).toEqual([422, true])
    expect(await marks(id)).toEqual([])
  })

  test('too many dots are sent back with the words that came with them', async () => {
    const id = await given()
    const answer = await vote(id, { 'dots-1': '3', 'dots-2': '3', 'words-4': 'We need the net' })
    expect(answer.text).toContain('We need the net')
    expect(answer.text).toMatch(/name="dots-2"[^>]*value="3"[^>]*checked/)
  })

  test('a code that is closed opens nothing, just as one that never was', async () => {
    const id = await given()
    const { code } = await row(id)
    const phone = h.visitor()
    await phone.get(votePath(code))
    await manager.post(reviewClosePath(id), {}, reviewPath(id))
    const [closed, never] = [await phone.get(votePath(code)), await phone.get(votePath('ZZZZZZ'))]
    expect([closed.status, never.status]).toEqual([404, 404])
    expect(closed.text).toContain('You can’t vote with this code')
    const late = await phone.post(votePath(code), { 'dots-1': '1' }, joinReviewPath)
    expect([late.status, await marks(id)]).toEqual([404, []])
    const joined = await phone.post(joinReviewPath, { code })
    expect([joined.status, joined.text.includes('No vote is open with this code'), joined.text.includes(code)]).toEqual(
      [422, true, true],
    )
  })

  test('words of danger are read at once, and stand on no list', async () => {
    const id = await given()
    await vote(id, { 'dots-1': '1', 'words-1': 'I want to kill myself' })
    const heard = await h.machine(({ db }) =>
      db
        .selectFrom('asks')
        .select(['unsafe', 'reader_role', 'group_id'])
        .where('words', '=', 'I want to kill myself')
        .execute(),
    )
    expect(heard).toEqual([{ unsafe: true, reader_role: 'team-manager', group_id: group }])
    expect((await marks(id))[0]?.held).toEqual(['danger'])
    expect((await manager.get(reviewListPath(id))).text).not.toContain('kill')
  })
})

describe('reading', () => {
  test('fewer than the small number: the order without numbers; from there on with them', async () => {
    const id = await given()
    for (let voter = 0; voter < 4; voter += 1) await vote(id, { 'dots-2': '3', 'dots-1': '1' })
    const few = await manager.get(reviewPath(id))
    expect(few.text).toContain('Fewer than 5 have voted')
    expect(few.text).not.toContain('Dots and hands')
    expect(few.text.indexOf('Bus passes')).toBeLessThan(few.text.indexOf('Saturday jobs'))
    expect((await manager.get(reviewScreenPath(id))).text).not.toContain('12 dots')
    await vote(id, { 'dots-2': '1' })
    expect((await manager.get(reviewPath(id))).text).toContain('Dots and hands')
    expect((await manager.get(reviewScreenPath(id))).text).toContain('13 dots')
  })

  test('hands in the room count with the dots; more hands than heads are refused', async () => {
    const id = await given()
    const wrong = await manager.post(reviewHandsPath(id), { heads: '6', 'hands-4': '7' }, reviewPath(id))
    expect([wrong.status, wrong.text.includes('More hands than people in the room')]).toEqual([422, true])
    expect(wrong.text).toMatch(/name="hands-4"[^>]*value="7"/)
    await manager.post(reviewHandsPath(id), { heads: '6', 'hands-4': '6', 'against-1': '2' }, reviewPath(id))
    await vote(id, { 'dots-4': '2' })
    expect((await manager.get(reviewScreenPath(id))).text).toContain('8 dots')
  })

  test.each(['councillor', 'analyst'] as const)(
    'a %s reads the list, and neither comments nor the code',
    async (role) => {
      const id = await given()
      await vote(id, { 'dots-1': '1', 'words-1': 'Only for our worker' })
      expect((await manager.get(reviewPath(id))).text).toContain('Only for our worker')
      const other = await h.signIn(role)
      const seen = await other.get(reviewPath(id))
      expect([seen.status, seen.text.includes('Saturday jobs')]).toEqual([200, true])
      expect(seen.text).not.toContain('Only for our worker')
      expect(seen.text).not.toContain((await row(id)).code)
    },
  )
})

describe('closing', () => {
  test('sends the first of the list to the thread, with who answers and by when', async () => {
    const id = await given()
    await vote(id, { 'dots-2': '3', 'dots-3': '2' })
    await vote(id, { 'dots-2': '1', 'dots-1': '1' })
    const closed = await manager.follow(await manager.post(reviewClosePath(id), {}, reviewPath(id)))
    expect(closed.text).toContain('the list is sent')
    const { ask_id: ask } = await row(id)
    const said = await h.machine(({ db }) =>
      db
        .selectFrom('asks')
        .select(['words', 'door', 'group_id', 'reader_role'])
        .where('id', '=', ask ?? ('' as never))
        .executeTakeFirst(),
    )
    expect(said).toMatchObject({ door: 'meeting', group_id: group, reader_role: 'service-manager' })
    expect(said?.words).toContain('1. Bus passes\n2. Cooking evenings\n3. Saturday jobs\nPlease tell us by 5 July 2026')
    const mail = await h.machine(({ db }) =>
      db.selectFrom('outbox').select('body').where('recipient', '=', 'decider@council.example').execute(),
    )
    expect(mail.at(-1)?.body).toContain(reviewPath(id))
    expect(mail.at(-1)?.body).toContain('5 July 2026')
    expect((await manager.get(reviewListPath(id))).text).toContain('What matters most to us')
  })

  test('twice at once: one list is sent, and the second is told', async () => {
    const id = await given()
    await vote(id, { 'dots-1': '1' })
    const before = await countAsks()
    const answers = await Promise.all([1, 2].map(() => manager.post(reviewClosePath(id), {}, reviewPath(id))))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422])
    expect(answers.find(({ status }) => status === 422)?.text).toContain('Somebody was quicker')
    expect((await countAsks()) - before).toBe(1)
  })

  test('by itself when the week is over, and not before; nobody voted, so nothing is sent', async () => {
    const [voted, empty] = [await given(), await given()]
    await vote(voted, { 'dots-1': '1' })
    const run = (on: Day) => closeReviewsJob.run((work) => h.machine((own) => work({ ...own, today: on })), {})
    await run(addDays(today, 7))
    expect((await row(voted)).closed_at).toBeNull()
    await run(addDays(today, 8))
    await run(addDays(today, 8))
    expect((await row(voted)).ask_id).not.toBeNull()
    expect(await row(empty)).toMatchObject({ ask_id: null })
    expect((await row(empty)).closed_at).not.toBeNull()
  })
})

const countAsks = async () => (await h.machine(({ db }) => db.selectFrom('asks').select('id').execute())).length
