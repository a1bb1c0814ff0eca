// Whatever arrives, reading ends soon and throws nothing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf } from './blocks.ts'
import { findCandidates, readPaper, readPasted, type As } from './index.ts'
import { docxOf, paragraph, xlsxOf } from './testing.ts'

const ways: readonly As[] = ['you-said', 'promises', 'action-plan', 'findings']
const readAll = (text: string) => ways.map((as) => findCandidates(readPasted(text), as))

const pieces = fc.constantFrom(
  'We will ',
  'you said: ',
  'we did…',
  '• ',
  '•',
  '1a',
  '\n',
  '\n\n',
  '\f',
  'Resolved:',
  '1/2/2022',
  'AB, CD',
  ' a. ',
  'Ofsted said ',
  'Key Priorities',
  '-',
  '(',
  '\u202e',
  '😀',
  '|',
  'Young people would like ',
)

test('any text is read, with each candidate in its place', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(fc.oneof(pieces, fc.string())).map((some) => some.join('')),
      ),
      (text) => {
        const paper = readPasted(text)
        for (const as of ways)
          for (const { place, confidence, sameAs } of findCandidates(paper, as)) {
            expect(paper.lines.some(({ page, line }) => page === place.page && line === place.line)).toBe(true)
            expect(confidence > 0 && confidence <= 1 && sameAs.length <= 20).toBe(true)
          }
      },
    ),
    { numRuns: 100 },
  )
}, 60_000)

test('the same text gives the same candidates', () => {
  fc.assert(
    fc.property(fc.array(pieces), (some) => {
      expect(readAll(some.join(''))).toEqual(readAll(some.join('')))
    }),
    { numRuns: 30 },
  )
})

const docx = docxOf(paragraph('We will paint.'), paragraph('A list', { isItem: true }))
const xlsx = xlsxOf([
  ['Action', 'Lead'],
  ['Paint', 'AB'],
])

test.each([
  ['Word', docx],
  ['a spreadsheet', xlsx],
])('spoiled bytes of %s give a paper or a fault', async (_, bytes) => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }), async (edits) => {
      const copy = new Uint8Array(bytes)
      for (const [at, byte] of edits) copy[at] = byte
      await readPaper({ name: 'spoiled', bytes: copy })
    }),
    { numRuns: 100 },
  )
})

/** A pattern that tries every way, or work that grows with a square, does not come to the end of these. */
test.each([
  ['one word', 'we '],
  ['all children', 'Every child in our care and '],
  ['dots', '….: '],
  ['dates', '1/2/2022 March '],
  ['spaces', ' '.repeat(50)],
  ['one letter', 'a'],
  ['bullets', '• x\n'],
  ['marks alone', '•\n'],
  ['numbers', '7\n\n'],
  ['the same promise', 'We will paint the hub for every child.\n'],
  ['open brackets', '( AB\n'],
  ['hyphens', 'de-\n'],
])(
  'a long paper of nothing but %s is read to its end',
  (_, piece) => {
    expect(readAll(piece.repeat(20_000))).toHaveLength(ways.length)
  },
  30_000,
)

test('a line longer than any real one is cut, and nothing of it is lost', () => {
  const paper = readPasted('a'.repeat(50_000))
  expect(paper.lines.map(({ text }) => text.length)).toEqual([20_000, 20_000, 10_000])
  expect(blocksOf(paper)).toHaveLength(1)
})
