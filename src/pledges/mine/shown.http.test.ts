// A pledger takes back that their pledge may be shown: then no public address holds a trace of it, and it comes back as they say.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { features } from '../../app/features.ts'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { draftFromPledges } from '../../offer/editor/announced/kept-pledges.ts'
import { lookAgainAtDrafts } from '../../offer/editor/announced/renamed-pledges.ts'
import { givenAGroup } from '../../thread/testing.ts'
import { deliverPledge } from '../life/commands.ts'
import { makeLink } from '../life/link.ts'
import {
  leafPath,
  pledgeCertificatePath,
  pledgesPath,
  pledgeShownPath,
  staffPledgePath,
  treeCsvPath,
  treeEmblemPath,
  treeFeedPath,
  treePath,
} from '../paths.ts'
import { openReview } from '../reviews/commands.ts'
import type { PledgeId } from '../tables.ts'
import { givenAnAcceptedPledge, givenAPledge } from '../testing.ts'
import { whoseIs } from './certificate.tsx'

let h: TestHouse
let manager: Browser
let stranger: Browser
const words = 'Forty swimming passes for Ashmere'
const traces = [words, 'Willa Waterson', 'Waterside Pools', 'Willa of the pool']

beforeAll(async () => {
  h = await openTestHouse({ today: '2026-05-31' })
  manager = await h.signIn('service-manager')
})
afterAll(() => h.close())
beforeEach(() => {
  stranger = h.visitor()
})

const given = { words, name: 'Willa Waterson', organisation: 'Waterside Pools', namedAs: 'Willa of the pool' } as const
const one = (id: PledgeId) =>
  h.machine(({ db }) => db.selectFrom('pledges').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const promiseOf = async (id: PledgeId) => {
  const { promise_id: promise } = await one(id)
  if (promise === null) throw new Error('It has no promise')
  return h.machine(({ db }) =>
    db.selectFrom('promises').selectAll().where('id', '=', promise).executeTakeFirstOrThrow(),
  )
}
const linkOf = async (id: PledgeId) =>
  new URL(await h.machine((work) => makeLink({ ...work, publicUrl: 'https://tree.example' }, id))).pathname

/** Every address that anybody may open, with this pledge, its promise and its review in the addresses. */
async function walked(id: PledgeId, review: string): Promise<ReadonlyMap<string, string>> {
  const { promise_id: promise } = await one(id)
  const ids: Readonly<Record<string, string>> = { pledge: id, promise: promise ?? '', code: review }
  const found = new Map<string, string>()
  for (const { method, path, may } of features.flatMap((feature) => feature.rows)) {
    if (method !== 'GET' || may !== 'public.read' || path.includes(':token')) continue
    const filled = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => ids[name] ?? 'nothing')
    // A session of its own: what is kept for a few seconds is another test's.
    const { text, status } = await stranger.get(`${filled}?fresh=${String(found.size)}-${String(Math.random())}`)
    expect(status, filled).toBeLessThan(500)
    found.set(filled, text)
  }
  return found
}
const holding = (pages: ReadonlyMap<string, string>, trace: string) =>
  [...pages].filter(([, text]) => text.includes(trace)).map(([path]) => path)

async function reviewOf(id: PledgeId): Promise<string> {
  const group = await h.machine((work) => givenAGroup(work, `Group of ${id}`))
  const other = await h.machine((work) => givenAnAcceptedPledge(work, { words: 'Another card' }))
  return h.machine(async (work) => {
    const review = await openReview(work, {
      group,
      reader: 'service-manager',
      held: work.today,
      closes: work.today,
      answer: work.today,
      cards: [`pledge:${id}`, `pledge:${other}`],
    })
    const { code } = await work.db
      .selectFrom('reviews')
      .select('code')
      .where('id', '=', review)
      .executeTakeFirstOrThrow()
    return code
  })
}

