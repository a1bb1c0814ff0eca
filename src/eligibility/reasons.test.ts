import { describe, expect, it } from 'vitest'
import { REASON_CODES, type ReasonCode } from './codes.ts'
import type { Facts } from './facts.ts'
import { care, longCareTo, statusOf } from './given.ts'

type Row = readonly [
  route: string,
  facts: Partial<Facts>,
  asOf: string,
  until: string | null,
  reasons: readonly ReasonCode[],
]

const leaver = { lookedAfter: [longCareTo('2024-08-31')] }
const sixWeeks = { lookedAfter: [care('2025-06-01', '2025-07-12')] }
const home = (end: string | null): Pick<Facts, 'livingWith'> => ({
  livingWith: [
    { with: 'parent', start: '2024-09-01', end, ...(end === null ? {} : { endReason: 'breakdown' as const }) },
  ],
})
const grown = { lookedAfter: [longCareTo('2026-05-05')] }
const course = { kind: 'training', fullTime: true, start: '2029-01-01', end: '2030-06-30' } as const
const stay = { type: 'hospital', start: '2024-05-01', end: '2024-05-20' } as const
const sgo = { type: 'SGO', start: '2013-10-10', end: null, lookedAfterImmediatelyBefore: true } as const
const weekend = {
  sameCarerOrPlace: true,
  returnsToParentOrPR: true,
  stays: [{ start: '2025-01-14', end: '2025-01-16' }],
}

/** The table "Codes by route" of section 9, and the table of section 6. */
const ROWS: readonly Row[] = [
  [
    'eligible',
    { lookedAfter: [longCareTo(null)] },
    '2025-01-15',
    '2026-05-05',
    ['AGED_16_OR_17', 'LOOKED_AFTER_NOW', 'THIRTEEN_WEEKS_SINCE_14_MET', 'LAST_PERIOD_REACHES_PAST_16'],
  ],
  [
    'in care, below 13 weeks',
    { lookedAfter: [care('2025-01-01')] },
    '2025-01-15',
    null,
    ['AGED_16_OR_17', 'LOOKED_AFTER_NOW', 'THIRTEEN_WEEKS_NOT_MET'],
  ],
  [
    'in care, short break',
    { shortBreakSeries: [weekend] },
    '2025-01-15',
    null,
    ['AGED_16_OR_17', 'LOOKED_AFTER_NOW', 'SHORT_BREAKS_EXCLUDED'],
  ],
  [
    'relevant',
    leaver,
    '2025-01-15',
    '2026-05-05',
    ['AGED_16_OR_17', 'NOT_LOOKED_AFTER', 'WAS_ELIGIBLE_BEFORE_LEAVING_CARE', 'NO_SIX_MONTHS_AT_HOME'],
  ],
  [
    'relevant and at home',
    { ...leaver, ...home(null) },
    '2025-01-15',
    '2025-03-01',
    ['AGED_16_OR_17', 'NOT_LOOKED_AFTER', 'WAS_ELIGIBLE_BEFORE_LEAVING_CARE', 'NO_SIX_MONTHS_AT_HOME'],
  ],
  [
    'relevant after home',
    { ...leaver, ...home('2025-06-30') },
    '2025-07-15',
    '2026-05-05',
    ['AGED_16_OR_17', 'NOT_LOOKED_AFTER', 'WAS_ELIGIBLE_BEFORE_LEAVING_CARE', 'HOME_ARRANGEMENT_BROKE_DOWN'],
  ],
  [
    'relevant through hospital',
    { lookedAfter: [care('2023-01-01', '2023-06-01')], hospitalOrDetention: [stay] },
    '2025-01-15',
    '2026-05-05',
    ['AGED_16_OR_17', 'IN_HOSPITAL_OR_DETAINED_ON_16TH_BIRTHDAY', 'THIRTEEN_WEEKS_BEFORE_ADMISSION', 'NO_CARE_ORDER'],
  ],
  ['former relevant F1', leaver, '2027-01-15', '2033-05-05', ['RELEVANT_CHILD_AT_18', 'AGED_18_TO_20']],
  [
    'former relevant F1 after home',
    { ...leaver, ...home('2025-06-30') },
    '2030-01-15',
    '2033-05-05',
    ['RELEVANT_CHILD_AT_18', 'AGED_21_TO_24', 'NO_CURRENT_REQUEST_FOR_SUPPORT', 'HOME_ARRANGEMENT_BROKE_DOWN'],
  ],
  ['former relevant F2', grown, '2027-01-15', '2033-05-05', ['LOOKED_AFTER_AND_ELIGIBLE_AT_18', 'AGED_18_TO_20']],
  [
    's23C7',
    { ...grown, education: [{ ...course, setOutInPathwayPlanBefore21: true }] },
    '2030-01-15',
    '2033-05-05',
    ['LOOKED_AFTER_AND_ELIGIBLE_AT_18', 'AGED_21_TO_24', 'PROGRAMME_IN_PATHWAY_PLAN_CONTINUES'],
  ],
  [
    's23CA',
    { ...grown, education: [{ ...course, informedAuthorityOn: '2029-01-01' }] },
    '2030-01-15',
    '2030-07-01',
    ['LOOKED_AFTER_AND_ELIGIBLE_AT_18', 'AGED_21_TO_24', 'INFORMED_AUTHORITY_OF_EDUCATION_OR_TRAINING'],
  ],
  [
    's23CA to 25 at the latest',
    { ...grown, education: [{ ...course, end: '2034-07-01', informedAuthorityOn: '2029-01-01' }] },
    '2030-01-15',
    '2033-05-05',
    ['LOOKED_AFTER_AND_ELIGIBLE_AT_18', 'AGED_21_TO_24', 'INFORMED_AUTHORITY_OF_EDUCATION_OR_TRAINING'],
  ],
  [
    '21_to_24_requested',
    { ...grown, requests: [{ date: '2029-12-01', type: 'support_21_plus' }] },
    '2030-01-15',
    '2033-05-05',
    ['LOOKED_AFTER_AND_ELIGIBLE_AT_18', 'AGED_21_TO_24', 'ASKED_FOR_SUPPORT'],
  ],
  [
    '21_to_24',
    grown,
    '2030-01-15',
    '2033-05-05',
    ['LOOKED_AFTER_AND_ELIGIBLE_AT_18', 'AGED_21_TO_24', 'NO_CURRENT_REQUEST_FOR_SUPPORT'],
  ],
  [
    'qualifying Q1',
    { orders: [sgo] },
    '2025-01-15',
    '2029-05-05',
    ['AGED_16_TO_20', 'SPECIAL_GUARDIANSHIP_ORDER', 'LOOKED_AFTER_IMMEDIATELY_BEFORE_ORDER'],
  ],
  [
    'qualifying Q2, care',
    sixWeeks,
    '2025-09-15',
    '2029-05-05',
    ['AGED_16_TO_20', 'LOOKED_AFTER_BETWEEN_16_AND_18', 'NOT_LOOKED_AFTER', 'HIGHER_CATEGORY_NOT_MET'],
  ],
  [
    'qualifying Q2, home',
    { ...leaver, ...home(null) },
    '2025-09-15',
    '2029-05-05',
    [
      'AGED_16_TO_20',
      'LOOKED_AFTER_BETWEEN_16_AND_18',
      'NOT_LOOKED_AFTER',
      'HIGHER_CATEGORY_NOT_MET',
      'SIX_MONTHS_WITH_PARENT_OR_PR_HOLDER',
    ],
  ],
  [
    'qualifying Q2, other',
    { otherCare: [{ type: 'private_childrens_home', start: '2024-06-01', end: '2024-07-01' }] },
    '2025-01-15',
    '2029-05-05',
    ['AGED_16_TO_20', 'ACCOMMODATED_OR_FOSTERED_BETWEEN_16_AND_18', 'HIGHER_CATEGORY_NOT_MET'],
  ],
  ['none, under 16', {}, '2024-01-15', null, ['UNDER_16']],
  ['none, under 16 in care', { lookedAfter: [longCareTo(null)] }, '2024-01-15', null, ['UNDER_16', 'LOOKED_AFTER_NOW']],
  ['none at 16 or 17', {}, '2025-01-15', null, ['NO_QUALIFYING_CARE']],
  ['none at 18 or over', {}, '2027-01-15', null, ['NO_CATEGORY_APPLIES_AT_THIS_AGE']],
  ['none, deceased', { dateOfDeath: '2025-01-01' }, '2025-01-15', null, ['DECEASED']],
  [
    'none, learning after 21',
    { ...sixWeeks, education: [course] },
    '2030-01-15',
    null,
    ['OVER_21', 'WOULD_QUALIFY_IF_UNDER_21', 'IN_EDUCATION_OR_TRAINING'],
  ],
  ['unknown', { historyHeldFrom: null }, '2025-01-15', '2033-05-05', ['CARE_HISTORY_NOT_HELD']],
]

