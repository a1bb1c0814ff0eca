import { describe, expect, test } from 'vitest'
import { asDay } from '../../platform/clock.ts'
import type { ClaimHappening } from '../tables.ts'
import { addMonths } from './issue.ts'
import { balanceOf, penceIn, yearOf, type PastClaim } from './money.ts'
import { progressOf } from './standing.ts'

describe('where a claim has got to', () => {
  test.each<[string, ClaimHappening[], string]>([
    ['asked', ['asked'], 'asked'],
    ['seen once is seen', ['asked', 'seen', 'seen'], 'seen'],
    ['looking at it again after a decision changes nothing', ['asked', 'seen', 'agreed', 'seen'], 'agreed'],
    ['asked for more is seen', ['asked', 'more-wanted'], 'seen'],
    ['in the queue, then started', ['asked', 'queued', 'issued'], 'issued'],
    ['paid in part is not paid', ['asked', 'agreed', 'part-paid'], 'agreed'],
    ['a receipt sent later leaves it paid', ['asked', 'agreed', 'paid', 'more-given'], 'paid'],
    ['a challenge leaves the no until somebody decides again', ['asked', 'refused', 'challenged'], 'refused'],
    ['and then the new decision counts', ['asked', 'refused', 'challenged', 'agreed'], 'agreed'],
    ['taken back ends it', ['asked', 'seen', 'withdrawn'], 'withdrawn'],
  ])('%s', (_title, events, standing) => {
    expect(progressOf(events.map((what) => ({ what }))).standing).toBe(standing)
  })

  test('what is wanted is wanted until it comes or somebody decides', () => {
    const wants = (...events: ClaimHappening[]) => progressOf(events.map((what) => ({ what }))).wantsMore
    expect(wants('asked', 'more-wanted')).toBe(true)
    expect(wants('asked', 'more-wanted', 'more-given')).toBe(false)
    expect(wants('asked', 'more-wanted', 'refused')).toBe(false)
  })
})

describe('what is left', () => {
  const today = asDay('2026-05-31')
  const claim = (askedOn: string, standing: PastClaim['standing'], pence: number): PastClaim => ({
    askedOn: asDay(askedOn),
    standing,
    askedPence: pence,
    agreedPence: standing === 'asked' || standing === 'refused' ? null : pence,
  })
  const rules = {
    amount: { kind: 'up-to' as const, pence: 10_000 },
    frequency: { every: 'yearly' as const },
    claim: { kind: 'payment' as const, steps: [], evidence: [] },
  }

  test('a year of money begins on 1 April', () => {
    expect(balanceOf(rules, [claim('2026-03-31', 'paid', 10_000)], today)?.leftPence).toBe(10_000)
    expect(balanceOf(rules, [claim('2026-04-01', 'paid', 10_000)], today)?.leftPence).toBe(0)
    expect([yearOf(asDay('2026-03-31')), yearOf(asDay('2026-04-01'))]).toEqual([2025, 2026])
  })

  test('what is asked for is held back, what was refused or taken back is not', () => {
    const claims = [
      claim('2026-04-02', 'asked', 3_000),
      claim('2026-04-02', 'refused', 9_000),
      claim('2026-04-03', 'withdrawn', 9_000),
    ]
    expect(balanceOf(rules, claims, today)).toMatchObject({ leftPence: 7_000, askedPence: 3_000, agreedPence: 0 })
  })

  test('money for each time has no end', () => {
    expect(balanceOf({ ...rules, frequency: { every: 'per-event' } }, [], today)).toBeNull()
  })
})

test.each([
  ['45', 4_500],
  ['£45.50', 4_550],
  ['1,250', 125_000],
  [' 0.05 ', 5],
  ['45.5', null],
  ['-3', null],
  ['1e3', null],
  ['12,50', null],
  ['=1+1', null],
])('%s is %s pence', (typed, pence) => {
  expect(penceIn(typed)).toBe(pence)
})

test('a month after 31 January is the last day of February', () => {
  expect(addMonths(asDay('2027-01-31'), 1)).toBe('2027-02-28')
  expect(addMonths(asDay('2026-11-30'), 36)).toBe('2029-11-30')
})
