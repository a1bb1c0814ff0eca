import { firstDayOf, lastDayOf, type Day } from '../days.ts'
import { at, eachRow, type Rule } from './rule.ts'

// Episodes one by one: their dates, their ends, and orders that began and ended with an Act.

const FIRST_RETURN: Day = -Infinity
const CHILDREN_ACT_BEGAN: Day = Date.UTC(1991, 9, 14) / 86_400_000
const FREEING_ENDED: Day = Date.UTC(2005, 11, 30) / 86_400_000

export const EPISODE_RULES: readonly Rule[] = [
  {
    code: 'EPISODE_ENDS_BEFORE_START',
    title: 'An episode must not end before it starts',
    tables: ['Episodes'],
    level: 'error',
    source: 'SSDA903 check 356',
    fix: 'Correct DECOM or DEC.',
    check: eachRow('Episodes', (row, say) => {
      const [start, end] = [row.day('DECOM'), row.day('DEC')]
      if (start !== null && end !== null && end < start) {
        say(row, 'DEC', `The episode ends on ${at(end)}, before it starts on ${at(start)}.`)
      }
    }),
  },
  {
    code: 'EPISODE_UNDER_A_DAY',
    title: 'An episode lasts at least a day',
    tables: ['Episodes'],
    level: 'warning',
    source: 'SSDA903 check 355',
    fix: 'Check DECOM and DEC; a stay under 24 hours is not an episode.',
    check: eachRow('Episodes', (row, say) => {
      const start = row.day('DECOM')
      if (start !== null && row.day('DEC') === start) say(row, 'DEC', 'The episode ends on the day it starts.')
    }),
  },
  {
    code: 'EPISODE_END_HALF_FILLED',
    title: 'DEC and REC must both be filled or both be blank',
    tables: ['Episodes'],
    level: 'error',
    source: 'SSDA903 check 148',
    fix: 'Enter both the day and the reason, or neither when the episode goes on.',
    check: eachRow('Episodes', (row, say) => {
      if (row.has('DEC') && !row.has('REC')) say(row, 'REC', 'DEC is filled but REC is blank.')
      if (!row.has('DEC') && row.has('REC')) say(row, 'DEC', `REC is ${row.text('REC')} but DEC is blank.`)
    }),
  },
  {
    code: 'EPISODE_BEFORE_BIRTH',
    title: 'An episode must not start before the child was born',
    tables: ['Header', 'Episodes'],
    level: 'error',
    source: 'SSDA903 check 302',
    fix: 'Correct DECOM, or DOB in Header.',
    check: eachRow('Episodes', (row, say, child) => {
      const [start, born] = [row.day('DECOM'), child.born]
      if (start !== null && born !== null && start < born) {
        say(row, 'DECOM', `The episode starts on ${at(start)}, before the birth on ${at(born)}.`)
      }
    }),
  },
  {
    code: 'EPISODE_BEFORE_1991',
    title: 'No episode starts before 14 October 1991',
    tables: ['Episodes'],
    level: 'warning',
    source: 'SSDA903 check 353; the Children Act 1989 came into force that day',
    fix: 'Correct DECOM.',
    check: eachRow('Episodes', (row, say) => {
      const start = row.day('DECOM') ?? FIRST_RETURN
      if (start > FIRST_RETURN && start < CHILDREN_ACT_BEGAN)
        say(row, 'DECOM', 'The episode starts before the Act began.')
    }),
  },
  {
    code: 'EPISODE_STARTS_AFTER_YEAR',
    title: 'An episode must not start after the collection year',
    tables: ['Episodes'],
    needs: ['year'],
    level: 'error',
    source: 'SSDA903 check 354',
    fix: 'Correct DECOM, or leave the episode for the next return.',
    check: eachRow('Episodes', (row, say, _child, { year }) => {
      const start = row.day('DECOM')
      if (start !== null && year !== null && start > lastDayOf(year)) {
        say(row, 'DECOM', `The episode starts after ${at(lastDayOf(year))}.`)
      }
    }),
  },
  {
    code: 'EPISODE_ENDS_AFTER_YEAR',
    title: 'An episode must not end after the collection year',
    tables: ['Episodes'],
    needs: ['year'],
    level: 'error',
    source: 'SSDA903 check 385',
    fix: 'Correct DEC; an episode that goes on past 31 March has no DEC yet.',
    check: eachRow('Episodes', (row, say, _child, { year }) => {
      const end = row.day('DEC')
      if (end !== null && year !== null && end > lastDayOf(year)) {
        say(row, 'DEC', `The episode ends after ${at(lastDayOf(year))}.`)
      }
    }),
  },
  {
    code: 'EPISODE_ENDS_BEFORE_YEAR',
    title: 'An episode that ended before the collection year does not belong in it',
    tables: ['Episodes'],
    needs: ['year'],
    level: 'warning',
    source: 'SSDA903 guide: the return holds every episode that touches the year',
    fix: 'Leave it out, or correct DEC.',
    check: eachRow('Episodes', (row, say, _child, { year }) => {
      const end = row.day('DEC')
      if (end !== null && year !== null && end < firstDayOf(year)) {
        say(row, 'DEC', `The episode ended before ${at(firstDayOf(year))}.`)
      }
    }),
  },
  {
    code: 'FREEING_ORDER_AFTER_2005',
    title: 'D1 cannot be used for an episode that starts after 30 December 2005',
    tables: ['Episodes'],
    level: 'warning',
    source: 'SSDA903 checks 445, 451; Adoption and Children Act 2002',
    fix: 'Use E1 for a placement order.',
    check: eachRow('Episodes', (row, say) => {
      const start = row.day('DECOM')
      if (row.code('LS') === 'D1' && start !== null && start > FREEING_ENDED) {
        say(row, 'LS', 'Freeing orders ended on 30 December 2005.')
      }
    }),
  },
  {
    code: 'PLACEMENT_ORDER_BEFORE_2005',
    title: 'E1 cannot be used for an episode that starts before December 2005',
    tables: ['Episodes'],
    level: 'warning',
    source: 'SSDA903 check 446; Adoption and Children Act 2002',
    fix: 'Use D1 for a freeing order.',
    check: eachRow('Episodes', (row, say) => {
      const start = row.day('DECOM')
      if (row.code('LS') === 'E1' && start !== null && start < FREEING_ENDED - 29) {
        say(row, 'LS', 'There were no placement orders before December 2005.')
      }
    }),
  },
]
