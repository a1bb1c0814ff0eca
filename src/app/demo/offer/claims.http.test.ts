import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../testing/house.ts'
import { claimStandings } from '../../../offer/tables.ts'
import { claimKinds } from '../../../offer/terms.ts'

let here: TestHouse

beforeAll(async () => {
  here = await openTestHouse({ demo: { people: 120, firstYear: 2022 } })
}, 300_000)
afterAll(() => here.close())

test('the demonstration has a claim of every kind and in every standing, and nothing was sent about them', async () => {
  const claims = await here.machine(({ db }) =>
    db.selectFrom('offer_claims').select(['standing', 'kind', 'asked_on']).execute(),
  )
  expect(claims.length).toBeGreaterThan(24)
  expect(new Set(claims.map(({ standing }) => standing))).toEqual(new Set(claimStandings))
  expect(new Set(claims.map(({ kind }) => kind))).toEqual(new Set(claimKinds))
  const told = await here.machine(({ db }) =>
    db.selectFrom('outbox').select('id').where('body', 'like', '%/me/claims/%').execute(),
  )
  expect(told).toEqual([])
})

test('some of them are paid, and some stand ready to be', async () => {
  const payments = await here.machine(({ db }) =>
    db.selectFrom('offer_payments').select(['paid_on', 'file_id']).execute(),
  )
  expect(payments.some(({ paid_on: paidOn }) => paidOn !== null)).toBe(true)
  expect(payments.some(({ file_id: file }) => file === null)).toBe(true)
})

test('the offer is used: five headings have champions, and every entry that was asked about was opened', async () => {
  const [champions, views, searches, recall] = await here.machine(async ({ db }) => [
    await db.selectFrom('offer_champions').select(['heading', 'name', 'account_id']).execute(),
    await db.selectFrom('offer_views').select('entry_id').distinct().execute(),
    await db.selectFrom('offer_searches').select('words').execute(),
    await db.selectFrom('offer_recall').select('topic').distinct().execute(),
  ])
  expect(champions).toHaveLength(5)
  expect(champions.filter(({ account_id: account }) => account !== null)).toHaveLength(2)
  expect(views.length).toBeGreaterThan(70)
  expect(recall.length).toBeGreaterThan(2)
  for (const { words } of searches)
    expect((await here.visitor().get(`/offer/search?q=${words}`)).text, words).toContain('Nothing found')
})