test('taken back by link, no public address holds a trace of it; given again, it hangs as before', async () => {
  const id = await h.machine((work) => givenAnAcceptedPledge(work, given))
  const { id: promise } = await promiseOf(id)
  await h.machine(({ db }) => db.updateTable('promises').set({ is_public: true }).where('id', '=', promise).execute())
  const review = await reviewOf(id)
  const before = await walked(id, review)
  // The pages that show it do, so that the walk can fail.
  expect(holding(before, words)).toEqual(
    expect.arrayContaining([
      treePath,
      treeCsvPath,
      treeFeedPath,
      leafPath(id),
      `/promises/${promise}`,
      `/review/${review}`,
    ]),
  )
  expect(holding(before, 'Willa of the pool')).toEqual(expect.arrayContaining([treePath, leafPath(id)]))

  const link = await linkOf(id)
  const saved = await stranger.follow(await stranger.post(`${link}/shown`, { publish: 'no', namedAs: '' }, link))
  expect(saved.text).toContain('Within a minute it is so on every page')
  expect(saved.text).toContain('It stands on no public page')
  const after = await walked(id, review)
  for (const trace of traces) expect(holding(after, trace), trace).toEqual([])
  expect((await stranger.get(leafPath(id))).status).toBe(404)
  expect(await promiseOf(id)).toMatchObject({ made_by: 'A local business', is_withheld: true })
  expect((await manager.get(`/staff/promises/${promise}`)).text).toContain('whoever made it does not want it shown')

  await stranger.post(`${link}/shown`, { publish: 'named', namedAs: 'Willa of the pool' }, link)
  const again = await walked(id, review)
  for (const [path] of before)
    if (path.startsWith('/tree') || path.startsWith('/promises'))
      expect(holding(again, words).includes(path), path).toBe(holding(before, words).includes(path))
  expect(await promiseOf(id)).toMatchObject({ made_by: 'Willa of the pool', is_withheld: false })
})

describe('how it is named', () => {
  test('follows at once on the tree, its files, the register of promises and the certificate', async () => {
    const id = await h.machine((work) => givenAnAcceptedPledge(work, { ...given, words: 'Ten passes' }))
    const link = await linkOf(id)
    for (const [publish, name] of [
      ['organisation', 'Waterside Pools'],
      ['nameless', 'A local business'],
      ['named', 'Willa of the pool'],
    ] as const) {
      await stranger.post(`${link}/shown`, { publish, namedAs: 'Willa of the pool' }, link)
      for (const path of [treePath, treeCsvPath, treeFeedPath, leafPath(id)]) {
        const { text } = await stranger.get(`${path}?fresh=${publish}`)
        const part = path === leafPath(id) ? text : text.slice(text.indexOf('Ten passes'))
        expect(part, `${path} ${publish}`).toContain(name)
      }
      expect((await promiseOf(id)).made_by).toBe(name)
      expect(whoseIs(await one(id))).toBe(publish === 'named' ? 'Willa of the pool, Waterside Pools' : name)
    }
    const history = (await manager.get(staffPledgePath(id))).text
    expect(history).toContain('How it is shown was changed')
  })

  test('a name that nobody here has read waits, and the pledge stands without one until somebody has', async () => {
    const id = await h.machine((work) => givenAnAcceptedPledge(work, { ...given, words: 'Five passes' }))
    const link = await linkOf(id)
    const saved = await stranger.follow(
      await stranger.post(`${link}/shown`, { publish: 'named', namedAs: 'Kim Young’s best friend' }, link),
    )
    expect(saved.text).toContain('Somebody here reads the new name first')
    expect(await one(id)).toMatchObject({ publish: 'nameless', asked_name: 'Kim Young’s best friend' })
    expect((await stranger.get(`${treePath}?fresh=waits`)).text).not.toContain('best friend')
    expect((await manager.get(`${pledgesPath}?held=yes`)).text).toContain('Would like another name')
    expect((await manager.get(pledgeShownPath(id))).text).toContain('best friend')
    await manager.post(pledgeShownPath(id), { publish: 'named', namedAs: 'A friend', why: 'They rang' })
    expect(await one(id)).toMatchObject({ publish: 'named', named_as: 'A friend', asked_name: null })
    expect((await stranger.get(leafPath(id))).text).toContain('A friend')
  })

  test.each<[string, Record<string, string>, string]>([
    ['nothing chosen', { namedAs: 'Willa' }, 'Choose whether we may show it'],
    ['an organisation that is none', { publish: 'organisation', namedAs: 'Willa' }, 'There is no organisation'],
  ])('asks again for %s and keeps what was typed', async (_title, fields, message) => {
    const id = await h.machine((work) => givenAPledge(work, { ...given, pledger: 'person', organisation: null }))
    const link = await linkOf(id)
    const answer = await stranger.post(`${link}/shown`, fields, link)
    expect([answer.status, answer.text.includes(message), answer.text.includes('value="Willa"')]).toEqual([
      422,
      true,
      true,
    ])
    expect(await one(id)).toMatchObject({ publish: 'named', agreed_at: null })
  })

  test('staff say who asked for it; whoever only reads pledges changes nothing', async () => {
    const id = await h.machine((work) => givenAPledge(work, given))
    const nobody = await manager.post(pledgeShownPath(id), { publish: 'no', namedAs: '', why: '' })
    expect([nobody.status, nobody.text.includes('Write who asked for it')]).toEqual([422, true])
    await manager.post(pledgeShownPath(id), { publish: 'no', namedAs: '', why: 'Willa rang on Tuesday' })
    expect((await manager.get(staffPledgePath(id))).text).toContain('Willa rang on Tuesday')
    const councillor = await h.signIn('councillor')
    expect((await councillor.get(pledgeShownPath(id))).status).toBe(403)
    expect((await councillor.get(staffPledgePath(id))).text).not.toContain('Change how it is shown')
  })

  test('a name that was forgotten is not shown as nothing', async () => {
    const id = await h.machine(async (work) => {
      const made = await givenAnAcceptedPledge(work, { ...given, namedAs: null, words: 'Old passes' })
      await work.db.updateTable('pledges').set({ name: '', forgotten_at: work.now }).where('id', '=', made).execute()
      return made
    })
    expect((await stranger.get(leafPath(id))).text).toContain('A local business')
  })
})

