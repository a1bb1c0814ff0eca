// From "Ask for this" to "Paid": a young person asks for clothes for an interview and follows it like a parcel; and the proof
// that says that they are a care leaver and nothing else, until they take it back.
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenAnAllocation, givenAWorker, givenAYoungPerson } from '../src/people/testing.ts'
import { aJpeg } from '../src/platform/files/testing.ts'
import { csv } from './main-job.ts'
import { expectAccessible, follow, phone, signInAs, tablet, textOf } from './browser.ts'
import { enter, tabTo } from './keys.ts'
import { demo, openStage, type Stage } from './stage.ts'

let stage: Stage
let young: Page
let adviser: Page
let payer: Page
/** What the steps tell one another. */
const told = { claim: '', reference: '', proof: '', code: '' }

/** In care from 12 until 18, and 19 today. */
const life = {
  dateOfBirth: '2007-02-20',
  facts: {
    lookedAfter: [{ start: '2019-03-01', end: '2025-02-19', status: 'S31', authority: 'Ashmere', country: 'England' }],
  },
}

beforeAll(async () => {
  stage = await openStage({ demo })
  const { h } = stage
  const ofAdviser = await h.signIn('adviser', { name: 'Noor Feldspar' })
  const personId = await h.machine(async (work) => {
    const person = await givenAYoungPerson(work, { name: 'Tamsin Aldergrove', childId: 'C70001', ...life })
    const workerId = await givenAWorker(work, { name: 'Noor Feldspar', accountId: ofAdviser.accountId })
    await givenAnAllocation(work, { personId: person, workerId })
    return person
  })
  const ofYoung = await h.signIn('young-person', { name: 'Tamsin', personId })
  young = await seat(ofYoung, phone)
  adviser = await seat(ofAdviser, tablet)
  payer = await stage.newPerson()
  await signInAs(payer, 'service-manager')
})
afterAll(() => stage.close())

async function seat({ sessionToken }: { sessionToken: string }, viewport: typeof phone): Promise<Page> {
  const page = await stage.newPerson(viewport)
  await page.context().addCookies([{ name: 'alongside', value: sessionToken, url: stage.address }])
  return page
}

test('finds it, asks for it by keyboard alone, and has a receipt', async () => {
  await young.goto('/offer')
  await young.getByRole('searchbox').fill('interview shoes')
  await Promise.all([young.waitForEvent('load'), young.keyboard.press('Enter')])
  await expectAccessible(young)
  await follow(young.getByRole('link', { name: 'Clothes for an interview or a new job' }))
  await expectAccessible(young)
  await tabTo(young, 'button', 'Ask for this')
  await enter(young)
  await expectAccessible(young)
  await tabTo(young, 'radio', 'Yes')
  await young.keyboard.press('Space')
  await tabTo(young, 'textbox', 'How much do you need?')
  await young.keyboard.type('45')
  await young
    .getByLabel(/^The message or letter/)
    .setInputFiles([{ name: 'the letter.jpg', mimeType: 'image/jpeg', buffer: aJpeg() }])
  await tabTo(young, 'button', 'Ask for it')
  await enter(young)
  expect(await young.getByRole('heading', { level: 1 }).innerText()).toBe('We have it')
  told.reference = await young.getByRole('main').locator('strong').first().innerText()
  await expectAccessible(young)
  await follow(young.getByRole('button', { name: 'Follow it' }))
  told.claim = new URL(young.url()).pathname
  expect(await textOf(young)).toContain(`Number ${told.reference}`)
  await expectAccessible(young)
})

test('says how to pay them, and only the last numbers are ever shown again', async () => {
  await young.goto('/me/pay')
  await expectAccessible(young)
  await young.locator('input[name=method][value=bank]').check()
  await young.getByLabel('Name on the account').fill('T Aldergrove')
  await young.getByLabel('Sort code').fill('20-00-00')
  await young.getByLabel('Account number').fill('31510604')
  await expectAccessible(young)
  await follow(young.getByRole('button', { name: 'Save' }))
  const main = await textOf(young)
  expect(main).toContain('that ends in 604')
  expect(await young.content()).not.toContain('31510')
  await expectAccessible(young)
})

