import { expect, test } from 'vitest'
import { readingAge } from '../eligibility/index.ts'
import { asDay } from '../platform/clock.ts'
import { questionById, questions } from './questions.ts'
import { readTold } from './told.ts'
import { deciding } from './views/answer-parts.tsx'

const young = readTold({ born: '14/03/2009', 'care-now': 'yes' }, asDay('2026-05-31'))
const older = readTold({ born: '14/03/2004' }, asDay('2026-05-31'))

const wordsOf = (question: (typeof questions)[number]) => [
  ...new Set([question.title(young), question.title(older)]),
  question.hint ?? '',
  ...(question.kind === 'choice' ? question.options.flatMap(({ text, hint = '' }) => [`${text}.`, hint]) : []),
]

test('the questions can be read at 11', () => {
  const all = questions.flatMap(wordsOf).filter(Boolean).join(' ')
  expect(readingAge(all)).toBeLessThanOrEqual(11)
})

test('no question uses a word of the trade', () => {
  for (const question of questions)
    expect(wordsOf(question).join(' '), question.id).not.toMatch(
      /\b(RAG|NEET|MASH|LAC|UASC|cases?|placement|abscond|contact|looked after child|section \d+)\b/i,
    )
})

test('every question has its own id, and says in words what it would decide', () => {
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
  for (const { id } of questions.filter((question) => question.id !== 'age'))
    expect(deciding[id] ?? deciding[id.replace(/-\d$/, '')], id).toBeDefined()
  expect(questionById('no-such-question')).toBeUndefined()
})

test('every question can be answered with "I do not know"', () => {
  for (const question of questions)
    if (question.kind === 'choice')
      expect(
        question.options.map(({ value }) => value),
        question.id,
      ).toContain('unknown')
})

test('somebody under 16 or over 24 is asked no more than it takes', () => {
  const asked = (typed: Record<string, string>) =>
    questions.filter(({ isAsked }) => isAsked(readTold(typed, asDay('2026-05-31')))).map(({ id }) => id)
  expect(asked({ born: '14/03/2012' })).toEqual(['born', 'care-now'])
  expect(asked({ born: '14/03/1999' })).toEqual(['born'])
})
