// Nothing typed is lost: not when a session runs out, not when the network goes away, and nothing is sent twice.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow, textOf } from './browser.ts'
import { openNetwork } from './cut.ts'
import { demo, nameOfFirstAdviser, openStage, recordOfSam, signInAsFirstAdviser, type Stage } from './stage.ts'

let stage: Stage
let form: string

beforeAll(async () => {
  stage = await openStage({ demo })
  form = `${await recordOfSam(stage)}/history/add/requests`
})
afterAll(() => stage.close())

const why = (page: Page) => page.getByLabel('Why, and how do you know?')
const isSaved = (page: Page) => page.getByRole('status').getByText('Saved as you type').waitFor()

/** Every session is a day old now. */
const endSessions = () =>
  stage.h.machine(async ({ db, now }) => {
    const yesterday = new Date(now.getTime() - 86_400_000)
    await db.updateTable('sessions').set({ seen_at: yesterday }).execute()
  })

const countChanges = () =>
  stage.h.machine(async ({ db }) => {
    const counted = db.selectFrom('corrections').select(({ fn }) => fn.countAll<string>().as('count'))
    return Number((await counted.executeTakeFirstOrThrow()).count)
  })

test('a page that was closed opens again with what had been typed', async () => {
  const page = await stage.newPerson()
  await signInAsFirstAdviser(stage, page)
  await page.goto(form)
  await page.getByLabel('Asked for support').check()
  await why(page).fill('Said so on the phone, twice.')
  await isSaved(page)
  await page.goto('/staff/people')
  await page.goto(form)
  expect(await why(page).inputValue()).toBe('Said so on the phone, twice.')
  expect(await page.getByLabel('Asked for support').isChecked()).toBe(true)
  expect(await textOf(page)).toContain('This is what you typed before')
})

test('what is sent after the session ran out waits behind the sign-in', async () => {
  const page = await stage.newPerson()
  await signInAsFirstAdviser(stage, page)
  await page.goto(form)
  await why(page).fill('Written in a long meeting')
  await isSaved(page)
  await endSessions()
  await why(page).fill('Written in a long meeting, and finished after it.')
  await follow(page.getByRole('button', { name: 'Record it' }))
  expect(await textOf(page)).toContain('What you were typing is kept')
  await follow(page.getByRole('link', { name: 'Choose somebody to be' }))
  await follow(page.getByRole('button', { name: await nameOfFirstAdviser(stage), exact: true }))
  expect(new URL(page.url()).pathname).toBe(form)
  expect(await why(page).inputValue()).toBe('Written in a long meeting, and finished after it.')
})

test('a cut connection is said, and typing goes on when it is back', async () => {
  const network = await openNetwork()
  const page = await stage.newPerson(undefined, { proxy: network.proxy })
  await signInAsFirstAdviser(stage, page)
  await page.goto(form)
  await why(page).fill('Typed on a train')
  await isSaved(page)
  await network.cut()
  await why(page).fill('Typed on a train, in a tunnel')
  await page.getByRole('status').getByText('Not saved yet').waitFor()
  await network.restore()
  await why(page).fill('Typed on a train, in a tunnel and after it.')
  await isSaved(page)
  await page.goto(form)
  expect(await why(page).inputValue()).toBe('Typed on a train, in a tunnel and after it.')
  await network.cut()
  const error = page.waitForEvent('framenavigated', (frame) => frame.url().startsWith('chrome-error:'))
  await Promise.all([error, page.getByRole('button', { name: 'Record it' }).click()])
  await network.restore()
  await page.goto(form)
  expect(await why(page).inputValue()).toBe('Typed on a train, in a tunnel and after it.')
  await network.cut()
})

test('a double click records one change', async () => {
  const page = await stage.newPerson()
  await signInAsFirstAdviser(stage, page)
  await page.goto(`${await recordOfSam(stage)}/history/add/immigration`)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.isNavigationRequest()) sent.push(request.url())
  })
  await page.getByRole('group', { name: 'May it limit support from 18?' }).getByLabel('No').check()
  await why(page).fill('Asked the Home Office.')
  const before = await countChanges()
  await Promise.all([page.waitForURL('**/changes/**'), page.getByRole('button', { name: 'Record it' }).dblclick()])
  expect(await countChanges()).toBe(before + 1)
  expect(sent).toHaveLength(1)
})
