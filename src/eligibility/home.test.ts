import { describe, expect, it } from 'vitest'
import type { LivingWith } from './facts.ts'
import { care, longCareTo, statusOf } from './given.ts'

const lookedAfter = [longCareTo('2024-08-31')]

function home(start: string, end: string | null = null, more: Partial<LivingWith> = {}): LivingWith {
  return { with: 'parent', start, end, ...more }
}

function on(asOf: string, ...livingWith: LivingWith[]): ReturnType<typeof statusOf> {
  return statusOf({ lookedAfter, livingWith }, asOf)
}

describe('six months at home (SI 2010/2571 reg 3(5))', () => {
  it.each([
    ['2025-02-28', 'relevant', 'NO_SIX_MONTHS_AT_HOME'],
    ['2025-03-01', 'qualifying', 'SIX_MONTHS_WITH_PARENT_OR_PR_HOLDER'],
    ['2025-03-02', 'qualifying', 'SIX_MONTHS_WITH_PARENT_OR_PR_HOLDER'],
  ])('on %s somebody home since 1 September is %s', (asOf, category, reason) => {
    const decision = on(asOf, home('2024-09-01'))
    expect(decision.category).toBe(category)
    expect(decision.reasons).toContain(reason)
  })

  it('"until" is the day they are complete, or the 18th birthday if that is sooner', () => {
    expect(on('2024-12-01', home('2024-09-01')).until).toBe('2025-03-01')
    expect(on('2026-01-10', home('2025-12-01')).until).toBe('2026-05-05')
  })

  it('are counted to the end of a shorter month', () => {
    expect(on('2025-02-27', home('2024-08-31'), home('2024-09-01')).until).toBe('2025-03-01')
    const late = statusOf({ lookedAfter: [longCareTo('2024-08-30')], livingWith: [home('2024-08-31')] }, '2024-12-01')
    expect(late.until).toBe('2025-02-28')
  })

  it.each(['parent', 'pr_holder'] as const)('count with a %s', (who) => {
    expect(on('2025-06-01', home('2024-09-01', null, { with: who })).category).toBe('qualifying')
  })

  it('never count with a relative who has no parental responsibility', () => {
    expect(on('2026-05-04', home('2024-09-01', null, { with: 'relative_without_pr' })).category).toBe('relevant')
  })

  it('start again after a break', () => {
    const decision = on('2025-06-01', home('2024-09-01', '2025-01-31'), home('2025-02-02'))
    expect(decision).toMatchObject({ category: 'relevant', until: '2025-08-02' })
  })

  it('are one period with one parent and then the other, without a gap', () => {
    const decision = on('2025-03-01', home('2024-09-01', '2024-12-31'), home('2025-01-01', null, { with: 'pr_holder' }))
    expect(decision.category).toBe('qualifying')
  })

  it('start on the day after care ended when the young person was home before', () => {
    const decision = on('2025-02-28', home('2023-01-01'))
    expect(decision).toMatchObject({ category: 'relevant', until: '2025-03-01', checks: ['CHECK_HOME_ARRANGEMENT'] })
    expect(decision.used.home).toMatchObject({ countedFrom: '2024-09-01', sixMonthsOn: '2025-03-01' })
    expect(on('2025-03-01', home('2023-01-01'))).toMatchObject({ category: 'qualifying', checks: [] })
  })

  it('start again after a new time in care', () => {
    const facts = { lookedAfter: [...lookedAfter, care('2025-04-01', '2025-05-31')], livingWith: [home('2024-09-01')] }
    expect(statusOf(facts, '2025-03-31').category).toBe('qualifying')
    expect(statusOf(facts, '2025-04-01').category).toBe('eligible')
    expect(statusOf(facts, '2025-06-01')).toMatchObject({ category: 'relevant', until: '2025-12-01' })
  })
})

describe('a home arrangement that ends (reg 3(6))', () => {
  it.each([
    ['breakdown', 'relevant', []],
    ['unknown', 'relevant', ['CHECK_HOME_ARRANGEMENT']],
    [undefined, 'relevant', ['CHECK_HOME_ARRANGEMENT']],
    ['planned_move', 'qualifying', ['CHECK_HOME_ARRANGEMENT']],
  ] as const)('for the reason %s leaves: %s', (endReason, category, checks) => {
    const ended = home('2024-09-01', '2025-06-30', endReason === undefined ? {} : { endReason })
    expect(on('2025-06-30', ended).category).toBe('qualifying')
    const after = on('2025-07-01', ended)
    expect([after.category, after.checks]).toEqual([category, checks])
    expect(after.reasons.includes('HOME_ARRANGEMENT_BROKE_DOWN')).toBe(category === 'relevant')
  })

  it('before the six months were complete changes nothing', () => {
    const decision = on('2025-06-01', home('2024-09-01', '2025-02-28', { endReason: 'planned_move' }))
    expect(decision).toMatchObject({ category: 'relevant', checks: [] })
    expect(decision.reasons).toContain('NO_SIX_MONTHS_AT_HOME')
  })

  it('on the day the six months were complete has ended after them', () => {
    const decision = on('2025-06-01', home('2024-09-01', '2025-03-01', { endReason: 'breakdown' }))
    expect(decision.reasons).toContain('HOME_ARRANGEMENT_BROKE_DOWN')
  })

  it('and is followed by six months more at home ends relevant status again', () => {
    const stays = [home('2024-09-01', '2025-03-31', { endReason: 'breakdown' }), home('2025-05-01')]
    expect(on('2025-10-31', ...stays)).toMatchObject({ category: 'relevant', until: '2025-11-01' })
    expect(on('2025-11-01', ...stays).category).toBe('qualifying')
  })
})

describe('home at 18', () => {
  it('for six months or more makes somebody qualifying, not former relevant', () => {
    const decision = on('2026-05-05', home('2024-09-01'))
    expect(decision.category).toBe('qualifying')
    expect(decision.reasons).toContain('SIX_MONTHS_WITH_PARENT_OR_PR_HOLDER')
  })

  it.each([
    ['2025-11-04', 'qualifying'],
    ['2025-11-05', 'former_relevant'],
  ])('since %s: %s', (start, category) => {
    expect(on('2026-05-05', home(start)).category).toBe(category)
  })

  it('a breakdown the day before the birthday restores, and one on it does not', () => {
    const broke = { endReason: 'breakdown' } as const
    const before = on('2026-06-01', home('2024-09-01', '2026-05-03', broke))
    expect(before.category).toBe('former_relevant')
    expect(before.reasons.toSorted()).toEqual(['AGED_18_TO_20', 'HOME_ARRANGEMENT_BROKE_DOWN', 'RELEVANT_CHILD_AT_18'])
    expect(on('2026-06-01', home('2024-09-01', '2026-05-04', broke)).category).toBe('qualifying')
  })
})
