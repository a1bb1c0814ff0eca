// From a spreadsheet that a council has to an entry that a young person reads: brought in as drafts, stopped until it says
// who decides and says it plainly, then published.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anXlsx } from '../src/offer/imports/testing.ts'
import { expectAccessible, follow, phone, signInAs, textOf } from './browser.ts'
import { enter, tabTo } from './keys.ts'
import { demo, openStage, type Stage } from './stage.ts'

let stage: Stage
let editor: Page

beforeAll(async () => {
  stage = await openStage({ demo, runsJobs: true })
  editor = await stage.newPerson()
  await signInAs(editor, 'offer-editor')
})
afterAll(() => stage.close())

const sheet = anXlsx([
  ['Entitlement', 'Description', 'Amount', 'Who can have it'],
  [
    'Help with a lost phone',
    'Care leavers who are NEET may be eligible for a replacement device, subject to assessed need and following consultation between the allocated practitioner and the relevant stakeholders.',
    'Depends on assessed need',
    'Former relevant young people aged 18 to 25',
  ],
  ['A lamp for your desk', 'We buy you a lamp.', '£25', 'Former relevant young people aged 18 to 25'],
])

const press = (name: string | RegExp) => follow(editor.getByRole('button', { name }))

test('a spreadsheet says what would come in, and comes in as drafts', async () => {
  await editor.goto('/staff/offer/imports')
  await expectAccessible(editor)
  await editor.getByLabel('A file', { exact: true }).setInputFiles([
    {
      name: 'our offer.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: sheet,
    },
  ])
  await press('Read it')
  await expectAccessible(editor)
  expect(await editor.getByLabel('Description').inputValue()).toBe('summary')
  await press('See what would come in')
  expect(await textOf(editor)).toContain('2 rows: 2 new. Nothing is changed yet.')
  await expectAccessible(editor)
  await press('Bring 2 drafts in')
  await editor.getByText('2 new.').waitFor()
  await expectAccessible(editor)
  await follow(editor.getByRole('link', { name: 'Look at them' }))
  await expectAccessible(editor)
  const stranger = await stage.newPerson(phone)
  expect((await stranger.goto('/offer/entry/help-with-a-lost-phone'))?.status()).toBe(404)
  await stranger.context().close()
})

test('a draft that does not say who decides is stopped, and leads to the field', async () => {
  await follow(editor.getByRole('link', { name: 'Help with a lost phone' }))
  expect(await textOf(editor)).toContain('Brought in from our offer.xlsx. To check:')
  await expectAccessible(editor)
  await press('Check it and publish')
  expect(await textOf(editor)).toContain('It will stand among the ideas and not as a promise')
  await follow(editor.getByRole('link', { name: 'change how it stands' }))
  await editor.getByRole('radio', { name: 'In place' }).check()
  await editor.getByLabel('What can be asked for here').selectOption('payment')
  await expectAccessible(editor)
  await press('Save the draft')
  await press('Check it and publish')
  const missing = await textOf(editor)
  expect(missing).toContain('This is missing. Put it into the draft first')
  expect(await editor.getByRole('button', { name: 'Publish it for everyone' }).count()).toBe(0)
  await expectAccessible(editor)
  await tabTo(editor, 'link', 'Say which post decides')
  await enter(editor)
  await editor.getByLabel('Which post decides').fill('Team manager, leaving care')
  await editor.getByLabel('Steps').fill('Tell your adviser that your phone is gone.\nSay how much a new one costs.')
  await press('Save the draft')
})

test('hard words stop it too, until they are plainer', async () => {
  await press('Check it and publish')
  const hard = await textOf(editor)
  expect(hard).toContain('Some of it is hard to read')
  expect(hard).toMatch(/The reading age is \d/)
  expect(hard).toContain('Instead of “NEET”')
  await expectAccessible(editor)
  await press('Publish it for everyone')
  expect(await editor.getByRole('alert').innerText()).toContain('Make the words plainer')
  await expectAccessible(editor)
  await follow(editor.getByRole('link', { name: 'Make the words plainer', exact: true }))
  await editor
    .getByLabel('What it is, in one or two sentences')
    .fill('Is your phone lost or broken? We help you get one.')
  await editor.getByLabel('A note on the amount').fill('What a plain phone costs')
  await editor.getByLabel(/^What else decides/).fill('')
  await press('Save the draft')
  await press('Check it and publish')
  expect(await textOf(editor)).toContain('Nothing in its words stands in the way.')
  await expectAccessible(editor)
  await tabTo(editor, 'button', 'Publish it for everyone')
  await enter(editor)
  expect(await textOf(editor)).toContain('Published. Everyone can read it now.')
  await expectAccessible(editor)
})

test('it stands on the public offer at once', async () => {
  const stranger = await stage.newPerson(phone)
  await stranger.goto('/offer')
  await stranger.getByRole('searchbox').fill('lost phone')
  await Promise.all([stranger.waitForEvent('load'), stranger.keyboard.press('Enter')])
  await follow(stranger.getByRole('link', { name: 'Help with a lost phone' }))
  const main = await textOf(stranger)
  expect(main).toContain('Is your phone lost or broken?')
  expect(main).toContain('Team manager, leaving care')
  expect(main).not.toContain('stakeholders')
  await expectAccessible(stranger)
})
