import type { Row } from '../child.ts'
import { ageOn, birthday, type Day } from '../days.ts'
import { at, eachRow, type Rule } from './rule.ts'

// Places, orders and reasons that have an age, and stays and orders that may only last so long.

type Episode = Row<'Episodes'>

interface Limit {
  readonly code: string
  readonly title: string
  readonly source: string
  readonly is: (row: Episode) => boolean
  readonly message: string
}

const oneOf =
  (column: 'PLACE' | 'LS' | 'REC', ...codes: string[]) =>
  (row: Episode) =>
    codes.includes(row.code(column))

interface AgeLimit extends Limit {
  readonly column: 'PLACE' | 'LS' | 'REC'
  readonly day: 'DECOM' | 'DEC'
  readonly youngest?: number
  readonly below?: number
}

const AGE_LIMITS: readonly AgeLimit[] = [
  {
    code: 'CRIMINAL_STATUS_UNDER_10',
    title: 'Nobody under 10 is on remand, detained or under supervision',
    source: 'SSDA903 check 358; Children and Young Persons Act 1933 s.50',
    is: oneOf('LS', 'J1', 'J2', 'J3'),
    column: 'LS',
    day: 'DECOM',
    youngest: 10,
    message: 'A child under 10 cannot be charged.',
  },
  {
    code: 'SEMI_INDEPENDENT_UNDER_16',
    title: 'Nobody under 16 lives in semi-independent or supported accommodation',
    source: 'SSDA903 check 371; Supported Accommodation (England) Regulations 2023',
    is: oneOf('PLACE', 'H5', 'K3'),
    column: 'PLACE',
    day: 'DECOM',
    youngest: 16,
    message: 'This place is for 16 and 17 year olds.',
  },
  {
    code: 'CUSTODY_UNDER_10',
    title: 'Nobody under 10 is in custody',
    source: 'SSDA903 check 372',
    is: oneOf('PLACE', 'R5'),
    column: 'PLACE',
    day: 'DECOM',
    youngest: 10,
    message: 'A child under 10 cannot be in custody.',
  },
  {
    code: 'SCHOOL_UNDER_4',
    title: 'Nobody under 4 lives in a residential school',
    source: 'SSDA903 check 373',
    is: oneOf('PLACE', 'S1'),
    column: 'PLACE',
    day: 'DECOM',
    youngest: 4,
    message: 'The child is too young for a residential school.',
  },
  {
    code: 'EMPLOYMENT_UNDER_14',
    title: 'Nobody under 14 lives where they work',
    source: 'SSDA903 check 374',
    is: oneOf('PLACE', 'P3'),
    column: 'PLACE',
    day: 'DECOM',
    youngest: 14,
    message: 'The child is too young to work where they live.',
  },
  {
    code: 'INDEPENDENT_UNDER_14',
    title: 'Nobody under 14 leaves care to live on their own',
    source: 'SSDA903 check 387',
    is: oneOf('REC', 'E5', 'E6'),
    column: 'REC',
    day: 'DEC',
    youngest: 14,
    message: 'The child is too young to live on their own.',
  },
  {
    code: 'ADULT_CARE_UNDER_16',
    title: 'Nobody under 16 moves to adult social care',
    source: 'SSDA903 check 389',
    is: oneOf('REC', 'E7'),
    column: 'REC',
    day: 'DEC',
    youngest: 16,
    message: 'The child is too young for adult social care.',
  },
  {
    code: 'STAYED_UNDER_18',
    title: 'E17 is for those who stay with their carer at 18',
    source: 'SSDA903 check 460',
    is: oneOf('REC', 'E17'),
    column: 'REC',
    day: 'DEC',
    youngest: 18,
    message: 'The young person was under 18.',
  },
  {
    code: 'SGO_AT_18',
    title: 'No special guardianship order is made at 18 or over',
    source: 'SSDA903 check 407; Children Act 1989 s.14A',
    is: oneOf('REC', 'E45', 'E46', 'E47', 'E48'),
    column: 'REC',
    day: 'DEC',
    below: 18,
    message: 'The young person was 18 already.',
  },
  {
    code: 'ADOPTED_AT_18',
    title: 'No adoption ends care at 18 or over',
    source: 'SSDA903 check 386',
    is: oneOf('REC', 'E11', 'E12'),
    column: 'REC',
    day: 'DEC',
    below: 18,
    message: 'The young person was 18 already.',
  },
]

