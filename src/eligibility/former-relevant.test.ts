import { describe, expect, it } from 'vitest'
import type { Education, Facts, SupportRequest } from './facts.ts'
import { care, longCareTo, named, statusOf } from './given.ts'

const inCareAt18 = { lookedAfter: [longCareTo('2026-05-05')] }

describe('former relevant by F1 and F2 (CA s.23C(1))', () => {
  it.each([
    [
      'a record that ends on the 18th birthday',
      [longCareTo('2026-05-05')],
      'former_relevant',
      'LOOKED_AFTER_AND_ELIGIBLE_AT_18',
    ],
    [
      'a record that ends the day before',
      [longCareTo('2026-05-04')],
      'former_relevant',
      'LOOKED_AFTER_AND_ELIGIBLE_AT_18',
    ],
    ['a record that ends two days before', [longCareTo('2026-05-03')], 'former_relevant', 'RELEVANT_CHILD_AT_18'],
    ['a record that was never closed', [longCareTo(null)], 'former_relevant', 'LOOKED_AFTER_AND_ELIGIBLE_AT_18'],
    ['90 days on the eve of 18', [care('2026-02-04', null)], 'qualifying', 'HIGHER_CATEGORY_NOT_MET'],
    ['91 days on the eve of 18', [care('2026-02-03', null)], 'former_relevant', 'LOOKED_AFTER_AND_ELIGIBLE_AT_18'],
    ['the last care at 17, after 13 weeks', [longCareTo('2025-01-01')], 'former_relevant', 'RELEVANT_CHILD_AT_18'],
    ['the last care at 15', [longCareTo('2024-05-04')], 'none', 'NO_CATEGORY_APPLIES_AT_THIS_AGE'],
  ] as const)('%s', (_name, lookedAfter, category, reason) => {
    const decision = statusOf({ lookedAfter }, '2026-05-05')
    expect(decision.category).toBe(category)
    expect(decision.reasons).toContain(reason)
  })

  it('going to prison at 18 or over changes nothing', () => {
    const facts = {
      ...inCareAt18,
      hospitalOrDetention: [{ type: 'detention', start: '2027-01-01', end: null }],
    } as const
    expect(named(statusOf(facts, '2028-01-01'))).toBe('former_relevant 18_to_20')
  })
})

function course(more: Partial<Education>): Education {
  return { kind: 'further', fullTime: true, start: '2028-09-01', end: '2030-06-30', ...more }
}

function phaseOn(asOf: string, facts: Partial<Facts>): string {
  return named(statusOf({ ...inCareAt18, ...facts }, asOf))
}

describe('phases', () => {
  const planned = { education: [course({ setOutInPathwayPlanBefore21: true })] }
  const told = { education: [course({ informedAuthorityOn: '2029-08-15' })] }
  const asked = { requests: [{ date: '2029-12-01', type: 'support_21_plus' }] } as const

  it.each([
    ['nothing', '2029-05-04', {}, 'former_relevant 18_to_20'],
    ['nothing', '2029-05-05', {}, 'former_relevant 21_to_24'],
    ['nothing', '2033-05-04', {}, 'former_relevant 21_to_24'],
    ['nothing', '2033-05-05', {}, 'none'],
    ['a course in the plan', '2029-05-04', planned, 'former_relevant 18_to_20'],
    ['a course in the plan', '2029-05-05', planned, 'former_relevant s23C7'],
    ['a course in the plan', '2030-06-30', planned, 'former_relevant s23C7'],
    ['a course in the plan', '2030-07-01', planned, 'former_relevant 21_to_24'],
    ['a course the council was told of', '2029-08-14', told, 'former_relevant 21_to_24'],
    ['a course the council was told of', '2029-08-15', told, 'former_relevant_further_education s23CA'],
    ['a course the council was told of', '2030-06-30', told, 'former_relevant_further_education s23CA'],
    ['a course the council was told of', '2030-07-01', told, 'former_relevant 21_to_24'],
    ['a request', '2029-11-30', asked, 'former_relevant 21_to_24'],
    ['a request', '2029-12-01', asked, 'former_relevant 21_to_24_requested'],
  ] as const)('with %s, on %s', (_name, asOf, facts, expected) => {
    expect(phaseOn(asOf, facts)).toBe(expected)
  })

  it('a course the council was told of before 21 counts from 21', () => {
    const early = { education: [course({ informedAuthorityOn: '2028-08-15' })] }
    expect(phaseOn('2029-05-04', early)).toBe('former_relevant 18_to_20')
    expect(phaseOn('2029-05-05', early)).toBe('former_relevant_further_education s23CA')
    expect(statusOf({ ...inCareAt18, ...early }, '2029-05-04').until).toBe('2029-05-05')
  })

  it('a course somebody wishes to start counts from the day the council was told', () => {
    const wish = { education: [course({ start: '2031-09-01', end: null, informedAuthorityOn: '2031-02-01' })] }
    expect(phaseOn('2031-02-01', wish)).toBe('former_relevant_further_education s23CA')
    expect(statusOf({ ...inCareAt18, ...wish }, '2031-02-01').until).toBe('2033-05-05')
  })

  it('a course nobody told the council of, and that is in no plan, changes nothing', () => {
    expect(phaseOn('2029-10-01', { education: [course({})] })).toBe('former_relevant 21_to_24')
  })

  it('come in this order: plan, told, asked', () => {
    const plan = course({ setOutInPathwayPlanBefore21: true, end: '2029-12-31' })
    const later = course({ informedAuthorityOn: '2029-06-01', end: '2030-06-30' })
    const facts = { education: [later, plan], requests: [{ date: '2029-06-01', type: 'support_21_plus' }] } as const
    expect(phaseOn('2029-12-31', facts)).toBe('former_relevant s23C7')
    expect(phaseOn('2030-01-01', facts)).toBe('former_relevant_further_education s23CA')
    expect(phaseOn('2030-07-01', facts)).toBe('former_relevant 21_to_24_requested')
  })

  it.each<[string, SupportRequest[], string]>([
    [
      'withdrawn later',
      [
        { date: '2029-06-01', type: 'support_21_plus' },
        { date: '2029-07-01', type: 'withdraw' },
      ],
      '21_to_24',
    ],
    [
      'asked for again',
      [
        { date: '2029-07-01', type: 'withdraw' },
        { date: '2029-08-01', type: 'support_21_plus' },
      ],
      '21_to_24_requested',
    ],
    [
      'withdrawn and asked for on one day',
      [
        { date: '2029-07-01', type: 'support_21_plus' },
        { date: '2029-07-01', type: 'withdraw' },
      ],
      '21_to_24_requested',
    ],
    [
      'withdrawn on a day to come',
      [
        { date: '2029-06-01', type: 'support_21_plus' },
        { date: '2030-07-01', type: 'withdraw' },
      ],
      '21_to_24_requested',
    ],
  ])('support %s', (_name, requests, phase) => {
    expect(statusOf({ ...inCareAt18, requests }, '2029-12-01').phase).toBe(phase)
  })
})
