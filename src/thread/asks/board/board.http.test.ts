import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../../app/testing/house.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../../../people/testing.ts'
import type { WorkerId } from '../../../people/tables.ts'
import type { AccountId, PersonId } from '../../../platform/ids.ts'
import type { AskId, ThemeId } from '../../tables.ts'
import { givenAnAnswer, givenAnAsk, givenATheme } from '../../testing.ts'
import { shows } from './wanted.ts'
import { asksInWords, showWords } from './words.ts'

let h: TestHouse
let adviser: Browser & { accountId: AccountId }
let me: WorkerId
let mine: PersonId
let travel: ThemeId
const ids: Record<string, AskId> = {}

beforeAll(async () => {
  h = await openTestHouse()
  adviser = await h.signIn('adviser', { name: 'Mel Adviser' })
  await h.machine(async (work) => {
    me = await givenAWorker(work, { name: 'Mel Adviser', accountId: adviser.accountId })
    mine = await givenAYoungPerson(work, { name: 'Ayo Mineham', age: 17 })
    const other = await givenAYoungPerson(work, { name: 'Bea Elsewhere', age: 19 })
    const hidden = await givenAYoungPerson(work, { name: 'Hal Hidden', age: 17, restricted: true })
    await givenAnAllocation(work, { personId: mine, workerId: me })
    await givenAnAllocation(work, { personId: hidden, workerId: me })
    travel = await givenATheme(work, 'Getting about')
    ids['old'] = await givenAnAsk(work, {
      words: 'The bus to college costs too much',
      personId: mine,
      door: 'me',
      saidOn: '2026-03-01',
      themes: [travel],
    })
    ids['new'] = await givenAnAsk(work, { words: '=cmd|calc wants a sleepover', personId: mine, saidOn: '2026-05-20' })
    ids['group'] = await givenAnAsk(work, { words: 'Tell us the truth', saidOn: '2026-05-10', feeling: 'unsafe' })
    ids['not yet'] = await givenAnAsk(work, { words: 'Clothes for interviews', saidOn: '2026-04-01' })
    await givenAnAnswer(work, { askId: ids['not yet'], verdict: 'not-yet' })
    ids['answered'] = await givenAnAsk(work, { words: 'A bigger gym', saidOn: '2026-02-01' })
    await givenAnAnswer(work, { askId: ids['answered'] })
    ids['to me'] = await givenAnAsk(work, {
      words: 'Nobody may quote me',
      personId: other,
      saidOn: '2026-05-29',
      reader: { kind: 'worker', workerId: me },
    })
    await givenAnAsk(work, { words: 'Said by somebody else', personId: other })
    await givenAnAsk(work, { words: 'Said by somebody hidden', personId: hidden })
  })
})
afterAll(() => h.close())

