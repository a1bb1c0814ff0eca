import { describe, expect, it } from 'vitest'
import { CARE_STATUSES, type Facts } from './facts.ts'
import { care, longCareTo, statusOf } from './given.ts'

type Row = readonly [name: string, facts: Partial<Facts>, asOf: string, days: number, category: string]

function check(rows: readonly Row[]): void {
  it.each(rows)('%s', (_name, facts, asOf, days, category) => {
    const decision = statusOf(facts, asOf)
    expect([decision.used.daysSince14, decision.category]).toEqual([days, category])
  })
}

describe('the 13 weeks (Sch 2 para 19B, SI 2010/959 reg 40)', () => {
  check([
    ['90 days are not enough', { lookedAfter: [care('2025-01-01')] }, '2025-03-31', 90, 'none'],
    ['91 days, first and last counted, are', { lookedAfter: [care('2025-01-01')] }, '2025-04-01', 91, 'eligible'],
    ['and so are 92', { lookedAfter: [care('2025-01-01')] }, '2025-04-02', 92, 'eligible'],
    [
      'days add up over periods that are far apart',
      { lookedAfter: [care('2022-06-01', '2022-07-20'), care('2025-01-01')] },
      '2025-02-10',
      91,
      'eligible',
    ],
    [
      'a day in two records counts once',
      { lookedAfter: [care('2025-01-01', '2025-02-19'), care('2025-02-10')] },
      '2025-03-31',
      90,
      'none',
    ],
    [
      'records that follow each other are one period',
      { lookedAfter: [care('2025-01-01', '2025-02-19', { status: 'S46' }), care('2025-02-20')] },
      '2025-04-01',
      91,
      'eligible',
    ],
    ['care before 14 does not count', { lookedAfter: [care('2019-01-01', '2022-05-04')] }, '2024-06-01', 0, 'none'],
    ['the 14th birthday does', { lookedAfter: [care('2019-01-01', '2022-05-05')] }, '2024-06-01', 1, 'none'],
    [
      'care that began before 14 counts from the birthday',
      { lookedAfter: [care('2019-01-01', '2022-08-03'), care('2024-05-05')] },
      '2024-05-05',
      92,
      'eligible',
    ],
    [
      'days with any English council add up',
      { lookedAfter: [care('2024-06-01', '2024-07-20'), care('2025-01-01', null, { authority: 'Southshire' })] },
      '2025-02-10',
      91,
      'eligible',
    ],
    ['13 weeks before 16 alone give nothing', { lookedAfter: [longCareTo('2024-05-04')] }, '2024-05-05', 731, 'none'],
  ])

  it.each(CARE_STATUSES.filter((status) => status !== 'SCOTLAND_COMPULSORY'))('%s is being looked after', (status) => {
    expect(statusOf({ lookedAfter: [longCareTo(null, { status })] }, '2025-01-15').category).toBe('eligible')
  })

  it('a child on a care order who lives at home is still looked after', () => {
    const lookedAfter = [longCareTo(null, { status: 'S31', placement: 'with_parent' })]
    const livingWith = [{ with: 'parent', start: '2023-01-01', end: null }] as const
    expect(statusOf({ lookedAfter, livingWith }, '2025-01-15').category).toBe('eligible')
  })

  it.each(['Wales', 'Scotland', 'NorthernIreland'] as const)('days with a council in %s do not count', (country) => {
    const lookedAfter = [care('2022-06-01', '2024-12-31', { country }), care('2025-01-01')]
    const decision = statusOf({ lookedAfter }, '2025-03-31')
    expect([decision.category, decision.used.daysSince14]).toEqual(['none', 90])
    expect(statusOf({ lookedAfter }, '2025-04-01').category).toBe('eligible')
  })

  it.each([
    ['supervision order', { orders: [{ type: 'SUPERVISION', start: '2020-01-01', end: null }] }],
    ['child arrangements order', { orders: [{ type: 'CHILD_ARRANGEMENTS', start: '2020-01-01', end: null }] }],
    ['special guardianship order, not from care', { orders: [{ type: 'SGO', start: '2020-01-01', end: null }] }],
    ['section 17 accommodation', { otherCare: [{ type: 'section17_accommodation', start: '2020-01-01', end: null }] }],
    ['Housing Act accommodation', { otherCare: [{ type: 'housing_act', start: '2020-01-01', end: null }] }],
    ['private family arrangement', { livingWith: [{ with: 'relative_without_pr', start: '2020-01-01', end: null }] }],
  ] as const)('a %s is not being looked after', (_name, facts) => {
    expect(statusOf(facts, '2025-01-15')).toMatchObject({ category: 'none', reasons: ['NO_QUALIFYING_CARE'] })
  })
})

