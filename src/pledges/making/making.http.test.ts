// What the page of a new pledge says that young people ask for, and what it tells whoever left something out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAnAsk, givenATheme } from '../../thread/testing.ts'
import { pledgePath } from '../paths.ts'

let h: TestHouse

beforeAll(async () => {
  h = await openTestHouse({ settings: { smallNumber: 5 } })
})
afterAll(() => h.close())

const page = async () => (await h.visitor().get(pledgePath)).text.replaceAll(/<[^>]*>/g, '')

test('with too few asks to say how many, the themes stand there without a number; with enough, the most asked first', async () => {
  expect(await page()).not.toContain('What young people')
  const travel = await h.machine((work) => givenATheme(work, 'Getting about'))
  const home = await h.machine((work) => givenATheme(work, 'A place to live'))
  for (let time = 0; time < 4; time += 1) await h.machine((work) => givenAnAsk(work, { themes: [home] }))
  const few = await page()
  expect(few).toContain('What young people talk to us about')
  expect(few).toContain('A place to live')
  expect(few).not.toContain('times this year')

  await h.machine((work) => givenAnAsk(work, { themes: [home, travel] }))
  const enough = await page()
  expect(enough).toContain('What young people ask for most')
  expect(enough).toMatch(/A place to live\s*\(5 times this year\)/)
  expect(enough).not.toContain('Getting about')
})

test('whoever left things out is told all of them at once, in the order of the page', async () => {
  const { text } = await h.visitor().post(pledgePath, { 'due-day': '31', 'due-month': '2', 'due-year': '2027' })
  const summary = /<ul class="govuk-list govuk-error-summary__list">(.*?)<\/ul>/su.exec(text)?.[1] ?? ''
  expect([...summary.matchAll(/href="#([\w-]+)"/gu)].map(([, box]) => box?.replace(/-day$/u, ''))).toEqual([
    'words',
    'kind',
    'due',
    'pledger',
    'name',
    'publish',
    'reachBy',
  ])
})
