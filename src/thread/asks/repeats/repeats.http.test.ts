import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Browser } from '../../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../../app/testing/house.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../../../people/testing.ts'
import type { AccountId, PersonId } from '../../../platform/ids.ts'
import type { AskId } from '../../tables.ts'
import { givenAnAnswer, givenAnAsk, givenATheme } from '../../testing.ts'
import { countRaised, raisedWords } from './raised.ts'

let h: TestHouse
let adviser: Browser & { accountId: AccountId }
let mine: PersonId
let other: PersonId

beforeAll(async () => {
  h = await openTestHouse({ settings: { contact: { panelChairEmail: 'chair@council.example' } } })
  adviser = await h.signIn('adviser')
  await h.machine(async (work) => {
    const me = await givenAWorker(work, { name: 'Mel Adviser', accountId: adviser.accountId })
    mine = await givenAYoungPerson(work, { name: 'Ayo Mineham' })
    other = await givenAYoungPerson(work, { name: 'Bea Elsewhere' })
    await givenAnAllocation(work, { personId: mine, workerId: me })
  })
})
afterAll(() => h.close())

let bus: AskId
let fares: AskId
let travel: AskId
beforeEach(async () => {
  await h.machine(async ({ db }) => {
    await db.updateTable('asks').set({ standing: 'withdrawn', repeat_group: null }).execute()
  })
  ;[bus, fares, travel] = await h.machine(async (work) => [
    await givenAnAsk(work, { words: 'The bus to college costs too much', personId: mine, saidOn: '2026-05-01' }),
    await givenAnAsk(work, { words: 'Fares for college are too dear', saidOn: '2019-03-01' }),
    await givenAnAsk(work, { words: 'Can somebody pay for travel to college?', saidOn: '2023-06-01' }),
  ])
})

const path = (ask: AskId) => `/staff/asks/${ask}/repeats`
const decide = (ask: AskId, with_: AskId, is: 'same' | 'different') =>
  adviser.post(path(ask), { other: with_, is }, path(bus))
const groupOf = (ask: AskId) =>
  h.machine(async ({ db }) => {
    const row = await db.selectFrom('asks').select('repeat_group').where('id', '=', ask).executeTakeFirstOrThrow()
    return row.repeat_group
  })
const raised = async (ask: AskId) => {
  const group = await groupOf(ask)
  const counts = await h.machine((work) => countRaised(work, [group]))
  const held = group === null ? undefined : counts.get(group)
  return held ? raisedWords(held) : null
}

test('what speaks of the same is found in other words, with the reason, the day and what was answered then', async () => {
  await h.machine((work) => givenAnAnswer(work, { askId: fares, words: 'We asked the bus company' }))
  const { text } = await adviser.get(path(bus))
  for (const words of [
    'Fares for college',
    'Both speak of',
    '1 March 2019',
    'We asked the bus company',
    'pay for travel',
  ])
    expect(text).toContain(words)
})

test('words that the reader may not see are not among them, nor a hidden person’s', async () => {
  await h.machine(async (work) => {
    const hidden = await givenAYoungPerson(work, { restricted: true })
    await givenAnAsk(work, { words: 'The bus to college is dear for one', personId: other })
    await givenAnAsk(work, { words: 'The bus to college is dear for the hidden one', personId: hidden, quote: 'named' })
    await givenAnAsk(work, {
      words: 'The bus to college is dear and you may quote me',
      personId: other,
      quote: 'nameless',
    })
  })
  const { text } = await adviser.get(path(bus))
  expect(text).toContain('you may quote me')
  expect(text).not.toContain('dear for one')
  expect(text).not.toContain('hidden one')
  expect(text).not.toContain('Bea Elsewhere')
})

test('confirmed in pairs, they count as one group', async () => {
  await decide(bus, fares, 'same')
  expect(await raised(bus)).toBe('Raised 2 times since 2019, never answered')
  await decide(bus, travel, 'same')
  expect(new Set([await groupOf(bus), await groupOf(fares), await groupOf(travel)]).size).toBe(1)
  expect(await raised(travel)).toBe('Raised 3 times since 2019, never answered')
  expect((await adviser.get('/staff/asks?show=repeats')).text).toContain('Raised 3 times since 2019, never answered')
  expect((await adviser.get(`/staff/asks/${bus}`)).text).toContain('Fares for college')
})

test('taking one back parts the group again', async () => {
  await decide(bus, fares, 'same')
  await decide(bus, travel, 'same')
  await decide(bus, fares, 'different')
  expect(await groupOf(fares)).toBeNull()
  expect(await raised(bus)).toBe('Raised 2 times since 2023, never answered')
})

test('two that are not the same are never counted together', async () => {
  await decide(bus, fares, 'different')
  expect(await groupOf(bus)).toBeNull()
  expect((await adviser.get(path(bus))).text).toContain('Not the same')
})

const mails = () =>
  h.machine(({ db }) =>
    db.selectFrom('outbox').select(['recipient', 'body']).where('recipient', '=', 'chair@council.example').execute(),
  )

test('whoever chairs the panel is told once when it was raised three times, and never a word that was said', async () => {
  const theme = await h.machine(async (work) => {
    const id = await givenATheme(work, 'Getting about')
    for (const ask of [bus, fares])
      await work.db
        .insertInto('ask_themes')
        .values({ authority_id: work.council.id, ask_id: ask, theme_id: id, added_by: null })
        .execute()
    return id
  })
  expect(theme).toBeTruthy()
  await decide(bus, fares, 'same')
  const before = (await mails()).length
  await decide(bus, travel, 'same')
  await decide(bus, travel, 'same')
  const told = await mails()
  expect(told).toHaveLength(before + 1)
  expect(told.at(-1)?.body).toContain('Theme: Getting about.')
  expect(told.at(-1)?.body).toContain('Raised 3 times since 2019, never answered')
  expect(told.at(-1)?.body).not.toMatch(/bus|fare|college|Ayo/i)
})

test('nobody is told while a good answer stands', async () => {
  await h.machine((work) => givenAnAnswer(work, { askId: fares }))
  const before = (await mails()).length
  await decide(bus, fares, 'same')
  await decide(bus, travel, 'same')
  expect(await mails()).toHaveLength(before)
})

test('an ask that is not theirs is joined to nothing', async () => {
  const strange = await h.machine((work) => givenAnAsk(work, { personId: other }))
  expect((await decide(bus, strange, 'same')).status).toBe(404)
  expect((await decide(strange, bus, 'same')).status).toBe(404)
  expect((await decide(bus, bus, 'same')).status).toBe(404)
})

test('an ask without a word in it finds nothing and breaks nothing', async () => {
  const smile = await h.machine((work) => givenAnAsk(work, { words: '😀🚌', personId: mine }))
  const { status, text } = await adviser.get(path(smile))
  expect(status).toBe(200)
  expect(text).toContain('Nothing else looks alike')
})
