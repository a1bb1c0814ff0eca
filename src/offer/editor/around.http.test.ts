import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { asDay } from '../../platform/clock.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import { givenAnEntry } from '../testing.ts'
import { remind } from './reviews/remind.ts'
import { troubleWith } from './reviews/links.ts'

let h: TestHouse
let editor: Browser
beforeAll(async () => {
  h = await openTestHouse({ today: '2026-06-01' })
  editor = await h.signIn('offer-editor')
})
afterAll(() => h.close())

const words = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const arabic = {
  title: 'ملابس للمقابلة',
  summary: 'نساعدك في شراء ملابس.',
  details: '',
  steps: 'أخبرنا عن المقابلة.',
  evidence: '',
  keywords: '',
  from: '1',
}

test('a text says whether a person checked it, and from which English it was made', async () => {
  const { slug, id } = await h.machine((work) => givenAnEntry(work, { slug: 'in-arabic' }))
  const path = `/staff/offer/entries/${slug}/texts/ar/plain`
  expect((await editor.post(path, { ...arabic, title: '' })).status).toBe(422)
  expect((await editor.post(path, { ...arabic, from: '7' })).status).toBe(422)
  const named = await editor.post(path, { ...arabic, isChecked: 'yes' })
  expect([named.status, words(named.text).includes('Enter which post or service checked it')]).toEqual([422, true])
  expect(named.text).toContain('value="ملابس للمقابلة"')

  expect((await editor.post(path, arabic)).status).toBe(303)
  const list = async () => words((await editor.get(`/staff/offer/entries/${slug}/texts`)).text)
  expect(await list()).toContain('Arabic Nobody has checked it')
  expect((await editor.post(path, { ...arabic, isChecked: 'yes', checkedBy: 'The interpreting service' })).status).toBe(
    303,
  )
  expect(await list()).toContain('Checked by The interpreting service on 1 June 2026')
  const shown = await h.visitor().get(`/offer/entry/${slug}?lang=ar`)
  expect(shown.text).toContain('نساعدك في شراء ملابس.')

  await h.machine((work) => givenAnEntry(work, { of: id, number: 2, startsOn: '2026-05-01' }))
  expect(await list()).toContain('Of the English of 1 April 2020: the English has changed since')
  expect((await editor.get('/staff/offer/entries/in-arabic/texts/en/plain')).status).toBe(200)
  expect((await editor.post('/staff/offer/entries/in-arabic/texts/en/plain', arabic)).status).toBe(422)
})

test('a young person says what they think of an idea, the editor answers, and nobody learns who it was', async () => {
  await h.machine((work) => givenAnEntry(work, { slug: 'an-idea', standing: 'idea', content: { title: 'Pets' } }))
  await h.machine((work) => givenAnEntry(work, { slug: 'in-place-one' }))
  const personId = await h.machine((work) => givenAYoungPerson(work, { name: 'Olu Secret' }))
  const young = await h.signIn('young-person', { personId, name: 'Olu Secret' })
  expect(words((await young.get('/me/ideas')).text)).toContain('Pets')
  expect((await young.get('/me/ideas/in-place-one')).status).toBe(404)
  expect((await young.post('/me/ideas/an-idea', { words: '' })).status).toBe(422)
  expect((await young.post('/me/ideas/an-idea', { words: 'My dog <b>matters</b>' })).status).toBe(303)

  const path = '/staff/offer/entries/an-idea/comments'
  const seen = await editor.get(path)
  expect(words(seen.text)).toContain('My dog &lt;b>matters&lt;/b>')
  expect(seen.text).not.toContain('Olu')
  expect(words((await editor.get('/staff/offer')).text)).toContain('1 comment to answer')
  const comment = /name="comment" value="([^"]+)"/.exec(seen.text)?.[1] ?? ''
  expect((await editor.post(path, { comment, words: 'We ask landlords about dogs.' })).status).toBe(303)
  const other = await h.signIn('young-person', {
    personId: await h.machine((work) => givenAYoungPerson(work, { name: 'Ola Other' })),
  })
  expect(words((await other.get('/me/ideas/an-idea')).text)).toContain('We ask landlords about dogs.')
  expect((await other.get(path)).status).toBe(403)

  const nameless = await editor.post(path, { words: 'We want cats too' })
  expect([nameless.status, words(nameless.text).includes('Enter which group said it')]).toEqual([422, true])
  expect((await editor.post(path, { words: 'We want cats too', fromWhom: 'Harbour forum' })).status).toBe(303)
})

