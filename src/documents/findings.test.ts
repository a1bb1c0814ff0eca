import { expect, test } from 'vitest'
import { findCandidates, readPasted } from './index.ts'

const read = (text: string) =>
  findCandidates(readPasted(text), 'findings').map(({ text: words, rule, place }) => [words, rule, place.heading])

test('a lettered list of what an inspector said, and not the paragraph after it', () => {
  expect(
    read(
      'WHAT OFSTED SAID\n\n7. Ofsted reported the following key issues:\n - a. Plans are thin\n - b. Too few homes\n\n8. We met.',
    ),
  ).toEqual([
    ['Plans are thin', 'inspector-list', 'WHAT OFSTED SAID'],
    ['Too few homes', 'inspector-list', 'WHAT OFSTED SAID'],
  ])
})

test('recommendations, numbered, lettered or in one sentence', () => {
  expect(
    read('RECOMMENDATIONS\n\nIt is recommended that the Board:\n\n1. Notes the plan.\n2. Agrees the budget.'),
  ).toEqual([
    ['Notes the plan.', 'recommended', 'RECOMMENDATIONS'],
    ['Agrees the budget.', 'recommended', 'RECOMMENDATIONS'],
  ])
  expect(read('The Board is asked to agree the budget. It is small.')).toEqual([
    ['The Board is asked to agree the budget.', 'recommended', null],
  ])
})

test('resolutions stand under the item that they close', () => {
  expect(
    read('Fostering update\n\nThe Panel heard much.\n\nResolved:\nThat the report be noted.\n\nThe Chair left.'),
  ).toEqual([['That the report be noted.', 'resolved', 'Fostering update']])
})

test('a sentence in which an inspector found something is asked about', () => {
  const [found] = findCandidates(readPasted('The inspection identified several weak plans. It rained.'), 'findings')
  expect(found).toMatchObject({ kind: 'finding', rule: 'inspector-said', question: 'Is this a finding to act on?' })
})
