// Help that opens beside what somebody writes, on their own phone, without a network.
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, phone, tablet } from './browser.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({})
})
afterAll(() => stage.close())

async function openBox(viewport = phone, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await stage.newPerson(viewport, options)
  await page.goto('/design/help-now?mood=warm')
  return page
}

const box = (page: Page) => page.getByLabel('What do you want to say?')
const help = (page: Page) => page.locator('#help-beside')

describe('help beside what is written', () => {
  test('opens at words of danger, stays, takes no focus and sends nothing', async () => {
    const page = await openBox()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    expect(await help(page).isHidden()).toBe(true)
    await box(page).fill('My phone died and this homework is killing me')
    await page.waitForTimeout(700)
    expect(await help(page).isHidden()).toBe(true)
    await box(page).fill('i dont wanna be here anymore')
    await help(page).waitFor({ state: 'visible' })
    expect(await box(page).evaluate((element) => element === document.activeElement)).toBe(true)
    expect(
      await help(page)
        .getByRole('link', { name: /Call 999/ })
        .getAttribute('href'),
    ).toBe('tel:999')
    await box(page).fill('')
    await page.waitForTimeout(700)
    expect(await help(page).isVisible()).toBe(true)
    expect(asked).toEqual([])
    await page.context().close()
  })

  test('opens when a feeling speaks of danger, and not for another', async () => {
    const page = await openBox()
    await page.getByLabel('Happy').check()
    expect(await help(page).isHidden()).toBe(true)
    await page.getByLabel('Unsafe').check()
    await help(page).waitFor({ state: 'visible' })
    await page.context().close()
  })

  test.each([
    ['a phone in the light', phone, {}],
    ['a phone in the dark', phone, { colorScheme: 'dark' }],
    ['a wide screen', tablet, {}],
    ['a wide screen in the dark', tablet, { colorScheme: 'dark' }],
    ['forced colours', phone, { forcedColors: 'active' }],
  ] as const)('can be read and pressed on %s', async (_where, viewport, options) => {
    const page = await openBox(viewport, options)
    await box(page).fill('he hits me')
    await help(page).waitFor({ state: 'visible' })
    await expectAccessible(page)
    for (const link of await help(page).getByRole('link').all())
      expect((await link.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44)
    await page.context().close()
  })
})
