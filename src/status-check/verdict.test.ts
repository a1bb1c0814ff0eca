import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, DEFAULT_WORDS } from '../eligibility/index.ts'
import { asDay } from '../platform/clock.ts'
import { open, rough, sure, type Answers } from './testing.ts'
import { readTold } from './told.ts'
import { verdictOn } from './verdict.ts'

const today = asDay('2026-05-31')

function verdict(answers: Answers) {
  const found = verdictOn(readTold(answers, today), { settings: DEFAULT_SETTINGS, words: DEFAULT_WORDS })
  if (!found) throw new Error('No age was told')
  return found
}

const outcomes = (answers: Answers) =>
  verdict(answers)
    .outcomes.map(({ category, phase }) => (phase ? `${category} ${phase}` : category))
    .toSorted()

describe('somebody who tells enough gets one answer', () => {
  test.each(sure)('%s: %s', (_who, outcome, answers) => {
    expect(outcomes(answers)).toEqual([outcome])
    expect(verdict(answers).deciders).toEqual([])
  })
})

describe('rough answers are enough where every way leads to the same', () => {
  test.each(rough)('%s: %s', (_who, outcome, answers) => {
    expect(outcomes(answers)).toEqual([outcome])
  })
})

describe('where the facts do not decide, it says what would', () => {
  test.each(open)('%s: %j', (_who, expected, decider, answers) => {
    for (const found of outcomes(answers)) expect(expected).toContain(found)
    expect(outcomes(answers).length).toBeGreaterThan(1)
    expect(verdict(answers).deciders).toContain(decider)
  })
})

describe('the words', () => {
  test('a date that was only guessed is never shown', () => {
    const { outcomes: found } = verdict(rough[1]![2])
    expect(JSON.stringify(found)).not.toMatch(/\d{1,2} (January|February|March|April|May|June|July) 20/)
  })

  test.each(['Lu', 'Mo', 'Na', 'Ra'])('a date that nobody asked for is never shown: %s', (name) => {
    const [, , answers] = sure.find(([who]) => who.startsWith(name))!
    expect(JSON.stringify(verdict(answers).outcomes)).not.toMatch(/order began|went in on|On \d+ \w+ 20\d\d you/)
  })

  test('a date that was told is shown', () => {
    const { outcomes: found } = verdict(sure[5]![2])
    expect(JSON.stringify(found)).toContain('31 December 2025')
  })

  test('nothing speaks of a record that we hold', () => {
    for (const [, , answers] of [...sure, ...rough])
      expect(JSON.stringify(verdict(answers).outcomes)).not.toMatch(/we hold|We hold/)
  })

  test('what holds in every case is kept apart from what may be', () => {
    const { sure: certain, maybe } = verdict(open[1]![3])
    expect(certain).toEqual([])
    expect(maybe).toContain('PERSONAL_ADVISER')
  })

  test('without an age there is no answer', () => {
    const told = readTold({ born: '?' }, today)
    expect(verdictOn(told, { settings: DEFAULT_SETTINGS, words: DEFAULT_WORDS })).toBeNull()
  })

  test('somebody who knows nothing at all is told what to find out first', () => {
    const nothing = {
      born: '?',
      age: 'unknown',
      'care-now': 'unknown',
      'care-since-14': 'unknown',
      guardian: 'unknown',
      'other-place': 'unknown',
    }
    expect(outcomes(nothing).length).toBeGreaterThan(2)
    expect(verdict(nothing).deciders.length).toBeGreaterThan(0)
  })
})
