import { expect, test } from 'vitest'
import { blocksOf } from './blocks.ts'
import { readPasted } from './index.ts'
import { sentencesOf } from './sentences.ts'

const blocks = (text: string) => blocksOf(readPasted(text)).map(({ kind, text: words }) => [kind, words])

test.each([
  [
    'a bullet broken over lines',
    '• A bus pass for\nevery journey\n• A coat',
    ['A bus pass for every journey', 'A coat'],
  ],
  ['marks glued to words', '•A coat\n•A hat', ['A coat', 'A hat']],
  ['marks alone, then their words', '•\n•\n\nA long\nlist\nA hat', ['A long list', 'A hat']],
  ['a mark, a gap, words', '•\n\nA coat\n\n•\n\nA hat', ['A coat', 'A hat']],
  ['dashes', '- A coat\n– A hat', ['A coat', 'A hat']],
  ['letters', 'a. A coat\nb. A hat\n(c) A scarf', ['A coat', 'A hat', 'A scarf']],
  ['a dash before a letter', ' - a. A coat\n - b. A hat', ['A coat', 'A hat']],
  ['numbers', '1. A coat\n2. A hat', ['A coat', 'A hat']],
  ['a word broken by a hyphen', '• Plans for accommo-\ndation', ['Plans for accommodation']],
  ['a hyphen that is its own', '• Homes that are co-\nproduced', ['Homes that are co-produced']],
])('%s', (_, text, items) => {
  expect(blocks(text)).toEqual(items.map((item) => ['item', item]))
})

test('a paragraph goes on over a page, and a new sentence at the top of a page is its own', () => {
  expect(blocks('We will stay with\n\fyou.\n\fWe will listen.')).toEqual([
    ['prose', 'We will stay with you.'],
    ['prose', 'We will listen.'],
  ])
})

test('a mark of a slide may be broken over two lines', () => {
  expect(blocks('We are also\ngoing to…\n• Buy a kettle')).toEqual([
    ['mark', 'We are also going to…'],
    ['item', 'Buy a kettle'],
  ])
})

test('sentences end where they end', () => {
  expect(
    sentencesOf('We paid £2.50, e.g. for a bus. Cllr. Moss agreed! “Good.” Then we left').map(({ text }) => text),
  ).toEqual(['We paid £2.50, e.g. for a bus.', 'Cllr. Moss agreed!', '“Good.”', 'Then we left'])
})
