// Somebody who reads Arabic, on a phone, signed out: finds help with rent, works out what they may have, goes where there is
// no internet, and still reads it.
import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demo, openStage, type Stage } from './stage.ts'
import { expectAccessible, faultsAtBothWidths, follow, phone, signInAs, textOf } from './browser.ts'
import { enter, tabTo } from './keys.ts'

let stage: Stage
let young: Page

beforeAll(async () => {
  stage = await openStage({ demo })
  young = await stage.newPerson(phone)
})
afterAll(() => stage.close())

const kept = (path: string) =>
  young.evaluate(async (address) => (await caches.match(address)) !== undefined, path).catch(() => false)

test('finds help with rent in Arabic, and the page is theirs to read', async () => {
  await young.goto('/offer')
  await expectAccessible(young)
  await young.goto('/offer?lang=ar')
  expect(await young.locator('html').getAttribute('dir')).toBe('rtl')
  await expectAccessible(young)
  await young.getByRole('searchbox').fill('إيجار')
  await Promise.all([young.waitForEvent('load'), young.keyboard.press('Enter')])
  await expectAccessible(young)
  await follow(young.locator('.offer-list a').first())
  expect(young.url()).toContain('/offer/entry/help-with-rent?lang=ar')
  expect(await young.locator('h1').getAttribute('lang')).toBe('ar')
  await expectAccessible(young)
})

test('works out what fits on the phone itself: no answer leaves it', async () => {
  await young.goto('/offer/for-me?lang=ar')
  const sent: Request[] = []
  young.on('request', (request) => sent.push(request))
  await young.locator('#age').fill('19')
  for (const [name, value] of [
    ['inCareNow', 'no'],
    ['thirteenWeeks', 'yes'],
    ['after16', 'yes'],
  ])
    await young.locator(`input[name=${name}][value=${value}]`).check()
  await young.locator('form[data-finder] button').click()
  await young.locator('[data-finder-answer] .offer-list a').first().waitFor()
  expect(sent.filter((request) => request.method() !== 'GET')).toEqual([])
  expect(sent.every((request) => !request.url().includes('19'))).toBe(true)
  await expectAccessible(young)
})

test('goes offline and still reads it', async () => {
  await young.goto('/offer?lang=ar')
  await expect.poll(() => kept('/offer/whole?lang=ar'), { timeout: 30_000 }).toBe(true)
  await expect.poll(() => kept('/help-now'), { timeout: 30_000 }).toBe(true)
  await young.context().setOffline(true)
  await young.goto('/offer/entry/help-with-rent?lang=ar')
  expect(await young.locator('h1').getAttribute('lang')).toBe('ar')
  expect(await young.locator('h1').innerText()).toContain('الإيجار')
  await young.goto('/offer/entry/never-opened-before?lang=ar')
  expect(young.url()).toContain('/offer/whole?lang=ar#never-opened-before')
  await young.goto('/help-now')
  expect(await textOf(young)).toContain('999')
  await young.goto('/offer/for-me?lang=ar')
  await young.locator('#age').fill('seventeen')
  await young.locator('form[data-finder] button').click()
  const problem = young.getByRole('alert')
  await problem.waitFor()
  expect(await problem.innerText()).toContain('اكتب عمرك بالأرقام')
  expect(await young.title()).toMatch(/^خطأ: /)
  expect(await young.locator('#age').getAttribute('aria-describedby')).toBe('age-error')
  await expectAccessible(young)
  await young.goto('/offer/for-me?lang=ar')
  await young.locator('#age').fill('')
  await young.locator('form[data-finder] button').click()
  await problem.waitFor()
  await young.locator('#age').fill('17')
  await young.locator('form[data-finder] button').click()
  await problem.waitFor({ state: 'detached' })
  await young.locator('[data-finder-answer] h2').first().waitFor()
  await young.context().setOffline(false)
})

test('by keyboard alone, from the search to asking for it', async () => {
  const page = await stage.newPerson()
  await page.goto('/offer')
  await tabTo(page, 'searchbox', 'What do you need?')
  await page.keyboard.type('driving')
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  await tabTo(page, 'link', /driving/i)
  await enter(page)
  await tabTo(page, 'link', 'Ask for this').catch(() => tabTo(page, 'button', 'Ask for this'))
  await enter(page)
  expect(page.url()).toContain('/sign-in?next=')
})

test('an editor says without a script that a place has moved, and the entries there show the new one', async () => {
  const page = await stage.newPerson(phone, { javaScriptEnabled: false })
  await signInAs(page, 'offer-editor')
  await page.goto('/staff/offer/places')
  await follow(page.getByRole('button', { name: 'Add a place' }))
  for (const [label, typed] of [
    ['What it is called', 'The new hub'],
    ['Street and number', '7 Canal Row'],
    ['Town or city', 'Ashmere'],
    ['County', 'Ashmere'],
    ['Postcode', 'AM1 7CR'],
    ['Telephone there', '01632 960 170'],
    ['Monday', '10am to 6pm'],
  ] as const)
    await page.getByLabel(label).fill(typed)
  await follow(page.getByRole('button', { name: 'Add it' }))
  expect(await textOf(page)).toContain('Select whether it is in your area')
  expect(await page.getByLabel('Monday').inputValue()).toBe('10am to 6pm')
  await page.getByRole('radio', { name: 'Yes' }).check()
  await follow(page.getByRole('button', { name: 'Add it' }))
  await follow(page.getByRole('link', { name: 'The Hub', exact: true }))
  await follow(page.getByRole('link', { name: 'This place is no longer used' }))
  const entry = await page.getByRole('main').locator('a[href*="/entries/"]').first().getAttribute('href')
  await page.getByLabel('What takes its place').selectOption({ label: 'The new hub, AM1 7CR' })
  await follow(page.getByRole('button', { name: 'Retire it' }))
  await page.goto((entry ?? '').replace('/staff/offer/entries/', '/offer/entry/'))
  expect(await textOf(page)).toContain('7 Canal Row')
})

test('the pages of places and providers are open to everyone’s eyes and hands', async () => {
  const page = await stage.newPerson()
  await signInAs(page, 'offer-editor')
  for (const noun of ['place', 'provider']) {
    await page.goto(`/staff/offer/${noun}s`)
    await follow(page.locator('.data-table a').first())
    expect(await faultsAtBothWidths(page), page.url()).toEqual([])
    await page.goto(`${page.url()}/retire`)
    expect(await faultsAtBothWidths(page), page.url()).toEqual([])
  }
})

test('a first visit weighs less than 100 kilobytes and asks for few things', async () => {
  const page = await stage.newPerson(phone, { serviceWorkers: 'block' })
  for (const path of ['/offer', '/offer/entry/setting-up-home']) {
    const client = await page.context().newCDPSession(page)
    await client.send('Network.enable')
    await client.send('Network.clearBrowserCache')
    let bytes = 0
    let requests = 0
    client.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
      requests += 1
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(bytes, path).toBeLessThan(100_000)
    expect(requests, path).toBeLessThanOrEqual(10)
    await client.detach()
  }
})
