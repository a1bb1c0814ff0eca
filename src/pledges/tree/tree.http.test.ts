// The tree for everyone: what hangs there, who is named, what an election hides, and how light it stays.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { checkPledge, deliverPledge } from '../life/commands.ts'
import { leafPath, pledgeFiguresPath, treeCsvPath, treeDisplayPath, treeFeedPath, treePath } from '../paths.ts'
import type { PledgeId } from '../tables.ts'
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
    expect((await h.visitor().get(`${path}?fresh=1`)).text, path).not.toContain('Words of a councillor')
  expect((await anyone.get(leafPath(ids['councillor'] ?? ''))).status).toBe(404)
})

test('of 5,000 pledges it stays under 150 KB', async () => {
  await h.house.asOwner((client) =>
    client.query(
      `insert into pledges (authority_id, id, made_key, made_on, door, pledger, name, words, shown_words, kind, publish, reach_by, standing)
       select authority_id, gen_random_uuid(), 'many-' || n, made_on, door, pledger, name, words || n, words || n, kind, 'named', 'none',
         (array['checked', 'accepted', 'delivered', 'lapsed'])[1 + n % 4]
       from pledges, generate_series(1, 5000) n where id = $1`,
      [ids['kept']],
    ),
  )
  const { text } = await h.visitor().get(`${treePath}?fresh=2`)
  expect(text).toContain('5,0')
  expect(Buffer.byteLength(text)).toBeLessThan(150_000)
})
