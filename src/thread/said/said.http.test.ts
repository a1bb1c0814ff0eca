import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import type { AskId } from '../tables.ts'
import { givenAGroup, givenAPromise, givenAnAsk, givenATheme } from '../testing.ts'

let h: TestHouse
let councillor: Browser
let named: AskId

beforeAll(async () => {
  h = await openTestHouse()
  councillor = await h.signIn('councillor')
  await h.machine(async (work) => {
    const travel = await givenATheme(work, 'Getting about')
    const money = await givenATheme(work, 'Money')
    const person = await givenAYoungPerson(work, { name: 'Ayo Mineham' })
    const hidden = await givenAYoungPerson(work, { name: 'Hal Hidden', restricted: true })
    named = await givenAnAsk(work, { words: 'Say my name', personId: person, quote: 'named', themes: [money] })
    await givenAnAsk(work, { words: 'Without my name', personId: person, quote: 'nameless', themes: [money] })
    await givenAnAsk(work, { words: 'Keep this to yourself', personId: person, quote: 'no', themes: [money] })
    await givenAnAsk(work, { words: 'Words of the hidden one', personId: hidden, quote: 'named', themes: [money] })
    const groupId = await givenAGroup(work, 'The forum')
    await givenAnAsk(work, { words: 'We all say this', speaker: { kind: 'group', groupId }, themes: [travel] })
    for (let number = 0; number < 5; number += 1)
      await givenAnAsk(work, { personId: await givenAYoungPerson(work), quote: 'no', themes: [travel] })
    await givenAPromise(work, { askId: named, words: 'We will pay what it costs' })
  })
})
afterAll(() => h.close())

const read = async (asked = '') => (await councillor.get(`/staff/what-was-said${asked}`)).text

test('a councillor reads only words that may be quoted, with a first name only where that was agreed', async () => {
  const text = await read()
  for (const words of ['Say my name', 'Ayo<', 'Without my name', 'We all say this', 'The forum'])
    expect(text).toContain(words)
  for (const words of ['Keep this to yourself', 'Mineham', 'hidden one', 'Hal']) expect(text).not.toContain(words)
})

test('a count that could point at somebody is hidden, and the next smallest with it', async () => {
  const text = await read()
  expect(text).not.toContain('Raised 3 times')
  expect(text).not.toContain('Raised 6 times')
  expect(text).toContain('Raised by too few young people')
})

test('a consent that was taken back takes the words away', async () => {
  await h.machine(async ({ db, now }) => {
    await db.updateTable('asks').set({ quote_withdrawn_at: now }).where('id', '=', named).execute()
  })
  expect(await read()).not.toContain('Say my name')
})

test('promises that came of it stand beside the words', async () => {
  expect(await read()).toContain('We will pay what it costs')
})

test('words can be narrowed to one theme, and an address that names none shows all', async () => {
  expect(await read('?theme=nothing')).toContain('We all say this')
  expect(await read('?theme=01900000-0000-7000-8000-000000000000')).toContain('Nothing that may be quoted')
})

test('a young person’s own account does not open it', async () => {
  const personId = await h.machine((work) => givenAYoungPerson(work))
  expect((await (await h.signIn('young-person', { personId })).get('/staff/what-was-said')).status).toBe(403)
})
