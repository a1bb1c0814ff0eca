// A printed code from the worker's screen to the young person's own page, and a lost secret that two people replace.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../src/app/testing/house.ts'
import { givenAnAllocation, givenAWorker, givenAYoungPerson } from '../src/people/testing.ts'
import { newId, type AccountId } from '../src/platform/ids.ts'
import { expectAccessible, follow, openBrowser, openContext, phone } from './browser.ts'

let h: TestHouse
let browser: Browser
let address: string
let person: string
const contexts: BrowserContext[] = []

beforeAll(async () => {
  h = await openTestHouse()
  address = await h.web.listen({ host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
  person = await h.machine(async (work) => {
    const account = async (role: string, name: string): Promise<AccountId> => {
      const id = newId<'account'>()
      const row = { authority_id: work.council.id, id, roles: [role], display_name: name, is_demo: true }
      await work.db.insertInto('accounts').values(row).execute()
      return id
    }
    const teamId = newId<'team'>()
    await work.db.insertInto('teams').values({ authority_id: work.council.id, id: teamId, name: 'North' }).execute()
    const worker = await givenAWorker(work, { accountId: await account('adviser', 'Priya Kaur'), teamId })
    await givenAWorker(work, { accountId: await account('team-manager', 'Morgan Lee'), role: 'team-manager', teamId })
    const id = await givenAYoungPerson(work, { name: 'Leila Orchard', age: 19 })
    await givenAnAllocation(work, { personId: id, workerId: worker })
    return id
  })
})
afterAll(async () => {
  for (const context of contexts) await context.close()
  await browser.close()
  await h.close()
})

async function newPage(viewport = phone): Promise<Page> {
  const context = await openContext(browser, address, viewport)
  contexts.push(context)
  return context.newPage()
}

async function signInAs(name: string): Promise<Page> {
  const page = await newPage({ width: 1280, height: 900 })
  await page.goto('/sign-in/demo')
  await follow(page.getByRole('button', { name }))
  return page
}

async function printPaper(worker: Page): Promise<{ name: string; code: string }> {
  await worker.goto(`/staff/people/${person}/sign-in-code`)
  await expectAccessible(worker)
  await worker.getByLabel(/I will give the paper/).check()
  await follow(worker.getByRole('button', { name: /code/ }))
  await expectAccessible(worker)
  const text = await worker.getByRole('main').innerText()
  const [, name = ''] = /Your sign-in name\s+(\S+)/.exec(text) ?? []
  const [, code = ''] = /Your four words\s+([a-z]+ [a-z]+ [a-z]+ [a-z]+)/.exec(text) ?? []
  return { name, code }
}

/** The browser's own print opens; on the paper itself there is no button. */
async function expectPrints(page: Page, words: string): Promise<void> {
  const button = page.getByRole('button', { name: words })
  await page.evaluate(() => {
    window.print = () => (document.title = 'printed')
  })
  await button.click()
  expect(await page.title()).toBe('printed')
  await page.emulateMedia({ media: 'print' })
  expect(await button.isVisible()).toBe(false)
  await page.emulateMedia({ media: null })
}

async function usePaper(page: Page, paper: { name: string; code: string }): Promise<void> {
  await page.goto('/sign-in/code')
  await page.getByLabel('Sign-in name').fill(paper.name)
  await page.getByLabel('The four words').fill(paper.code)
  await follow(page.getByRole('button', { name: 'Continue' }))
  await expectAccessible(page)
}

async function chooseSecret(page: Page, secret: string): Promise<void> {
  await page.getByLabel('Your secret words', { exact: true }).fill(secret)
  await page.getByLabel('Your secret words again').fill(secret)
  await follow(page.getByRole('button', { name: 'Save and sign in' }))
}

test('from the paper to their own page, and back in after the secret is lost', async () => {
  const worker = await signInAs('Priya Kaur')
  const first = await printPaper(worker)
  await expectPrints(worker, 'Print the slip')
  const young = await newPage()
  await usePaper(young, first)
  await chooseSecret(young, 'seven purple buses')
  expect(new URL(young.url()).pathname).toBe('/me')
  await expectAccessible(young)

  const second = await printPaper(worker)
  await young.goto('/me')
  expect(new URL(young.url()).pathname).toBe('/sign-in')
  await usePaper(young, second)
  expect(await young.getByText('A second person has to check it first').first().isVisible()).toBe(true)

  const manager = await signInAs('Morgan Lee')
  await manager.goto('/staff/sign-in-codes')
  await expectAccessible(manager)
  await follow(manager.getByRole('button', { name: /Agree: it was/ }))
  expect(await manager.getByText('You agreed').isVisible()).toBe(true)

  await usePaper(young, second)
  await chooseSecret(young, 'nine green kettles')
  expect(new URL(young.url()).pathname).toBe('/me')
  const seen = await young.getByRole('main').innerText()
  expect(seen).toContain('Priya Kaur')
  expect(seen).toContain('agreed to a new sign-in code for you')
})
