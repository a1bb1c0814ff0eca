// Payments go out by file and come back by file: once each, whoever presses how often.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import type { PersonId } from '../../platform/ids.ts'
import {
  claimDecidePath,
  claimPath,
  myClaimPath,
  myPayPath,
  paymentsMakePath,
  paymentsPaidPath,
  paymentsPath,
} from '../paths.ts'
import type { ClaimId } from '../tables.ts'
import { givenAClaim, givenAnEntry } from '../testing.ts'
import { dayIn, readLines } from './came-back.ts'

type SignedIn = Awaited<ReturnType<TestHouse['signIn']>>

let h: TestHouse
let service: SignedIn
let person: PersonId
let me: SignedIn
let claim: ClaimId
const account = {
  method: 'bank',
  holder: '=HYPERLINK("http://evil.example")',
  sortCode: '00 11 22',
  number: '01234567',
}

beforeAll(async () => {
  h = await openTestHouse()
})
afterAll(() => h.close())
beforeEach(async () => {
  await h.house.asOwner((client) => client.query('delete from offer_payments; delete from offer_payment_files'))
  service = await h.signIn('service-manager', { name: 'Sam Lee' })
  person = await h.machine((work) => givenAYoungPerson(work, { name: 'Leila Orchard', age: 20 }))
  me = await h.signIn('young-person', { personId: person })
  claim = await h.machine(async (work) => {
    const entry = await givenAnEntry(work, {
      content: {
        amount: { kind: 'up-to', pence: 20_000 },
        claim: { kind: 'payment', steps: [], evidence: [], costCode: '+C100' },
      },
    })
    return givenAClaim(work, { entry, personId: person, askedPence: 4_550 })
  })
  await me.post(myPayPath, account)
  await service.post(claimDecidePath(claim), { act: 'agree', amount: '45.50' }, claimPath(claim))
})

const payments = () =>
  h.machine(({ db }) =>
    db.selectFrom('offer_payments').selectAll().where('claim_id', '=', claim).orderBy('reference').execute(),
  )
const standing = () =>
  h.machine(({ db }) =>
    db.selectFrom('offer_claims').select('standing').where('id', '=', claim).executeTakeFirstOrThrow(),
  )
const make = (who = service) => who.post(paymentsMakePath, {}, paymentsPath)
async function csv(who = service): Promise<string> {
  const href = /href="(\/staff\/payments\/[^"]+\.csv)"/.exec((await who.get(paymentsPath)).text)?.[1]
  return href === undefined ? '' : (await who.get(href)).text
}
async function reference(): Promise<string> {
  return (await payments()).at(-1)?.reference ?? ''
}
const bring = (text: string) =>
  service.upload(paymentsPaidPath, {}, [{ field: 'file', name: 'paid.csv', content: text }], paymentsPath)
const agree = (text: string) => service.post(paymentsPaidPath, { lines: text, agreed: 'yes' }, paymentsPath)

test('the file has what finance needs, and no cell runs as a formula', async () => {
  expect((await make()).status).toBe(303)
  const [heading, row] = (await csv()).trim().split('\r\n')
  expect(heading).toContain('reference,payee,method,amount_pence,cost_code,entry,date,sort_code,account_number')
  expect(row).toContain(`${await reference()},"'=HYPERLINK`)
  expect(row).toContain(",bank,4550,'+C100,")
  expect(row).toContain(',2026-05-31,001122,01234567')
})

test('account numbers stand in the file alone', async () => {
  await make()
  for (const path of [paymentsPath, claimPath(claim)]) expect((await service.get(path)).text).not.toContain('01234567')
  expect((await me.get(myPayPath)).text).not.toContain('01234567')
})

