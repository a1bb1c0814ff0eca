// A yes to being quoted is taken back on a phone, and the words are gone from everything that leaves the building.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../app/testing/house.ts'
import { givenAYoungPerson } from '../people/testing.ts'
import { promisePath } from '../thread/paths.ts'
import { givenAnAnswer, givenAnAsk, givenAPromise, givenATheme } from '../thread/testing.ts'
import { myQuotePath, myAskPath } from './paths.ts'

const words = 'The last bus goes before my shift ends'
const answered = 'A later bus runs from Monday'

let h: TestHouse
let councillor: Browser
let manager: Browser
let promise: string
const before: Record<string, string> = {}

const doors: readonly (readonly [name: string, read: () => Promise<string>])[] = [
  ['the poster', async () => (await councillor.get('/staff/you-said')).text],
  ['the poster that is easy to read', async () => (await councillor.get('/staff/you-said?style=easy')).text],
  ['what was said', async () => (await councillor.get('/staff/what-was-said')).text],
  ['the promise that it led to', async () => (await councillor.get(promise)).text],
  ['the board as a file, for a manager who does not work with them', () => file('/staff/asks.csv?show=all')],
]

const file = async (path: string) => (await manager.get(path)).text

beforeAll(async () => {
  h = await openTestHouse()
  councillor = await h.signIn('councillor')
  manager = await h.signIn('team-manager')
  const { personId, ask } = await h.machine(async (work) => {
    const speaker = await givenAYoungPerson(work, { name: 'Ayo Mineham' })
    const said = await givenAnAsk(work, {
      personId: speaker,
      words,
      quote: 'named',
      themes: [await givenATheme(work)],
      reader: { kind: 'role', role: 'team-manager' },
    })
    await givenAnAnswer(work, { askId: said, words: answered })
    promise = promisePath(await givenAPromise(work, { askId: said, words: 'Buses until midnight', isPublic: true }))
    return { personId: speaker, ask: said }
  })
  for (const [name, read] of doors) before[name] = await read()
  const themself = await h.signIn('young-person', { personId })
  const changed = await themself.post(myQuotePath(ask), { quote: 'no' }, myAskPath(ask))
  expect(changed.status).toBe(303)
})
afterAll(() => h.close())

describe('after a yes to being quoted was taken back, the words are gone from', () => {
  test.each(doors)('%s', async (name, read) => {
    expect(before[name]).toContain(words)
    const after = await read()
    for (const gone of [words, 'Ayo', 'Mineham']) expect(after).not.toContain(gone)
  })
})

test('the answer to them leaves the poster with them', async () => {
  expect(before['the poster']).toContain(answered)
  expect((await councillor.get('/staff/you-said')).text).not.toContain(answered)
})

test('the files of promises never held them', async () => {
  for (const path of ['/promises.csv', '/promises.atom', '/staff/promises.csv']) {
    const { text } = await councillor.get(path)
    expect(text).toContain('Buses until midnight')
    expect(text).not.toContain(words)
  }
})
