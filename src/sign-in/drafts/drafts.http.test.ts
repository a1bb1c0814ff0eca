// How many half-finished forms one account may have: whoever has too many is told so, and no older one is pushed out.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { features } from '../../app/features.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { draftLimits } from '../../platform/forms/drafts.ts'
import { pageOf } from './begun.ts'

type SignedIn = Awaited<ReturnType<TestHouse['signIn']>>

let h: TestHouse
let admin: SignedIn
beforeAll(async () => {
  h = await openTestHouse()
})
beforeEach(async () => {
  admin = await h.signIn('admin', { name: 'Alex Admin' })
})
afterAll(() => h.close())

const page = '/staff/settings/council'
const save = async (key: string, words: string) => {
  const answer = await admin.post(`/drafts?for=${encodeURIComponent(key)}`, { words }, page)
  return { status: answer.status, ...(JSON.parse(answer.text) as { saved: boolean; why?: string }) }
}
const held = () =>
  h.machine(async ({ db }) => {
    const rows = await db
      .selectFrom('drafts')
      .select(['form', 'bytes', 'values'])
      .where('account_id', '=', admin.accountId)
      .orderBy('form')
      .execute()
    return rows
  })
/** So many, of so many bytes each. */
const fill = (forms: number, bytes = 20) =>
  h.machine(({ db, council }) =>
    db
      .insertInto('drafts')
      .values(
        Array.from({ length: forms }, (_, index) => ({
          authority_id: council.id,
          account_id: admin.accountId,
          form: `note:/staff/${String(index).padStart(3, '0')}`,
          values: JSON.stringify({ words: `Draft ${index}` }),
          bytes,
        })),
      )
      .execute(),
  )
const timeOut = () =>
  h.machine(({ db, now }) =>
    db
      .updateTable('sessions')
      .set({ seen_at: new Date(now.getTime() - 86_400_000) })
      .where('account_id', '=', admin.accountId)
      .execute(),
  )

test('one more than the limit is not kept, says what to do, and leaves the others as they are', async () => {
  await fill(draftLimits.forms)
  const refused = await save('note:/staff/more', 'One too many')
  expect(refused).toMatchObject({ status: 422, saved: false })
  expect(refused.why).toContain('too many half-finished forms')
  expect(await held()).toHaveLength(draftLimits.forms)
  expect(await save('note:/staff/001', 'Typed on')).toMatchObject({ status: 200, saved: true })
  expect((await held())[1]).toMatchObject({ values: { words: 'Typed on' } })
})

test('more bytes than the limit are not kept, though the forms are few', async () => {
  await fill(2, draftLimits.bytes / 2)
  expect(await save('note:/staff/more', 'x')).toMatchObject({ saved: false })
  expect(await save('note:/staff/000', 'x')).toMatchObject({ saved: true })
  expect(await save('note:/staff/more', 'x')).toMatchObject({ saved: true })
})

test('a draft is counted by the bytes of what was typed, and anew when it changes', async () => {
  await save('note:/staff/one', '€')
  expect((await held()).map(({ bytes }) => bytes)).toEqual([Buffer.byteLength('{"words":"€"}')])
  await save('note:/staff/one', '€€')
  expect((await held()).map(({ bytes }) => bytes)).toEqual([Buffer.byteLength('{"words":"€€"}')])
})

test('the limit of one account is no limit of another', async () => {
  await fill(draftLimits.forms)
  admin = await h.signIn('admin')
  expect(await save('note:/staff/more', 'Mine')).toMatchObject({ saved: true })
})

test('what is sent after the session ran out is kept beyond the limit; where even that is full, nobody is told it was', async () => {
  await fill(draftLimits.forms)
  await timeOutAndSend('Beyond the limit', 'timed-out')
  expect((await held()).some(({ form }) => form === `settings-council:${page}`)).toBe(true)
  admin = await h.signIn('admin')
  await fill(draftLimits.forms + 20)
  const answer = await timeOutAndSend('Too much', 'not-kept')
  expect(answer).toContain('could not be kept')
  expect(answer).not.toContain('is kept: sign in')
  expect(await held()).toHaveLength(draftLimits.forms + 20)
})

async function timeOutAndSend(words: string, why: string): Promise<string> {
  const { text } = await admin.get(page)
  const token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? ''
  await timeOut()
  const answer = await admin.raw(
    page,
    new URLSearchParams({ _csrf: token, name: words }).toString(),
    'application/x-www-form-urlencoded',
  )
  expect(answer.location).toContain(`why=${why}`)
  return (await admin.follow(answer)).text
}

test('the forms that one has begun are listed with some words of each, and can be thrown away', async () => {
  await admin.post(
    `/drafts?for=${encodeURIComponent('note:/staff/accounts/1/close')}`,
    { words: 'Left on Friday, and gave back it all.', reader: `worker:${admin.accountId}`, kind: 'left' },
    page,
  )
  const { text } = await admin.get('/drafts')
  expect(text).toContain('Left on Friday, and gave back it all.')
  expect(text).toContain('href="/staff/accounts/1"')
  const other = await h.signIn('admin')
  expect((await other.get('/drafts')).text).not.toContain('Left on Friday')
  await other.post('/drafts/drop', { draft: 'note:/staff/accounts/1/close' }, '/drafts')
  expect(await held()).toHaveLength(1)
  const dropped = await admin.post('/drafts/drop', { draft: 'note:/staff/accounts/1/close' }, '/drafts')
  expect((await admin.follow(dropped)).text).toContain('There is none')
})

test('every form that keeps a draft leads back to a page', () => {
  const rows = features.flatMap((feature) => feature.rows)
  const pages = new Set(rows.filter(({ method }) => method === 'GET').map(({ path }) => path))
  const forms = rows.filter((row) => row.method === 'POST' && row.form.keepsDraft)
  expect(forms.length).toBeGreaterThan(20)
  expect(forms.map(({ path }) => path).filter((path) => !pages.has(path) && !pages.has(pageOf(path)))).toEqual([])
  // A page whose own address ends so must not be led away from.
  expect(forms.map(({ path }) => path).filter((path) => pages.has(path) && pageOf(path) !== path)).toEqual([])
})
