import { zipSync, strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { faultWords, isFault, readPaper, type Fault } from './index.ts'
import { candidatesIn, docxOf, paperIn, paragraph, pdfOf, pptxOf, table, xlsxOf } from './testing.ts'

const written = (paper: Awaited<ReturnType<typeof paperIn>>) =>
  paper.lines.filter(({ text }) => text !== '').map(({ page, text, heading }) => [page, text, heading])

test('a Word document: headings by style, lists, pages', async () => {
  const paper = await paperIn(
    docxOf(
      paragraph('Safe homes', { style: 'Heading1' }),
      paragraph('We will mend & paint.'),
      paragraph('A warm room', { isItem: true }),
      paragraph('Money', { style: 'Heading1', isNewPage: true }),
    ),
  )
  expect(paper).toMatchObject({ format: 'docx', pages: 2 })
  expect(written(paper)).toEqual([
    [1, 'Safe homes', 'Safe homes'],
    [1, 'We will mend & paint.', 'Safe homes'],
    [1, '• A warm room', 'Safe homes'],
    [2, 'Money', 'Money'],
  ])
})

test('a Word table keeps its cells', async () => {
  const paper = await paperIn(docxOf(table([['A', 'B\nC']])))
  expect(paper.lines[0]).toMatchObject({ cells: ['A', 'B\nC'], text: 'A | B C' })
})

test('slides are pages, in the order of the show, and their numbers are not read', async () => {
  const deck = pptxOf([
    { title: 'Buses: you said…', items: ['Too dear', 'Too few'] },
    { title: 'Buses: we did…', items: ['Asked the company'] },
  ])
  expect((await paperIn(deck)).pages).toBe(2)
  expect(
    (await candidatesIn(deck, 'you-said')).map(({ kind, text, place }) => [kind, text, place.page, place.heading]),
  ).toEqual([
    ['ask', 'Too dear', 1, 'Buses'],
    ['ask', 'Too few', 1, 'Buses'],
    ['reply', 'Asked the company', 2, 'Buses'],
  ])
})

test('a table of two columns gives asks and replies', async () => {
  const sheet = xlsxOf([
    ['Theme', 'You said', 'We did'],
    ['Buses', 'Too dear', 'Asked the company'],
    ['Rooms', '• Cold\n• Dark', ''],
  ])
  expect((await candidatesIn(sheet, 'you-said')).map(({ kind, text, place }) => [kind, text, place.heading])).toEqual([
    ['ask', 'Too dear', 'Buses'],
    ['reply', 'Asked the company', 'Buses'],
    ['ask', 'Cold', 'Rooms'],
    ['ask', 'Dark', 'Rooms'],
  ])
})

test('a spreadsheet shows its dates as days', async () => {
  const { lines } = await paperIn(
    xlsxOf([
      ['Day', 'What'],
      [46023, 'Start'],
    ]),
  )
  expect(lines[1]?.cells).toEqual(['1 January 2026', 'Start'])
})

test('CSV is known by its rows, and prose with commas is not CSV', async () => {
  expect(await paperIn('Ref,Action,Owner\n1,"Paint, twice",AB\n')).toMatchObject({ format: 'csv' })
  expect(await paperIn('Yes, we will.\nNo, we will not.\n')).toMatchObject({ format: 'text' })
})

test('a PDF of 400 pages is read, with its pages', async () => {
  const pages = Array.from({ length: 400 }, (_, index) => [`We will paint room ${index + 1}.`, 'It was grey.'])
  const found = await candidatesIn(pdfOf(pages), 'promises')
  expect(found).toHaveLength(400)
  expect(found[399]).toMatchObject({ text: 'We will paint room 400.', place: { page: 400, line: 1 } })
}, 60_000)

describe('a file that cannot be read says what, where and what to do', () => {
  const docx = docxOf(paragraph('We will.'))
  const locked = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')])
  const lying = zipSync({ 'word/document.xml': new Uint8Array(160_000_000) }, { level: 1 })
  const entity =
    '<!DOCTYPE d [<!ENTITY a "b">]><w:document xmlns:w="w"><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:document>'
  const many = zipSync(
    Object.fromEntries([...Array(5_100).keys()].map((n) => [`word/document.xml${n}`, new Uint8Array(0)])),
  )
  test.each<[string, Uint8Array, Fault['fault'], string]>([
    ['nothing in it', new Uint8Array(0), 'empty', 'Choose the file again'],
    ['a scanned PDF', pdfOf([[], []]), 'no-text', 'pictures of 2 pages'],
    ['a locked PDF', pdfOf([['Secret']], { isLocked: true }), 'password', 'without a password'],
    ['a locked Office file', locked, 'password', 'save a copy'],
    ['half a PDF', strToU8('%PDF-1.4\nnonsense'), 'damaged', 'save it again'],
    ['half a Word document', docx.subarray(0, docx.length - 60), 'damaged', 'its container'],
    [
      'a Word document with entities of its own',
      zipSync({ 'word/document.xml': strToU8(entity) }),
      'damaged',
      'word/document.xml',
    ],
    ['broken XML', zipSync({ 'word/document.xml': strToU8('<a><b></a>') }), 'damaged', 'word/document.xml'],
    ['too much when unpacked', lying, 'too-large', 'unpacks to more than 150 MB'],
    ['too many parts', many, 'too-large', '5000 parts'],
    ['a larger file than is read', new Uint8Array(40_000_001), 'too-large', '40 MB'],
    ['a zip of something', zipSync({ 'a.txt': strToU8('a') }), 'not-read', 'a zip'],
    ['an old Office file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'not-read', 'an old Office file'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'not-read', 'a picture'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]), 'not-read', 'not text'],
  ])('%s', async (_, bytes, fault, words) => {
    const read = await readPaper({ name: 'paper.x', bytes })
    if (!isFault(read)) throw new Error('it was read')
    expect(read.fault).toBe(fault)
    expect(faultWords(read)).toMatch(/^paper\.x /)
    expect(faultWords(read)).toContain(words)
  })
})
