import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Browser } from '../../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../../app/testing/house.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../../../people/testing.ts'
import type { WorkerId } from '../../../people/tables.ts'
import type { AccountId, PersonId } from '../../../platform/ids.ts'
import type { AskId, ThemeId } from '../../tables.ts'
import { givenAnAsk, givenATheme } from '../../testing.ts'

let h: TestHouse
let adviser: Browser & { accountId: AccountId }
let me: WorkerId
let mine: PersonId
let travel: ThemeId
let money: ThemeId
let first: AskId
let second: AskId
let strange: AskId

beforeAll(async () => {
  h = await openTestHouse()
  adviser = await h.signIn('adviser')
  await h.machine(async (work) => {
    me = await givenAWorker(work, { name: 'Mel Adviser', accountId: adviser.accountId })
    mine = await givenAYoungPerson(work, { name: 'Ayo Mineham' })
    await givenAnAllocation(work, { personId: mine, workerId: me })
    travel = await givenATheme(work, 'Getting about')
    money = await givenATheme(work, 'Money')
    strange = await givenAnAsk(work, { personId: await givenAYoungPerson(work) })
  })
})
beforeEach(async () => {
  await h.machine(async (work) => {
    first = await givenAnAsk(work, { personId: mine })
    second = await givenAnAsk(work, { personId: mine, themes: [travel] })
  })
})
afterAll(() => h.close())

const themesOf = (ask: AskId) =>
  h.machine(async ({ db }) => {
    const rows = await db.selectFrom('ask_themes').select('theme_id').where('ask_id', '=', ask).execute()
    return rows.map(({ theme_id: theme }) => theme).toSorted()
  })
const ownerOf = (ask: AskId) =>
  h.machine(async ({ db }) => {
    const row = await db.selectFrom('asks').select('owner_worker_id').where('id', '=', ask).executeTakeFirstOrThrow()
    return row.owner_worker_id
  })
const several = (fields: Record<string, string | readonly string[]>) =>
  adviser.post('/staff/asks/sort', fields, '/staff/asks')

test('one ask is given several themes and an owner, and each young person’s change is recorded', async () => {
  const path = `/staff/asks/${first}/sort`
  const answer = await adviser.post(path, { theme: [travel, money], owner: me })
  expect(answer.location).toBe(`/staff/asks/${first}`)
  expect(await themesOf(first)).toEqual([travel, money].toSorted())
  expect(await ownerOf(first)).toBe(me)
  const events = await h.machine(({ db }) =>
    db.selectFrom('audit_events').select('person_id').where('event', '=', 'ask.sorted').execute(),
  )
  expect(events.at(-1)?.person_id).toBe(mine)
})

test('what somebody else did while the page was open stays', async () => {
  const path = `/staff/asks/${second}/sort`
  await adviser.post(path, { theme: [travel, money], 'theme-seen': [travel] })
  // The second page was opened before that: it never showed Money, so it does not take it off.
  await adviser.post(path, { theme: [], 'theme-seen': [travel] })
  expect(await themesOf(second)).toEqual([money])
})

test('an owner who was named meanwhile is not overwritten', async () => {
  const path = `/staff/asks/${first}/sort`
  await adviser.post(path, { owner: me, 'owner-seen': '' })
  const other = await h.machine((work) => givenAWorker(work, { name: 'Second Thought' }))
  const answer = await adviser.post(path, { owner: other, 'owner-seen': '', theme: [travel] })
  expect([answer.status, await ownerOf(first)]).toEqual([422, me])
  expect(answer.text).toContain('Somebody else changed who sees to this')
  expect(await themesOf(first)).toEqual([])
})

test('several asks are given a theme at once, and undoing takes it off only those that had not had it', async () => {
  const answer = await several({ act: 'theme', ask: [first, second], theme: travel })
  expect(answer.status).toBe(303)
  expect(await themesOf(first)).toEqual([travel])
  const done = await adviser.follow(answer)
  expect(done.text).toContain('1 ask has the theme Getting about')
  await adviser.post('/staff/asks/sort/undo', { theme: travel, ask: [first] }, answer.location ?? '')
  expect([await themesOf(first), await themesOf(second)]).toEqual([[], [travel]])
})

test('several asks are given somebody who sees to them', async () => {
  await several({ act: 'owner', ask: [first, second], owner: me })
  expect([await ownerOf(first), await ownerOf(second)]).toEqual([me, me])
})

test('asks that are answered together go to the composer', async () => {
  const answer = await several({ act: 'answer', ask: [first, second] })
  expect(answer.location).toBe(`/staff/answers/new?ask=${first}&ask=${second}`)
})

test.each([
  [{ act: 'theme' }, 'Tick the asks that you want to sort'],
  [{ act: 'theme', ask: 'mine' }, 'Select a theme'],
  [{ act: 'owner', ask: 'mine' }, 'Select who sees to them'],
  [{ ask: 'mine' }, 'Select what to do with them'],
] as const)('%j is sent back with what was ticked: %s', async (fields, words) => {
  const answer = await several({ ...fields, ...('ask' in fields && { ask: first }) })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(words)
  if ('ask' in fields) expect(answer.text).toMatch(new RegExp(`value="${first}"[^>]* checked`))
})

test('one ask that is not theirs makes the whole act fail, and nothing is changed', async () => {
  expect((await several({ act: 'theme', ask: [first, strange], theme: travel })).status).toBe(404)
  expect(await themesOf(first)).toEqual([])
})

test('a theme that has ended is given to nobody', async () => {
  const ended = await h.machine(async (work) => {
    const theme = await givenATheme(work, 'Long gone')
    await work.db.updateTable('themes').set({ ended_at: work.now }).where('id', '=', theme).execute()
    return theme
  })
  expect((await several({ act: 'theme', ask: [first], theme: ended })).status).toBe(422)
})

test('themes that the words speak of are suggested first, say why, and are not ticked', async () => {
  const { text } = await adviser.get(`/staff/asks/${first}/sort`)
  expect(text).toContain('Suggested, because they said “bus”')
  expect(text).not.toMatch(/name="theme"[^>]* checked/)
})

test('a theme that has ended stays on an ask that is sorted again', async () => {
  await h.machine(async (work) => {
    const theme = await givenATheme(work, 'Over and done')
    await work.db
      .insertInto('ask_themes')
      .values({ authority_id: work.council.id, ask_id: first, theme_id: theme, added_by: null })
      .execute()
    await work.db.updateTable('themes').set({ ended_at: work.now }).where('id', '=', theme).execute()
  })
  const { text } = await adviser.get(`/staff/asks/${first}/sort`)
  const seen = [...text.matchAll(/name="theme-seen" value="([^"]*)"/g)].map(([, theme = '']) => theme)
  await adviser.post(`/staff/asks/${first}/sort`, { 'theme-seen': seen, theme: [money] })
  expect(await themesOf(first)).toHaveLength(2)
})
