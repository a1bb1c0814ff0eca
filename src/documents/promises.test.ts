import { expect, test } from 'vitest'
import { findCandidates, readPasted } from './index.ts'

const read = (text: string) => findCandidates(readPasted(text), 'promises')

test.each([
  ['We will visit every home each month.', 'promise', 'we-will'],
  ['The Council will publish its plan.', 'promise', 'we-will'],
  ['If we can, we will find a way.', 'promise', 'we-will'],
  ['We’ll be there.', 'promise', 'we-will'],
  ['We are committed to fair pay.', 'promise', 'we-are-committed'],
  ['Every care leaver offered a laptop.', 'promise', 'for-every-child'],
  ['All children will have a bicycle.', 'promise', 'for-every-child'],
  ['You will receive a birthday card.', 'promise', 'for-every-child'],
  ['We want every child to sleep well.', 'aim', 'we-want'],
  ['Our ambition is a garden for every home.', 'aim', 'we-want'],
  ['Every child has a library card.', 'promise', 'we-do-now'],
  ['The mobile library will travel to the island in May 2027.', 'promise', 'someone-will'],
])('%s', (sentence, kind, rule) => {
  const [found, ...more] = read(`Our plan\n\nIt rained. ${sentence} That is all.`)
  expect(more).toEqual([])
  expect(found).toMatchObject({ kind, rule, text: sentence })
})

test.each([
  'There are 40 children.',
  'This will enable managers to look.',
  'They will be seen.',
  'We met in June.',
  'He said how it will go.',
])('no promise: %s', (sentence) => expect(read(sentence)).toEqual([]))

test('lists under headings of action promise without a subject, and the priority is the heading above', () => {
  const found = read(`2. Safe homes

Homes matter.

Areas for action
• Build six small homes
• This includes the garden
3. Money

Nothing here.
• A plain bullet`)
  expect(found.map(({ kind, text, place }) => [kind, text, place.heading])).toEqual([
    ['promise', 'Build six small homes', '2. Safe homes'],
    ['promise', 'This includes the garden', '2. Safe homes'],
  ])
})

test('items after words that promise are promises; the numbered paragraph after them is not', () => {
  const found = read(
    '12. Our proposals are that we will:\n\na. Paint the hub\nb. Mend the roof\n\n13. A draft is attached.',
  )
  expect(found.map(({ text, rule }) => [text, rule])).toEqual([
    ['Paint the hub', 'lead-in-list'],
    ['Mend the roof', 'lead-in-list'],
  ])
})

test('next steps are actions with the days that they name', () => {
  const found = read('Next steps are:\n\na. To open the hub – July 2027\nb. To report in September')
  expect(found.map(({ kind, due }) => [kind, due])).toEqual([
    ['action', { written: 'July 2027', read: '2027-07-31' }],
    ['action', { written: 'in September', read: null }],
  ])
  expect(found[1]?.question).toContain('no year')
})

test('what is said twice, or nearly, is joined and both stay', () => {
  const found = read(
    'We will walk beside every child in our care.\n\nWe will paint.\n\nWe will walk beside every child in our care, always.',
  )
  expect(found.map(({ sameAs }) => sameAs)).toEqual([[2], [], [0]])
})
