import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, SentFile } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import type { ImportId } from '../tables.ts'
import { readFeedOf } from './jobs.ts'
import { anXlsx, aPage, aService, hsds, outpost } from './testing.ts'

let h: TestHouse
let editor: Browser
beforeAll(async () => {
  h = await openTestHouse()
  editor = await h.signIn('offer-editor')
})
afterAll(() => h.close())

const path = '/staff/offer/imports'
const words = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const file = (name: string, content: string | Buffer): SentFile => ({ field: 'files', name, content })

async function send(files: readonly SentFile[], fields: Record<string, string> = {}): Promise<string> {
  const answer = await editor.upload(path, { pasted: '', address: '', ...fields }, files)
  expect(answer.status, words(answer.text)).toBe(303)
  return answer.location ?? ''
}

async function agree(at: string, fields: Record<string, string> = {}): Promise<string> {
  const answer = await editor.post(`${at}/agree`, fields, at)
  expect(answer.status, words(answer.text)).toBe(303)
  await h.runJobs()
  return words((await editor.get(at)).text)
}

const everything = () =>
  h.machine(async ({ db }) => ({
    entries: await db.selectFrom('offer_entries').selectAll().orderBy('id').execute(),
    versions: await db.selectFrom('offer_versions').selectAll().orderBy('id').execute(),
    providers: await db.selectFrom('offer_providers').selectAll().orderBy('id').execute(),
    places: await db.selectFrom('offer_places').selectAll().orderBy('id').execute(),
  }))

const book = (amount = '£40') =>
  anXlsx([
    ['Entitlement', 'Description', 'Amount', 'Who decides', 'Col E'],
    ['Birthday gift', 'A gift each year', amount, 'Your adviser', 'x'],
    ['A first gym card', 'Free swimming', 'free', 'The pools', 'y'],
  ])

test('a spreadsheet asks what its columns mean once, and remembers it', async () => {
  const at = await send([file('offer.xlsx', book())])
  const asked = await editor.get(at)
  expect(words(asked.text)).toContain('Say what each column means')
  expect(asked.text).toMatch(/id="column-2"[^>]*>.*?<option value="amount" selected/s)
  const refused = await editor.post(`${at}/columns`, { 'column-1': 'summary' }, at)
  expect([refused.status, words(refused.text).includes('which column is the title')]).toEqual([422, true])
  const columns = { 'column-0': 'title', 'column-1': 'summary', 'column-2': 'amount', 'column-3': 'decidedBy' }
  expect((await editor.post(`${at}/columns`, columns, at)).location).toBe(at)
  const preview = words((await editor.get(at)).text)
  expect(preview).toContain('2 rows: 2 new')
  expect(preview).toContain('Row 2 Birthday gift New Birthday: £40')
  expect((await everything()).entries).toEqual([])

  expect(await agree(at)).toContain('2 new')
  const { entries, versions } = await everything()
  expect(entries.map(({ slug, source, source_id }) => [slug, source, source_id]).toSorted()).toEqual([
    ['a-first-gym-card', 'table', 'a first gym card'],
    ['birthday-gift', 'table', 'birthday gift'],
  ])
  expect(versions.map(({ stage, standing }) => [stage, standing])).toEqual([
    ['draft', 'being-worked-on'],
    ['draft', 'being-worked-on'],
  ])
  expect(versions[0]?.to_check).toMatch(/^Brought in from offer\.xlsx\. To check: .*who it is for/)
  expect((await h.visitor().get('/offer/entry/birthday-gift')).status).toBe(404)

  const again = await send([file('offer-again.xlsx', book())])
  expect(words((await editor.get(again)).text)).toContain('2 rows: 2 the same as before')
  expect(words((await editor.get(again)).text)).toContain('nothing new in it')
  expect((await everything()).versions).toEqual(versions)
})

test('what changed at the source changes the draft, and what somebody wrote here is not written over', async () => {
  const at = await send([file('offer.xlsx', book('£50'))])
  expect(words((await editor.get(at)).text)).toContain('1 changed, 1 the same as before')
  await agree(at)
  const amountOf = async () => (await everything()).versions.find(({ content }) => content.title === 'Birthday gift')
  expect((await amountOf())?.content.amount.pence).toBe(5_000)

  const form = await editor.get('/staff/offer/entries/birthday-gift/edit')
  expect(form.text).toMatch(/name="amountPounds"[^>]*value="50"/)
  const typed = {
    type: 'birthday',
    title: 'Birthday gift',
    summary: 'Mine now.',
    statuses: 'any',
    amountKind: 'fixed',
    amountPounds: '55',
    every: 'yearly',
    basis: 'discretionary',
    standing: 'in-place',
    'startsOn-day': '31',
    'startsOn-month': '5',
    'startsOn-year': '2026',
  }
  expect((await editor.post('/staff/offer/entries/birthday-gift/edit', typed)).status).toBe(303)
  const later = await send([file('offer.xlsx', book('£60'))])
  expect(words((await editor.get(later)).text)).toContain('1 changed there, and written on here')
  expect((await amountOf())?.content.amount.pence).toBe(5_500)
})

