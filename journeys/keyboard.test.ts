// By keyboard alone: every way leads on, and at every stop one sees where one is.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textOf } from './browser.ts'
import { enter, tabTo } from './keys.ts'
import { demo, nameOfFirstAdviser, openStage, recordOfSam, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ demo })
})
afterAll(() => stage.close())

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

async function signInByKeys(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await tabTo(page, 'link', 'Choose somebody to be')
  await enter(page)
  await tabTo(page, 'button', await nameOfFirstAdviser(stage))
  await enter(page)
}

test('the first stop of a page skips to its own part', async () => {
  const page = await stage.newPerson()
  for (const path of ['/', '/am-i-a-care-leaver', '/sign-in']) {
    await page.goto(path)
    await page.keyboard.press('Tab')
    expect(await page.locator('*:focus').innerText()).toBe('Skip to main content')
    await page.keyboard.press('Enter')
    await page.getByRole('main').and(page.locator(':focus')).waitFor()
  }
})

test('the public check is answered with Tab, the arrows, Space and Enter', async () => {
  const page = await stage.newPerson()
  await page.goto('/am-i-a-care-leaver')
  await tabTo(page, 'button', 'Start')
  await enter(page)
  await tabTo(page, 'textbox', 'When were you born?')
  await page.keyboard.type('14 March 2009')
  await enter(page)
  expect(await heading(page)).toBe('Are you in care now?')
  await tabTo(page, 'radio', 'Yes')
  await page.keyboard.press('Space')
  await enter(page)
  expect(await heading(page)).toBe('When did you come into care?')
  await tabTo(page, 'checkbox', 'I do not know')
  await page.keyboard.press('Space')
  await tabTo(page, 'button', 'Continue')
  await enter(page)
  await tabTo(page, 'radio', 'Yes')
  await page.keyboard.press('ArrowDown')
  await page.getByRole('radio', { name: 'No', exact: true }).and(page.locator(':checked')).waitFor()
  await tabTo(page, 'button', 'Back')
  await enter(page)
  expect(await heading(page)).toBe('When did you come into care?')
})

test('a mistake takes the keyboard to the list of problems, and from there to the box', async () => {
  const page = await stage.newPerson()
  await page.goto('/am-i-a-care-leaver')
  await tabTo(page, 'button', 'Start')
  await enter(page)
  await tabTo(page, 'button', 'Continue')
  await enter(page)
  expect(await page.locator('*:focus').innerText()).toContain('There is a problem')
  await tabTo(page, 'link', /^Enter when you were born/)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox').and(page.locator(':focus')).waitFor()
})

test('an adviser signs in and narrows the list of people', async () => {
  const page = await stage.newPerson()
  await signInByKeys(page)
  await page.goto('/staff/people')
  await tabTo(page, 'searchbox', /^Name, child id/)
  await page.keyboard.type('Okafor')
  await tabTo(page, 'combobox', 'Age')
  await page.keyboard.type('16')
  await tabTo(page, 'button', 'Show')
  await enter(page)
  expect(await textOf(page)).toContain('1 person')
  await tabTo(page, 'link', /Sam/)
  await enter(page)
  expect(await heading(page)).toBe('Sam')
})

test('a fact is recorded', async () => {
  const page = await stage.newPerson()
  await signInByKeys(page)
  await page.goto(`${await recordOfSam(stage)}/history`)
  await tabTo(page, 'button', 'Add a fact')
  await enter(page)
  await tabTo(page, 'link', 'Disability')
  await enter(page)
  await tabTo(page, 'radio', 'Yes')
  await page.keyboard.press('Space')
  await tabTo(page, 'textbox', 'Why, and how do you know?')
  await page.keyboard.type('Sam told me, and showed me the letter.')
  await tabTo(page, 'button', 'Record it')
  await enter(page)
  expect(await heading(page)).toContain('Added: Disabled')
})

test('pressing Shift three times leaves a page of a young person at once', async () => {
  const page = await stage.newPerson()
  await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: 'The weather' }))
  await page.goto('/am-i-a-care-leaver')
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift')
  await page.waitForURL('https://www.bbc.co.uk/weather')
})
