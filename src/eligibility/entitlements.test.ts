import { describe, expect, it } from 'vitest'
import type { EntitlementKey } from './codes.ts'
import type { Education, Facts } from './facts.ts'
import { care, longCareTo, statusOf } from './given.ts'

const ON: Record<string, { facts: Partial<Facts>; asOf: string }> = {
  eligible: { facts: { lookedAfter: [longCareTo(null)] }, asOf: '2025-09-01' },
  'in care, not eligible': { facts: { lookedAfter: [care('2025-08-01')] }, asOf: '2025-09-01' },
  'in care, under 16': { facts: { lookedAfter: [longCareTo(null)] }, asOf: '2023-09-01' },
  relevant: { facts: { lookedAfter: [longCareTo('2025-01-01')] }, asOf: '2025-09-01' },
  '18_to_20': { facts: { lookedAfter: [longCareTo('2026-05-05')] }, asOf: '2026-09-01' },
  s23C7: {
    facts: {
      lookedAfter: [longCareTo('2026-05-05')],
      education: [
        { kind: 'further', fullTime: true, start: '2028-09-01', end: null, setOutInPathwayPlanBefore21: true },
      ],
    },
    asOf: '2029-09-01',
  },
  s23CA: {
    facts: {
      lookedAfter: [longCareTo('2026-05-05')],
      education: [
        { kind: 'further', fullTime: true, start: '2028-09-01', end: null, informedAuthorityOn: '2029-08-01' },
      ],
    },
    asOf: '2029-09-01',
  },
  '21_to_24_requested': {
    facts: {
      lookedAfter: [longCareTo('2026-05-05')],
      requests: [{ date: '2029-08-01', type: 'support_21_plus' }],
    },
    asOf: '2029-09-01',
  },
  '21_to_24': { facts: { lookedAfter: [longCareTo('2026-05-05')] }, asOf: '2029-09-01' },
  'qualifying, 17': { facts: { lookedAfter: [care('2025-06-01', '2025-06-30')] }, asOf: '2025-09-01' },
  'qualifying, 19': { facts: { lookedAfter: [care('2025-06-01', '2025-06-30')] }, asOf: '2027-09-01' },
  'qualifying through other care, 19': {
    facts: { otherCare: [{ type: 'voluntary_organisation', start: '2025-06-01', end: '2025-06-30' }] },
    asOf: '2027-09-01',
  },
  nobody: { facts: {}, asOf: '2025-09-01' },
}

const FORMER = ['18_to_20', 's23C7', 's23CA', '21_to_24_requested', '21_to_24']
const FROM_21 = FORMER.slice(1)
const QUALIFYING = ['qualifying, 17', 'qualifying, 19']
const ALL_QUALIFYING = [...QUALIFYING, 'qualifying through other care, 19']
const IN_CARE = ['eligible', 'in care, not eligible', 'in care, under 16']

/** The table of section 7, read by rows: who gets it. */
const ROWS: readonly (readonly [EntitlementKey, readonly string[]])[] = [
  ['LOOKED_AFTER_DUTIES', IN_CARE],
  ['PERSONAL_ADVISER', ['eligible', 'relevant', '18_to_20', 's23C7', 's23CA', '21_to_24_requested']],
  ['NEEDS_ASSESSMENT', ['eligible', 'relevant', 's23CA', '21_to_24_requested']],
  ['PATHWAY_PLAN', ['eligible', 'relevant', '18_to_20', 's23C7', 's23CA', '21_to_24_requested']],
  ['PATHWAY_PLAN_REVIEW', ['eligible', 'relevant', '18_to_20', 's23C7', 's23CA']],
  ['KEEP_IN_TOUCH', ['relevant', '18_to_20', 's23C7']],
  ['MAINTENANCE_AND_ACCOMMODATION', ['relevant']],
  ['EDUCATION_TRAINING_EMPLOYMENT_SUPPORT', ['relevant', '18_to_20', 's23C7', 's23CA']],
  ['OTHER_ASSISTANCE', ['18_to_20']],
  ['SETTING_UP_HOME_ALLOWANCE', ['relevant', '18_to_20']],
  ['HE_BURSARY', []],
  ['VACATION_ACCOMMODATION', []],
  ['STAYING_PUT', []],
  ['PA_OFFER_TO_25', ['21_to_24']],
  ['S24_ADVICE_AND_BEFRIENDING', ALL_QUALIFYING],
  ['S24_ASSISTANCE', ALL_QUALIFYING],
  ['S24_KEEP_IN_TOUCH', QUALIFYING],
  ['S24B_EDUCATION_SUPPORT', QUALIFYING],
  ['LOCAL_OFFER', ['eligible', 'relevant', ...FORMER, ...ALL_QUALIFYING]],
  ['CORPORATE_PARENTING', [...IN_CARE, 'relevant', ...FORMER]],
  ['ADVOCACY', [...IN_CARE, 'relevant', ...FORMER, ...ALL_QUALIFYING]],
  ['PRIORITY_NEED_18_20', ['18_to_20', 'qualifying, 19', 'qualifying through other care, 19']],
  ['PRIORITY_NEED_IF_VULNERABLE_21_PLUS', FROM_21],
  ['ALLOCATION_NO_LOCAL_CONNECTION_TEST', ['eligible', 'relevant', ...FORMER]],
  ['STAYING_CLOSE', []],
  ['WIDER_LOCAL_OFFER', []],
  ['NOT_INTENTIONALLY_HOMELESS', []],
  ['WIDER_CORPORATE_PARENTING', []],
]

