import { expect, test } from 'vitest'
import { officeWordsIn } from './rules.ts'

test.each([
  ['It was good to see you on Tuesday.', []],
  ['Call me just in case.', []],
  ['The fragile storage is fine.', []],
  ['You are not NEET any more', ['NEET']],
  ['I closed your case, and your placement ends', ['case', 'placement']],
  ['your asylum claim', ['asylum']],
])('words of the office in “%s”: %j', (text, found) => {
  expect(officeWordsIn(text).map(({ word }) => word)).toEqual(found)
})
