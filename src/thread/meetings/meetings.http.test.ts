import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAGroup, givenATheme } from '../testing.ts'
import type { GroupId, ThemeId } from '../tables.ts'

let h: TestHouse
let one: Browser
let two: Browser
let group: GroupId
let theme: ThemeId
beforeAll(async () => {
  h = await openTestHouse()
  one = await h.signIn('clerk')
  two = await h.signIn('adviser')
  group = await h.machine((work) => givenAGroup(work))
  theme = await h.machine((work) => givenATheme(work))
})
afterAll(() => h.close())

const meetings = '/staff/meetings'

async function begin(): Promise<string> {
  const answer = await one.post(meetings, {
    title: 'Joint meeting',
    kind: 'joint-meeting',
    group,
    'held-day': '19',
    'held-month': '10',
    'held-year': '2025',
  })
  expect(answer.status, answer.text).toBe(303)
  return answer.location ?? ''
}

const pointsOf = async (address: string) =>
  (JSON.parse((await two.get(`${address}/points.json`)).text) as { points: { id: string; words: string }[] }).points
const asksSaid = (words: string) =>
  h.machine(({ db }) => db.selectFrom('asks').selectAll().where('words', '=', words).execute())

test('two people take down points at once, and each sees the other’s', async () => {
  const address = await begin()
  await Promise.all([
    one.post(address, { words: 'The rooms are cold' }),
    two.post(address, { words: 'More buses please' }),
  ])
  expect((await pointsOf(address)).map(({ words }) => words).toSorted()).toEqual([
    'More buses please',
    'The rooms are cold',
  ])
  expect((await one.get(address)).text).toContain('More buses please')
})

test('a point that a bad line sends twice is kept once', async () => {
  const address = await begin()
  const key = randomUUID()
  await one.post(address, { words: 'Say it once', key })
  await one.post(address, { words: 'Say it once', key })
  expect(await pointsOf(address)).toHaveLength(1)
})

test('points become asks only when those who spoke agree, in the words as they were put right', async () => {
  const address = await begin()
  await one.post(address, { words: 'Intervew clothes cost too much' })
  await one.post(address, { words: 'Take this one out' })
  await one.post(`${address}/read-back`, { step: 'read-back' }, address)
  const [first, second] = await pointsOf(address)
  const back = `${address}/read-back`
  await one.post(`${address}/${first?.id ?? ''}`, { act: 'save', words: 'Interview clothes cost too much' }, back)
  await one.post(`${address}/${second?.id ?? ''}`, { act: 'strike' }, back)
  expect(await asksSaid('Interview clothes cost too much')).toEqual([])

  expect((await one.post(back, { step: 'agreed', agreedBy: '' })).status).toBe(422)
  const agreed = await one.post(back, { step: 'agreed', agreedBy: 'The seven of us' })
  expect(agreed.location).toBe(`${address}/sort`)
  const [ask] = await asksSaid('Interview clothes cost too much')
  expect([ask?.group_id, ask?.door, ask?.said_on, ask?.shown_to_speaker]).toEqual([
    group,
    'meeting',
    '2025-10-19',
    true,
  ])
  expect(await asksSaid('Take this one out')).toEqual([])
})

test('what was agreed is agreed: nothing is added, changed or made twice', async () => {
  const address = await begin()
  await one.post(address, { words: 'Only me' })
  const back = `${address}/read-back`
  await one.post(back, { step: 'agreed', agreedBy: 'Us' })
  await one.post(back, { step: 'agreed', agreedBy: 'Us' }, meetings)
  expect(await asksSaid('Only me')).toHaveLength(1)
  await one.post(address, { words: 'Too late' }, meetings)
  expect((await pointsOf(address)).map(({ words }) => words)).toEqual(['Only me'])
})

test('they sort together: several themes for an ask, and none when it is unticked', async () => {
  const address = await begin()
  await one.post(address, { words: 'The bus again' })
  await one.post(`${address}/read-back`, { step: 'agreed', agreedBy: 'Us' })
  const [ask] = await asksSaid('The bus again')
  const id = ask?.id ?? ''
  const themes = () =>
    h.machine(({ db }) =>
      db
        .selectFrom('ask_themes')
        .select('theme_id')
        .where('ask_id', '=', id as never)
        .execute(),
    )
  expect((await one.get(`${address}/sort`)).text).toContain('it says')
  await one.post(`${address}/sort`, { asks: [id], [`theme-${id}`]: [theme] })
  expect((await themes()).map(({ theme_id: given }) => given)).toEqual([theme])
  await one.post(`${address}/sort`, { asks: [id] })
  expect(await themes()).toEqual([])
})

test('an ask of another meeting can’t be sorted from here', async () => {
  const [ask] = await asksSaid('Only me')
  const address = await begin()
  await one.post(address, { words: 'Something else' })
  await one.post(`${address}/read-back`, { step: 'agreed', agreedBy: 'Us' })
  expect((await one.post(`${address}/sort`, { asks: [ask?.id ?? ''] })).status).toBe(404)
})

test('an empty point is not taken, and says so', async () => {
  const address = await begin()
  const answer = await one.post(address, { words: '   ' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Enter what was said')
})

test('a meeting that nobody captured live is not here', async () => {
  expect((await one.get(`${meetings}/${randomUUID()}`)).status).toBe(404)
})
