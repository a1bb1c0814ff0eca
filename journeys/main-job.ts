// The product's main job, step by step as tests: from a council's return to who is owed what, and why. The journey on
// invented data and its twin on a return of a thousand children are both made of it.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, follow, phone, signInAs, textOf } from './browser.ts'
import { demo, nameOfFirstAdviser, openStage, signInAsFirstAdviser, type Stage } from './stage.ts'

type ReturnFiles = readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[]

export interface MainJob {
  readonly lastYear: ReturnFiles
  readonly thisYear: ReturnFiles
  /** A 17 year old who was in care until 30 December 2025, went home to a parent, and turns 18 on 21 August 2026. */
  readonly childId: string
  /** What comes of this year's return: how many people are new, and a value that is wrong, with the child it is of. */
  readonly expected: { readonly newPeople: string; readonly fault: { value: string; childId: string } | null }
}

const name = 'Tamsin Aldergrove'
const secret = 'purple kettle on the moon'

export const csv = (file: string, text: string) => ({ name: file, mimeType: 'text/csv', buffer: Buffer.from(text) })

/** What the steps tell one another. */
interface Told {
  adviser: string
  record: string
  signInName: string
  code: string
}

export function walkMainJob({ lastYear, thisYear, childId, expected }: MainJob): void {
  let stage: Stage
  let analyst: Page
  let adviser: Page
  let youngPerson: Page
  const told: Told = { adviser: '', record: '', signInName: '', code: '' }

  beforeAll(async () => {
    stage = await openStage({ today: '2026-05-31', demo, runsJobs: true })
    told.adviser = await nameOfFirstAdviser(stage)
    analyst = await stage.newPerson()
    adviser = await stage.newPerson(phone)
    youngPerson = await stage.newPerson(phone)
  })
  afterAll(() => stage.close())

  test('an analyst checks last year’s return, sees what it would do, and imports it', async () => {
    await signInAs(analyst, 'analyst')
    await upload(analyst, 'The SSDA903 return', lastYear)
    await expectAccessible(analyst)
    await confirm(analyst)
    await expectAccessible(analyst)
  })

  test('this year’s return shows its problems before anything is written, and its result after', async () => {
    await upload(analyst, 'The SSDA903 return', thisYear)
    expect(await factOf(analyst, 'New people')).toBe(expected.newPeople)
    await seeProblems(analyst, expected.fault?.value ?? null)
    expect(await isHeld(stage, childId)).toBe(false)
    await confirm(analyst)
    expect(await isHeld(stage, childId)).toBe(true)
    expect(await factOf(analyst, 'New people')).toBe(expected.newPeople)
    await analyst.goto('/staff/data-quality')
    if (expected.fault) expect(await textOf(analyst)).toContain(expected.fault.childId)
    await expectAccessible(analyst)
  })

  test('names and workers come in as lists', async () => {
    const people = `child_id,name,known_as\r\n${childId},${name},Tamsin\r\n`
    await upload(analyst, 'A list of people', [csv('people.csv', people)])
    await confirm(analyst)
    const workers = `worker_ref,child_id,capacity,from\r\nWAD001,${childId},adviser,05/01/2026\r\n`
    await upload(analyst, 'A list of workers', [csv('workers.csv', workers)])
    await confirm(analyst)
    await analyst.goto('/staff/imports')
    expect(await analyst.getByRole('row', { name: /Nothing yet|Failed/ }).count()).toBe(0)
    await expectAccessible(analyst)
  })

  test('the adviser finds the 17 year old by a name spelt wrong', async () => {
    await signInAsFirstAdviser(stage, adviser)
    await adviser.goto('/staff/people')
    await adviser.getByLabel(/^Name, child id/).fill('Tamzin Aldagrove')
    await follow(adviser.getByRole('button', { name: 'Show' }))
    await expectAccessible(adviser)
    await follow(adviser.getByRole('link', { name: /Tamsin/ }))
    await adviser.getByRole('heading', { level: 1, name: 'Tamsin' }).waitFor()
    told.record = new URL(adviser.url()).pathname
    await expectAccessible(adviser)
  })

  test('the record says why they are still a relevant child, and until 30 June 2026', async () => {
    const main = await textOf(adviser)
    expect(main).toContain('Relevant child until 30 June 2026')
    expect(main).toMatch(/17 years old/)
  })

  test('the letter says the same in words for them', async () => {
    await follow(adviser.getByRole('link', { name: 'Letter about their support' }))
    await adviser.getByRole('article').waitFor()
    await expectAccessible(adviser)
    expect(await adviser.getByRole('article').innerText()).toContain('30 June 2026')
  })

  test('recording that the stay at home broke down moves the status and the letter to the 18th birthday', async () => {
    await adviser.goto(`${told.record}/history`)
    await expectAccessible(adviser)
    await follow(adviser.getByRole('link', { name: /^It ended or broke down/ }))
    await expectAccessible(adviser)
    await adviser.getByLabel('Day', { exact: true }).fill('20')
    await adviser.getByLabel('Month', { exact: true }).fill('5')
    await adviser.getByLabel('Year', { exact: true }).fill('2026')
    await adviser.getByLabel('It broke down').check()
    await adviser.getByLabel('Why, and how do you know?').fill('Tamsin rang me and slept at a friend’s.')
    await follow(adviser.getByRole('button', { name: 'Record the end' }))
    await adviser.getByText('the day it ends is another').waitFor()
    await expectAccessible(adviser)
    await adviser.goto(told.record)
    expect(await textOf(adviser)).toContain('Relevant child until 21 August 2026')
    await adviser.goto(`${told.record}/letter`)
    const letter = await adviser.getByRole('article').innerText()
    expect(letter).toContain('21 August 2026')
    expect(letter).not.toContain('30 June 2026')
  })

  test('the adviser gives them a sign-in code on paper', async () => {
    await adviser.goto(told.record)
    await follow(adviser.getByRole('link', { name: 'Give a sign-in code' }))
    await expectAccessible(adviser)
    await adviser.getByLabel(/I will give the paper/).check()
    await follow(adviser.getByRole('button', { name: 'Make a sign-in code' }))
    told.signInName = await factOf(adviser, 'Your sign-in name')
    told.code = await factOf(adviser, 'Your four words')
    await expectAccessible(adviser)
  })

  test('the young person signs in with the paper and chooses words of their own', async () => {
    await youngPerson.goto('/sign-in')
    await expectAccessible(youngPerson)
    await follow(youngPerson.getByRole('link', { name: 'Sign in with your paper' }))
    await youngPerson.getByLabel('Sign-in name').fill(told.signInName)
    await youngPerson.getByLabel('The four words').fill(told.code)
    await expectAccessible(youngPerson)
    await follow(youngPerson.getByRole('button', { name: 'Continue' }))
    await youngPerson.getByLabel('Your secret words', { exact: true }).fill(secret)
    await youngPerson.getByLabel('Your secret words again').fill(secret)
    await expectAccessible(youngPerson)
    await follow(youngPerson.getByRole('button', { name: 'Save and sign in' }))
    await youngPerson.waitForURL('**/me')
  })

  test('they see the same status, and that the adviser looked', async () => {
    await adviser.goto(`${told.record}/letter`)
    const headline = await adviser.locator('.letter__headline').innerText()
    const mine = await textOf(youngPerson)
    expect(mine).toContain(headline)
    expect(mine).toContain('21 August 2026')
    expect(mine).toContain(told.adviser)
    await expectAccessible(youngPerson)
    await follow(youngPerson.getByRole('link', { name: 'See the whole list' }))
    expect(await textOf(youngPerson)).toContain(told.adviser)
    await expectAccessible(youngPerson)
  })

  test('their letter is the adviser’s letter, as a page and as a PDF', async () => {
    await adviser.goto(`${told.record}/letter`)
    await youngPerson.goto('/me/letter')
    expect(await youngPerson.getByRole('article').innerText()).toBe(await adviser.getByRole('article').innerText())
    await expectAccessible(youngPerson)
    const pdf = await youngPerson.request.get('/me/letter.pdf')
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
  })

  test('a councillor can open none of it', async () => {
    const councillor = await stage.newPerson()
    await signInAs(councillor, 'councillor')
    const ofRecord = ['', '/history', '/letter', '/letter.pdf', '/seen', '/sign-in-code', '/what-if']
    const closed = [
      ...ofRecord.map((part) => `${told.record}${part}`),
      ...['/me', '/me/letter', '/me/letter.pdf', '/me/who-looked', '/staff/people', '/staff/imports'],
    ]
    for (const path of closed) {
      const answer = await councillor.goto(path)
      expect([path, answer?.status()]).toEqual([path, 403])
      expect(await councillor.content()).not.toMatch(new RegExp(`Tamsin|Aldergrove|${childId}`))
    }
    await expectAccessible(councillor)
  })
}

