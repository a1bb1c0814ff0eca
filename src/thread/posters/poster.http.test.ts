// What stands on the poster, and what never does.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import type { AskId, OccasionId, ThemeId } from '../tables.ts'
import { givenAnAnswer, givenAnAsk, givenAnOccasion, givenATheme } from '../testing.ts'

let h: TestHouse
let councillor: Browser
let travel: ThemeId
let meeting: OccasionId
let named: AskId

beforeAll(async () => {
  h = await openTestHouse()
  councillor = await h.signIn('councillor')
  await h.machine(async (work) => {
    travel = await givenATheme(work, 'Getting about')
    meeting = await givenAnOccasion(work, 'Spring joint meeting')
    const said = async (words: string, quote: 'no' | 'nameless' | 'named', name: string, restricted = false) =>
      givenAnAsk(work, {
        personId: await givenAYoungPerson(work, { name, restricted }),
        words,
        quote,
        themes: [travel],
        occasionId: meeting,
      })
    named = await said('Buses are late', 'named', 'Ayo Mineham')
    await givenAnAnswer(work, { askId: named, words: 'More buses run now' })
    await said('Trains cost a lot', 'nameless', 'Bel Quiet')
    const secret = await said('My own secret', 'no', 'Cy Silent')
    await givenAnAnswer(work, { askId: secret, words: 'A private answer' })
    await said('Hidden words', 'named', 'Hidden Halloran', true)
    await givenAnAsk(work, { words: 'The rooms are cold', saidOn: '2024-02-01' })
  })
})
afterAll(() => h.close())

test('by theme it shows what was said, what was answered, and what has no answer yet', async () => {
  const poster = await councillor.get('/staff/you-said')
  expect(poster.status).toBe(200)
  for (const words of ['Getting about', 'Buses are late', 'More buses run now', 'Nothing shows it yet'])
    expect(poster.text).toContain(words)
  expect(poster.text).toContain('Trains cost a lot')
  expect(poster.text).toContain('We have not answered this yet.')
})

test('words are shown only with consent, a name only where that was agreed too', async () => {
  const { text } = await councillor.get('/staff/you-said')
  expect(text).toContain('Ayo')
  expect(text).not.toMatch(/Mineham|Bel|Quiet|My own secret|A private answer|Cy |Hidden|Halloran/)
  expect(text).toContain('A few others spoke about this too.')
})

test('it can be of one meeting, one theme or one time', async () => {
  expect((await councillor.get(`/staff/you-said?occasion=${meeting}`)).text).not.toContain('The rooms are cold')
  expect((await councillor.get(`/staff/you-said?theme=${travel}`)).text).not.toContain('The rooms are cold')
  expect((await councillor.get('/staff/you-said?period=year')).text).not.toContain('The rooms are cold')
  expect((await councillor.get('/staff/you-said')).text).toContain('The rooms are cold')
})

test('easy to read it has a symbol beside every part', async () => {
  const { text } = await councillor.get('/staff/you-said?style=easy')
  expect(text).toContain('poster--easy')
  expect(text.match(/<svg class="icon"[^>]*aria-hidden="true"/g)?.length).toBeGreaterThan(4)
})

test('a consent that is taken back is gone from the poster and its PDF at once', async () => {
  const pdf = await councillor.get('/staff/you-said.pdf')
  expect([pdf.status, pdf.headers['content-type'], pdf.headers['cache-control']]).toEqual([
    200,
    'application/pdf',
    'no-store',
  ])
  await h.machine(({ db, now }) =>
    db.updateTable('asks').set({ quote_withdrawn_at: now }).where('id', '=', named).execute(),
  )
  const { text } = await councillor.get('/staff/you-said')
  expect(text).not.toMatch(/Buses are late|More buses run now|Ayo/)
})
