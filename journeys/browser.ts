// A real browser for journeys: Chromium from npm, one for a test file, with axe at hand on every page.
import chromiumBinary from '@sparticuz/chromium'
import axe from 'axe-core'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core'
import { expect } from 'vitest'

const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking']

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumBinary.executablePath(), args, headless: true })
}

export const phone = { width: 360, height: 740 }
export const tablet = { width: 1280, height: 900 }

export function openContext(
  browser: Browser,
  baseURL: string,
  viewport = tablet,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  return browser.newContext({ baseURL, viewport, locale: 'en-GB', ...options })
}

/** Presses a link or a button that leads to a page, and waits until that page is there, styles and scripts included. */
export async function follow(way: Locator): Promise<void> {
  await Promise.all([way.page().waitForEvent('load'), way.click()])
}

const everyRule = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
} as const
/** What another width of the screen can change; its colours are the same, and looks.test.ts looks at what only a desk shows. */
const rulesOfWidth = {
  type: 'rule',
  values: ['target-size', 'scrollable-region-focusable', 'bypass', 'region'],
} as const

/** Every fault that axe can see, of any of WCAG 2.2 A and AA, and whether anything is wider than the screen. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.waitForLoadState()
  await page.evaluate(axe.source)
  return faultsOf(page, everyRule)
}

/** The same page on a phone and on a desk: what does not depend on the width is looked at once. */
export async function faultsAtBothWidths(page: Page): Promise<string[]> {
  await page.setViewportSize(phone)
  const onPhone = await accessibilityFaults(page)
  await page.setViewportSize(tablet)
  return [...onPhone, ...(await faultsOf(page, rulesOfWidth))]
}

async function faultsOf(page: Page, runOnly: typeof everyRule | typeof rulesOfWidth): Promise<string[]> {
  const faults = await page.evaluate(async (only) => {
    // axe was put on the page before.
    const { axe: onPage } = globalThis as unknown as { axe: typeof axe }
    const found = await onPage.run(document, { runOnly: { type: only.type, values: [...only.values] } })
    const listed = found.violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html ?? ''})`)
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth
    return over > 0 ? [...listed, `${over} px wider than the screen`] : listed
  }, runOnly)
  return faults.map((fault) => `${new URL(page.url()).pathname} ${fault}`)
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([])
}

const words: Readonly<Record<string, string>> = {
  'young-person': 'Young person',
  adviser: 'Personal adviser',
  'team-manager': 'Team manager',
  'service-manager': 'Service manager',
  analyst: 'Performance analyst',
  clerk: 'Clerk',
  'offer-editor': 'Local offer editor',
  councillor: 'Councillor',
  partner: 'Partner',
  admin: 'Administrator',
}

/** The page's own part as text, with single blanks. */
export const textOf = async (page: Page) => (await page.getByRole('main').innerText()).replaceAll(/\s+/g, ' ')

/** One press at the demonstration sign-in. */
export async function signInAs(page: Page, role: string, nth = 0): Promise<void> {
  await page.goto('/sign-in/demo')
  const group = page
    .getByRole('region', { name: words[role] ?? role })
    .or(
      page
        .locator('section, div')
        .filter({ has: page.getByRole('heading', { name: words[role] ?? role, exact: true }) }),
    )
  await follow(group.last().getByRole('button').nth(nth))
}