const board = (asked = '') => adviser.get(`/staff/asks${asked}`)
/** What was said in the rows of the board, in their order. */
const said = async (asked = '') => {
  const { text } = await board(asked)
  return [...text.matchAll(/<th scope="row"[^>]*><a href="[^"]*" dir="auto">([^<]*)<\/a>/g)].map(([, words]) => words)
}

test('whoever waits longest stands first, and what is answered is left out', async () => {
  expect(await said()).toEqual([
    'The bus to college costs too much',
    'Clothes for interviews',
    'Tell us the truth',
    '=cmd|calc wants a sleepover',
    'Nobody may quote me',
  ])
})

test.each([
  ['show=overdue', ['The bus to college costs too much']],
  ['show=unread', ['Tell us the truth', 'Nobody may quote me']],
  ['show=not-yet', ['Clothes for interviews']],
  ['show=unsafe', ['Tell us the truth']],
  ['show=answered', ['A bigger gym']],
  ['show=repeats', []],
  ['age=16-17', ['The bus to college costs too much', '=cmd|calc wants a sleepover']],
  ['door=me', ['The bus to college costs too much']],
  ['from=2026-05-01&to=2026-05-15', ['Tell us the truth']],
  ['q=college', ['The bus to college costs too much']],
  ['sort=newest&show=overdue', ['The bus to college costs too much']],
])('the filter %s leaves %j', async (asked, left) => {
  expect(await said(`?${asked}`)).toEqual(left)
})

test('a theme picks out its asks, and so do those without a theme and without an owner', async () => {
  expect(await said(`?theme=${travel}`)).toEqual(['The bus to college costs too much'])
  expect(await said('?theme=none')).not.toContain('The bus to college costs too much')
  expect(await said(`?owner=${me}`)).toEqual(['Nobody may quote me'])
  expect(await said('?owner=none')).not.toContain('Nobody may quote me')
})

test('each view says how many it holds', async () => {
  const { text } = await board()
  for (const words of ['Unanswered (5)', 'Overdue (1)', 'Not yet (1)', 'May not be safe (1)', 'Asked before (0)'])
    expect(text).toContain(words)
})

test('where staff start, one line says what is unsafe, unread and overdue, and each part leads to it', async () => {
  const line = /What young people said:(.*?)<\/p>/s.exec((await adviser.get('/staff/people')).text)?.[1] ?? ''
  const parts = [...line.matchAll(/href="([^"]+)">([^<]+)</g)].map(([, href = '', words]) => [words, href])
  expect(parts).toEqual([
    ['1 may not be safe', '/staff/asks?show=unsafe'],
    ['2 not read yet', '/staff/asks?show=unread'],
    ['1 overdue', '/staff/asks?show=overdue'],
  ])
  for (const [words = '', href = ''] of parts) {
    const { text } = await adviser.get(href)
    expect(text).toContain(`>${asksInWords(Number(words.split(' ')[0]))}<`)
  }
  expect((await adviser.get('/staff/people?q=ayo')).text).not.toContain('What young people said:')
})

test('what nobody reads, and what is not theirs to read, is no work of theirs', async () => {
  const stranger = await h.signIn('adviser')
  const line = /What young people said:(.*?)<\/p>/s.exec((await stranger.get('/staff/people')).text)?.[1] ?? ''
  // What a group said is for everyone who works with asks; what was addressed to somebody else is not.
  expect(line).toContain('1 may not be safe')
  expect(line).toContain('1 not read yet')
  for (const role of ['analyst', 'clerk', 'admin'] as const)
    expect(
      (await (await h.signIn(role)).get(role === 'analyst' ? '/staff/people' : '/staff')).text,
      role,
    ).not.toContain('What young people said:')
})

test('an ask that its reader has read is not new any more', async () => {
  await adviser.get(`/staff/asks/${ids['to me'] ?? ''}`)
  expect(await said('?show=unread')).toEqual(['Tell us the truth'])
  expect((await adviser.get('/staff/people')).text).toContain('1 not read yet')
  await h.machine(({ db }) =>
    db
      .updateTable('asks')
      .set({ seen_at: null })
      .where('id', '=', ids['to me'] ?? null)
      .execute(),
  )
})

describe('what is counted is what is listed', () => {
  let named: Browser & { accountId: AccountId }

  beforeAll(async () => {
    named = await h.signIn('service-manager')
    await h.machine(async (work) => {
      const hidden = await work.db
        .selectFrom('people')
        .select('id')
        .where('restricted', '=', true)
        .executeTakeFirstOrThrow()
      await work.db
        .insertInto('restricted_access')
        .values({ authority_id: work.council.id, person_id: hidden.id, account_id: named.accountId, why: 'a test' })
        .execute()
      const { old = null, new: newest = null } = ids
      await work.db
        .updateTable('asks')
        .set({ repeat_group: old })
        .where((where) => where.or([where('id', '=', old), where('id', '=', newest)]))
        .execute()
      for (const standing of ['promised', 'good-enough', 'withdrawn'] as const) {
        const ask = await givenAnAsk(work, { words: `It is ${standing}`, personId: hidden.id, saidOn: '2026-01-01' })
        await work.db.updateTable('asks').set({ standing, unsafe: true }).where('id', '=', ask).execute()
      }
    })
  })
  afterAll(() => h.machine(({ db }) => db.updateTable('asks').set({ repeat_group: null }).execute()))

  test.each(shows)('in the view %s, for whoever is named for a hidden person and for whoever is not', async (show) => {
    const numbers: number[] = []
    for (const [name, reader] of Object.entries({ adviser, named }))
      for (const narrowing of ['', '&q=bus', '&from=2026-03-01']) {
        const { text } = await reader.get(`/staff/asks?show=${show}${narrowing}`)
        const listed = [...text.matchAll(/<th scope="row"/g)].length
        expect(text, `${name} ${narrowing}`).toContain(`>${asksInWords(listed)}<`)
        const beside = new RegExp(`>\\s*${showWords[show]}(?: \\((\\d+)\\))?\\s*<`).exec(text)
        if (beside?.[1] !== undefined) expect(Number(beside[1]), `${name} ${narrowing}`).toBe(listed)
        numbers.push(listed)
      }
    expect(Math.max(...numbers)).toBeGreaterThan(0)
  })
})

test('nobody reads what is not theirs, and a hidden person’s words are in no row and no count', async () => {
  const { text } = await board('?show=all')
  expect(text).not.toContain('somebody else')
  expect(text).not.toContain('somebody hidden')
  expect(text).toContain('6 asks')
})

test.each([
  '?page=-4',
  '?page=99',
  '?show=drop',
  '?q=%00%25_',
  '?theme=1',
  '?from=yesterday',
  '?owner[]=x',
  '?q=%27%26%7C',
])('whatever an address holds, the board answers: %s', async (asked) => {
  expect((await board(asked)).status).toBeLessThan(400)
})

test('a file holds the words that may leave, no others, and no cell runs as a formula', async () => {
  const { text, headers } = await adviser.get('/staff/asks.csv')
  expect(headers['content-disposition']).toContain('asks-2026-05-31.csv')
  expect(text).toContain("'=cmd|calc wants a sleepover")
  expect(text).toContain('Not to be quoted')
  expect(text).not.toContain('Nobody may quote me')
  expect(text).not.toContain('Bea Elsewhere')
  expect(text).toContain('Ayo Mineham')
  const sheet = await adviser.get('/staff/asks.xlsx')
  expect(sheet.headers['content-type']).toContain('spreadsheetml')
})

test('saving the file is recorded, and never what was searched for', async () => {
  await adviser.get('/staff/asks.csv?q=college')
  const found = await h.machine(({ db }) =>
    db.selectFrom('audit_events').select('detail').where('event', '=', 'asks.exported').execute(),
  )
  expect(found.length).toBeGreaterThan(0)
  expect(JSON.stringify(found)).not.toContain('college')
})

test('a councillor opens no board', async () => {
  expect((await (await h.signIn('councillor')).get('/staff/asks')).status).toBe(403)
})

test('a page holds fifty asks', async () => {
  const busy = await h.signIn('social-worker')
  await h.machine(async (work) => {
    const workerId = await givenAWorker(work, { accountId: busy.accountId, role: 'social-worker' })
    const personId = await givenAYoungPerson(work, { name: 'Many Words' })
    await givenAnAllocation(work, { personId, workerId, capacity: 'social-worker' })
    for (let number = 0; number < 51; number += 1)
      await givenAnAsk(work, { words: `Something ${number}`, personId, saidOn: '2026-01-01' })
  })
  const rows = async (asked: string) => [...(await busy.get(`/staff/asks${asked}`)).text.matchAll(/Something \d+/g)]
  expect(new Set((await rows('?q=something')).map(([words]) => words)).size).toBe(50)
  expect(new Set((await rows('?q=something&page=2')).map(([words]) => words)).size).toBe(1)
})

test('an empty board says so kindly', async () => {
  const quiet = await openTestHouse()
  const fresh = await quiet.signIn('adviser')
  expect((await fresh.get('/staff/asks')).text).toContain('Everyone has an answer')
  await quiet.close()
})