const keep = (slug: string, values: { owner_email?: string | null; review_on?: string }) =>
  h.machine(async ({ db }) => {
    const { review_on, ...rest } = values
    await db
      .updateTable('offer_entries')
      .set({ ...rest, ...(review_on !== undefined && { review_on: asDay(review_on) }) })
      .where('slug', '=', slug)
      .execute()
  })

test('the post that keeps an entry is told once, with everything that is due in one message', async () => {
  for (const [slug, title, day] of [
    ['due-soon', 'Due soon', '2026-06-10'],
    ['due-late', 'Long overdue', '2026-01-10'],
    ['due-far', 'Far away', '2026-09-10'],
    ['due-nobody', 'Nobody to tell', '2026-06-02'],
    ['due-gone', 'Gone', '2026-06-02'],
  ] as const) {
    await h.machine((work) =>
      givenAnEntry(work, { slug, content: { title }, ...(slug === 'due-gone' && { standing: 'withdrawn' as const }) }),
    )
    await keep(slug, { review_on: day, owner_email: slug === 'due-nobody' ? null : 'offer@ashmere.example' })
  }
  await h.machine((work) => remind(work))
  const sent = await h.machine(({ db }) => db.selectFrom('outbox').select(['recipient', 'subject', 'body']).execute())
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    recipient: 'offer@ashmere.example',
    subject: '2 entries of the local offer to look at',
  })
  expect(sent[0]?.body).toContain('Long overdue: overdue since 10 January 2026')
  expect(sent[0]?.body).toMatch(/Due soon: by 10 June 2026\nhttp.*\/staff\/offer\/entries\/due-soon\/assure/)
  expect(sent[0]?.body).not.toMatch(/Far away|Gone|Nobody to tell/)

  const calendar = words((await editor.get('/staff/offer/reviews')).text)
  expect(calendar).toMatch(/Overdue Entry .*Long overdue.*June 2026 Entry .*Due soon.*September 2026 Entry .*Far away/)
  expect(calendar).toContain('no email address: not reminded')
  expect(calendar).not.toContain('Gone')
})

test('several entries change at once, and a new heading waits as a draft', async () => {
  for (const slug of ['many-a', 'many-b', 'many-c']) await h.machine((work) => givenAnEntry(work, { slug }))
  expect((await editor.get('/staff/offer/bulk')).location).toBe('/staff/offer')
  const page = await editor.get('/staff/offer/bulk?entry=many-a&entry=many-b')
  expect(words(page.text)).toContain('Change 2 entries')
  const from = '/staff/offer/bulk?entry=many-a&entry=many-b'
  const entry = ['many-a', 'many-b']
  expect((await editor.post('/staff/offer/bulk', { entry }, from)).status).toBe(422)
  const personal = await editor.post(
    '/staff/offer/bulk',
    { entry, post: 'Officer', email: 'dana.price@x.example' },
    from,
  )
  expect([personal.status, personal.text.includes('value="many-b"')]).toEqual([422, true])
  const given = {
    entry,
    post: 'Travel officer',
    email: 'travel@x.example',
    topic: 'money',
    'reviewOn-day': '1',
    'reviewOn-month': '9',
    'reviewOn-year': '2026',
  }
  expect((await editor.post('/staff/offer/bulk', given, from)).status).toBe(303)
  const held = await h.machine(({ db }) =>
    db
      .selectFrom('offer_entries as e')
      .innerJoin('offer_versions as v', 'v.entry_id', 'e.id')
      .select(['e.slug', 'e.owner_post', 'e.review_on', 'v.stage', 'v.content'])
      .where('e.slug', 'like', 'many-%')
      .orderBy('e.slug')
      .orderBy('v.number')
      .execute(),
  )
  expect(held.map((row) => [row.slug, row.owner_post, row.review_on, row.stage, row.content.topic])).toEqual([
    ['many-a', 'Travel officer', '2026-09-01', 'published', 'work'],
    ['many-a', 'Travel officer', '2026-09-01', 'draft', 'money'],
    ['many-b', 'Travel officer', '2026-09-01', 'published', 'work'],
    ['many-b', 'Travel officer', '2026-09-01', 'draft', 'money'],
    ['many-c', 'Local offer officer', null, 'published', 'work'],
  ])
})

test('a link that does not answer is found, one that says much is no trouble, and none leads inside', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/gone') response.writeHead(404).end()
    else response.end('x'.repeat(5_000))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const rules = { allowHttp: true, milliseconds: 5_000, maxBytes: 1_000 }
    const open = { ...rules, isOutside: () => true }
    expect(await troubleWith(`${at}/big`, open)).toBeNull()
    expect(await troubleWith(`${at}/gone`, open)).toBe('It answered with 404')
    expect(await troubleWith(`${at}/big`, rules)).toContain('inside a network')
  } finally {
    server.close()
  }
})