describe('what the local offer makes of a kept pledge', () => {
  const drafts = (words_: string) =>
    h.machine(async ({ db }) =>
      (await db.selectFrom('offer_versions').select(['stage', 'content', 'change_note']).execute()).filter((version) =>
        JSON.stringify(version).includes(words_),
      ),
    )
  const kept = (name: string) =>
    h.machine(async (work) => {
      const id = await givenAnAcceptedPledge(work, { ...given, words: name, kind: 'tickets' })
      await deliverPledge(work, id, { shows: `${name} were used`, on: work.today, tellAskers: null })
      return id
    })
  const takeBack = async (id: PledgeId) => {
    const link = await linkOf(id)
    await stranger.post(`${link}/shown`, { publish: 'no', namedAs: '' }, link)
  }

  test('what nobody has acted on yet says nothing of one that was taken back', async () => {
    const id = await kept('Secret boat trips')
    await takeBack(id)
    await h.machine(draftFromPledges)
    expect(await drafts('Secret boat trips')).toEqual([])
    expect(await drafts('Tickets, trips or days out')).toHaveLength(1)
  })

  test('a draft that began already loses the words, and editors hear of what is published', async () => {
    const id = await kept('Golden boat trips')
    await h.machine(draftFromPledges)
    expect(await drafts('Golden boat trips')).toHaveLength(1)
    expect(await drafts('Willa')).toEqual([])
    await takeBack(id)
    await h.machine(lookAgainAtDrafts)
    expect(await drafts('Golden boat trips')).toEqual([])

    const published = await kept('Silver boat trips')
    await h.machine(async (work) => {
      await draftFromPledges(work)
      const { id: account } = await work.db.selectFrom('accounts').select('id').limit(1).executeTakeFirstOrThrow()
      await work.db
        .updateTable('accounts')
        .set({ email: 'editor@council.example', roles: ['offer-editor'] })
        .where('id', '=', account)
        .execute()
      for (const { id: version, content } of await work.db
        .selectFrom('offer_versions')
        .select(['id', 'content'])
        .execute())
        if (JSON.stringify(content).includes('Silver boat trips'))
          await work.db.updateTable('offer_versions').set({ stage: 'published' }).where('id', '=', version).execute()
    })
    await takeBack(published)
    await h.machine(lookAgainAtDrafts)
    expect(
      await h.machine(({ db }) =>
        db.selectFrom('outbox').select('subject').where('recipient', '=', 'editor@council.example').execute(),
      ),
    ).toEqual([{ subject: 'An entry of the local offer names somebody who took that back' }])
  })
})

test('nothing in between keeps a page of the tree for longer than a minute', async () => {
  const id = await h.machine((work) => givenAnAcceptedPledge(work, { ...given, words: 'Kept for how long' }))
  const keeping = async (path: string) => (await h.visitor().get(path)).headers['cache-control']
  expect(await Promise.all([treePath, leafPath(id), treeCsvPath, treeFeedPath, treeEmblemPath].map(keeping))).toEqual([
    'no-store',
    'no-store',
    'no-store',
    'no-store',
    'public, max-age=60',
  ])
})

test('the certificate is for whoever may change the pledge', async () => {
  const id = await h.machine((work) => givenAnAcceptedPledge(work, given))
  const councillor = await h.signIn('councillor')
  expect((await councillor.get(pledgeCertificatePath(id))).status).toBe(403)
})
