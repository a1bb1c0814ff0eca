import { expect, test } from 'vitest'
import { gapOf, othersWords, sentencesOf, type Answered } from './rules.ts'

test.each([
  [0, null],
  [1, 'A few others spoke about this too.'],
  [4, 'A few others spoke about this too.'],
  [5, '5 or more others spoke about this too.'],
  [9, '5 or more others spoke about this too.'],
  [1_203, '1,200 or more others spoke about this too.'],
])('%i others, where fewer than five are hidden: %s', (others, words) => {
  expect(othersWords(others, 5)).toBe(words)
})

const answered = (state: Answered['state'], verdict: Answered['verdict'] = null): Answered => ({ state, verdict })

test.each<[string, readonly Answered[], ReturnType<typeof gapOf>]>([
  ['nobody has answered', [], 'unanswered'],
  ['the answer was taken off again', [answered('withdrawn')], 'unanswered'],
  ['the answer is on its way', [answered('waiting')], 'on-its-way'],
  ['it could not be delivered', [answered('failed')], 'on-its-way'],
  ['they have it', [answered('delivered')], null],
  ['they say not yet', [answered('delivered', 'not-yet')], 'not-yet'],
  ['a newer answer is on its way after not yet', [answered('waiting'), answered('delivered', 'not-yet')], 'not-yet'],
  ['a newer answer has come after not yet', [answered('delivered'), answered('delivered', 'not-yet')], null],
])('what is missing when %s', (_title, answers, expected) => {
  expect(gapOf(answers)).toBe(expected)
})

test('an easy-read text has one sentence to a line', () => {
  expect(sentencesOf('We did it. It was not easy!\nThank you for asking')).toEqual([
    'We did it.',
    'It was not easy!',
    'Thank you for asking',
  ])
})
