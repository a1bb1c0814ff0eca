import { CODES, codesIn, isCode, type CodeList } from '../codes.ts'
import type { Child, Row } from '../child.ts'
import { isPartlyKnownDay, lastDayOf, type Day } from '../days.ts'
import { TABLE_NAMES, columnOf, columnsOf, dayColumnsOf, type ColumnOf, type TableName } from '../tables.ts'
import { at, eachRow, type Context, type Rule, type Say } from './rule.ts'

// Whether each cell can be read at all: days, codes, shapes, and what may not be blank.

const everyRow = (child: Child, look: (row: Row) => void): void => {
  for (const table of TABLE_NAMES) {
    if (child.reading.sheets.has(table)) for (const row of child.rows(table)) look(row)
  }
}

const checkDamage: Rule['check'] = (child, say) => {
  for (const table of TABLE_NAMES) {
    if ((child.reading.sheets.get(table)?.damage.size ?? 0) === 0) continue
    for (const row of child.allRows(table)) {
      const { damage } = row
      if (damage) say(row, damage.column as ColumnOf<TableName>, damage.message) // the sheet's own column
    }
  }
}

const DAY_COLUMNS = new Map(TABLE_NAMES.map((table) => [table, dayColumnsOf(table) as ColumnOf<TableName>[]])) // by table

const checkDays: Rule['check'] = (child, say) => {
  everyRow(child, (row) => {
    for (const column of DAY_COLUMNS.get(row.table) ?? []) {
      if (row.isUnreadableDay(column)) say(row, column, `${column} is not a day that can be read as DD/MM/YYYY.`)
    }
  })
}

const EARLIEST: Day = Date.UTC(1980, 0, 1) / 86_400_000

const checkEarliest: Rule['check'] = (child, say) => {
  everyRow(child, (row) => {
    for (const column of DAY_COLUMNS.get(row.table) ?? []) {
      const day = row.day(column)
      if (day !== null && day < EARLIEST) say(row, column, `${column} is ${at(day)}, longer ago than can be.`)
    }
  })
}

/** Days that no other rule holds against the end of the year. */
const PAST_DAYS = [
  ['Header', ['MC_DOB']],
  ['AD1', ['DATE_INT', 'DATE_MATCH']],
  ['PlacedAdoption', ['DATE_PLACED', 'DATE_PLACED_CEASED']],
] as const satisfies readonly (readonly [TableName, readonly ColumnOf<TableName>[]])[]

const checkLatest: Rule['check'] = (child, say, { year }) => {
  if (year === null) return
  for (const [table, columns] of PAST_DAYS) {
    for (const row of child.rows<TableName>(table)) {
      for (const column of columns) {
        const day = row.day(column)
        if (day !== null && day > lastDayOf(year)) say(row, column, `${column} is after ${at(lastDayOf(year))}.`)
      }
    }
  }
}

/** All tables that hold a field of this list. */
const tablesWith = (list: CodeList): TableName[] =>
  TABLE_NAMES.filter((table) => columnsOf(table).some((column) => columnOf(table, column)?.list === list))

const whyNotCode = (list: CodeList, code: string, year: number | null): string =>
  year !== null && isCode(list, code, null)
    ? `${code} is not a code for ${list} in ${year}, though it is in other years.`
    : `${code} is not a code for ${list}.`

const checkCodes = (list: CodeList): Rule['check'] => {
  const column = list as ColumnOf<TableName> // a list has its field's own name
  const tables = tablesWith(list)
  return (child: Child, say: Say, { year }: Context) => {
    for (const table of tables) {
      for (const row of child.rows(table)) {
        const code = row.code(column)
        if (code === '') continue
        if (!isCode(list, code, year))
          say(row, column, whyNotCode(list, code, year), `Use one of: ${codesIn(list, year).join(', ')}.`)
      }
    }
  }
}

const codeRule = (list: CodeList): Rule => ({
  code: `CODE_${list}`,
  title: `${list} must be one of its codes`,
  tables: [],
  anyOf: tablesWith(list),
  level: 'error',
  source: 'SSDA903 code sets',
  fix: 'Use a code from the list for this field.',
  check: checkCodes(list),
})

const LISTS = (Object.keys(CODES) as CodeList[]).filter((list) => tablesWith(list).length > 0) // own keys

const required = <T extends TableName>(table: T, columns: readonly ColumnOf<T>[], level: Rule['level']): Rule => ({
  code: `BLANK_${table.toUpperCase()}_${level === 'error' ? 'KEY' : 'FIELD'}`,
  title: `${columns.join(', ')} must be filled in ${table}`,
  tables: [table],
  level,
  source: 'SSDA903 file format',
  fix: 'Enter it in the source system and export again.',
  check: eachRow(table, (row, say) => {
    for (const column of columns) if (!row.has(column)) say(row, column, `${column} is blank.`)
  }),
})

const UPN = /^(?:[A-HJ-NP-RT-Z]\d{12}|[A-HJ-NP-RT-Z]\d{11}[A-Z]|UN[1-5])$/
/** Up to two blanks: systems of fixed width write `B5  6NY`. */
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? {0,2}\d[A-Z]{2}$/

