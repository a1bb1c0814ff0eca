// The board of asks, and the page of each: found as a worker finds them.
import type { Page } from 'playwright-core'
import { follow } from '../browser.ts'

/** A view of the board by its name, whatever count stands behind it. */
export async function boardTab(page: Page, name: string): Promise<void> {
  await page.goto('/staff/asks')
  const tab = page
    .getByRole('navigation', { name: 'Which asks' })
    .getByRole('link', { name: new RegExp(`^${name}( \\(|$)`) })
  await follow(tab)
}

/** How many asks the view holds: one page of it. */
export const countOnBoard = (page: Page) => page.getByRole('main').locator('tbody').getByRole('rowheader').count()

/** Opens an ask by words of it. */
export async function openAsk(page: Page, words: string, { onThisTab = false } = {}): Promise<void> {
  if (!onThisTab) await boardTab(page, 'Everything')
  await follow(page.getByRole('main').getByRole('link', { name: words }).first())
  await page.getByRole('heading', { name: 'From their words to an answer' }).waitFor()
}

/** On an ask: says that one that looks alike is the same. */
export async function confirmRepeat(page: Page, before: string): Promise<void> {
  await follow(
    page.getByRole('link', { name: 'Asked before?' }).or(page.getByRole('button', { name: 'Asked before?' })),
  )
  const alike = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: 'The same', exact: true }) })
    .locator('xpath=..')
    .filter({ hasText: before })
  await follow(alike.getByRole('button', { name: 'The same', exact: true }))
  await page.getByRole('heading', { name: 'Also raised' }).waitFor()
}
