import { describe, expect, test } from 'vitest'
import { asDay } from '../../platform/clock.ts'
import type { PublishedEntry } from '../published/offer.ts'
import { anEntry } from '../testing.ts'
import { coverageOf } from './rules.ts'

const today = asDay('2026-11-29')
const entry = (legal: PublishedEntry['content']['legal'], over: Partial<PublishedEntry> = {}) =>
  ({ assuredOn: today, reviewOn: null, ownerPost: 'A post', content: anEntry({ legal }), ...over }) as PublishedEntry

const stateOf = (entries: readonly PublishedEntry[], heading: string, addedFrom?: string) =>
  coverageOf({ entries, drafts: [] }, { today, addedFrom }).headings.find((one) => one.heading === heading)?.state

describe('a part of the duty', () => {
  test('with nothing in place is empty, however much is drafted', () => {
    const drafts = [entry(['relationships'])]
    const { headings } = coverageOf({ entries: [], drafts }, { today, addedFrom: undefined })
    expect(headings).toHaveLength(6)
    expect(headings.find(({ heading }) => heading === 'relationships')).toMatchObject({ state: 'empty', drafts: 1 })
  })
  test('is covered when one entry was checked in time, on its review day too', () => {
    expect(stateOf([entry(['employment'], { reviewOn: today })], 'employment')).toBe('covered')
    expect(stateOf([entry(['employment'], { reviewOn: asDay('2026-11-28') })], 'employment')).toBe('not-assured')
    expect(stateOf([entry(['employment'], { assuredOn: null })], 'employment')).toBe('not-assured')
  })
  test('that a later Act adds counts from the day it is in force', () => {
    expect(stateOf([], 'financial-literacy', '2026-11-30')).toBeUndefined()
    expect(stateOf([], 'financial-literacy', '2026-11-29')).toBe('empty')
  })
})

test('what is overdue comes with the longest first, and what no post keeps is named', () => {
  const old = entry(['employment'], { reviewOn: asDay('2026-01-01') })
  const older = entry(['employment'], { reviewOn: asDay('2025-01-01'), ownerPost: null })
  const coverage = coverageOf({ entries: [old, older], drafts: [] }, { today, addedFrom: undefined })
  expect(coverage.overdue).toEqual([older, old])
  expect(coverage.withoutOwner).toEqual([older])
  expect(coverage.typesMissing.map(({ key }) => key)).not.toContain('interview-clothes')
  expect(coverage.typesMissing).toHaveLength(43)
})
