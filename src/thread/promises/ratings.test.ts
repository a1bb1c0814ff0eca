import { expect, test } from 'vitest'
import { guarded } from './ratings.ts'

const words = ['It helps me get to college']

test.each([
  ['nobody has rated', [0, 0, 0], { kind: 'too-few', atLeast: 5 }],
  ['four have rated', [4, 0, 0], { kind: 'too-few', atLeast: 5 }],
  ['five agree', [5, 0, 0], { kind: 'counts', raters: 5, counts: { good: 5, some: 0, no: 0 } }],
  ['one of six differs, so no count is shown', [5, 0, 1], { kind: 'mood', raters: 6, most: 'good' }],
  ['no more than half say the same', [3, 3, 0], { kind: 'mood', raters: 6, most: null }],
  ['every group is large enough', [9, 5, 6], { kind: 'counts', raters: 20, counts: { good: 9, some: 5, no: 6 } }],
] as const)('%s', (_title, [good, some, no], shown) => {
  expect(guarded({ good, some, no }, words, 5)).toMatchObject(shown)
})

test('words are kept back where too few have rated', () => {
  expect(guarded({ good: 4, some: 0, no: 0 }, words, 5)).not.toHaveProperty('words')
  expect(guarded({ good: 5, some: 0, no: 0 }, words, 5)).toMatchObject({ words })
})
