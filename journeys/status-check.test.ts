// The public check on a phone, by keyboard only: one question a page, the browser's own back button, the answer, the
// page to print; and once more without any script.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../src/app/testing/house.ts'
import { accessibilityFaults, openBrowser, openContext, phone } from './browser.ts'

let h: TestHouse
let browser: Browser
let address: string

beforeAll(async () => {
  h = await openTestHouse()
  address = await h.web.listen({ host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await h.close()
})

const answers: Readonly<Record<string, string>> = {
  born: '17',
  'care-now': 'no',
  'care-since-14': 'yes',
  'start-1': 'when I was 10',
  'end-1': 'when I turned 17',
  'short-stays': 'no',
  country: 'England',
  home: 'no',
  guardian: 'no',
  'other-place': 'none',
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

/** Sends the form with the Enter key and waits for the next page. */
async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

async function questionOf(page: Page): Promise<string | null> {
  const at = page.locator('input[name=at]')
  return (await at.count()) === 0 ? null : at.getAttribute('value')
}

async function answerByKeyboard(page: Page, question: string): Promise<void> {
  const answer = answers[question]
  if (answer === undefined) throw new Error(`Nobody answers ${question}: ${await heading(page)}`)
  const radio = page.locator(`input[type=radio][name="${question}"][value="${answer}"]`)
  if ((await radio.count()) > 0) {
    await radio.focus()
    await page.keyboard.press('Space')
  } else {
    await page.locator(`[id="${question}"]`).focus()
    await page.keyboard.type(answer)
  }
  await enter(page)
}

async function answerAll(page: Page, lookAt: (page: Page) => Promise<void>): Promise<void> {
  await page.goto('/am-i-a-care-leaver')
  await lookAt(page)
  await page.getByRole('button', { name: 'Start' }).focus()
  await enter(page)
  for (let question = await questionOf(page); question !== null; question = await questionOf(page)) {
    await lookAt(page)
    await answerByKeyboard(page, question)
  }
}

test('a young person on a phone finds their answer by keyboard, and goes back and forth', async () => {
  const page = await (await openContext(browser, address, phone)).newPage()
  const faults: string[] = []
  const look = async () => {
    faults.push(...(await accessibilityFaults(page)))
  }
  await answerAll(page, look)
  expect(await heading(page)).toContain('You have left care and you still have rights')
  expect(new URL(page.url()).search).toBe('')
  await look()

  await page.goBack()
  expect(await heading(page)).toContain('When you were 16 or 17')
  await page.goBack()
  expect(await heading(page)).toContain('special guardian')
  await page.goForward()
  await page.goForward()
  expect(await heading(page)).toContain('You have left care')

  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Make a page to print' }).click()])
  expect(await page.getByText('Checked on 31 May 2026').isVisible()).toBe(true)
  await look()
  expect(faults).toEqual([])
  await page.context().close()
})

test('a mistake is shown where the eyes and the keyboard are', async () => {
  const page = await (await openContext(browser, address, phone)).newPage()
  await page.goto('/am-i-a-care-leaver')
  await page.getByRole('button', { name: 'Start' }).focus()
  await enter(page)
  await page.locator('#born').focus()
  await page.keyboard.type('a while ago')
  await enter(page)
  expect(await page.title()).toMatch(/^Error: /)
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary')
  expect(await page.locator('#born').inputValue()).toBe('a while ago')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.context().close()
})

test('without any script it is the same check', async () => {
  const context = await browser.newContext({ baseURL: address, viewport: phone, javaScriptEnabled: false })
  const page = await context.newPage()
  await answerAll(page, () => Promise.resolve())
  expect(await heading(page)).toContain('You have left care and you still have rights')
  await context.close()
})

test('the first visit of a young person stays under 100 KB', async () => {
  const page = await (await openContext(browser, address, phone)).newPage()
  let bytes = 0
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await page.goto('/', { waitUntil: 'networkidle' })
  expect(bytes).toBeGreaterThan(5_000)
  expect(bytes).toBeLessThan(100_000)
  await page.context().close()
})
