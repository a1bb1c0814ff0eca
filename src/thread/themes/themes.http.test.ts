import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAnAnswer, givenAnAsk } from '../testing.ts'
import { listThemes } from './queries.ts'

let h: TestHouse
let manager: Browser
beforeAll(async () => {
  h = await openTestHouse()
  manager = await h.signIn('service-manager')
})
afterAll(() => h.close())

const add = (fields: Record<string, string>) =>
  manager.post('/staff/themes', {
    inTheirWords: 'Getting to places',
    keywords: 'bus\ntrain, bus',
    position: '2',
    ...fields,
  })
const themes = () => h.machine((work) => listThemes(work, { ended: true }))
const named = async (name: string) => {
  const theme = (await themes()).find((held) => held.name === name)
  if (!theme) throw new Error(`No theme is called ${name}`)
  return theme
}

test('a theme is added in staff’s words and in young people’s, each keyword once', async () => {
  expect((await add({ name: 'Travel' })).status).toBe(303)
  expect(await named('Travel')).toMatchObject({
    inTheirWords: 'Getting to places',
    keywords: ['bus', 'train'],
    position: 2,
  })
})

test.each([
  [{ name: '' }, 'Enter what staff call the theme'],
  [{ name: 'Travel' }, 'There is a theme called Travel already'],
  [{ name: 'Money', inTheirWords: '' }, 'Enter what young people call it'],
  [{ name: 'Money', position: 'first' }, 'The place in the list must be'],
])('%j is sent back: %s', async (fields, message) => {
  const answer = await add(fields)
  expect([answer.status, answer.text.includes(message)]).toEqual([422, true])
})

test('themes stand in the council’s order', async () => {
  await add({ name: 'Zebras first', position: '1' })
  expect((await themes()).map(({ name }) => name).slice(0, 2)).toEqual(['Zebras first', 'Travel'])
})

test('a theme that is changed keeps its asks, and takes no other’s name', async () => {
  await add({ name: 'Workers' })
  const { id } = await named('Workers')
  const change = (name: string) =>
    manager.post(`/staff/themes/${id}`, { name, inTheirWords: 'Grown-ups', keywords: '', position: '5' })
  expect((await change('Travel')).status).toBe(422)
  expect((await change('Our workers')).status).toBe(303)
  expect((await named('Our workers')).id).toBe(id)
})

test('each theme says how often it was raised, since when, and how much was never answered', async () => {
  const { id } = await named('Travel')
  await h.machine(async (work) => {
    await givenAnAsk(work, { themes: [id], saidOn: '2019-04-01' })
    const answered = await givenAnAsk(work, { themes: [id], saidOn: '2023-04-01' })
    await givenAnAnswer(work, { askId: answered })
  })
  expect((await manager.get('/staff/themes')).text).toContain('Raised 2 times since 2019, 1 never answered')
})

test('an ended theme takes nothing new, keeps what it has, and can be taken up again', async () => {
  const { id } = await named('Travel')
  await manager.post(`/staff/themes/${id}/end`, { act: 'end' }, `/staff/themes/${id}`)
  expect((await named('Travel')).endedAt).not.toBeNull()
  expect((await manager.get('/staff/themes')).text).toContain('Raised 2 times')
  await manager.post(`/staff/themes/${id}/end`, { act: 'take-up-again' }, `/staff/themes/${id}`)
  expect((await named('Travel')).endedAt).toBeNull()
})

test('an adviser does not change the council’s list', async () => {
  expect((await (await h.signIn('adviser')).get('/staff/themes')).status).toBe(403)
})
