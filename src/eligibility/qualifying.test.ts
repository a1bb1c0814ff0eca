import { describe, expect, it } from 'vitest'
import type { Facts, OtherCareType } from './facts.ts'
import { care, statusOf } from './given.ts'

function other(type: OtherCareType, start: string, end: string | null): Pick<Facts, 'otherCare'> {
  return { otherCare: [{ type, start, end }] }
}

describe('qualifying through special guardianship (CA s.24(1A))', () => {
  const sgo = { type: 'SGO', start: '2013-10-10', end: null, lookedAfterImmediatelyBefore: true } as const

  it.each([
    ['2024-05-04', 'none'],
    ['2024-05-05', 'qualifying'],
    ['2029-05-04', 'qualifying'],
    ['2029-05-05', 'none'],
  ])('on %s: %s', (asOf, category) => {
    expect(statusOf({ orders: [sgo] }, asOf).category).toBe(category)
  })

  it('needs care right up to the order, said or seen from the record', () => {
    const silent = { type: 'SGO', start: sgo.start, end: null } as const
    expect(statusOf({ orders: [silent] }, '2025-01-15').category).toBe('none')
    const on = (end: string): string =>
      statusOf({ orders: [silent], lookedAfter: [care('2012-01-01', end)] }, '2025-01-15').category
    expect(on('2013-10-10')).toBe('qualifying')
    expect(on('2013-10-09')).toBe('qualifying')
    expect(on('2013-10-08')).toBe('none')
    expect(statusOf({ orders: [{ ...sgo, lookedAfterImmediatelyBefore: false }] }, '2025-01-15').category).toBe('none')
  })

  it('needs the order in force, or in force on reaching 18', () => {
    const ended = (end: string, asOf: string): string => statusOf({ orders: [{ ...sgo, end }] }, asOf).category
    expect(ended('2025-01-14', '2025-01-15')).toBe('none')
    expect(ended('2025-01-15', '2025-01-15')).toBe('qualifying')
    expect(ended('2026-05-03', '2027-01-15')).toBe('none')
    expect(ended('2026-05-04', '2027-01-15')).toBe('qualifying')
    expect(ended('2026-05-05', '2027-01-15')).toBe('qualifying')
  })

  it('without care at 16 or 17 gives no automatic priority need', () => {
    expect(statusOf({ orders: [sgo] }, '2027-01-15').entitlements).not.toContain('PRIORITY_NEED_18_20')
  })

  it('made at 16: relevant first, and qualifying after six months with the guardian', () => {
    const facts = {
      lookedAfter: [care('2020-01-01', '2024-09-01')],
      orders: [{ ...sgo, start: '2024-09-01' }],
      livingWith: [{ with: 'pr_holder', start: '2024-09-02', end: null }],
    } as const
    expect(statusOf(facts, '2025-03-01').category).toBe('relevant')
    expect(statusOf(facts, '2025-03-02')).toMatchObject({ category: 'qualifying', route: 'qualifying_guardianship' })
  })

  it('made at 16 with no record of home asks a person to look', () => {
    const facts = { lookedAfter: [care('2020-01-01', '2024-09-01')], orders: [{ ...sgo, start: '2024-09-01' }] }
    expect(statusOf(facts, '2025-06-02')).toMatchObject({ category: 'relevant', checks: ['CHECK_HOME_ARRANGEMENT'] })
  })
})

describe('qualifying through care (CA s.24(2)(a))', () => {
  it.each([
    ['one day at 17 is enough', [care('2025-06-01', '2025-06-01')], 'qualifying'],
    ['the 16th birthday is at 16', [care('2024-05-01', '2024-05-05')], 'qualifying'],
    ['the day before is not', [care('2024-05-01', '2024-05-04')], 'none'],
    ['in care on the eve of 18, below 13 weeks', [care('2026-04-01', null)], 'qualifying'],
    ['care from the 18th birthday on is none', [care('2026-05-05', null)], 'none'],
    ['in Wales only', [care('2025-06-01', '2025-06-30', { country: 'Wales' })], 'none'],
    [
      'in England, later in Wales',
      [care('2025-06-01', '2025-06-30'), care('2025-08-01', '2025-08-30', { country: 'Wales' })],
      'none',
    ],
    [
      'in Wales, later in England',
      [care('2025-06-01', '2025-06-30', { country: 'Wales' }), care('2025-08-01', '2025-08-30')],
      'qualifying',
    ],
    [
      'in England, later in Scotland',
      [care('2025-06-01', '2025-06-30'), care('2025-08-01', '2025-08-30', { country: 'Scotland' })],
      'qualifying',
    ],
  ] as const)('%s', (_name, lookedAfter, category) => {
    expect(statusOf({ lookedAfter }, '2027-01-15').category).toBe(category)
  })

  it('ends at 21', () => {
    const lookedAfter = [care('2025-06-01', '2025-06-30')]
    expect(statusOf({ lookedAfter }, '2029-05-04')).toMatchObject({ category: 'qualifying', until: '2029-05-05' })
    expect(statusOf({ lookedAfter }, '2029-05-05').reasons).toEqual(['NO_CATEGORY_APPLIES_AT_THIS_AGE'])
  })
})

