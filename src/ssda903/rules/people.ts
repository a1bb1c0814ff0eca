import type { Child, Row } from '../child.ts'
import { ageOn, firstDayOf, lastDayOf } from '../days.ts'
import { TABLE_NAMES, columnsOf, type ColumnOf, type TableName } from '../tables.ts'
import { at, eachRow, lineOf, type Rule, type Say } from './rule.ts'

// Who the child is: one header each, one birth date everywhere, and nothing that happened before birth.

const OTHERS = TABLE_NAMES.filter((table) => table !== 'Header')
const WITH_BIRTH_DATE = OTHERS.filter((table) => (columnsOf(table) as string[]).includes('DOB'))

type WithBirthDate = Exclude<TableName, 'Header' | 'Episodes'>

/** One rule a table, so that a table that is not there is reported as such. */
const perTable = <T extends TableName>(tables: readonly T[], make: (table: T) => Rule): Rule[] => tables.map(make)

const inHeader = (table: TableName): Rule => ({
  code: `NOT_IN_HEADER_${table.toUpperCase()}`,
  title: `Every child in ${table} must be in Header`,
  tables: ['Header', table],
  level: 'error',
  source: 'SSDA903 checks INT01 to INT09',
  fix: 'Add the child to Header, or correct the child id.',
  check: (child, say) => {
    if (child.allRows('Header').length > 0) return
    for (const row of child.rows(table)) say(row, 'CHILD', `This child is in ${table} but not in Header.`)
  },
})

const sameBirthDate = (table: WithBirthDate): Rule => ({
  code: `DOB_DIFFERS_${table.toUpperCase()}`,
  title: `DOB in ${table} must be the same as in Header`,
  tables: ['Header', table],
  level: 'error',
  source: 'SSDA903 checks INT11 to INT18',
  fix: 'Find out which birth date is right and correct the other.',
  check: (child, say) => {
    const header = child.first('Header')
    const born = header?.day('DOB') ?? null
    if (!header || born === null) return
    for (const row of child.rows(table)) {
      const here = row.day('DOB')
      if (here === null || here === born) continue
      say(row, 'DOB', `DOB is ${at(here)} here and ${at(born)} in Header (${lineOf(header, row)}).`)
    }
  },
})

const ONCE: readonly TableName[] = ['Header', 'UASC', 'OC2', 'OC3', 'AD1', 'PrevPerm']

const onlyOnce = (table: TableName): Rule => ({
  code: `DUPLICATE_${table.toUpperCase()}`,
  title: `A child must be in ${table} once`,
  tables: [table],
  level: 'error',
  source: 'SSDA903 checks INT31 to INT36',
  fix: 'Remove the row that is wrong. The first one is used.',
  check: (child, say) => {
    const [first, ...more] = child.rows(table)
    for (const row of more) {
      if (first) say(row, 'CHILD', `This child is already in ${table} at line ${first.line}.`)
    }
  },
})

/** What makes two rows of a table the same thing. */
const KEYS = [
  ['Episodes', 'DECOM', ['DECOM']],
  ['Reviews', 'REVIEW', ['REVIEW']],
  ['Missing', 'MIS_START', ['MISSING', 'MIS_START']],
  ['PlacedAdoption', 'DATE_PLACED', ['DATE_PLACED']],
  ['SWEpisodes', 'SW_DECOM', ['SW_ID', 'SW_DECOM']],
  ['DoLo', 'DOLO_START', ['DOLO_START']],
] as const satisfies readonly (readonly [TableName, ColumnOf<TableName>, readonly ColumnOf<TableName>[]])[]

function sayRepeated(
  rows: readonly Row[],
  key: readonly ColumnOf<TableName>[],
  shown: ColumnOf<TableName>,
  say: Say,
): void {
  if (rows.length < 2) return
  const seen = new Map<string, Row>()
  for (const row of rows) {
    const same = key.map((column) => row.code(column)).join(' ')
    const first = seen.get(same)
    if (first) say(row, shown, `This repeats line ${first.line}: the same child and ${key.join(', ')}.`)
    else if (row.has(shown)) seen.set(same, row)
  }
}

const notTwice = ([table, shown, key]: (typeof KEYS)[number]): Rule => ({
  code: `DUPLICATE_${table.toUpperCase()}`,
  title: `${table} must not have two rows for one child with the same ${key.join(' and ')}`,
  tables: [table],
  level: 'error',
  source: 'SSDA903 file format',
  fix: 'Remove the row that is wrong. The first one is used.',
  check: (child: Child, say: Say) => sayRepeated(child.rows(table), key, shown, say),
})

