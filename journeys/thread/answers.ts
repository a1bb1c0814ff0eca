// Answers on the golden thread: those that a slide brought, linked by hand, and new ones.
import type { Page } from 'playwright-core'
import { follow } from '../browser.ts'
import { fillDay, type TypedDay } from './fields.ts'

export interface LinkedReply {
  /** A few words of each. */
  readonly reply: string
  readonly ask: string
  /** What somebody looks for where the suggestions do not have it. */
  readonly look?: string
}

/** Those who asked heard it where it was given: it has arrived. */
export async function linkReply(page: Page, { reply, ask, look }: LinkedReply): Promise<void> {
  await page.goto('/staff/answers')
  await follow(page.getByRole('link', { name: reply }))
  if (look !== undefined) {
    await page.getByLabel('Look for other words').fill(look)
    await follow(page.getByRole('button', { name: 'Look', exact: true }))
  }
  await page.getByRole('checkbox', { name: ask }).check()
  await page.getByRole('checkbox', { name: /^They heard it on/ }).check()
  await follow(page.getByRole('button', { name: 'Link them' }))
  await page.getByText('Linked. They have heard it.').waitFor()
}

interface Will {
  readonly words: string
  readonly by: TypedDay
  readonly owner: string
}

export async function answerWill(page: Page, { words, by, owner }: Will): Promise<void> {
  await openComposer(page, words)
  await page.getByLabel('We will', { exact: true }).check()
  await fillDay(page.getByRole('group', { name: 'By which day?' }), by)
  await page.getByLabel('Who will see to it? A name').fill(owner)
  await send(page)
}

export async function answerDid(page: Page, words: string): Promise<void> {
  await openComposer(page, words)
  await page.getByLabel('We did it', { exact: true }).check()
  await send(page)
}

async function openComposer(page: Page, words: string): Promise<void> {
  await follow(page.getByRole('main').getByRole('button', { name: 'Answer', exact: true }))
  await page.getByLabel('Your answer').fill(words)
}

async function send(page: Page): Promise<void> {
  await follow(page.getByRole('button', { name: 'Send this answer' }))
  await page.getByText('Your answer is on its way.').waitFor()
}