describe('qualifying through other care (CA s.24(2)(b)-(e))', () => {
  it.each([
    ['voluntary_organisation', '2025-06-01', '2025-06-02', 'qualifying'],
    ['voluntary_organisation', '2024-01-01', '2024-05-04', 'none'],
    ['voluntary_organisation', '2026-05-05', '2026-05-06', 'none'],
    ['private_childrens_home', '2025-06-01', '2025-06-02', 'qualifying'],
    ['health', '2025-01-01', '2025-03-30', 'none'],
    ['health', '2025-01-01', '2025-03-31', 'qualifying'],
    ['health', '2024-02-06', '2024-05-05', 'qualifying'],
    ['health', '2024-01-06', '2024-05-04', 'none'],
    ['education', '2025-01-01', '2025-04-01', 'qualifying'],
    ['care_home_or_independent_hospital', '2025-01-01', '2025-04-01', 'qualifying'],
    ['private_fostering', '2023-01-01', '2025-06-02', 'none'],
    ['section17_accommodation', '2025-01-01', '2025-12-01', 'none'],
    ['housing_act', '2025-01-01', '2025-12-01', 'none'],
  ] as const)('%s from %s to %s: %s', (type, start, end, category) => {
    expect(statusOf(other(type, start, end), '2026-07-15').category).toBe(category)
  })

  it('private fostering counts for a disabled child, and ends at 18', () => {
    const facts = { ...other('private_fostering', '2023-01-01', null), disabled: true }
    expect(statusOf(facts, '2026-05-04').category).toBe('none')
    expect(statusOf(facts, '2026-05-05').category).toBe('qualifying')
  })

  it('three months may be made up of health, education and a care home in a row', () => {
    const otherCare = [
      { type: 'health', start: '2025-01-01', end: '2025-02-10' },
      { type: 'care_home_or_independent_hospital', start: '2025-02-11', end: '2025-03-31' },
    ] as const
    expect(statusOf({ otherCare }, '2025-07-15').category).toBe('qualifying')
    expect(
      statusOf({ otherCare: [otherCare[0], { ...otherCare[1], start: '2025-02-12' }] }, '2025-07-15').category,
    ).toBe('none')
  })

  it('not while it goes on, but from the day after', () => {
    const facts = other('voluntary_organisation', '2025-06-01', '2025-09-30')
    expect(statusOf(facts, '2025-09-30').category).toBe('none')
    expect(statusOf(facts, '2025-10-01').category).toBe('qualifying')
  })

  it('each kind is tested by itself', () => {
    const facts = {
      lookedAfter: [care('2025-06-01', '2025-06-30')],
      ...other('voluntary_organisation', '2025-07-01', null),
    }
    expect(statusOf(facts, '2025-09-30')).toMatchObject({ category: 'qualifying', route: 'qualifying_care' })
    expect(statusOf(facts, '2025-09-30', { qualifyingTest: 'all_limbs' }).category).toBe('none')
  })

  it('gives advice and help, but no duty to keep in touch and no help with education', () => {
    const decision = statusOf(other('health', '2025-01-01', '2025-06-30'), '2025-09-30')
    expect(decision.entitlements.toSorted()).toEqual([
      'ADVOCACY',
      'LOCAL_OFFER',
      'S24_ADVICE_AND_BEFRIENDING',
      'S24_ASSISTANCE',
    ])
    expect(decision.responsibleAuthority).toBeNull()
    expect(decision.reasons).toEqual([
      'AGED_16_TO_20',
      'ACCOMMODATED_OR_FOSTERED_BETWEEN_16_AND_18',
      'HIGHER_CATEGORY_NOT_MET',
    ])
  })
})

describe('help with education from 21 to 24 (CA s.24B)', () => {
  const lookedAfter = [care('2025-06-01', '2025-06-30')]
  const education = [{ kind: 'further', fullTime: false, start: '2029-09-01', end: '2033-07-31' }] as const

  it.each([
    ['2029-08-31', ['NO_CATEGORY_APPLIES_AT_THIS_AGE'], []],
    ['2029-09-01', ['OVER_21', 'WOULD_QUALIFY_IF_UNDER_21', 'IN_EDUCATION_OR_TRAINING'], ['S24B_EDUCATION_SUPPORT']],
    ['2033-05-04', ['OVER_21', 'WOULD_QUALIFY_IF_UNDER_21', 'IN_EDUCATION_OR_TRAINING'], ['S24B_EDUCATION_SUPPORT']],
    ['2033-05-05', ['NO_CATEGORY_APPLIES_AT_THIS_AGE'], []],
  ])('on %s: %j', (asOf, reasons, entitlements) => {
    const decision = statusOf({ lookedAfter, education }, asOf)
    expect(decision).toMatchObject({ category: 'none', until: null })
    expect([decision.reasons, decision.entitlements]).toEqual([reasons, entitlements])
  })

  it('is for those who came through guardianship too, and not for those from other care', () => {
    const sgo = { type: 'SGO', start: '2013-10-10', end: null, lookedAfterImmediatelyBefore: true } as const
    expect(statusOf({ orders: [sgo], education }, '2029-10-01').entitlements).toEqual(['S24B_EDUCATION_SUPPORT'])
    expect(statusOf({ ...other('health', '2025-01-01', '2025-06-30'), education }, '2029-10-01').entitlements).toEqual(
      [],
    )
  })
})