const ageRule = (limit: AgeLimit): Rule => ({
  code: limit.code,
  title: limit.title,
  tables: ['Header', 'Episodes'],
  level: 'warning',
  source: limit.source,
  fix: `Check ${limit.column}, ${limit.day} and the birth date.`,
  check: eachRow('Episodes', (row, say, child) => {
    const [born, day] = [child.born, row.day(limit.day)]
    if (born === null || day === null || day < born || !limit.is(row)) return
    const tooYoung = limit.youngest !== undefined && day < birthday(born, limit.youngest)
    const tooOld = limit.below !== undefined && day >= birthday(born, limit.below)
    if (tooYoung || tooOld) say(row, limit.column, `${limit.message} They were ${ageOn(born, day)} on ${at(day)}.`)
  }),
})

interface LengthLimit extends Limit {
  readonly days: number
}

const LENGTH_LIMITS: readonly LengthLimit[] = [
  {
    code: 'POLICE_PROTECTION_TOO_LONG',
    title: 'Police protection lasts at most 72 hours',
    source: 'SSDA903 check 361; Children Act 1989 s.46(6)',
    is: oneOf('LS', 'L1'),
    days: 3,
    message: 'Police protection ends after 72 hours.',
  },
  {
    code: 'EMERGENCY_ORDER_TOO_LONG',
    title: 'An emergency protection order lasts at most 21 days',
    source: 'SSDA903 check 362; Children Act 1989 s.45',
    is: oneOf('LS', 'L2'),
    days: 21,
    message: 'An emergency protection order ends after eight days, or 15 with its one extension.',
  },
  {
    code: 'ASSESSMENT_ORDER_TOO_LONG',
    title: 'A child assessment order lasts at most seven days',
    source: 'SSDA903 check 363; Children Act 1989 s.43(5)',
    is: oneOf('LS', 'L3'),
    days: 7,
    message: 'A child assessment order ends after seven days.',
  },
  {
    code: 'DETENTION_TOO_LONG',
    title: 'Detention by the police lasts a few days at most',
    source: 'SSDA903 check 364; Police and Criminal Evidence Act 1984 ss.41 to 46',
    is: oneOf('LS', 'J2'),
    days: 4,
    message: 'The Act limits how long the police may detain a child.',
  },
  {
    code: 'SHORT_BREAK_OVER_17_DAYS',
    title: 'One stay of a series of short breaks lasts at most 17 days',
    source: 'SSDA903 check 365; SI 2010/959 reg 48',
    is: oneOf('LS', 'V4'),
    days: 17,
    message: 'A stay this long is ordinary section 20 care.',
  },
  {
    code: 'HOSPITAL_STAY_TOO_LONG',
    title: 'A temporary stay in hospital lasts at most six weeks',
    source: 'SSDA903 check 375',
    is: oneOf('PLACE', 'T1'),
    days: 42,
    message: 'After six weeks it is a placement, R2.',
  },
  {
    code: 'CARER_HOLIDAY_TOO_LONG',
    title: "A stay during the carer's holiday lasts at most three weeks",
    source: 'SSDA903 check 376',
    is: oneOf('PLACE', 'T3'),
    days: 21,
    message: 'After three weeks it is a placement of its own.',
  },
  {
    code: 'TEMPORARY_STAY_TOO_LONG',
    title: 'Another temporary stay lasts at most seven days',
    source: 'SSDA903 check 379',
    is: oneOf('PLACE', 'T4'),
    days: 7,
    message: 'After seven days it is a placement of its own.',
  },
]

export const lengthOf = (row: Episode): Day | null => {
  const [start, end] = [row.day('DECOM'), row.day('DEC')]
  return start === null || end === null ? null : end - start
}

const lengthRule = (limit: LengthLimit): Rule => ({
  code: limit.code,
  title: limit.title,
  tables: ['Episodes'],
  level: 'warning',
  source: limit.source,
  fix: 'Check the code and both dates.',
  check: eachRow('Episodes', (row, say) => {
    const days = limit.is(row) ? lengthOf(row) : null
    if (days !== null && days > limit.days) say(row, 'DEC', `${limit.message} This one lasted ${days} days.`)
  }),
})

export const LIMIT_RULES: readonly Rule[] = [...AGE_LIMITS.map(ageRule), ...LENGTH_LIMITS.map(lengthRule)]
