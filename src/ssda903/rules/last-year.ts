import type { Child, Row } from '../child.ts'
import { ageTurnedIn, firstDayOf } from '../days.ts'
import { at, type Rule } from './rule.ts'

// This year's return beside last year's: the same person, and care that goes on where it left off.

const sameInHeader = (column: 'SEX' | 'ETHNIC' | 'UPN', check: string): Rule => ({
  code: `${column}_CHANGED`,
  title: `${column} is the same as last year`,
  tables: ['Header'],
  needs: ['previous'],
  level: 'warning',
  source: `SSDA903 check ${check}`,
  fix: 'Find out which is right.',
  check: (child, say) => {
    const [now, before] = [child.first('Header'), child.before?.first('Header')]
    if (!now || !before?.has(column) || !now.has(column)) return
    const [here, then] = [comparable(column, now), comparable(column, before)]
    // UN1 to UN5 say that there is no number yet; getting one is no contradiction.
    if (here === then || (column === 'UPN' && /^UN\d$/.test(then))) return
    say(now, column, `${column} was ${before.text(column)} last year.`)
  },
})

/** The codes of SEX changed between 2023-24 and 2024-25. */
const comparable = (column: 'SEX' | 'ETHNIC' | 'UPN', row: Row<'Header'>): string => {
  const code = row.code(column)
  return column === 'SEX' ? ({ '1': 'M', '2': 'F' }[code] ?? code) : code
}

const lastOpen = (child: Child): Row<'Episodes'> | undefined => {
  const last = child.before?.episodes.at(-1)
  return last && !last.has('DEC') && !last.has('REC') ? last : undefined
}

const continued = (column: 'RNE' | 'LS' | 'CIN' | 'PLACE' | 'PLACE_PROVIDER' | 'URN', check: string): Rule => ({
  code: `${column}_NOT_AS_LAST_YEAR`,
  title: `An episode that was open last year has the same ${column} this year`,
  tables: ['Episodes'],
  needs: ['previous'],
  level: 'warning',
  source: `SSDA903 check ${check}`,
  fix: 'Correct this year’s row, or add the episode in between.',
  check: (child, say) => {
    const before = lastOpen(child)
    const now = child.episodes.find((row) => row.day('DECOM') === before?.day('DECOM'))
    if (!before || !now || now.code(column) === before.code(column)) return
    say(
      now,
      column,
      `${column} was ${before.text(column) || 'blank'} last year for the episode that starts on this day.`,
    )
  },
})

