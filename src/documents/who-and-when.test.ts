import { expect, test } from 'vitest'
import { findCandidates, readPasted } from './index.ts'
import { whoAndWhen } from './who-and-when.ts'

test.each([
  ['Open a hub. Owner: Head of Service. By 30 April 2027.', 'Open a hub.', 'Head of Service', '2027-04-30'],
  ['Open a hub. By 30 April 2027. Owner: Head of Service', 'Open a hub.', 'Head of Service', '2027-04-30'],
  ['Open a hub (Lead: Asha Khan, by 1 May 2027)', 'Open a hub', 'Asha Khan', '2027-05-01'],
  ['Open a hub – Lead officer: Asha Khan – by May 2027', 'Open a hub', 'Asha Khan', '2027-05-31'],
  ['Open a hub | Responsible: Housing | Due: spring term', 'Open a hub', 'Housing', null],
  ['Open a hub. 30 April 2027.', 'Open a hub.', null, '2027-04-30'],
])('%s', (text, words, owner, day) => {
  const read = whoAndWhen(text)
  expect([read.words, read.owner, read.due?.read ?? null]).toEqual([words, owner, day])
})

test.each([
  'We will open a hub by 30 April 2027.',
  'Owner: Head of Service.',
  'We will lead: nobody else does.',
  'We will help in May. It rained.',
  'Ask the owner: may we paint the hub?',
])('nothing is taken off: %s', (text) => expect(whoAndWhen(text)).toEqual({ words: text, owner: null, due: null }))

test('a promise in a paragraph and one in a list give their owner and their day up', () => {
  const found = findCandidates(
    readPasted(
      'Homes\n\nIt rained. We will open a hub. Owner: Head of Service. By 30 April 2027.\n\nOur promises\n• Paint the hub. Owner: Housing. By June 2027.',
    ),
    'promises',
  )
  expect(found.map(({ text, owner, due }) => [text, owner, due?.read])).toEqual([
    ['We will open a hub.', 'Head of Service', '2027-04-30'],
    ['Paint the hub.', 'Housing', '2027-06-30'],
  ])
})

test('what somebody said keeps every word of it', () => {
  const [ask] = findCandidates(readPasted('You said\n• Open the hub. Owner: the council. By May 2027'), 'you-said')
  expect(ask).toMatchObject({ text: 'Open the hub. Owner: the council. By May 2027', owner: null })
})
