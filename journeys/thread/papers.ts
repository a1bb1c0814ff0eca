// Papers on the golden thread: pasted, read, and confirmed by a person.
import type { Page } from 'playwright-core'
import { follow } from '../browser.ts'
import { fillDay, type TypedDay } from './fields.ts'

export interface PastedPaper {
  readonly text: string
  readonly title: string
  readonly dated: TypedDay
}

/** Pastes it, and stays on the page of what was found; what stands at its top. */
export async function readPaper(page: Page, { text, title, dated }: PastedPaper): Promise<string> {
  await page.goto('/staff/papers')
  await page.getByLabel('What was said and what was done').check()
  await page.getByLabel('Or paste the text').fill(text)
  await page.getByLabel('What to call it (optional)').fill(title)
  await fillDay(page.getByRole('group', { name: 'The date of the paper or the meeting' }), dated)
  await follow(page.getByRole('button', { name: 'Read it' }))
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  return page.getByText(/^Found: /).innerText()
}

/** Confirms what is ticked: all but what the reading asks about. Asks get the themes of their headings, where there are any. */
export async function confirmAll(page: Page): Promise<void> {
  const themes = page.getByRole('checkbox', { name: /Give asks the theme of their list/ })
  if ((await themes.count()) > 0) await themes.first().check()
  await follow(page.getByRole('button', { name: 'Confirm what is ticked' }).first())
  await page.getByText(/^Confirmed: \d+\./).waitFor()
}