const isHeld = ({ h }: Stage, childId: string) =>
  h.machine(async ({ db }) => {
    const found = await db.selectFrom('people').select('id').where('child_id', '=', childId).executeTakeFirst()
    return found !== undefined
  })

/** Sends the files and waits for the preview: the page looks again by itself until it is there. */
async function upload(page: Page, kind: string, files: ReturnFiles): Promise<void> {
  await page.goto('/staff/imports')
  await page.getByLabel(kind).check()
  await page.getByLabel('Files').setInputFiles([...files])
  await follow(page.getByRole('button', { name: 'Check the files' }))
  await page.getByText('Ready to import', { exact: true }).waitFor()
}

/** The problems that the preview leads to, and back. */
async function seeProblems(page: Page, value: string | null): Promise<void> {
  if (value === null) {
    expect(await textOf(page)).toContain('None was found.')
    return
  }
  await follow(page.getByRole('link', { name: 'See each of them' }))
  await page.getByRole('cell', { name: value, exact: true }).first().waitFor()
  await expectAccessible(page)
  await page.goBack()
}

async function confirm(page: Page): Promise<void> {
  await follow(page.getByRole('button', { name: 'Import', exact: true }))
  await page.getByText('Imported', { exact: true }).waitFor()
}

/** What a page says after a label: <dt> and its <dd>. */
const factOf = (page: Page, label: string) =>
  page
    .locator('dt', { hasText: new RegExp(`^${label}$`) })
    .locator('xpath=following-sibling::dd[1]')
    .innerText()
