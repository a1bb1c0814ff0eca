import { expect, test } from 'vitest'
import { findCandidates, readPasted } from './index.ts'

const read = (text: string) => findCandidates(readPasted(text), 'you-said')
const short = (text: string) => read(text).map(({ kind, text: words, place }) => [kind, words, place.heading])

test('slides become asks, replies and promises under their themes', () => {
  const slides = `Travel: you said….
• The bus is too dear and
does not run on Sundays

• Nobody tells us about passes
Page 3
\fTravel: we did…
• Printed a card about passes
We are also
going to…..
• Ask the bus company for
Sunday buses

• Pay for taxis to interviews
\fHarbour Panel
4 May 2025
Report of the Head of Service`
  expect(short(slides)).toEqual([
    ['ask', 'The bus is too dear and does not run on Sundays', 'Travel'],
    ['ask', 'Nobody tells us about passes', 'Travel'],
    ['reply', 'Printed a card about passes', 'Travel'],
    ['promise', 'Ask the bus company for Sunday buses', 'We are also going to…..'],
    ['promise', 'Pay for taxis to interviews', 'We are also going to…..'],
  ])
})

test.each([
  ['lists without marks', 'You said\nWe want a kettle\nWe want later\nbedtimes\nWe did\nBought a kettle', 3, 1],
  ['pairs on one line each', 'You said: the hub is cold.\nWe did: mended the heating.\nYou said: it is far.', 2, 1],
  ['other words', 'What you told us\n• It is cold\nWhat we have done\n• Mended it', 1, 1],
])('%s', (_, text, asks, replies) => {
  const kinds = read(text).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'ask')).toHaveLength(asks === 3 ? 2 : asks)
  expect(kinds.filter((kind) => kind === 'reply')).toHaveLength(replies)
})

test('a title that says both opens no list', () => {
  expect(short('You said, we did\n\nA leaflet by the young people of Harbourside.')).toEqual([])
})

test.each([
  ['The young people mentioned that they would like a quieter room.', 'ask', 'would-like'],
  ['The Panel heard that transport had been raised as an issue on several previous occasions.', 'ask', 'raised-before'],
  ['Councillor Moss requested a link to the film.', 'ask', 'requested'],
  ['It was suggested that the poems be shown in the library.', 'ask', 'suggested'],
  ['Councillor Moss asked whether there was scope to lend bicycles.', 'ask', 'asked-whether'],
  ['The Chair expressed concern about waiting times.', 'ask', 'concern'],
  ['The ask of the panel this month is to come to the picnic.', 'ask', 'ask-of'],
  ['The Head of Service agreed to consider the idea.', 'promise', 'agreed-to'],
  ['A report will be presented to the next meeting.', 'promise', 'will-be-brought'],
])('in minutes: %s', (sentence, kind, rule) => {
  const [found, ...more] = read(`Any other business\n\nIt rained. ${sentence} The Chair thanked everyone.`)
  expect(more).toEqual([])
  expect(found).toMatchObject({
    kind,
    rule,
    text: sentence,
    place: { page: 1, line: 3, heading: 'Any other business' },
  })
})

test.each([
  'The report was noted.',
  'Councillor Moss thanked the officers.',
  'They have agreed a date.',
  'It is a fine room.',
])('in minutes, nothing: %s', (sentence) => expect(read(sentence)).toEqual([]))

test('the title of a paper is no theme; a heading right above a list is one when there are several', () => {
  expect(short('Harbour youth voice\n\nMay meeting\n\nYou said\n• The hub is cold').map((one) => one[2])).not.toContain(
    'Harbour youth voice',
  )
  expect(short('Harbour youth voice\n\nWelcome to all of you here.\n\nYou said\n• The hub is cold')).toEqual([
    ['ask', 'The hub is cold', 'You said'],
  ])
  expect(
    short('Travel\n\nYou said\n• Buses are dear\n\nHousing\n\nYou said\n• The hub is cold').map((one) => one[2]),
  ).toEqual(['Travel', 'Housing'])
})
