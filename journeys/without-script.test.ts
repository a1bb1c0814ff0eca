// Everything works without JavaScript: an old phone, a filter of the council's, a script that did not arrive.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow, phone, signInAs, tablet, textOf } from './browser.ts'
import { csv } from './main-job.ts'
import { demo, openStage, recordOfSam, signInAsFirstAdviser, type Stage } from './stage.ts'

let stage: Stage
const withoutScript = { javaScriptEnabled: false }

beforeAll(async () => {
  stage = await openStage({ demo })
})
afterAll(() => stage.close())

const press = (page: Page, name: string) => follow(page.getByRole('button', { name, exact: true }))

test('the public check goes from its first question to an answer and a page to print', async () => {
  const page = await stage.newPerson(phone, withoutScript)
  await page.goto('/am-i-a-care-leaver')
  await press(page, 'Start')
  const answers: readonly (readonly [string, string])[] = [
    ['When were you born?', '14 March 2009'],
    ['Are you in care now?', 'No'],
    ['Were you in care at any time after you turned 14?', 'Yes'],
    ['When did your last time in care begin?', 'when I was 10'],
    ['When did it end?', '30 December 2025'],
    ['Was it only short stays, and then you went home again?', 'No'],
    ['Where was the council that looked after you?', 'England'],
    ['When you left care, did you go to live with your mum, your dad or a guardian?', 'Yes'],
    ['Do you still live there?', 'Yes'],
    ['Did a court give you a special guardian?', 'No'],
    ['When you were 16 or 17, did you live in one of these places?', 'None of these'],
  ]
  for (const [question, answer] of answers) {
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(question)
    const box = page.getByRole('textbox')
    if ((await box.count()) > 0) await box.fill(answer)
    else await page.getByRole('radio', { name: answer, exact: true }).check()
    await press(page, 'Continue')
    expect(new URL(page.url()).search).toBe('')
  }
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('you still have rights')
  await press(page, 'Make a page to print')
  expect(await textOf(page)).toContain('Checked on 31 May 2026')
  expect(await page.getByRole('button', { name: 'Print' }).count()).toBe(0)
})

test('a wrong answer in the check is shown again with what was typed', async () => {
  const page = await stage.newPerson(phone, withoutScript)
  await page.goto('/am-i-a-care-leaver')
  await press(page, 'Start')
  await page.getByRole('textbox').fill('31/02/2009')
  await press(page, 'Continue')
  expect(await page.getByRole('alert').innerText()).toContain('There is no such day')
  expect(await page.getByRole('textbox').inputValue()).toBe('31/02/2009')
})

test('signing in, and a sign-in that was refused keeps the name', async () => {
  const page = await stage.newPerson(phone, withoutScript)
  await page.goto('/sign-in')
  await page.getByLabel('Sign-in name').fill('brave-tree-27')
  await page.getByLabel('Secret words or password').fill('not the right words')
  await press(page, 'Sign in')
  expect(await page.getByRole('alert').innerText()).toContain('not right')
  expect(await page.getByLabel('Sign-in name').inputValue()).toBe('brave-tree-27')
  await signInAs(page, 'young-person')
  expect(new URL(page.url()).pathname).toBe('/me')
})

test('a fact that does not fit is shown again with every box as it was typed', async () => {
  const page = await stage.newPerson(tablet, withoutScript)
  await signInAsFirstAdviser(stage, page)
  await page.goto(`${await recordOfSam(stage)}/history/add/hospitalOrDetention`)
  await page.getByLabel('In hospital').check()
  const [start, end] = [page.getByRole('group', { name: 'Start date' }), page.getByRole('group', { name: 'End date' })]
  await start.getByLabel('Day').fill('31')
  await start.getByLabel('Month').fill('2')
  await start.getByLabel('Year').fill('2026')
  await end.getByLabel('Year').fill('2026')
  await page.getByLabel('Why, and how do you know?').fill('The ward sister told me.')
  await press(page, 'Record it')
  expect(await page.getByRole('alert').innerText()).toContain('There is a problem')
  expect(await page.getByLabel('In hospital').isChecked()).toBe(true)
  const boxes = page.getByRole('group', { name: /date/ }).getByRole('textbox')
  const typed = await Promise.all((await boxes.all()).map((box) => box.inputValue()))
  expect(typed).toEqual(['31', '2', '2026', '', '', '2026'])
  expect(await page.getByLabel('Why, and how do you know?').inputValue()).toBe('The ward sister told me.')
})

test('an import tells how far it is, and looking again shows the preview', async () => {
  const page = await stage.newPerson(tablet, withoutScript)
  await signInAs(page, 'analyst')
  await page.goto('/staff/imports')
  await page.getByLabel('A list of people').check()
  await page.getByLabel('Files').setInputFiles([csv('people.csv', 'child_id,name\r\nAC10002,Sam Okafor-Reed\r\n')])
  await press(page, 'Check the files')
  expect(await page.getByRole('progressbar').isVisible()).toBe(true)
  expect(await textOf(page)).toContain('Being checked')
  await stage.h.runJobs()
  await follow(page.getByRole('link', { name: 'Look again' }))
  expect(await textOf(page)).toContain('Ready to import')
  await press(page, 'Import')
  await stage.h.runJobs()
  await follow(page.getByRole('link', { name: 'Look again' }))
  expect(await textOf(page)).toContain('Changed people 1')
})

test('what may mean danger can be looked at first, with help, and is sent from there', async () => {
  const page = await stage.newPerson(phone, withoutScript)
  await page.goto('/tell-us')
  await page.getByLabel('Not safe').check()
  await page.getByLabel('What do you want to tell us?').fill('I am afraid to go home')
  await press(page, 'Look at it first')
  expect(await textOf(page)).toContain('It is not sent yet.')
  expect(await page.getByRole('link', { name: /Call 999/ }).isVisible()).toBe(true)
  await page.getByLabel('What do you want to tell us?').fill('I am afraid to go home tonight')
  await press(page, 'Look at it first')
  expect(await page.locator('.their-words').innerText()).toBe('I am afraid to go home tonight')
  expect(await page.getByLabel('Not safe').isChecked()).toBe(true)
  await press(page, 'Send it')
  expect(await textOf(page)).toContain('We have your words')
})
