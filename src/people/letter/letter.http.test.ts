import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import type { PersonId } from '../../platform/ids.ts'
import { letterPath, letterPdfPath, personPath } from '../paths.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../testing.ts'

let h: TestHouse
let adviser: Awaited<ReturnType<TestHouse['signIn']>>
let ayo: PersonId
let gone: PersonId

const care = (start: string, end: string | null) => ({
  start,
  end,
  status: 'S20',
  authority: 'Ashmere County Council',
  country: 'England',
})

beforeAll(async () => {
  h = await openTestHouse({
    settings: { words: { adviser: { one: 'leaving care coach', many: 'leaving care coaches' } } },
  })
  adviser = await h.signIn('adviser')
  await h.machine(async (work) => {
    const facts = {
      lookedAfter: [care('2024-01-08', null)],
      immigration: { status: 'asylum', supportRestricted: true },
    }
    ayo = await givenAYoungPerson(work, { name: 'Ayo Adeyemi', dateOfBirth: '2009-06-10', facts })
    gone = await givenAYoungPerson(work, { name: 'Bel Gone', facts: { dateOfDeath: '2026-01-01' } })
    const me = await givenAWorker(work, { name: 'Sam Holt', accountId: adviser.accountId })
    for (const personId of [ayo, gone]) await givenAnAllocation(work, { personId, workerId: me })
  })
})
afterEach(() => vi.unstubAllEnvs())
afterAll(() => h.close())

const eventsAbout = (personId: PersonId) =>
  h.machine(async ({ db }) => {
    const events = await db
      .selectFrom('audit_events')
      .select('event')
      .where('person_id', '=', personId)
      .orderBy('id')
      .execute()
    return events.map(({ event }) => event)
  })

test('a worker reads the letter in the council’s own words, with who works with the young person', async () => {
  const answer = await adviser.get(letterPath(ayo))
  expect(answer.status).toBe(200)
  expect(answer.text).toContain('Dear <bdi>Ayo Adeyemi</bdi>')
  expect(answer.text).toContain('You get a leaving care coach.')
  expect(answer.text).toContain('Yours is Sam Holt.')
  expect(answer.text).not.toMatch(/asylum|stay in the UK/)
  expect(await eventsAbout(ayo)).toContain('letter.viewed')
})

test('a sentence of the worker’s own is shown in this copy and kept nowhere', async () => {
  const shown = await adviser.post(letterPath(ayo), { own: 'It was great to meet your sister.' })
  expect(shown.text).toContain('<p class="letter__own" dir="auto">It was great to meet your sister.</p>')
  expect((await adviser.get(letterPath(ayo))).text).not.toContain('meet your sister')
})

test('a sentence with a word of the office is shown again with what to write instead', async () => {
  const answer = await adviser.post(letterPath(ayo), { own: 'You are NEET now.' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Say “NEET” in other words')
  expect(answer.text).toContain('>You are NEET now.</textarea>')
})

test.runIf(process.platform === 'linux')(
  'where no PDF can be made, the letter is shown for printing, and that it was seen is recorded',
  async () => {
    vi.stubEnv('TMPDIR', '/dev/null') // no room to put the browser
    const before = await eventsAbout(ayo)
    const answer = await adviser.get(letterPdfPath(ayo))
    expect(answer.status).toBe(503)
    expect(answer.text).toContain('There is no PDF just now')
    expect(answer.text).toContain('Dear <bdi>Ayo Adeyemi</bdi>')
    expect((await eventsAbout(ayo)).slice(before.length)).toEqual(['letter.viewed'])
  },
)

test(
  'the PDF is tagged, in English, and says what the page says; the next one is the same file',
  { timeout: 60_000 },
  async () => {
    const answer = await adviser.get(letterPdfPath(ayo))
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(answer.headers['content-disposition']).toContain('letter-2026-05-31.pdf')
    const folder = join(h.house.files.folder, 'printed')
    const [name, ...others] = readdirSync(folder)
    expect(others).toEqual([])
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, name!))))
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Language: 'en-GB',
      Title: 'The help you have a right to, and why – Ashmere County Council',
    })
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const { text } = await extractText(pdf, { mergePages: true })
    for (const words of ['Dear Ayo Adeyemi', 'You get a leaving care coach', 'from 8 January 2024', 'On 10 June 2027'])
      expect(text).toContain(words)
    await adviser.get(letterPdfPath(ayo))
    expect(readdirSync(folder)).toHaveLength(1)
    expect(await eventsAbout(ayo)).toContain('letter.printed')
  },
)

test('a PDF with the worker’s own sentence leaves no copy behind', { timeout: 60_000 }, async () => {
  const kept = () => readdirSync(join(h.house.files.folder, 'printed')).length
  const before = kept()
  const answer = await adviser.post(letterPdfPath(ayo), { own: 'See you soon.' }, letterPath(ayo))
  expect(answer.headers['content-type']).toBe('application/pdf')
  expect(kept()).toBe(before)
})

test('after a death there is no letter and no PDF', async () => {
  expect((await adviser.get(letterPath(gone))).text).toContain('There is no letter')
  expect((await adviser.get(letterPdfPath(gone))).status).toBe(404)
})

test('a letter is not there for somebody who does not work with the young person', async () => {
  const other = await h.signIn('adviser')
  expect((await other.get(letterPath(ayo))).status).toBe(404)
  expect((await other.get(letterPdfPath(ayo))).status).toBe(404)
  const analyst = await h.signIn('analyst')
  expect((await analyst.get(letterPath(ayo))).status).toBe(403)
  expect((await adviser.get(letterPath(ayo))).text).toContain(personPath(ayo))
})