describe('eligible', () => {
  const lookedAfter = [longCareTo(null)]

  it.each([
    ['the day before the 16th birthday', '2024-05-04', 'none'],
    ['the 16th birthday', '2024-05-05', 'eligible'],
    ['the day before the 18th birthday', '2026-05-04', 'eligible'],
    ['the 18th birthday', '2026-05-05', 'former_relevant'],
  ])('on %s: %s', (_name, asOf, category) => {
    expect(statusOf({ lookedAfter }, asOf).category).toBe(category)
  })

  it('holds for the last day in care, and not for the day after', () => {
    const left = [longCareTo('2025-01-10')]
    expect(statusOf({ lookedAfter: left }, '2025-01-10')).toMatchObject({ category: 'eligible', until: '2025-01-11' })
    expect(statusOf({ lookedAfter: left }, '2025-01-11').category).toBe('relevant')
  })

  it('comes back on the first day of a new time in care, because old days still count', () => {
    const back = [longCareTo('2024-06-01'), care('2025-03-01')]
    expect(statusOf({ lookedAfter: back }, '2025-02-28').category).toBe('relevant')
    expect(statusOf({ lookedAfter: back }, '2025-03-01').category).toBe('eligible')
  })

  it.each([
    ['2024-02-28', 'none'],
    ['2024-02-29', 'eligible'],
    ['2026-02-28', 'eligible'],
    ['2026-03-01', 'former_relevant'],
  ])('born on 29 February, on %s: %s', (asOf, category) => {
    const facts = { dateOfBirth: '2008-02-29', lookedAfter }
    expect(statusOf(facts, asOf).category).toBe(category)
  })
})

describe('a period of up to 24 hours (CA s.22(2))', () => {
  const long = care('2022-06-01', '2022-08-29')
  const hours = { over24Hours: false, status: 'S46' } as const

  it.each([
    ['by itself does not count', [long, care('2024-06-03', '2024-06-03', hours)], 90],
    ['does after another period', [long, care('2022-08-30', '2022-08-30', hours)], 91],
    ['does before another period', [care('2022-05-31', '2022-05-31', hours), long], 91],
    ['does not with a day between', [long, care('2022-08-31', '2022-08-31', hours)], 90],
    [
      'does not beside another like it',
      [long, care('2024-06-03', '2024-06-03', hours), care('2024-06-04', '2024-06-04', hours)],
      90,
    ],
    [
      'does at the end of a chain',
      [long, care('2022-08-30', '2022-08-30', hours), care('2022-08-31', '2022-08-31', hours)],
      92,
    ],
    [
      'does not beside a period in another nation',
      [long, care('2024-06-03', '2024-06-03', hours), care('2024-06-04', '2024-06-30', { country: 'Scotland' })],
      90,
    ],
  ] as const)('%s', (_name, lookedAfter, days) => {
    expect(statusOf({ lookedAfter }, '2024-08-01').used.daysSince14).toBe(days)
  })

  it('does not put a child in care until the longer period has begun', () => {
    const lookedAfter = [longCareTo('2024-01-01'), care('2024-06-03', '2024-06-03', hours), care('2024-06-04')]
    expect(statusOf({ lookedAfter }, '2024-06-03').used.isInCare).toBe(false)
    expect(statusOf({ lookedAfter }, '2024-06-04').category).toBe('eligible')
  })
})
