import type { Child, Row } from '../child.ts'
import { ageOn, firstDayOf, lastDayOf, type Day } from '../days.ts'
import type { ColumnOf, TableName } from '../tables.ts'
import { at, eachRow, lineOf, type Rule } from './rule.ts'

// Spans and events beside the episodes: missing, social workers, deprivation of liberty, reviews.

interface Span<T extends TableName> {
  readonly table: T
  readonly start: ColumnOf<T>
  readonly end: ColumnOf<T>
  readonly name: string
  readonly sources: { readonly order: string; readonly overlap: string; readonly birth: string; readonly year: string }
  /** Social workers are listed from the start of care, absences only where they touch the year. */
  readonly endsInYear: boolean
}

const MISSING: Span<'Missing'> = {
  table: 'Missing',
  start: 'MIS_START',
  end: 'MIS_END',
  name: 'time missing',
  sources: { order: 'check 567', overlap: 'check 574', birth: 'check 586', year: 'checks 570, 571' },
  endsInYear: true,
}
const WORKERS: Span<'SWEpisodes'> = {
  table: 'SWEpisodes',
  start: 'SW_DECOM',
  end: 'SW_DEC',
  name: 'time with a social worker',
  sources: { order: 'check SW08', overlap: 'check SW10', birth: 'guide', year: 'check SW06' },
  endsInYear: false,
}
const LIBERTY: Span<'DoLo'> = {
  table: 'DoLo',
  start: 'DOLO_START',
  end: 'DOLO_END',
  name: 'order',
  sources: { order: 'guide 2026-27', overlap: 'guide 2026-27', birth: 'guide 2026-27', year: 'guide 2026-27' },
  endsInYear: true,
}

const inOrder = <T extends TableName>(rows: readonly Row<T>[], start: ColumnOf<T>): Row<T>[] =>
  rows.filter((row) => row.day(start) !== null).toSorted((a, b) => (a.day(start) ?? 0) - (b.day(start) ?? 0))

function spanRules<T extends TableName>(span: Span<T>): Rule[] {
  const { table, start, end, name, sources } = span
  const shared = { tables: [table], fix: `Correct ${start} or ${end}.` } as const
  return [
    {
      ...shared,
      code: `${table.toUpperCase()}_ENDS_BEFORE_START`,
      title: `${end} must not be before ${start}`,
      level: 'error',
      source: `SSDA903 ${sources.order}`,
      check: eachRow(table, (row, say) => {
        const [from, to] = [row.day(start), row.day(end)]
        if (from !== null && to !== null && to < from)
          say(row, end, `It ends on ${at(to)}, before it starts on ${at(from)}.`)
      }),
    },
    {
      ...shared,
      code: `${table.toUpperCase()}_OVERLAP`,
      title: `Two rows of ${table} for one child must not overlap`,
      level: 'error',
      source: `SSDA903 ${sources.overlap}`,
      check: (child, say) => {
        const rows = inOrder(child.rows(table), start)
        rows.forEach((row, index) => {
          const before = rows[index - 1]
          const from = row.day(start)
          if (!before || from === null || from === before.day(start) || (before.day(end) ?? Infinity) <= from) return
          const until = before.day(end)
          say(
            row,
            start,
            `The ${name} at ${lineOf(before, row)} ${until === null ? 'has no end' : `ends on ${at(until)}`}.`,
          )
        })
      },
    },
    {
      ...shared,
      code: `${table.toUpperCase()}_BEFORE_BIRTH`,
      title: `Nothing in ${table} is before birth`,
      level: 'error',
      source: `SSDA903 ${sources.birth}`,
      check: eachRow(table, (row, say, child) => {
        const [from, born] = [row.day(start), child.born]
        if (from !== null && born !== null && from < born) say(row, start, `The child was born on ${at(born)}.`)
      }),
    },
    {
      ...shared,
      code: `${table.toUpperCase()}_OUTSIDE_YEAR`,
      title: `Nothing in ${table} lies outside the collection year`,
      needs: ['year'],
      level: 'warning',
      source: `SSDA903 ${sources.year}`,
      check: eachRow(table, (row, say, _child, { year }) => {
        if (year === null) return
        const [from, to] = [row.day(start), row.day(end)]
        if (from !== null && from > lastDayOf(year)) say(row, start, `It starts after ${at(lastDayOf(year))}.`)
        else if (to !== null && (to > lastDayOf(year) || (span.endsInYear && to < firstDayOf(year)))) {
          say(row, end, `It ends outside ${at(firstDayOf(year))} to ${at(lastDayOf(year))}.`)
        }
      }),
    },
  ]
}

/** Days on which the return says the child was in care; a day is in care up to and including DEC. */
const inCareOn = (child: Child, day: Day): boolean =>
  child.episodes.some((row) => (row.day('DECOM') ?? Infinity) <= day && day <= (row.day('DEC') ?? Infinity))