export const LAST_YEAR_RULES: readonly Rule[] = [
  {
    code: 'DOB_CHANGED',
    title: 'The birth date is the same as last year',
    tables: ['Header'],
    needs: ['previous'],
    level: 'error',
    source: 'SSDA903 check 203',
    fix: 'Find out which is right. A child id must never pass to another child.',
    check: (child, say) => {
      const [now, before] = [child.first('Header'), child.before?.first('Header')]
      const [here, then] = [now?.day('DOB') ?? null, before?.day('DOB') ?? null]
      if (now && here !== null && then !== null && here !== then) {
        say(now, 'DOB', `DOB is ${at(here)} and was ${at(then)} last year: the id may have passed to another child.`)
      }
    },
  },
  sameInHeader('SEX', '202'),
  sameInHeader('ETHNIC', '204'),
  sameInHeader('UPN', '208'),
  {
    code: 'OPEN_EPISODE_DROPPED',
    title: 'An episode that was open last year is in this year’s return',
    tables: ['Header', 'Episodes'],
    needs: ['previous'],
    level: 'warning',
    source: 'SSDA903 checks 502, 1010',
    fix: 'Add the episode, with its end if care ended.',
    check: (child, say) => {
      const before = lastOpen(child)
      const start = before?.day('DECOM') ?? null
      if (start === null || child.episodes.some((row) => row.day('DECOM') === start)) return
      const [row] = child.episodes.length > 0 ? child.episodes : child.rows('Header')
      if (row) say(row, 'CHILD', `The episode that started on ${at(start)} was open last year and is not here.`)
    },
  },
  {
    code: 'EPISODE_NOT_IN_LAST_YEAR',
    title: 'An episode that started before the year was in last year’s return',
    tables: ['Episodes'],
    needs: ['previous', 'year'],
    level: 'warning',
    source: 'SSDA903 checks 562, NoE',
    fix: 'Check DECOM, and whether last year’s return left it out.',
    check: (child, say, { year }) => {
      const [row] = child.episodes
      const start = row?.day('DECOM') ?? null
      if (!row || start === null || year === null || start >= firstDayOf(year)) return
      if (child.before?.episodes.some((one) => one.day('DECOM') === start)) return
      say(row, 'DECOM', `It started on ${at(start)}, before this year, and last year’s return does not have it.`)
    },
  },
  continued('RNE', '503A'),
  continued('LS', '503B'),
  continued('CIN', '503C'),
  continued('PLACE', '503D'),
  continued('PLACE_PROVIDER', '503E'),
  continued('URN', '503F'),
  {
    code: 'MISSING_NOT_CONTINUED',
    title: 'A time missing that was open last year goes on in this year’s return',
    tables: ['Missing', 'Header'],
    needs: ['previous'],
    level: 'warning',
    source: 'SSDA903 check 576',
    fix: 'Add the row, with its end.',
    check: (child, say) => {
      const open = child.before?.rows('Missing').find((row) => !row.has('MIS_END'))
      const start = open?.day('MIS_START') ?? null
      const [header] = child.rows('Header')
      if (start === null || !header || child.rows('Missing').some((row) => row.day('MIS_START') === start)) return
      say(header, 'CHILD', `The time missing from ${at(start)} had no end last year and is not here.`)
    },
  },
  {
    code: 'UASC_DROPPED',
    title: 'A child in UASC last year whose status had not ceased is in UASC this year',
    tables: ['UASC', 'Episodes', 'Header'],
    needs: ['previous', 'year'],
    level: 'warning',
    source: 'SSDA903 check 205A',
    fix: 'Add the child to UASC, or enter in last year’s return when the status ceased.',
    check: (child, say, { year }) => {
      const before = child.before?.first('UASC')
      const [header] = child.rows('Header')
      if (!before || !header || year === null || child.episodes.length === 0) return
      if ((before.day('DUC') ?? Infinity) < firstDayOf(year) || child.allRows('UASC').length > 0) return
      say(header, 'CHILD', 'The child was in UASC last year and is not now.')
    },
  },
  {
    code: 'OPEN_EPISODE_CHILD_ABSENT',
    title: 'A child whose episode was open last year is in this year’s return',
    tables: ['Header', 'Episodes'],
    needs: ['previous'],
    whose: 'absent',
    level: 'warning',
    source: 'SSDA903 checks 502, 1010',
    fix: 'Add the child, with the end of the episode if care ended.',
    check: (gone, say) => {
      const last = gone.episodes.at(-1)
      if (last && !last.has('DEC'))
        say(last, 'CHILD', 'This episode was open last year and the child is not in this year’s return.')
    },
  },
  {
    code: 'OC3_DIED_ABSENT',
    title: 'A care leaver who died stays in OC3 with DIED until the year of the 21st birthday',
    tables: ['OC3'],
    needs: ['previous', 'year'],
    whose: 'absent',
    level: 'warning',
    source: 'SSDA903 guide, IN_TOUCH',
    fix: 'Add the row with DIED, 0 and 0.',
    check: (gone, say, { year }) => {
      for (const row of gone.rows('OC3')) {
        const born = row.day('DOB')
        if (row.code('IN_TOUCH') !== 'DIED' || born === null || year === null || ageTurnedIn(born, year) > 21) continue
        say(row, 'CHILD', 'Last year’s return said DIED, and this year’s does not name them.')
      }
    },
  },
]
