import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { newId } from '../../platform/ids.ts'
import { closePrinter } from '../../platform/pdf/pdf.ts'

let h: TestHouse
let editor: Awaited<ReturnType<TestHouse['signIn']>>

beforeAll(async () => {
  h = await openTestHouse({ today: '2026-06-15' })
  editor = await h.signIn('service-manager')
})
afterAll(async () => {
  await closePrinter()
  await h.close()
})

const millimetres = (points: number) => Math.round((points / 72) * 25.4)

async function printedAt(url: string) {
  const answer = await h.web.inject({ url, headers: { cookie: `alongside=${editor.sessionToken}` } })
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
  const read = await getDocumentProxy(new Uint8Array(answer.rawPayload))
  const { width, height } = (await read.getPage(1)).getViewport({ scale: 1 })
  const { text } = await extractText(read, { mergePages: true })
  return {
    size: [millimetres(width), millimetres(height)],
    pages: read.numPages,
    isTagged: (await read.getMarkInfo())?.Marked ?? false,
    text: text.replaceAll(/\s+/g, ' '),
  }
}

test.each([
  ['poster.pdf', [297, 420], 1, 'What will you promise young people?'],
  ['poster.pdf?about=follow&paper=a4', [210, 297], 1, 'See what was promised, and what was kept'],
  ['cards.pdf', [210, 297], 2, 'A leaf is a promise with a date'],
  ['plaque.pdf', [170, 120], 1, 'This tree stands for'],
  [
    'plaque.pdf?size=large&words=For%20Maya%27s%20class&planted=2026',
    [230, 168],
    1,
    'For Maya’s class'.replace('’', "'"),
  ],
  ['tree.pdf', [420, 297], 1, '0 pledges'],
])('%s has its size, its pages and its words', async (sheet, size, pages, said) => {
  const pdf = await printedAt(`/staff/tree/prints/${sheet}`)
  expect(pdf).toMatchObject({ size, pages, isTagged: true })
  expect(pdf.text).toContain(said)
  expect(pdf.text).toContain('127.0.0.1')
})

test('a poster for a stop names only one that is confirmed and open to everyone', async () => {
  const stop = (over: object) =>
    h.machine(async ({ db, council }) => {
      const id = newId<'stop'>()
      await db
        .insertInto('tour_stops')
        .values({
          authority_id: council.id,
          id,
          held_on: '2026-07-04' as never,
          place: 'Ashmere Baths',
          purpose: 'Collect leaves',
          is_public: true,
          ...over,
        })
        .execute()
      return id
    })
  const planned = await stop({ place: 'A quiet home' })
  expect((await printedAt(`/staff/tree/prints/poster.pdf?stop=${planned}`)).text).not.toContain('A quiet home')
  expect((await editor.get('/staff/tree/prints')).text).not.toContain('A quiet home')
})

test('what does not fit falls back, and a sheet that there is not is not found', async () => {
  expect((await printedAt('/staff/tree/prints/plaque.pdf?planted=soon&size=huge')).text).not.toContain('planted')
  expect((await editor.get('/staff/tree/prints/banner.pdf')).status).toBe(404)
  expect((await h.visitor().get('/staff/tree/prints')).status).not.toBe(200)
})