describe('reason codes and "until" by route', () => {
  it.each(ROWS)('%s', (_route, facts, asOf, until, reasons) => {
    const decision = statusOf(facts, asOf)
    expect(decision.reasons.toSorted()).toEqual(reasons.toSorted())
    expect(decision.until).toBe(until)
    expect(decision.citations.length).toBeGreaterThan(0)
  })

  it('every reason code is given by some route', () => {
    expect([...new Set(ROWS.flatMap(([, , , , reasons]) => reasons))].toSorted()).toEqual(REASON_CODES.toSorted())
  })
})

describe('the order of decision: the first that fits', () => {
  const both = { ...leaver, orders: [sgo] }

  it.each<[string, Partial<Facts>, string, string]>([
    [
      'death before everything',
      { lookedAfter: [longCareTo(null)], dateOfDeath: '2025-01-15' },
      '2025-01-15',
      'deceased',
    ],
    ['eligible before guardianship', { lookedAfter: [longCareTo(null)], orders: [sgo] }, '2025-01-15', 'eligible'],
    ['in care before guardianship', { lookedAfter: [care('2025-01-01')], orders: [sgo] }, '2025-01-15', 'in_care'],
    ['relevant before guardianship', both, '2025-01-15', 'relevant_left_care'],
    ['former relevant before guardianship', both, '2027-01-15', 'former_relevant_child'],
    ['guardianship before care', { ...sixWeeks, orders: [sgo] }, '2025-09-15', 'qualifying_guardianship'],
    [
      'care before other care',
      { ...sixWeeks, otherCare: [{ type: 'voluntary_organisation', start: '2024-06-01', end: '2024-07-01' }] },
      '2025-09-15',
      'qualifying_care',
    ],
    [
      'leaving care before hospital',
      { lookedAfter: [longCareTo('2024-08-31')], hospitalOrDetention: [stay] },
      '2025-01-15',
      'relevant_left_care',
    ],
  ])('%s', (_name, facts, asOf, route) => {
    expect(statusOf(facts, asOf).route).toBe(route)
  })
})