test('rows in trouble are named with their row, and left out only if somebody says so', async () => {
  const csv = 'Title,Amount\nOne good,£5\n,£6\nOne good,£7\n'
  const at = await send([file('bad.csv', csv)])
  await editor.post(`${at}/columns`, { 'column-0': 'title', 'column-1': 'amount' }, at)
  const shown = words((await editor.get(`${at}?outcome=trouble`)).text)
  expect(shown).toContain('Row 4 One good In trouble It is the same as row 2')
  const before = await everything()
  const refused = await editor.post(`${at}/agree`, {}, at)
  expect([refused.status, words(refused.text).includes('tick the box to leave it out')]).toEqual([422, true])
  await h.runJobs()
  expect(await everything()).toEqual(before)
  await agree(at, { leaveOut: 'yes' })
  expect((await everything()).entries).toHaveLength(before.entries.length + 1)
})

test.each([
  ['Open Referral UK 3.0', [file('feed.json', aPage([aService(), aService({ id: 'b', name: 'Another' })]))], 2],
  ['Outpost', [file('services.json', outpost)], 1],
  ['the older CSV files', Object.entries(hsds).map(([name, content]) => file(name, content)), 1],
] as const)('%s comes in once, and the same again changes nothing', async (_form, files, count) => {
  const before = await everything()
  await agree(await send(files))
  const after = await everything()
  expect(after.entries).toHaveLength(before.entries.length + count)
  const again = await send(files)
  expect(words((await editor.get(again)).text)).toContain(`${count} the same as before`)
  expect((await editor.post(`${again}/agree`, {}, again)).status).toBe(303)
  await h.runJobs()
  expect(await everything()).toEqual(after)
})

test('a pasted list comes in, and two clicks bring it in once', async () => {
  const before = (await everything()).entries.length
  const at = await send([], { pasted: 'Voice\n• Join the forum\n• Sit on a panel\n' })
  await Promise.all([editor.post(`${at}/agree`, {}, at), editor.post(`${at}/agree`, {}, at)])
  await h.runJobs()
  expect((await everything()).entries).toHaveLength(before + 2)
})

test('all or nothing: what cannot be written at its end leaves nothing behind', async () => {
  const at = await send([], { pasted: '• A first thing\n• A second thing\n' })
  const before = await everything()
  // Somebody takes the address of the second while the first is written.
  await h.house.asOwner((client) =>
    client.query(`create function refuse_second() returns trigger language plpgsql as
      $$ begin if new.content ->> 'title' = 'A second thing' then raise exception 'no' using errcode = '23505'; end if; return new; end $$;
      create trigger refuse_second before insert on offer_versions for each row execute function refuse_second()`),
  )
  await editor.post(`${at}/agree`, {}, at)
  await h.runJobs()
  await h.house.asOwner((client) =>
    client.query('drop trigger refuse_second on offer_versions; drop function refuse_second'),
  )
  expect(await everything()).toEqual(before)
  expect(words((await editor.get(at)).text)).toContain('Could not be read Somebody brought in the same entries')
})

test('what cannot be read is said beside the field, and nothing is kept', async () => {
  const before = await h.machine(({ db }) => db.selectFrom('offer_imports').select('id').execute())
  for (const [files, fields, message] of [
    [[], {}, 'Choose a file, paste a list'],
    [[file('a.csv', 'Title,x\na,b\n')], { pasted: 'x' }, 'Choose one way'],
    [[file('photo.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47]))], {}, 'a picture (PNG)'],
    [[], { address: 'ftp://feed.example' }, 'Enter a whole address'],
  ] as const) {
    const answer = await editor.upload(path, { pasted: '', address: '', ...fields }, files)
    expect([answer.status, words(answer.text).includes(message)], message).toEqual([422, true])
  }
  expect(await h.machine(({ db }) => db.selectFrom('offer_imports').select('id').execute())).toHaveLength(before.length)
})

test('a feed on the council’s own network is refused in the background, in words', async () => {
  const at = await send([], { address: 'http://127.0.0.1:9/open-referral' })
  expect(words((await editor.get(at)).text)).toContain('0 pages and 0 services read so far')
  await h.runJobs()
  expect(words((await editor.get(at)).text)).toContain(
    'It leads to a machine inside a network, and is not read. Nothing was changed.',
  )
})

test('a feed is read in the background, and stops when somebody has had enough', async () => {
  const { createServer } = await import('node:http')
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const page = asked.length
    response.end(
      aPage([aService({ id: `feed-${page}` })], { page_number: page, total_pages: 2, last_page: page === 2 }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = server.address() as { port: number }
    const address = `http://127.0.0.1:${port}/feed`
    const rules = { allowHttp: true, isOutside: () => true }
    const at = await send([], { address })
    const id = at.split('/').at(-1) as ImportId
    await readFeedOf((work) => h.machine(work), id, rules)
    expect(asked.map((url) => url.split('&')[0])).toEqual(['/feed/services?page=1', '/feed/services?page=2'])
    expect(words((await editor.get(at)).text)).toContain('2 rows: 2 new')

    const other = await send([], { address })
    await editor.post(`${other}/drop`, {}, other)
    const before = asked.length
    await readFeedOf((work) => h.machine(work), other.split('/').at(-1) as ImportId, rules)
    expect(asked).toHaveLength(before)
  } finally {
    server.close()
  }
})

test('whoever may not change the offer brings nothing in', async () => {
  const adviser = await h.signIn('adviser')
  expect((await adviser.get(path)).status).toBe(403)
  expect((await adviser.upload(path, { pasted: '• x', address: '' }, [], '/sign-in')).status).toBe(403)
})
