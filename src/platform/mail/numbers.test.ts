import { expect, test } from 'vitest'
import { plainNumber } from './numbers.ts'

test.each([
  ['07700 900001', '07700900001'],
  ['+44 7700 900001', '07700900001'],
  ['+44 (0)7700-900001', '07700900001'],
  ['447700900001', '07700900001'],
  ['0044 7700 900001', '07700900001'],
  ['+353 86 123 4567', '353861234567'],
  ['85258', '85258'],
  ['a name', ''],
])('%s is the number %s', (written, number) => {
  expect(plainNumber(written)).toBe(number)
})