export const EVENT_RULES: readonly Rule[] = [
  ...spanRules(MISSING),
  ...spanRules(WORKERS),
  ...spanRules(LIBERTY),
  {
    code: 'MISSING_OUTSIDE_CARE',
    title: 'Only a child who is looked after goes missing from care',
    tables: ['Episodes', 'Missing'],
    level: 'warning',
    source: 'SSDA903 checks 578, 581',
    fix: 'Correct MIS_START, or the episodes.',
    check: eachRow('Missing', (row, say, child) => {
      const start = row.day('MIS_START')
      if (start !== null && child.episodes.length > 0 && !inCareOn(child, start)) {
        say(row, 'MIS_START', `The child was not looked after on ${at(start)}.`)
      }
    }),
  },
  {
    code: 'MISSING_OPEN_AFTER_CARE',
    title: 'A time missing ends when care ends',
    tables: ['Episodes', 'Missing'],
    level: 'warning',
    source: 'SSDA903 checks 575, 577',
    fix: 'Enter MIS_END.',
    check: eachRow('Missing', (row, say, child) => {
      const last = child.episodes.at(-1)
      const end = last?.day('DEC') ?? null
      if (!row.has('MIS_END') && end !== null) say(row, 'MIS_END', `Care ended on ${at(end)}, and MIS_END is blank.`)
    }),
  },
  {
    code: 'WORKER_UNDER_A_DAY',
    title: 'A time with a social worker lasts at least a day',
    tables: ['SWEpisodes'],
    level: 'warning',
    source: 'SSDA903 check SW09',
    fix: 'Check SW_DECOM and SW_DEC.',
    check: eachRow('SWEpisodes', (row, say) => {
      const start = row.day('SW_DECOM')
      if (start !== null && start === row.day('SW_DEC')) say(row, 'SW_DEC', 'It ends on the day it starts.')
    }),
  },
  {
    code: 'WORKERS_TABLE_TOO_EARLY',
    title: 'SWEpisodes is in the return from 2023-24',
    tables: ['SWEpisodes'],
    needs: ['year'],
    to: 2023,
    level: 'warning',
    source: 'SSDA903 guide 2023-24',
    fix: 'Check the year, or leave the table out.',
    check: (child, say) => {
      const [row] = child.rows('SWEpisodes')
      if (row) say(row, 'CHILD', 'The return of this year has no social workers.')
    },
  },
  {
    code: 'LIBERTY_TABLE_TOO_EARLY',
    title: 'DoLo is in the return from 2026-27',
    tables: ['DoLo'],
    needs: ['year'],
    to: 2026,
    level: 'warning',
    source: 'SSDA903 guide 2026-27',
    fix: 'Check the year, or leave the table out.',
    check: (child, say) => {
      const [row] = child.rows('DoLo')
      if (row) say(row, 'CHILD', 'The return of this year has no deprivation of liberty orders.')
    },
  },
  {
    code: 'REVIEW_OUTSIDE_YEAR',
    title: 'A review was held in the collection year',
    tables: ['Reviews'],
    needs: ['year'],
    level: 'warning',
    source: 'SSDA903 guide, REVIEW',
    fix: 'Correct REVIEW, or leave the row out.',
    check: eachRow('Reviews', (row, say, _child, { year }) => {
      const held = row.day('REVIEW')
      if (held === null || year === null || (held >= firstDayOf(year) && held <= lastDayOf(year))) return
      say(row, 'REVIEW', `The review is outside ${at(firstDayOf(year))} to ${at(lastDayOf(year))}.`)
    }),
  },
  {
    code: 'REVIEW_BEFORE_BIRTH',
    title: 'No review is held before birth',
    tables: ['Reviews'],
    level: 'error',
    source: 'SSDA903 guide, REVIEW',
    fix: 'Correct REVIEW or DOB.',
    check: eachRow('Reviews', (row, say, child) => {
      const [held, born] = [row.day('REVIEW'), row.day('DOB') ?? child.born]
      if (held !== null && born !== null && held < born) say(row, 'REVIEW', `The child was born on ${at(born)}.`)
    }),
  },
  {
    code: 'REVIEW_OUTSIDE_CARE',
    title: 'A review is held while the child is looked after',
    tables: ['Episodes', 'Reviews'],
    needs: ['year'],
    level: 'warning',
    source: 'SSDA903 guide, REVIEW; SI 2010/959 reg 33',
    fix: 'Correct REVIEW, or add the missing episode.',
    check: eachRow('Reviews', (row, say, child, { year }) => {
      const held = row.day('REVIEW')
      // Episodes of years before are not in this return, so an older review cannot be judged here.
      if (held === null || year === null || held < firstDayOf(year) || child.episodes.length === 0) return
      if (!inCareOn(child, held)) say(row, 'REVIEW', `The child was not looked after on ${at(held)}.`)
    }),
  },
  {
    code: 'REVIEW_CODE_AND_AGE',
    title: 'PN0 is for children under 4, the other codes for older children',
    tables: ['Reviews'],
    level: 'warning',
    source: 'SSDA903 checks 440, 441',
    fix: 'Correct REVIEW_CODE, REVIEW or DOB.',
    check: eachRow('Reviews', (row, say, child) => {
      const [held, born] = [row.day('REVIEW'), row.day('DOB') ?? child.born]
      if (held === null || born === null || held < born || !row.has('REVIEW_CODE')) return
      const age = ageOn(born, held)
      if ((row.code('REVIEW_CODE') === 'PN0') !== age < 4) {
        say(row, 'REVIEW_CODE', `${row.code('REVIEW_CODE')} does not fit: the child was ${age}.`)
      }
    }),
  },
]
