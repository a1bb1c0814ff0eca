import { expect, test } from 'vitest'
import { partWanted } from './ranges.ts'

test.each([
  ['bytes=0-1', { start: 0, end: 1 }],
  ['bytes=2-', { start: 2, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-99', { start: 0, end: 9 }],
  ['bytes=5-99', { start: 5, end: 9 }],
  ['bytes=10-', 'none'],
  ['bytes=-0', 'none'],
  [undefined, 'whole'],
  ['bytes=', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=5-2', 'whole'],
  ['bytes=0-1,4-5', 'whole'],
  ['pages=1-2', 'whole'],
] as const)('%s of ten bytes', (header, part) => expect(partWanted(header, 10)).toEqual(part))

test('an empty file has no part', () => expect(partWanted('bytes=0-', 0)).toBe('none'))
