// The arithmetic of the open data, without a server.
import { describe, expect, test } from 'vitest'
import { folded } from '../../platform/calendar.ts'
import { envelope } from './pages.ts'
import { metresBetween, placeOfPostcode, readPostcode, type Postcode } from './postcode.ts'
import { tidy } from './records.ts'
import { uuidOf } from './uuid.ts'
import { vocabularyOf } from './vocabulary.ts'

test('an id made of a name is a version 5 UUID, the same each time and another for each name', () => {
  expect(uuidOf('a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(uuidOf('a', 'b')).toBe(uuidOf('a', 'b'))
  expect(uuidOf('a', 'b')).not.toBe(uuidOf('ab'))
})

test('a term has the same id whatever headings a council shows', () => {
  const [five, nine] = [vocabularyOf('five'), vocabularyOf('nine')]
  expect(five.termOf('topic', 'home').id).toBe(nine.termOf('topic', 'home').id)
  expect(five.termOf('topic', 'home').parent_id).not.toBe(nine.termOf('topic', 'home').parent_id)
  for (const { terms } of [five, nine]) expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length)
})

test.each([
  [0, 1, 20],
  [1, 1, 20],
  [20, 1, 20],
  [21, 2, 20],
  [21, 3, 20],
  [7, 7, 1],
])('of %i items page %i by %i counts itself', (items, page, perPage) => {
  const { contents, ...counts } = envelope(
    Array.from({ length: items }, (_, at) => at),
    page,
    perPage,
  )
  expect(counts.size).toBe(contents.length)
  expect(counts.empty).toBe(contents.length === 0)
  expect(counts.total_items).toBe(items)
  expect(counts.total_pages * perPage).toBeGreaterThanOrEqual(items)
  expect(counts.last_page).toBe(page * perPage >= items)
})

test('what has no value is left out at every depth, and nothing else is', () => {
  const given = { a: '', b: undefined, c: null, d: [], e: { f: '' }, g: 0, h: false, i: [{ j: '', k: 'k' }] }
  expect(tidy(given)).toEqual({ g: 0, h: false, i: [{ k: 'k' }] })
})

describe('a postcode', () => {
  test.each([
    ['am12hb', 'AM1 2HB'],
    ['AM1  2HB', 'AM1 2HB'],
    ['sw1a 1aa', 'SW1A 1AA'],
    ['AM1', 'AM1'],
    ['2HB', undefined],
    ['AM1 2H', undefined],
    ['nowhere', undefined],
  ])('%s is read as %s', (text, read) => {
    expect(readPostcode(text)).toBe(read)
  })

  test('is where our places with it are, else in the middle of those that share its first half', () => {
    const known = [
      { postcode: 'AM1 1AA', latitude: 53, longitude: 0 },
      { postcode: 'AM1 2BB', latitude: 54, longitude: 1 },
      { postcode: 'AM12 3CC', latitude: 60, longitude: 9 },
    ]
    const at = (postcode: string) => placeOfPostcode(postcode as Postcode, known) // in the right form
    expect(at('AM1 2BB')).toEqual({ latitude: 54, longitude: 1 })
    expect(at('AM1 9ZZ')).toEqual({ latitude: 53.5, longitude: 0.5 })
    expect(() => at('ZZ1 1AA')).toThrow('We cannot place this postcode')
  })

  test('is as far away as the ground between', () => {
    const degree = metresBetween({ latitude: 53, longitude: 0 }, { latitude: 54, longitude: 0 })
    expect(Math.round(degree)).toBe(111_195)
    expect(metresBetween({ latitude: 53, longitude: 1 }, { latitude: 53, longitude: 1 })).toBe(0)
  })
})

describe('a line of the calendar', () => {
  test.each([['x'.repeat(75)], ['x'.repeat(76)], ['é'.repeat(200)], ['🎂'.repeat(60)], ['العربية '.repeat(30)]])(
    'is no longer than 75 octets, and whole again when it is unfolded: %s',
    (line) => {
      const lines = folded(line).split('\r\n')
      for (const one of lines) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75)
      expect(lines.slice(1).every((one) => one.startsWith(' '))).toBe(true)
      expect(folded(line).replaceAll('\r\n ', '')).toBe(line)
      expect(lines).toHaveLength(Buffer.byteLength(line) <= 75 ? 1 : lines.length)
    },
  )
})
