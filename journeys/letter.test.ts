import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../src/app/testing/house.ts'
import { letterPath } from '../src/people/paths.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../src/people/testing.ts'
import { expectAccessible, openBrowser, openContext, phone, tablet } from './browser.ts'

let h: TestHouse
let browser: Browser
let address: string
let letters: Readonly<Record<string, string>>

const care = (start: string, end: string | null) => ({
  start,
  end,
  status: 'S20',
  authority: 'Ashmere',
  country: 'England',
})

beforeAll(async () => {
  h = await openTestHouse()
  address = await h.web.listen({ host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await h.close()
})

async function signedIn(viewport: typeof phone): Promise<Page> {
  const adviser = await h.signIn('adviser')
  letters = await h.machine(async (work) => {
    const me = await givenAWorker(work, { name: 'Sam Holt', accountId: adviser.accountId })
    const people = {
      'in care at sixteen': await givenAYoungPerson(work, {
        name: 'Ayo Adeyemi',
        dateOfBirth: '2009-06-10',
        facts: { lookedAfter: [care('2024-01-08', null)] },
      }),
      'back home': await givenAYoungPerson(work, {
        name: 'زهرا',
        dateOfBirth: '2008-09-10',
        facts: {
          lookedAfter: [care('2023-01-08', '2025-12-28')],
          livingWith: [{ with: 'parent', start: '2025-12-28', end: null }],
        },
      }),
      'history not held': await givenAYoungPerson(work, { age: 20, facts: { historyHeldFrom: null } }),
      'no rights': await givenAYoungPerson(work, {
        age: 23,
        facts: { lookedAfter: [care('2010-01-01', '2012-01-01')] },
      }),
    }
    for (const personId of Object.values(people)) await givenAnAllocation(work, { personId, workerId: me })
    return Object.fromEntries(Object.entries(people).map(([who, id]) => [who, letterPath(id)]))
  })
  const context = await openContext(browser, address, viewport)
  await context.addCookies([{ name: 'alongside', value: adviser.sessionToken, url: address }])
  return context.newPage()
}

describe.each([
  ['a phone', phone],
  ['a desk', tablet],
] as const)('the letter on %s', (_where, viewport) => {
  test('has no fault for anyone, whatever it has to say', async () => {
    const page = await signedIn(viewport)
    for (const [who, path] of Object.entries(letters)) {
      await page.goto(path)
      expect(await page.getByRole('article').isVisible(), who).toBe(true)
      await expectAccessible(page)
    }
  })
})

test('on paper there is the letter and nothing around it', async () => {
  const page = await signedIn(tablet)
  await page.goto(letters['in care at sixteen'] ?? '')
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText('Dear Ayo Adeyemi').isVisible()).toBe(true)
  for (const around of ['Save as PDF', 'Show it in the letter', 'Sign out', 'This is a demo.', 'Privacy'])
    expect(await page.getByText(around).first().isVisible(), around).toBe(false)
})

test('a worker adds a sentence of their own, and mends what a young person should not read', async () => {
  const page = await signedIn(tablet)
  await page.goto(letters['in care at sixteen'] ?? '')
  const own = page.getByLabel('Stands at the top of this copy (optional)')
  await own.fill('You are not NEET any more.')
  await page.getByRole('button', { name: 'Show it in the letter' }).click()
  await page.getByRole('link', { name: /Say “NEET” in other words/ }).click()
  await expectAccessible(page)
  await own.fill('Well done for starting at college!')
  await page.getByRole('button', { name: 'Show it in the letter' }).click()
  expect(await page.getByRole('article').innerText()).toContain('Well done for starting at college!')
})
