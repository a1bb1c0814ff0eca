// How much one account may keep: whoever reaches the limit is told so beside the form, which keeps what was typed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import { none } from '../audit/events.ts'
import { defineForm, typedText } from '../forms/form.ts'
import { text } from '../http/reply.ts'
import { post } from '../http/row.ts'
import { newId, type AccountId } from '../ids.ts'

type SignedIn = Awaited<ReturnType<TestHouse['signIn']>>

const uploads = { field: 'file', maxFiles: 5, maxBytesEach: 2_000_000 }
const row = (path: string, more = {}) =>
  post({
    path,
    may: 'session.use',
    audit: none('a test'),
    form: defineForm('t', z.object({ words: z.string() })),
    uploads: { ...uploads, ...more },
    handler: async ({ files, db, council, caller }, { files: sent }) => {
      for (const upload of sent) await files.keep(db, council.id, caller.accountId, upload, 'text/plain')
      return text(`kept ${sent.length}`)
    },
    again: (_ctx, { failed: { typed, errors } }) =>
      text(
        `${typedText(typed, 'words')}: ${errors.map(({ field, message }) => `${field} ${message}`).join()}`,
        '',
        422,
      ),
  })
const rows = [row('/t/keep'), row('/t/read', { areOnlyRead: true })]

let h: TestHouse
beforeAll(async () => {
  h = await openTestHouse({
    rows,
    settings: { quotas: { staffFiles: 100, staffMegabytes: 100, youngFiles: 20, youngMegabytes: 50 } },
  })
})
afterAll(() => h.close())

/** So many files of one account, as if they had been sent before. */
const hold = (by: AccountId, files: number, bytes: number, removed = false) =>
  h.machine(({ db, council, now }) =>
    db
      .insertInto('files')
      .values(
        Array.from({ length: files }, () => ({
          ...{ authority_id: council.id, id: newId<'file'>(), name: 'before.txt', type: 'text/plain', bytes },
          ...{ sha256: 'x', created_by: by, removed_at: removed ? now : null },
        })),
      )
      .execute(),
  )
const send = (browser: SignedIn, contents: readonly string[], path = '/t/keep') =>
  browser.upload(
    path,
    { words: 'What I typed' },
    contents.map((content, index) => ({ field: 'file', name: `${index}.txt`, content })),
    '/sign-in/lost',
  )

test('as many files as the limit are kept, and one more is refused beside the form with what was typed', async () => {
  const clerk = await h.signIn('clerk')
  await hold(clerk.accountId, 98, 10)
  expect((await send(clerk, ['a', 'b'])).text).toBe('kept 2')
  const refused = await send(clerk, ['c'])
  expect(refused.status).toBe(422)
  expect(refused.text).toMatch(/^What I typed: file This account may keep 100 files and 100 MB/)
  expect(refused.text).toContain('ask an administrator for more')
  expect((await send(clerk, [])).text).toBe('kept 0')
})

test('as many bytes as the limit are kept, and one more is refused', async () => {
  const clerk = await h.signIn('clerk')
  await hold(clerk.accountId, 1, 99_999_998)
  expect((await send(clerk, ['ab'])).text).toBe('kept 1')
  expect((await send(clerk, ['c'])).status).toBe(422)
})

test('what was taken away, what others keep and what is only read are not counted', async () => {
  const [clerk, other] = [await h.signIn('clerk'), await h.signIn('clerk')]
  await hold(clerk.accountId, 100, 10, true)
  await hold(other.accountId, 100, 10)
  expect((await send(clerk, ['a'])).text).toBe('kept 1')
  expect((await send(other, ['a'])).status).toBe(422)
  expect((await send(other, ['a'], '/t/read')).text).toBe('kept 1')
})

test('a young person has a limit of their own, and is told in plain words whom to ask', async () => {
  const personId = await h.machine((work) => givenAYoungPerson(work, {}))
  const young = await h.signIn('young-person', { personId })
  await hold(young.accountId, 20, 10)
  const refused = await send(young, ['a'])
  expect(refused.text).toContain('Your words are still here. Send them without a file, or ask your personal adviser')
  expect((await send(young, [])).text).toBe('kept 0')
})

test('two that are sent at once do not both take the last place', async () => {
  const clerk = await h.signIn('clerk')
  await hold(clerk.accountId, 99, 10)
  const both = await Promise.all([send(clerk, ['a']), send(clerk, ['b'])])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
})
