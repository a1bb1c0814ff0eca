// The tree for everyone: what hangs there, who is named, what an election hides, and how light it stays.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { checkPledge, deliverPledge } from '../life/commands.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import { givenATheme, givenAnAsk } from '../../thread/testing.ts'
import {
  leafPath,
  pledgeFiguresPath,
  treeCsvPath,
  treeDisplayPath,
  treeEmblemPath,
  treeFeedPath,
  treePath,
} from '../paths.ts'
import type { PledgeId } from '../tables.ts'
import { listLeaves } from './published.ts'
import { givenAnAcceptedPledge, givenAPledge } from '../testing.ts'

let h: TestHouse
let anyone: Browser
const ids: Record<string, PledgeId> = {}

beforeAll(async () => {
  h = await openTestHouse({ today: '2026-05-31' })
  anyone = h.visitor()
  await h.machine(async (work) => {
    ids['unchecked'] = await givenAPledge(work, { words: 'Unchecked words' })
    ids['private'] = await givenAnAcceptedPledge(work, { words: 'Private words', publish: 'no' })
    ids['nameless'] = await givenAnAcceptedPledge(work, {
      words: 'Nameless words',
      name: 'Nora Nameless',
      publish: 'nameless',
    })
    ids['changed'] = await givenAPledge(work, { words: 'I will ring Kim Young every day' })
    await checkPledge(work, ids['changed'], { shownWords: 'I will ring somebody every day', theme: null })
    ids['councillor'] = await givenAnAcceptedPledge(work, {
      words: 'Words of a councillor',
      pledger: 'councillor',
      name: 'Councillor Ida Vane',
      organisation: null,
    })
    ids['kept'] = await givenAnAcceptedPledge(work, { words: 'Kept words', place: 'Ashmere' })
    await deliverPledge(work, ids['kept'], { shows: 'Two began', on: work.today, tellAskers: null })
  })
})
afterAll(() => h.close())

const everywhere = [treePath, treeCsvPath, treeFeedPath] as const

describe.each(everywhere)('%s', (path) => {
  test('shows what was checked and agreed to, and nothing else', async () => {
    const { status, text } = await anyone.get(path)
    expect(status).toBe(200)
    for (const words of ['Nameless words', 'I will ring somebody every day', 'Words of a councillor', 'Kept words'])
      expect(text).toContain(words)
    for (const words of ['Unchecked words', 'Private words', 'Nora Nameless', 'Kim Young', 'sam@bakery.example'])
      expect(text).not.toContain(words)
  })
})

test('a leaf has a page of its own, and one that nobody may see does not', async () => {
  expect((await anyone.get(leafPath(ids['kept'] ?? ''))).text).toContain('Sam Baker')
  for (const hidden of ['unchecked', 'private'])
    expect((await anyone.get(leafPath(ids[hidden] ?? ''))).status).toBe(404)
})

test('is narrowed by place and by what became of it', async () => {
  const { text } = await anyone.get(`${treePath}?shows=fruit&place=Ashmere`)
  expect([text.includes('Kept words'), text.includes('Nameless words')]).toEqual([true, false])
  expect((await anyone.get(`${treePath}?shows=nonsense&page=9999`)).status).toBe(303)
})

