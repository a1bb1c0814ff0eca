import { describe, expect, it } from 'vitest'
import { nextChange } from './next-change.ts'
import { care, longCareTo, person, statusOf } from './given.ts'

const unknown = { category: 'unknown', reasons: ['CARE_HISTORY_NOT_HELD'], checks: ['CHECK_HISTORY'] }

describe('a care history that is not held', () => {
  it.each([
    ['none of it', null, '2025-01-15'],
    ['from 16 on', '2024-05-05', '2025-01-15'],
    ['from the day after the 14th birthday on', '2022-05-06', '2025-01-15'],
    ['none of it, at 19', null, '2027-09-15'],
    ['none of it, at 24', null, '2033-05-04'],
    ['from a day to come on', '2030-01-01', '2027-09-15'],
  ])('%s: unknown where the facts prove nothing', (_name, historyHeldFrom, asOf) => {
    expect(statusOf({ historyHeldFrom }, asOf)).toMatchObject(unknown)
  })

  it('held from the 14th birthday is complete', () => {
    expect(statusOf({ historyHeldFrom: '2022-05-05' }, '2025-01-15')).toMatchObject({
      category: 'none',
      reasons: ['NO_QUALIFYING_CARE'],
      checks: [],
    })
  })

  it.each([
    ['under 16', { historyHeldFrom: null }, '2024-05-04', 'UNDER_16'],
    ['at 25', { historyHeldFrom: null }, '2033-05-05', 'NO_CATEGORY_APPLIES_AT_THIS_AGE'],
    ['after a death', { historyHeldFrom: null, dateOfDeath: '2025-01-01' }, '2025-01-15', 'DECEASED'],
  ])('does not matter %s', (_name, facts, asOf, reason) => {
    expect(statusOf(facts, asOf)).toMatchObject({ category: 'none', reasons: [reason] })
  })

  it.each([
    ['eligible', [care('2024-09-01')], '2025-01-15', []],
    ['relevant', [care('2024-06-01', '2024-12-01')], '2025-01-15', []],
    ['former_relevant', [care('2024-06-01', '2024-12-01')], '2027-01-15', []],
    ['qualifying', [care('2024-11-01', '2024-12-01')], '2025-01-15', ['CHECK_HISTORY']],
  ])('proves %s all the same', (category, lookedAfter, asOf, checks) => {
    expect(statusOf({ lookedAfter, historyHeldFrom: '2024-06-01' }, asOf)).toMatchObject({ category, checks })
  })

  it('a child in care below 13 weeks may have had more: unknown, with the rights of a child in care', () => {
    const facts = { lookedAfter: [care('2025-01-01')], historyHeldFrom: '2025-01-01' }
    const decision = statusOf(facts, '2025-01-15')
    expect(decision).toMatchObject({ ...unknown, until: '2025-04-01', responsibleAuthority: 'Northshire' })
    expect(decision.entitlements).toEqual(['LOOKED_AFTER_DUTIES', 'CORPORATE_PARENTING', 'ADVOCACY'])
    expect(nextChange(person(facts), '2025-01-15')).toMatchObject({
      on: '2025-04-01',
      category: 'eligible',
      cause: 'THIRTEEN_WEEKS_REACHED',
    })
  })

  it('lasts until 25 if nobody finds out', () => {
    expect(statusOf({ historyHeldFrom: null }, '2027-01-15').until).toBe('2033-05-05')
  })

  it('is not asked about where the setting says to judge what is held', () => {
    const settings = { unknownWhenHistoryMissing: false }
    expect(statusOf({ historyHeldFrom: null }, '2025-01-15', settings)).toMatchObject({ category: 'none', checks: [] })
  })

  it('qualifying because of six months at home is not raised by older care', () => {
    const facts = {
      lookedAfter: [longCareTo('2024-08-31')],
      livingWith: [{ with: 'parent', start: '2024-09-01', end: null }],
      historyHeldFrom: '2022-06-01',
    } as const
    expect(statusOf(facts, '2025-06-15')).toMatchObject({ category: 'qualifying', checks: [] })
  })
})
