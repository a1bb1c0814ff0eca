import { describe, expect, it } from 'vitest'
import { statusCalendar } from './calendar.ts'
import type { Facts } from './facts.ts'
import { care, longCareTo, person, statusOf } from './given.ts'
import { nextChange } from './next-change.ts'

describe('what changes next', () => {
  it.each<[string, Partial<Facts>, string, string, string]>([
    ['a child in care of 15', { lookedAfter: [longCareTo(null)] }, '2024-01-15', '2024-05-05 eligible', 'BIRTHDAY_16'],
    [
      'a child in care below 13 weeks',
      { lookedAfter: [care('2025-06-01')] },
      '2025-06-15',
      '2025-08-30 eligible',
      'THIRTEEN_WEEKS_REACHED',
    ],
    [
      'an eligible child',
      { lookedAfter: [longCareTo(null)] },
      '2025-08-15',
      '2026-05-05 former_relevant',
      'BIRTHDAY_18',
    ],
    [
      'care with an end in sight',
      { lookedAfter: [longCareTo('2025-12-31')] },
      '2025-08-15',
      '2026-01-01 relevant',
      'CARE_ENDS',
    ],
    ['care to come', { lookedAfter: [care('2025-09-01')] }, '2025-08-15', '2025-09-01 none', 'CARE_BEGINS'],
    [
      'home for a month',
      { lookedAfter: [longCareTo('2025-07-31')], livingWith: [{ with: 'parent', start: '2025-08-01', end: null }] },
      '2025-09-01',
      '2026-02-01 qualifying',
      'SIX_MONTHS_AT_HOME',
    ],
    [
      'home for good, with an end in sight',
      {
        lookedAfter: [longCareTo('2025-01-31')],
        livingWith: [{ with: 'parent', start: '2025-02-01', end: '2025-11-30', endReason: 'breakdown' }],
      },
      '2025-09-01',
      '2025-12-01 relevant',
      'HOME_ENDS',
    ],
    [
      'former relevant at 20',
      { lookedAfter: [longCareTo(null)] },
      '2028-09-01',
      '2029-05-05 former_relevant',
      'BIRTHDAY_21',
    ],
    ['former relevant at 24', { lookedAfter: [longCareTo(null)] }, '2032-09-01', '2033-05-05 none', 'BIRTHDAY_25'],
    [
      'qualifying at 20',
      { lookedAfter: [care('2025-06-01', '2025-06-30')] },
      '2028-09-01',
      '2029-05-05 none',
      'BIRTHDAY_21',
    ],
    [
      'qualifying at 17',
      { lookedAfter: [care('2025-06-01', '2025-06-30')] },
      '2025-09-01',
      '2026-05-05 qualifying',
      'BIRTHDAY_18',
    ],
    [
      'a voluntary organisation to leave',
      { otherCare: [{ type: 'voluntary_organisation', start: '2025-06-01', end: '2025-10-31' }] },
      '2025-09-01',
      '2025-11-01 qualifying',
      'OTHER_CARE',
    ],
    [
      'a course that ends',
      {
        lookedAfter: [longCareTo(null)],
        education: [
          {
            kind: 'training',
            fullTime: true,
            start: '2029-01-01',
            end: '2029-12-31',
            informedAuthorityOn: '2029-02-01',
          },
        ],
      },
      '2029-09-01',
      '2030-01-01 former_relevant',
      'COURSE_ENDS',
    ],
    [
      'a request to come',
      { lookedAfter: [longCareTo(null)], requests: [{ date: '2030-01-01', type: 'support_21_plus' }] },
      '2029-09-01',
      '2030-01-01 former_relevant',
      'ASKED_OR_DECLINED',
    ],
    [
      'a carer to leave',
      {
        lookedAfter: [longCareTo(null)],
        stayingPut: [{ start: '2026-05-05', end: '2027-01-31', formerFosterParentImmediatelyBefore18: true }],
      },
      '2026-09-01',
      '2027-02-01 former_relevant',
      'STAYING_PUT',
    ],
  ])('for %s', (_name, facts, asOf, expected, cause) => {
    const next = nextChange(person(facts), asOf)
    expect([`${next?.on ?? ''} ${next?.category ?? ''}`, next?.cause]).toEqual([expected, cause])
    expect(next?.what).toMatch(/\.$/)
  })

  it('is nothing for somebody never in care, and nothing after 25', () => {
    expect(nextChange(person(), '2025-01-15')).toBeNull()
    expect(nextChange(person({ lookedAfter: [longCareTo(null)] }), '2034-01-15')).toBeNull()
  })

  it('"until" speaks of the category only: at 20 it is the 25th birthday, though help changes at 21', () => {
    expect(statusOf({ lookedAfter: [longCareTo(null)] }, '2028-09-01').until).toBe('2033-05-05')
  })
})

describe('the calendar', () => {
  const facts = person({
    lookedAfter: [longCareTo('2025-07-31')],
    livingWith: [{ with: 'parent', start: '2025-08-01', end: '2026-03-31', endReason: 'breakdown' }],
  })

  it('holds every stretch from one day to another', () => {
    const segments = statusCalendar(facts, '2024-01-01', '2026-12-31')
    expect(segments.map(({ from, to, category }) => [from, to, category])).toEqual([
      ['2024-01-01', '2024-05-04', 'none'],
      ['2024-05-05', '2025-07-09', 'eligible'],
      ['2025-07-10', '2025-07-31', 'eligible'],
      ['2025-08-01', '2026-01-31', 'relevant'],
      ['2026-02-01', '2026-03-31', 'qualifying'],
      ['2026-04-01', '2026-05-04', 'relevant'],
      ['2026-05-05', '2026-12-31', 'former_relevant'],
    ])
  })

  it('runs on to the last change when no end is named', () => {
    const segments = statusCalendar(facts, '2026-12-01', null)
    expect(segments.map(({ from, to, category, phase }) => [from, to, category, phase])).toEqual([
      ['2026-12-01', '2029-05-04', 'former_relevant', '18_to_20'],
      ['2029-05-05', '2033-05-04', 'former_relevant', '21_to_24'],
      ['2033-05-05', null, 'none', null],
    ])
  })
})