describe('the table of entitlements', () => {
  it.each(ROWS)('%s is for %j', (key, who) => {
    const found = Object.entries(ON).filter(([, { facts, asOf }]) => statusOf(facts, asOf).entitlements.includes(key))
    expect(found.map(([name]) => name).toSorted()).toEqual(who.toSorted())
  })

  it('names each entitlement once', () => {
    for (const { facts, asOf } of Object.values(ON)) {
      const { entitlements } = statusOf(facts, asOf)
      expect(new Set(entitlements).size).toBe(entitlements.length)
    }
  })
})

const former = { lookedAfter: [longCareTo('2026-05-05')] }

function degree(more: Partial<Education> = {}): Pick<Facts, 'education'> {
  const course = { kind: 'higher', fullTime: true, start: '2026-09-20', end: '2029-06-30' } as const
  return { education: [{ ...course, setOutInPathwayPlanBefore21: true, ...more }] }
}

describe('the bursary (CA s.23C(5A), SI 2009/2274)', () => {
  it.each([
    ['a degree in the plan, first day', '2026-09-20', {}, true],
    ['the day before', '2026-09-19', {}, false],
    ['last day', '2029-06-30', {}, true],
    ['the day after', '2029-07-01', {}, false],
    ['not in the plan', '2027-01-15', { setOutInPathwayPlanBefore21: false }, false],
    ['further education', '2027-01-15', { kind: 'further' }, false],
    ['one academic year', '2027-01-15', { end: '2027-09-30' }, false],
    ['two academic years', '2027-01-15', { end: '2028-06-30' }, true],
    ['no end written down', '2027-01-15', { end: null }, true],
  ] as const)('%s', (_name, asOf, more, isGiven) => {
    expect(statusOf({ ...former, ...degree(more) }, asOf).entitlements.includes('HE_BURSARY')).toBe(isGiven)
  })

  it('is not for those who qualify only', () => {
    const facts = { lookedAfter: [care('2025-06-01', '2025-06-30')], ...degree() }
    expect(statusOf(facts, '2027-01-15').entitlements).not.toContain('HE_BURSARY')
  })
})

describe('a place to live in the holidays (CA s.24B(5))', () => {
  it.each([
    ['a degree away', {}, true],
    ['a residential college', { kind: 'further_residential' }, true],
    ['a college by day', { kind: 'further' }, false],
    ['part time', { fullTime: false }, false],
    ['no need', { vacationAccommodationNeeded: false }, false],
  ] as const)('%s', (_name, more, isGiven) => {
    const facts = { ...former, ...degree({ vacationAccommodationNeeded: true, ...more }) }
    const { entitlements } = statusOf(facts, '2027-01-15')
    expect(entitlements.includes('VACATION_ACCOMMODATION')).toBe(isGiven)
    expect(entitlements.includes('PRIORITY_NEED_18_20')).toBe(!isGiven)
  })

  it('goes on to 24 for those who qualified through care', () => {
    const facts = {
      lookedAfter: [care('2025-06-01', '2025-06-30')],
      ...degree({ end: '2034-06-30', vacationAccommodationNeeded: true }),
    }
    expect(statusOf(facts, '2033-05-04').entitlements).toEqual(['S24B_EDUCATION_SUPPORT', 'VACATION_ACCOMMODATION'])
    expect(statusOf(facts, '2033-05-05').entitlements).toEqual([])
  })
})

describe('staying put (CA s.23CZA)', () => {
  const stay = { start: '2026-05-05', end: '2028-01-31', formerFosterParentImmediatelyBefore18: true }

  it.each([
    ['from 18', '2026-05-05', {}, true],
    ['on the last day there', '2028-01-31', {}, true],
    ['the day after', '2028-02-01', {}, false],
    ['with somebody else', '2027-01-15', { formerFosterParentImmediatelyBefore18: false }, false],
    ['to the eve of 21', '2029-05-04', { end: null }, true],
    ['not at 21', '2029-05-05', { end: null }, false],
  ])('%s', (_name, asOf, more, isGiven) => {
    const decision = statusOf({ ...former, stayingPut: [{ ...stay, ...more }] }, asOf)
    expect(decision.entitlements.includes('STAYING_PUT')).toBe(isGiven)
  })

  it('is not for those who had left care before 18', () => {
    const facts = { lookedAfter: [longCareTo('2025-09-01')], stayingPut: [stay] }
    expect(statusOf(facts, '2027-01-15').entitlements).not.toContain('STAYING_PUT')
  })
})

describe('immigration (NIAA 2002 Sch 3)', () => {
  const immigration = { status: 'refused', supportRestricted: true }

  it('raises a flag from 18, and never changes the category or the entitlements', () => {
    const before = statusOf({ lookedAfter: [longCareTo(null)], immigration }, '2026-05-04')
    const after = statusOf({ lookedAfter: [longCareTo(null)], immigration }, '2026-05-05')
    const plain = statusOf({ lookedAfter: [longCareTo(null)] }, '2026-05-05')
    expect([before.flags, after.flags]).toEqual([[], ['IMMIGRATION_HUMAN_RIGHTS_ASSESSMENT']])
    expect({ ...after, flags: [] }).toEqual({ ...plain, flags: [] })
  })

  it('raises none where support is not restricted, or nothing is owed', () => {
    expect(statusOf({ ...former, immigration: { status: 'refugee' } }, '2027-01-15').flags).toEqual([])
    expect(statusOf({ immigration }, '2027-01-15').flags).toEqual([])
  })
})