test('their adviser looks at the evidence and agrees', async () => {
  await adviser.goto('/staff/claims')
  await expectAccessible(adviser)
  await follow(adviser.locator('main a[href^="/staff/claims/"]').filter({ hasText: told.reference }))
  await expectAccessible(adviser)
  const letter = adviser.getByRole('link', { name: 'the letter.jpg' })
  const [saved] = await Promise.all([adviser.waitForEvent('download'), letter.click()])
  expect(saved.suggestedFilename()).toBe('the letter.jpg')
  await adviser.locator('input[name=act][value=agree]').check()
  await follow(adviser.getByRole('button', { name: 'Decide' }))
  expect(await textOf(adviser)).toContain('It is agreed, and they are told.')
  await young.goto(told.claim)
  expect(await textOf(young)).toContain('Agreed (now)')
  expect(await textOf(young)).toContain('We agreed £45.')
  await expectAccessible(young)
})

test('the payment file goes out, comes back, and the claim is paid', async () => {
  await payer.goto('/staff/payments')
  await expectAccessible(payer)
  await follow(payer.getByRole('button', { name: 'Make the payment file' }))
  await expectAccessible(payer)
  const link = payer.locator('main a[href$=".csv"]').first()
  const file = await (await payer.request.get((await link.getAttribute('href')) ?? '')).text()
  const lines: Record<string, string>[] = parse(file, { bom: true, columns: true })
  const line = lines.find(({ reference }) => reference?.startsWith(told.reference))
  expect(line).toMatchObject({ amount_pence: '4500', payee: 'T Aldergrove', account_number: '31510604' })
  await payer
    .getByLabel('The file from the finance system')
    .setInputFiles([csv('paid.csv', `reference,date\r\n${line?.['reference'] ?? ''},31/05/2026\r\n`)])
  await follow(payer.getByRole('button', { name: 'Check it' }))
  expect(await textOf(payer)).toContain('Paid: 1, £45')
  await expectAccessible(payer)
  await follow(payer.getByRole('button', { name: 'Write it down' }))
  expect(await textOf(payer)).toContain('It is written down, and everybody is told.')
  await young.reload()
  expect(await textOf(young)).toContain('Paid (now)')
  await expectAccessible(young)
  await young.goto('/me/claims')
  expect(await textOf(young)).toContain('Paid (now)')
})

test('shows a proof to another council, which reads a status and a date and nothing else', async () => {
  await young.goto('/me/proofs')
  await expectAccessible(young)
  await tabTo(young, 'button', 'Get a proof that I am a care leaver')
  await enter(young)
  told.proof = new URL(young.url()).pathname
  expect(await young.getByRole('img', { name: 'The code that others scan' }).isVisible()).toBe(true)
  await expectAccessible(young)
  const seen = young.getByRole('link', { name: 'See what they see' })
  told.code = new URL((await seen.getAttribute('href')) ?? '').pathname

  const officer = await stage.newPerson()
  await officer.goto(told.code)
  await expectAccessible(officer)
  const answer = await textOf(officer)
  expect(answer).toContain('Valid care leaver status until 31 May 2027')
  expect(await officer.content()).not.toMatch(/Tamsin|Aldergrove|C70001|2007|interview/)
  expect(await officer.context().cookies()).toEqual([])
  await officer.goto('/check')
  await expectAccessible(officer)
  await officer.getByLabel('The text of the code').fill(told.code)
  await follow(officer.getByRole('button', { name: 'Check it' }))
  expect(await textOf(officer)).toBe(answer)
  await officer.context().close()
})

test('takes the proof back, and it is worth nothing', async () => {
  await young.goto(told.proof)
  await follow(young.getByRole('button', { name: 'Take this proof back' }))
  expect(await textOf(young)).toContain('It is worth nothing any more.')
  await expectAccessible(young)
  const officer = await stage.newPerson()
  await officer.goto(told.code)
  expect(await textOf(officer)).toContain('This proof was taken back')
  expect(await textOf(officer)).not.toContain('Valid care leaver')
  await expectAccessible(officer)
})
