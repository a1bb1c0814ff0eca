// What is promised to one young person in an answer tells of them: it is read by whoever may read their ask, and by
// nobody else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAnAllocation, givenAWorker, givenAYoungPerson } from '../../people/testing.ts'
import type { AccountId } from '../../platform/ids.ts'
import { countedPromises } from '../promises/words.ts'
import type { AskId } from '../tables.ts'
import { givenAnAsk } from '../testing.ts'

let h: TestHouse
let adviser: Browser & { accountId: AccountId }
const secret = 'We will move you away from Harrow Street'

beforeAll(async () => {
  h = await openTestHouse()
  adviser = await h.signIn('adviser')
})
afterAll(() => h.close())

async function promiseTo(quote: 'no' | 'nameless', words: string): Promise<AskId> {
  const ask = await h.machine(async (work) => {
    const personId = await givenAYoungPerson(work)
    const known = await work.db.selectFrom('workers').select('id').executeTakeFirst()
    const workerId = known?.id ?? (await givenAWorker(work, { accountId: adviser.accountId }))
    await givenAnAllocation(work, { personId, workerId })
    return givenAnAsk(work, { personId, quote })
  })
  const path = `/staff/asks/${ask}/answer`
  const seen = /name="seen" value="([^"]+)"/.exec((await adviser.get(path)).text)?.[1] ?? ''
  const due = { 'due-day': '1', 'due-month': '3', 'due-year': '2027' }
  const sent = await adviser.post(path, { seen, kind: 'will', words, ownerName: 'Mel', ...due })
  expect(sent.status, sent.text).toBe(303)
  return ask
}

const pages = ['/staff/promises', '/staff/promises.csv', '/staff/what-was-said', '/staff/plan-on-a-page', '/promises']

test('a promise to one young person is on no page of a councillor, a clerk or another adviser', async () => {
  await promiseTo('no', secret)
  const id = await h.machine(({ db }) =>
    db.selectFrom('promises').select('id').where('words', '=', secret).executeTakeFirstOrThrow(),
  )
  for (const role of ['councillor', 'clerk', 'adviser', 'offer-editor'] as const) {
    const reader = await h.signIn(role)
    for (const path of pages) expect((await reader.get(path)).text, `${role} at ${path}`).not.toContain('Harrow')
    expect((await reader.get(`/staff/promises/${id.id}`)).status, role).toBe(404)
    expect((await reader.get(`/staff/promises?q=Harrow`)).text, role).not.toContain('away from')
  }
  expect((await adviser.get(`/staff/promises/${id.id}`)).text).toContain('Harrow')
})

test('a promise to somebody who may be quoted is the council’s own', async () => {
  await promiseTo('nameless', 'We will pay the bus to college')
  const councillor = await h.signIn('councillor')
  expect((await councillor.get('/staff/promises')).text).toContain('We will pay the bus to college')
})

test('a private promise is in no count of whoever may not read it, and its owner’s post in none of their choices', async () => {
  await promiseTo('no', 'We will see you every week')
  await h.machine(({ db }) =>
    db.updateTable('promises').set({ owner_post: 'Head of secrets' }).where('is_private', '=', true).execute(),
  )
  const councillor = await h.signIn('councillor')
  for (const reader of [adviser, councillor])
    for (const asked of ['', '?q=week', '?due=soon', '?owner=none']) {
      const { text } = await reader.get(`/staff/promises${asked}`)
      const listed = [...text.matchAll(/<th scope="row"/g)].length
      expect(text, asked).toContain(`>${countedPromises(listed)}<`)
    }
  expect((await adviser.get('/staff/promises?q=week')).text).toContain('>1 promise<')
  const { text } = await councillor.get('/staff/promises?q=week')
  expect(text).toContain('>0 promises<')
  expect(text).not.toContain('Head of secrets')
})
