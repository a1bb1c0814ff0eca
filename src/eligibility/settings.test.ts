import { describe, expect, it } from 'vitest'
import type { Facts } from './facts.ts'
import { care, longCareTo, named, statusOf } from './given.ts'
import type { Settings } from './settings.ts'

type Row = readonly [
  name: string,
  facts: Partial<Facts>,
  asOf: string,
  byDefault: string,
  changed: Partial<Settings>,
  otherwise: string,
]

const home = (
  start: string,
  end: string | null,
  endReason?: 'planned_move' | 'breakdown',
): Pick<Facts, 'livingWith'> => ({
  livingWith: [{ with: 'parent', start, end, ...(endReason === undefined ? {} : { endReason }) }],
})
const weekends = {
  sameCarerOrPlace: true,
  returnsToParentOrPR: true,
  stays: Array.from({ length: 40 }, (_, i) => ({
    start: `20${22 + Math.floor((i + 5) / 12)}-${String(((i + 5) % 12) + 1).padStart(2, '0')}-01`,
    end: `20${22 + Math.floor((i + 5) / 12)}-${String(((i + 5) % 12) + 1).padStart(2, '0')}-05`,
  })),
}
const hours = { over24Hours: false } as const

const ROWS: readonly Row[] = [
  [
    'three-week stays',
    {
      shortBreakSeries: [
        {
          ...weekends,
          stays: [1, 3, 5, 7, 9].map((month) => ({ start: `2024-0${month}-01`, end: `2024-0${month}-21` })),
        },
      ],
    },
    '2024-09-15',
    'eligible',
    { shortBreakRule: 'four_weeks' },
    'none',
  ],
  [
    'short break days of a child now in care',
    { shortBreakSeries: [weekends], lookedAfter: [care('2025-06-10')] },
    '2025-06-15',
    'none',
    { shortBreakDaysCountLater: true },
    'eligible',
  ],
  [
    'short breaks of a relevant child',
    {
      lookedAfter: [longCareTo('2024-09-01')],
      shortBreakSeries: [{ ...weekends, stays: [{ start: '2024-11-01', end: '2024-11-05' }] }],
    },
    '2025-01-15',
    'relevant',
    { shortBreaksEndRelevant: true },
    'qualifying',
  ],
  [
    'hours by themselves',
    { lookedAfter: [care('2025-01-03', '2025-01-03', hours)] },
    '2025-01-15',
    'none',
    { underOneDay: 'always' },
    'qualifying',
  ],
  [
    'hours that touch',
    { lookedAfter: [care('2025-01-03', '2025-04-02'), care('2025-04-03', '2025-04-03', hours)] },
    '2025-04-15',
    'relevant',
    { underOneDay: 'never' },
    'qualifying',
  ],
  [
    'days in Wales',
    { lookedAfter: [care('2024-01-01', '2024-08-01', { country: 'Wales' }), care('2025-01-03')] },
    '2025-01-15',
    'none',
    { welshDaysCount: true },
    'eligible',
  ],
  [
    'last care in Scotland',
    { lookedAfter: [longCareTo('2024-09-01'), care('2024-10-01', '2024-11-01', { country: 'Scotland' })] },
    '2025-01-15',
    'qualifying',
    { otherNationEndsRelevant: false },
    'relevant',
  ],
  [
    'home before care ended',
    { lookedAfter: [longCareTo('2025-01-01')], ...home('2024-06-01', null) },
    '2025-01-15',
    'relevant',
    { homeClockStarts: 'day_came_home' },
    'qualifying',
  ],
  [
    'a planned move',
    { lookedAfter: [longCareTo('2024-06-01')], ...home('2024-06-02', '2025-01-01', 'planned_move') },
    '2025-01-15',
    'qualifying',
    { plannedMoveRestores: true },
    'relevant',
  ],
  [
    'an end nobody explained',
    { lookedAfter: [longCareTo('2024-06-01')], ...home('2024-06-02', '2025-01-01') },
    '2025-01-15',
    'relevant',
    { unknownEndRestores: false },
    'qualifying',
  ],
  [
    'home after hospital',
    {
      lookedAfter: [care('2023-01-01', '2023-06-01')],
      hospitalOrDetention: [{ type: 'hospital', start: '2024-05-01', end: '2024-05-20' }],
      ...home('2024-05-21', null),
    },
    '2025-01-15',
    'relevant',
    { homeEndsHospitalRoute: true },
    'none',
  ],
  [
    'home between care and hospital',
    {
      lookedAfter: [care('2023-01-01', '2023-06-01')],
      hospitalOrDetention: [{ type: 'hospital', start: '2024-05-01', end: '2024-05-20' }],
    },
    '2025-01-15',
    'relevant',
    { hospitalRouteNeedsCareRightBefore: true },
    'none',
  ],
  [
    'care to the eve of 18',
    { lookedAfter: [longCareTo('2026-05-04')] },
    '2027-01-15',
    'former_relevant 18_to_20',
    { careToEveOf18Counts: false },
    'qualifying',
  ],
  [
    'care to the birthday',
    { lookedAfter: [longCareTo('2026-05-05')] },
    '2027-01-15',
    'former_relevant 18_to_20',
    { careToEveOf18Counts: false },
    'former_relevant 18_to_20',
  ],
  [
    'a breakdown after 18',
    { lookedAfter: [longCareTo('2025-01-01')], ...home('2025-01-02', '2026-09-01', 'breakdown') },
    '2027-01-15',
    'qualifying',
    { breakdownAfter18Restores: true },
    'former_relevant 18_to_20',
  ],
  [
    'a course and a request',
    {
      lookedAfter: [longCareTo(null)],
      education: [
        { kind: 'further', fullTime: true, start: '2029-09-01', end: null, informedAuthorityOn: '2029-08-01' },
      ],
      requests: [{ date: '2029-08-01', type: 'support_21_plus' }],
    },
    '2030-01-15',
    'former_relevant_further_education s23CA',
    { phaseOrder: ['21_to_24_requested', 's23C7', 's23CA'] },
    'former_relevant 21_to_24_requested',
  ],
  [
    'care, then a voluntary organisation',
    {
      lookedAfter: [care('2024-06-01', '2024-06-30')],
      otherCare: [{ type: 'voluntary_organisation', start: '2024-07-01', end: null }],
    },
    '2025-01-15',
    'qualifying',
    { qualifyingTest: 'all_limbs' },
    'none',
  ],
  [
    'left on the 16th birthday',
    { lookedAfter: [longCareTo('2024-05-05')] },
    '2025-01-15',
    'relevant',
    { leavingOn16thBirthdayCounts: false },
    'qualifying',
  ],
  ['91 days', { lookedAfter: [care('2025-01-01')] }, '2025-04-01', 'eligible', { thirteenWeeksInDays: 92 }, 'none'],
  [
    'housed as homeless',
    { otherCare: [{ type: 'section17_accommodation', start: '2024-06-01', end: '2024-12-01' }] },
    '2025-01-15',
    'none',
    { homelessHousingCountsAsCare: true },
    'relevant',
  ],
  [
    'a record that runs past an adoption',
    { lookedAfter: [longCareTo(null)], orders: [{ type: 'ADOPTION', start: '2023-01-01', end: null }] },
    '2025-01-15',
    'none',
    { adoptionEndsCare: false },
    'eligible',
  ],
  [
    'a history not held',
    { historyHeldFrom: null },
    '2025-01-15',
    'unknown',
    { unknownWhenHistoryMissing: false },
    'none',
  ],
]

describe('each disputed point', () => {
  it.each(ROWS)('%s', (_name, facts, asOf, byDefault, changed, otherwise) => {
    expect(named(statusOf(facts, asOf))).toBe(byDefault)
    expect(named(statusOf(facts, asOf, changed))).toBe(otherwise)
  })

  it('a stay that overran its plan is care only by actual days', () => {
    const stays = [{ start: '2025-01-01', end: '2025-04-10', plannedEnd: '2025-01-10' }]
    const facts = { shortBreakSeries: [{ ...weekends, stays }] }
    expect(statusOf(facts, '2025-01-18').route).toBe('in_care_short_break')
    expect(statusOf(facts, '2025-01-18', { shortBreakLengthBy: 'actual_days' }).route).toBe('in_care')
  })
})
