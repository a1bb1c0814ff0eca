// A young person's side of the golden thread, on a phone.
import type { Page } from 'playwright-core'
import { expectAccessible, follow } from '../browser.ts'

/** They let others read their words without their name. */
export async function saySomething(page: Page, words: string): Promise<void> {
  await page.goto('/me/say')
  await page.getByLabel('What do you want to say?').fill(words)
  await page.getByText('Change who reads it, how we answer, or who sees your words').click()
  await page.getByLabel('Yes, but without my name').check()
  await expectAccessible(page)
  await follow(page.getByRole('button', { name: 'Send', exact: true }))
  await page.getByRole('heading', { level: 1, name: 'We have your words' }).waitFor()
  await expectAccessible(page)
}

export async function openMyAsk(page: Page, words: string): Promise<void> {
  await page.goto('/me/asks')
  await page.getByText(words).waitFor()
  await follow(page.getByRole('link', { name: /^Open what you said/ }).first())
  await page.getByText('Is this good enough?').first().waitFor()
}

export async function judge(page: Page, verdict: 'Good enough' | 'Not yet', why: string): Promise<void> {
  await page.getByLabel(/^Is this good enough\?/).fill(why)
  await follow(page.getByRole('button', { name: verdict, exact: true }))
  await page.getByText(`You said: ${verdict.toLowerCase()}`).first().waitFor()
}
