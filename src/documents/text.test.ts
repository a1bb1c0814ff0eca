import { expect, test } from 'vitest'
import { isFault, readPaper, readPasted } from './index.ts'

const read = async (bytes: Uint8Array) => {
  const paper = await readPaper({ name: 'paper.txt', bytes })
  if (isFault(paper)) throw new Error(paper.fault)
  return paper
}
const texts = (paper: { lines: readonly { text: string }[] }) => paper.lines.map(({ text }) => text)

test.each([
  ['UTF-8', Buffer.from('Café – “yes”')],
  ['UTF-8 with its mark', Buffer.from('\ufeffCafé – “yes”')],
  ['Windows-1252', Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x96, 0x20, 0x93, 0x79, 0x65, 0x73, 0x94])],
  ['UTF-16 with its mark', Buffer.from('\ufeffCafé – “yes”', 'utf16le')],
])('%s is read', async (_, bytes) => {
  expect(texts(await read(bytes))).toEqual(['Café – “yes”'])
})

test('a form feed begins a page, and lines keep the numbers of the file', async () => {
  const { pages, lines } = await read(Buffer.from('One.\r\nTwo.\r\n\fThree.\r\nFour.'))
  expect(pages).toBe(2)
  expect(lines.map(({ page, line, text }) => [page, line, text])).toEqual([
    [1, 1, 'One.'],
    [1, 2, 'Two.'],
    [2, 3, 'Three.'],
    [2, 4, 'Four.'],
  ])
})

test('one space at the head of a few lines is where a page began', () => {
  const page = (n: number) => ['', `Words of page ${n}.`, ...Array.from({ length: 12 }, () => 'More words.')].join('\n')
  expect(readPasted([page(1), ` Top.${page(2)}`, ` Top.${page(3)}`, ` Top.${page(4)}`].join('\n')).pages).toBe(4)
  expect(readPasted(['A.', ' b.', ' c.', ' d.'].join('\n')).pages).toBe(1)
})

test('page furniture is dropped', () => {
  const page = (n: number) =>
    `Harbourside Council ${n}\nWords that matter, number ${'abc'[n] ?? 'd'}.\n\nMore.\nAnd more.\n\nPage ${n}`
  const paper = readPasted(
    [page(1), page(2), page(3), 'Agenda Item 9\nThis document was classified as: OFFICIAL\nLast words.\n7'].join('\f'),
  )
  const left = texts(paper).join(' ')
  expect(left).not.toMatch(/Harbourside|Page \d|Agenda Item|OFFICIAL/)
  expect(left.match(/Words that matter/g)).toHaveLength(3)
})

test('a line stands under its heading', () => {
  const paper = readPasted('Homes\n\nWe will build.\n\nAreas for action\n• More homes')
  expect(paper.lines.map(({ heading }) => heading)).toEqual([
    'Homes',
    'Homes',
    'Homes',
    'Homes',
    'Areas for action',
    'Areas for action',
  ])
})

test('empty text is a paper without lines when pasted, and a fault as a file', async () => {
  expect(readPasted('').lines.filter(({ text }) => text !== '')).toEqual([])
  expect(await readPaper({ name: 'a.txt', bytes: Buffer.from(' \n\n') })).toEqual({ fault: 'empty', name: 'a.txt' })
})
