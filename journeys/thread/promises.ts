// Promises on the golden thread, the action that keeps one, its owner's link, and what shows it.
import type { Page } from 'playwright-core'
import { expectAccessible, follow } from '../browser.ts'

export async function addPriority(page: Page, title: string): Promise<void> {
  await page.goto('/staff/priorities')
  await page.getByLabel('Priority', { exact: true }).fill(title)
  await follow(page.getByRole('button', { name: 'Save' }))
  await page.getByRole('rowheader', { name: title }).waitFor()
}

interface NewPromise {
  readonly words: string
  readonly priority: string
  readonly post: string
}

/** On an ask: a promise that answers it. */
export async function makePromise(page: Page, { words, priority, post }: NewPromise): Promise<void> {
  await follow(page.getByRole('button', { name: 'Make a promise' }))
  await expectAccessible(page)
  await page.getByLabel('Promise', { exact: true }).check()
  await page.getByLabel('The words', { exact: true }).fill(words)
  await page.getByLabel('The post that keeps it').fill(post)
  await page.getByLabel('Priority', { exact: true }).selectOption({ label: priority })
  await follow(page.getByRole('button', { name: 'Save' }))
  await page.getByRole('heading', { level: 1, name: words }).waitFor()
  await expectAccessible(page)
}

interface NewAction {
  readonly title: string
  readonly owner: string
  readonly post: string
}

/** On a promise: an action that keeps it, with somebody who has no account here. */
export async function addAction(page: Page, { title, owner, post }: NewAction): Promise<void> {
  await follow(page.getByRole('link', { name: 'Add an action' }))
  await page.getByLabel('What will be done?').fill(title)
  await page.getByLabel('Somebody else').check()
  await page.getByLabel('Name', { exact: true }).fill(owner)
  await page.getByLabel('Email address', { exact: true }).fill('rowan.hartwell@ashmere.example')
  await page.getByLabel('Their post').fill(post)
  await expectAccessible(page)
  await follow(page.getByRole('button', { name: 'Add the action' }))
}

/** The private link to one action. */
export async function ownersLink(page: Page, title: string): Promise<string> {
  await page.goto('/staff/actions')
  await follow(page.getByRole('link', { name: title }))
  await expectAccessible(page)
  await follow(page.getByRole('button', { name: 'Make a link to copy' }))
  await expectAccessible(page)
  return new URL(await page.getByLabel('The link').inputValue()).pathname
}

export async function sayOnTrack(page: Page, line: string): Promise<void> {
  await page.getByLabel('In one sentence').fill(line)
  await follow(page.getByRole('button', { name: 'On track' }))
  await page.getByText('Thank you').waitFor()
}

/** On a promise: a note of what somebody saw. */
export async function addEvidence(page: Page, { title, note }: { title: string; note: string }): Promise<void> {
  await follow(page.getByRole('link', { name: 'Add evidence' }))
  await page.getByLabel('What does it show?').fill(title)
  await page.getByLabel(/^A note/).check()
  await page.getByLabel('In more words').fill(note)
  await expectAccessible(page)
  await follow(page.getByRole('button', { name: 'Add the evidence' }))
}