describe('what hangs is right to the second', () => {
  const tree = async () => (await anyone.get(treePath)).text
  const change = (id: PledgeId, changed: object) =>
    h.machine(({ db }) => db.updateTable('pledges').set(changed).where('id', '=', id).execute())

  test('a leaf that is taken back is gone from every page, and comes back with its yes', async () => {
    const id = ids['nameless'] ?? ('' as PledgeId)
    await change(id, { publish: 'no' })
    for (const path of [...everywhere, treeDisplayPath, treeEmblemPath])
      expect((await anyone.get(path)).text, path).not.toContain('Nameless words')
    await change(id, { publish: 'nameless' })
    expect(await tree()).toContain('Nameless words')
  })

  test('other words, and another name of a theme, are there at once', async () => {
    const id = ids['changed'] ?? ('' as PledgeId)
    const theme = await h.machine((work) => givenATheme(work, 'Company'))
    await change(id, { theme_id: theme, shown_words: 'I will ring every week' })
    expect(await tree()).toMatch(/I will ring every week[^]*Company/)
    await h.machine(({ db }) => db.updateTable('themes').set({ in_their_words: 'Somebody to ring' }).execute())
    expect([(await tree()).includes('Company'), (await tree()).includes('Somebody to ring')]).toEqual([false, true])
    await change(id, { theme_id: null, shown_words: 'I will ring somebody every day' })
  })

  test('it blossoms when it meets what was asked for, for everyone or for nobody', async () => {
    const blossoms = async (who = anyone) =>
      (await who.get(`${treePath}?shows=blossom`)).text.includes('Nameless words')
    const manager = await h.signIn('team-manager')
    const seen = async () => [await blossoms(manager), await blossoms()]
    const person = await h.machine((work) => givenAYoungPerson(work, { name: 'Hidden Hannah' }))
    const ask = await h.machine((work) => givenAnAsk(work, { personId: person }))
    const id = ids['nameless'] ?? ('' as PledgeId)
    expect(await seen()).toEqual([false, false])
    await h.machine(({ db, council }) =>
      db.insertInto('pledge_asks').values({ authority_id: council.id, pledge_id: id, ask_id: ask }).execute(),
    )
    expect(await seen()).toEqual([true, true])
    // Whoever is named for her knows of her ask; the tree says nothing of it to anybody.
    await h.machine(async ({ db, council }) => {
      await db.updateTable('people').set({ restricted: true }).where('id', '=', person).execute()
      await db
        .insertInto('restricted_access')
        .values({ authority_id: council.id, person_id: person, account_id: manager.accountId, why: 'a test' })
        .execute()
    })
    expect(await seen()).toEqual([false, false])
    await h.machine(({ db }) => db.updateTable('people').set({ restricted: false }).where('id', '=', person).execute())
    expect(await seen()).toEqual([true, true])
    await h.machine(({ db }) => db.deleteFrom('pledge_asks').where('ask_id', '=', ask).execute())
    expect(await seen()).toEqual([false, false])
  })

  test('a change that was undone was never seen, and is not kept', async () => {
    const id = ids['kept'] ?? ('' as PledgeId)
    await tree()
    const undone = h.machine(async (work) => {
      await work.db.updateTable('pledges').set({ shown_words: 'Words in passing' }).where('id', '=', id).execute()
      expect((await listLeaves(work)).map(({ words }) => words)).toContain('Words in passing')
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await tree()).not.toContain('Words in passing')
  })

  test('every change gives the tree another mark, and the same tree is kept', async () => {
    const read = () => h.machine((work) => listLeaves(work))
    const before = await read()
    expect(await read()).toBe(before)
    await change(ids['kept'] ?? ('' as PledgeId), { place: 'Ashmere' })
    expect(await read()).not.toBe(before)
  })
})

test('the screen in a foyer looks again by itself', async () => {
  expect((await anyone.get(treeDisplayPath)).text).toContain('data-look-again="45"')
})

test('the feed is well-formed', async () => {
  const { text, headers } = await anyone.get(treeFeedPath)
  expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
  expect(text).toMatch(/^<\?xml[^]*<feed [^]*<\/feed>\s*$/)
})

test('figures count what was pledged and what was kept', async () => {
  const councillor = await h.signIn('councillor')
  const { text } = await councillor.get(pledgeFiguresPath)
  expect(text.replaceAll(/<[^>]+>/g, '')).toContain('6 pledged, 4 accepted, 1 kept, 0 let go')
})

test('before an election no public page shows a councillor’s pledge', async () => {
  await h.house.asOwner((client) =>
    client.query(`update councils set settings = jsonb_set(settings, '{pledges}', $1), version = version + 1`, [
      JSON.stringify({ quietFrom: '2026-05-01', quietUntil: '2026-06-05' }),
    ]),
  )
  h.house.councils.refresh()
  for (const path of [...everywhere, treeDisplayPath])
    expect((await h.visitor().get(path)).text, path).not.toContain('Words of a councillor')
  expect((await anyone.get(leafPath(ids['councillor'] ?? ''))).status).toBe(404)
})

test('of 5,000 pledges it stays under 150 KB', async () => {
  await h.house.asOwner((client) =>
    client.query(
      `insert into pledges (authority_id, id, made_key, made_on, door, pledger, name, words, shown_words, kind, publish, reach_by, standing)
       select authority_id, gen_random_uuid(), 'many-' || n, made_on, door, pledger, name, words || n, words || n, 'things', 'named', 'none',
         (array['checked', 'accepted', 'delivered', 'lapsed'])[1 + n % 4]
       from pledges, generate_series(1, 5000) n where id = $1`,
      [ids['kept']],
    ),
  )
  const { text } = await h.visitor().get(treePath)
  expect(text).toContain('5,0')
  expect(Buffer.byteLength(text)).toBeLessThan(150_000)
})