test('made twice, or by two at once, each payment is in one file', async () => {
  const second = await h.signIn('service-manager')
  const answers = await Promise.all([make(), make(second)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
  expect((await make()).status).toBe(422)
  const files = await h.machine(({ db }) =>
    db.selectFrom('offer_payment_files').select(['payments', 'pence']).execute(),
  )
  expect(files.map(({ payments: count, pence }) => [count, pence])).toEqual([[1, 4_550]])
})

test('the young person sees that their payment went to be paid', async () => {
  await make()
  expect((await me.get('/me/who-looked')).text).toContain('sent your payment on to be paid')
})

test('those without a bank account are in the file with a card or voucher, and no account', async () => {
  await me.post(myPayPath, { method: 'voucher' })
  await make()
  expect((await csv()).trim().split('\r\n')[1]).toMatch(/,Leila Orchard,voucher,4550,.*,2026-05-31,,$/)
})

test('“paid” is shown before it is written, written once, and the claim is paid', async () => {
  await make()
  const text = `reference,date\r\n${await reference()},30/05/2026\r\n`
  const preview = await bring(text)
  expect(preview.text).toContain('Nothing is written yet')
  expect(preview.text).toContain('Paid: 1, £45.50')
  expect(await standing()).toEqual({ standing: 'agreed' })
  expect((await agree(text)).status).toBe(303)
  expect(await standing()).toEqual({ standing: 'paid' })
  expect((await me.get(myClaimPath(claim))).text).toContain('Paid<span class="govuk-visually-hidden"> (now)')
  expect((await bring(text)).text).toContain('Known already from an earlier file: 1')
  await agree(text)
  const paid = await h.machine(({ db }) =>
    db
      .selectFrom('offer_claim_events')
      .select('what')
      .where('claim_id', '=', claim)
      .where('what', '=', 'paid')
      .execute(),
  )
  expect(paid).toHaveLength(1)
})

test('one bad line, and nothing of the file is written', async () => {
  await make()
  const text = `reference,date\n${await reference()},30/05/2026\nNOBODY-1,30/05/2026\n${await reference()},31/02/2026\n`
  const answer = await agree(text)
  expect(answer.text).toContain('Line 3: <bdi>There is no payment NOBODY-1')
  expect(answer.text).toContain('Line 4:')
  expect(await standing()).toEqual({ standing: 'agreed' })
})

test('what was in no file yet, or is still to come, was not paid', async () => {
  expect((await bring(`reference,date\n${await reference()},30/05/2026\n`)).text).toContain(
    'was in no payment file yet',
  )
  await make()
  expect((await bring(`reference,date\n${await reference()},01/06/2026\n`)).text).toContain('is still to come')
})

test('a payment that failed says so to the young person, and is paid again under a new reference', async () => {
  await make()
  const first = await reference()
  const text = `reference;date;failure\n${first};;Account closed\n`
  await agree(text)
  expect(await standing()).toEqual({ standing: 'agreed' })
  expect((await me.get(myClaimPath(claim))).text).toContain('The payment did not arrive')
  expect((await service.get(paymentsPath)).text).toContain('Account closed')
  await me.post(myPayPath, { method: 'card' })
  expect((await payments()).map(({ method, failed_why: why }) => [method, why])).toEqual([
    ['bank', 'Account closed'],
    ['card', null],
  ])
  expect((await service.get(paymentsPath)).text).not.toContain('Account closed')
  await make()
  await agree(`reference,date\n${await reference()},30/05/2026\n`)
  expect(await standing()).toEqual({ standing: 'paid' })
})

test('payments of a restricted young person are made by whoever is named, and are in nobody else’s file', async () => {
  const named = await h.signIn('service-manager')
  await h.machine(async ({ db, council }) => {
    await db.updateTable('people').set({ restricted: true }).where('id', '=', person).execute()
    await db
      .insertInto('restricted_access')
      .values({ authority_id: council.id, person_id: person, account_id: named.accountId, why: 'a test' })
      .execute()
  })
  expect((await service.get(paymentsPath)).text).not.toContain('Orchard')
  expect((await make()).status).toBe(422)
  expect((await make(named)).status).toBe(303)
  expect(await csv()).not.toContain('01234567')
  expect(await csv(named)).toContain('01234567')
})

test.each(['not a csv at all', 'name,date\nx,y\n', '', '"', 'reference,date\n'])(
  '%s is no file of payments',
  async (text) => {
    const answer = text === '' ? await agree(text) : await bring(text)
    expect([answer.status, answer.text.includes('Choose a CSV file')]).toEqual([422, true])
  },
)

test('lines and days are read as finance writes them', () => {
  expect(readLines('\ufeffReference;Paid on\nA-1;1/6/2026\n')).toEqual([
    { line: 2, reference: 'A-1', date: '1/6/2026', failure: '' },
  ])
  expect([dayIn('1/6/2026'), dayIn('2026-06-01'), dayIn('31/02/2026'), dayIn('')]).toEqual([
    '2026-06-01',
    '2026-06-01',
    null,
    null,
  ])
})