export const PEOPLE_RULES: readonly Rule[] = [
  ...perTable(OTHERS, inHeader),
  ...perTable(WITH_BIRTH_DATE as WithBirthDate[], sameBirthDate), // filtered above to the tables with DOB
  ...perTable(ONCE, onlyOnce),
  ...KEYS.map(notTwice),
  {
    code: 'BIRTH_IN_FUTURE',
    title: 'A birth date must not be after the end of the collection year',
    tables: ['Header'],
    needs: ['year'],
    level: 'error',
    source: 'SSDA903 check 301',
    fix: 'Correct DOB. An unborn child is not in the return.',
    check: eachRow('Header', (row, say, _child, { year }) => {
      const born = row.day('DOB')
      if (born !== null && year !== null && born > lastDayOf(year)) {
        say(row, 'DOB', `The birth date is after ${at(lastDayOf(year))}, the end of the year.`)
      }
    }),
  },
  {
    code: 'OVER_25',
    title: 'Nobody in the return was over 25 when the year began',
    tables: ['Header'],
    needs: ['year'],
    level: 'warning',
    source: 'SSDA903 check 351',
    fix: 'Check the birth date.',
    check: eachRow('Header', (row, say, _child, { year }) => {
      const born = row.day('DOB')
      if (born !== null && year !== null && ageOn(born, firstDayOf(year)) >= 26) {
        say(row, 'DOB', `This person was ${ageOn(born, firstDayOf(year))} when the year began.`)
      }
    }),
  },
  {
    code: 'NO_EPISODES',
    title: 'Every child in Header is in Episodes or OC3',
    tables: ['Header', 'Episodes', 'OC3'],
    level: 'warning',
    source: 'SSDA903 check EPI',
    fix: 'Add the episodes, or leave the child out.',
    check: (child, say) => {
      const header = child.first('Header')
      if (!header || child.allRows('Episodes').length > 0 || child.allRows('OC3').length > 0) return
      say(header, 'CHILD', 'This child has no episodes and is not a care leaver in OC3.')
    },
  },
  {
    code: 'MOTHER_IS_MALE',
    title: 'A young person with MC_DOB is not recorded as male',
    tables: ['Header'],
    level: 'warning',
    source: 'SSDA903 check 174',
    fix: 'Check SEX, MOTHER and MC_DOB.',
    check: eachRow('Header', (row, say) => {
      if (row.has('MC_DOB') && ['1', 'M'].includes(row.code('SEX'))) say(row, 'SEX', 'MC_DOB is filled for a male.')
    }),
  },
  {
    code: 'OWN_CHILD_BEFORE_BIRTH',
    title: "A mother's child is born after her",
    tables: ['Header'],
    level: 'warning',
    source: 'SSDA903 checks 620, 621',
    fix: 'Check DOB and MC_DOB.',
    check: eachRow('Header', (row, say) => {
      const [born, own] = [row.day('DOB'), row.day('MC_DOB')]
      if (born !== null && own !== null && ageOn(born, own) < 11) {
        say(row, 'MC_DOB', `The mother would be ${Math.max(0, ageOn(born, own))} years old.`)
      }
    }),
  },
  {
    code: 'OWN_CHILD_WITHOUT_MOTHER',
    title: 'MC_DOB is filled only for a mother, and for every mother',
    tables: ['Header'],
    level: 'warning',
    source: 'SSDA903 checks 611, 612',
    fix: 'Fill both MOTHER and MC_DOB, or neither.',
    check: eachRow('Header', (row, say) => {
      const isMother = Number(row.text('MOTHER')) === 1
      if (isMother && !row.has('MC_DOB')) say(row, 'MC_DOB', 'MOTHER is 1 but MC_DOB is blank.')
      if (!isMother && row.has('MC_DOB')) say(row, 'MOTHER', 'MC_DOB is filled but MOTHER is not 1.')
    }),
  },
  {
    code: 'UASC_SEX_DIFFERS',
    title: 'SEX in UASC is the same as in Header',
    tables: ['Header', 'UASC'],
    level: 'warning',
    source: 'SSDA903 check INT21',
    fix: 'Find out which is right and correct the other.',
    check: eachRow('UASC', (row, say, child) => {
      const sex = child.first('Header')?.code('SEX') ?? ''
      if (sex !== '' && row.has('SEX') && row.code('SEX') !== sex) say(row, 'SEX', `SEX is ${sex} in Header.`)
    }),
  },
  {
    code: 'UASC_CEASES_AFTER_18',
    title: 'DUC must be on or before the 18th birthday',
    tables: ['UASC'],
    level: 'warning',
    source: 'SSDA903 check 304',
    fix: 'Enter the day on which the status ceases: the 18th birthday at the latest.',
    check: eachRow('UASC', (row, say, child) => {
      const born = row.day('DOB') ?? child.born
      const ceases = row.day('DUC')
      if (born === null || ceases === null) return
      if (ceases < born) say(row, 'DUC', 'DUC is before the birth date.')
      else if (ageOn(born, ceases - 1) >= 18) say(row, 'DUC', 'DUC is after the 18th birthday.')
    }),
  },
]