export const FIELD_RULES: readonly Rule[] = [
  {
    code: 'ROW_LENGTH',
    title: 'Every row must have as many cells as the heading, and none too long',
    tables: [],
    level: 'error',
    source: 'SSDA903 file format',
    fix: 'Look for a comma inside a cell that is not in quotation marks, or a cut-off line.',
    check: checkDamage,
  },
  {
    code: 'DATE_UNREADABLE',
    title: 'Every date must be a day in the calendar, written DD/MM/YYYY',
    tables: [],
    level: 'error',
    source: 'SSDA903 checks 102, 104, 112, 113, 115, 116, 141, 147, 166, 171, 1004, 1005',
    fix: 'Write the day as DD/MM/YYYY, for example 05/09/2025.',
    check: checkDays,
  },
  {
    code: 'DATE_OUT_OF_RANGE',
    title: 'No date is before 1980',
    tables: [],
    level: 'error',
    source: 'SSDA903 guide: nobody in the return was born so long ago',
    fix: 'Check the year of the date.',
    check: checkEarliest,
  },
  {
    code: 'DATE_AFTER_YEAR',
    title: 'Adoption dates and an own child’s birth are not after the collection year',
    tables: [],
    anyOf: ['Header', 'AD1', 'PlacedAdoption'],
    needs: ['year'],
    level: 'warning',
    source: 'SSDA903 checks 117, 625',
    fix: 'Check the date, or leave it for the next return.',
    check: checkLatest,
  },
  ...LISTS.map(codeRule),
  required('Header', ['DOB'], 'error'),
  required('Header', ['SEX', 'ETHNIC', 'UPN'], 'warning'),
  required('Episodes', ['DECOM', 'RNE', 'LS'], 'error'),
  required('Episodes', ['CIN', 'PLACE'], 'warning'),
  required('Reviews', ['REVIEW'], 'error'),
  required('Reviews', ['REVIEW_CODE'], 'warning'),
  required('UASC', ['DOB', 'SEX'], 'warning'),
  required('OC3', ['DOB'], 'error'),
  required('Missing', ['MISSING', 'MIS_START'], 'error'),
  required('SWEpisodes', ['SW_ID', 'SW_DECOM'], 'error'),
  required('SWEpisodes', ['SW_REASON'], 'warning'),
  required('DoLo', ['DOLO_START'], 'error'),
  required('PrevPerm', ['PREV_PERM'], 'warning'),
  {
    code: 'UPN_SHAPE',
    title: 'UPN must be a letter (not I, O or S) and 12 digits, or 11 digits and a letter, or UN1 to UN5',
    tables: ['Header'],
    level: 'warning',
    source: 'SSDA903 check 168',
    fix: 'Enter the number the school holds, or UN1 to UN5 when there is none.',
    check: eachRow('Header', (row, say) => {
      if (row.has('UPN') && !UPN.test(row.code('UPN')))
        say(row, 'UPN', 'This is not the shape of a unique pupil number.')
    }),
  },
  {
    code: 'MOTHER_SHAPE',
    title: 'MOTHER must be 0, 1 or blank',
    tables: ['Header'],
    level: 'warning',
    source: 'SSDA903 check 165',
    fix: 'Enter 1 for a mother, 0 for none.',
    check: eachRow('Header', (row, say) => {
      if (row.has('MOTHER') && !['0', '1'].includes(row.code('MOTHER')))
        say(row, 'MOTHER', 'MOTHER is neither 0 nor 1.')
    }),
  },
  {
    code: 'SDQ_SCORE_RANGE',
    title: 'SDQ_SCORE must be a whole number from 0 to 40',
    tables: ['OC2'],
    level: 'error',
    source: 'SSDA903 check 180',
    fix: 'Enter the total score.',
    check: eachRow('OC2', (row, say) => {
      const score = row.text('SDQ_SCORE')
      if (score !== '' && !(/^\d{1,2}$/.test(score) && Number(score) <= 40)) {
        say(row, 'SDQ_SCORE', 'The score is not a whole number from 0 to 40.')
      }
    }),
  },
  {
    code: 'DATE_PERM_SHAPE',
    title: 'DATE_PERM must be a day, with ZZ for what is not known',
    tables: ['PrevPerm'],
    level: 'error',
    source: 'SSDA903 check 632',
    fix: 'Write DD/MM/YYYY, with ZZ for an unknown day or month and ZZZZ for an unknown year.',
    check: eachRow('PrevPerm', (row, say) => {
      if (row.has('DATE_PERM') && !isPartlyKnownDay(row.code('DATE_PERM'))) {
        say(row, 'DATE_PERM', 'DATE_PERM is neither a day nor a day known in part.')
      }
    }),
  },
  {
    code: 'POSTCODE_SHAPE',
    title: 'HOME_POST and PL_POST must be postcodes',
    tables: ['Episodes'],
    level: 'warning',
    source: 'SSDA903 check 392c',
    fix: 'Enter the whole postcode, for example LS1 9AA.',
    check: eachRow('Episodes', (row, say) => {
      for (const column of ['HOME_POST', 'PL_POST'] as const) {
        if (row.has(column) && !POSTCODE.test(row.code(column))) say(row, column, `${column} is not a postcode.`)
      }
    }),
  },
  {
    code: 'PLACE_CODE_ENDING',
    title: 'H5, P2 and Z1 may no longer be in use',
    tables: ['Episodes'],
    from: 2026,
    needs: ['year'],
    level: 'warning',
    source: 'SSDA903 guide 2025-26; published sources disagree on when these codes end',
    fix: 'Look in the guide of this year for the code that took its place.',
    check: eachRow('Episodes', (row, say) => {
      const code = row.code('PLACE')
      if (['H5', 'P2', 'Z1'].includes(code)) say(row, 'PLACE', `${code} may no longer be accepted from 2025-26.`)
    }),
  },
]
