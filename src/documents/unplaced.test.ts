import { expect, test } from 'vitest'
import { findCandidates, readPasted, unplacedIn, type As } from './index.ts'

function left(text: string, as: As) {
  const paper = readPasted(text)
  return unplacedIn(paper, findCandidates(paper, as)).map(({ text: words, place }) => [words, place.line])
}

test('sentences and items that were read as nothing are listed with their lines; headings and what was read are not', () => {
  expect(
    left(
      'Harbour council\n\nIt rained all day. We will mend the roof. The roof is old.\n\nTravel\n• You may bring a friend along\n• 12',
      'promises',
    ),
  ).toEqual([
    ['It rained all day.', 3],
    ['The roof is old.', 3],
    ['You may bring a friend along', 6],
  ])
})

test('a slide leaves the words that stand outside its lists, a short line with nothing under it too', () => {
  expect(
    left('You said\n• The hub is cold\n\nWe did\n• Mended the heating\n\nThank you for coming', 'you-said'),
  ).toEqual([['Thank you for coming', 7]])
})

test('a paper that was read whole leaves nothing, its owners and days neither', () => {
  expect(left('We will open a hub. Owner: Head of Service. By 30 April 2027.', 'promises')).toEqual([])
})
