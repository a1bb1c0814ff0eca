import { describe, expect, test } from 'vitest'
import { decide, DEFAULT_SETTINGS, statusCalendar, type Facts } from '../../eligibility/index.ts'
import { dueFor, dueKinds, dueRules, type DueKind } from './rules.ts'

const born = '2008-06-30'
const care = { start: '2020-03-01', end: null, status: 'S31', authority: 'Ashmere', country: 'England' } as const

/** The days of one kind, looked at on a day, with a calendar up to a year later. */
function days(kind: DueKind, facts: Partial<Facts>, today = '2026-05-31'): string[] {
  const whole: Facts = { dateOfBirth: born, lookedAfter: [], ...facts }
  const turns16 = `${String(Number(whole.dateOfBirth.slice(0, 4)) + 16)}${whole.dateOfBirth.slice(4)}`
  const last = `${String(Number(today.slice(0, 4)) + 1)}${today.slice(4)}`
  const calendar = turns16 > last ? [] : statusCalendar(whole, turns16, last)
  const watched = { facts: whole, decision: decide(whole, today, DEFAULT_SETTINGS), calendar }
  return dueFor(watched)
    .filter((due) => due.kind === kind)
    .map(({ on }) => on)
}

const leftAt17 = { ...care, end: '2026-01-10', status: 'S20' } as const
const adult = { dateOfBirth: '2004-06-30', lookedAfter: [care] }

describe('what falls due', () => {
  test('is a table with a row for every kind, each with its law', () => {
    expect(dueRules.map(({ kind }) => kind)).toEqual([...dueKinds])
    for (const { citation, what, short } of dueRules) expect([citation, what, short].every(Boolean)).toBe(true)
  })

  test.each<[string, DueKind, Partial<Facts>, string[]]>([
    ['a 16th birthday in care', 'birthday-16', { dateOfBirth: '2010-06-30', lookedAfter: [care] }, ['2026-06-30']],
    [
      'no 16th birthday for somebody who left before it',
      'birthday-16',
      { dateOfBirth: '2010-06-30', lookedAfter: [{ ...care, end: '2025-01-01' }] },
      [],
    ],
    ['an 18th birthday for somebody in care', 'birthday-18', { lookedAfter: [care] }, ['2026-06-30']],
    ['an 18th birthday for a relevant child', 'birthday-18', { lookedAfter: [leftAt17] }, ['2026-06-30']],
    ['no 18th birthday for somebody never in care', 'birthday-18', {}, []],
    ['a 21st birthday of a care leaver', 'birthday-21', { ...adult, dateOfBirth: '2005-06-30' }, ['2026-06-30']],
    [
      'a 25th birthday of a former relevant child',
      'birthday-25',
      { dateOfBirth: '2001-06-30', lookedAfter: [{ ...care, start: '2012-01-01' }] },
      ['2026-06-30'],
    ],
    [
      'no 13 weeks that would be complete only at 18',
      'thirteen-weeks',
      { lookedAfter: [{ ...care, start: '2026-04-01' }] },
      [],
    ],
    [
      '13 weeks reached in care after 16',
      'thirteen-weeks',
      { dateOfBirth: '2009-06-30', lookedAfter: [{ ...care, start: '2026-04-01' }] },
      ['2026-06-30'],
    ],
    [
      'six months at home',
      'six-months-home',
      {
        dateOfBirth: '2008-12-30',
        lookedAfter: [leftAt17],
        livingWith: [{ with: 'parent', start: '2026-01-10', end: null }],
      },
      ['2026-07-11'],
    ],
    [
      'no six months at home when it broke down',
      'six-months-home',
      {
        dateOfBirth: '2008-12-30',
        lookedAfter: [leftAt17],
        livingWith: [{ with: 'parent', start: '2026-01-10', end: '2026-03-01', endReason: 'breakdown' }],
      },
      [],
    ],
    [
      'no six months that are complete only after 18',
      'six-months-home',
      { lookedAfter: [leftAt17], livingWith: [{ with: 'parent', start: '2026-01-10', end: null }] },
      [],
    ],
    [
      'an assessment three months after 16',
      'assessment-eligible',
      { dateOfBirth: '2010-06-30', lookedAfter: [care] },
      ['2026-09-30'],
    ],
    [
      'an assessment three months after the 13 weeks',
      'assessment-eligible',
      { dateOfBirth: '2009-06-30', lookedAfter: [{ ...care, start: '2026-04-01' }] },
      ['2026-09-30'],
    ],
    [
      'an assessment three months after becoming relevant',
      'assessment-relevant',
      { lookedAfter: [leftAt17] },
      ['2026-04-11'],
    ],
    [
      'an assessment three months after telling of a course at 21',
      'assessment-education',
      {
        ...adult,
        education: [
          { kind: 'further', fullTime: true, start: '2026-09-01', end: null, informedAuthorityOn: '2026-05-01' },
        ],
      },
      ['2026-08-01'],
    ],
    [
      'support asked for at 21',
      'support-asked-for',
      { ...adult, requests: [{ date: '2026-05-20', type: 'support_21_plus' }] },
      ['2026-05-20'],
    ],
    ['an offer at 21 and each year after', 'offer-from-21', adult, ['2025-06-30', '2026-06-30']],
    [
      'no offer to somebody who asked already',
      'offer-from-21',
      { ...adult, requests: [{ date: '2025-06-30', type: 'support_21_plus' }] },
      [],
    ],
    [
      'staying put for a foster child at 18',
      'staying-put',
      { lookedAfter: [{ ...care, placement: 'foster' }] },
      ['2026-06-30'],
    ],
    [
      'no staying put for a child in a home',
      'staying-put',
      { lookedAfter: [{ ...care, placement: 'childrens_home' }] },
      [],
    ],
    [
      'a decision when section 20 care ends at 17',
      'leaving-care-decision',
      { lookedAfter: [leftAt17] },
      ['2026-01-10'],
    ],
    [
      'no decision when care goes on the next day',
      'leaving-care-decision',
      { lookedAfter: [leftAt17, { ...care, start: '2026-01-11' }] },
      [],
    ],
    [
      'a bursary when higher education begins',
      'bursary',
      {
        dateOfBirth: '2007-06-30',
        lookedAfter: [care],
        education: [
          { kind: 'higher', fullTime: true, start: '2026-09-20', end: null, setOutInPathwayPlanBefore21: true },
        ],
      },
      ['2026-09-20'],
    ],
    [
      'a record one month after the birthdays of a care leaver',
      'birthday-record',
      { dateOfBirth: '2006-06-30', lookedAfter: [care] },
      ['2024-07-30', '2025-07-30', '2026-07-30'],
    ],
    ['no record for a child in care', 'birthday-record', { dateOfBirth: '2009-06-30', lookedAfter: [care] }, []],
  ])('%s', (_fact, kind, facts, expected) => {
    expect(days(kind, facts)).toEqual(expected)
  })

  test('is nothing after a death', () => {
    for (const kind of dueKinds) expect(days(kind, { lookedAfter: [care], dateOfDeath: '2026-05-01' })).toEqual([])
  })
})
