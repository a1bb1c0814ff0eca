import type { Child, Row } from '../child.ts'
import { ageTurnedIn, birthday, lastDayOf } from '../days.ts'
import { at, eachRow, type Context, type Rule } from './rule.ts'

// Care leavers: in touch, activity and accommodation around a birthday from the 17th to the 21st.

type Leaver = Row<'OC3'>

const bornOf = (row: Leaver, child: Child) => row.day('DOB') ?? child.born

const turns = (row: Leaver, child: Child, { year }: Context): number | null => {
  const born = bornOf(row, child)
  return born === null || year === null ? null : ageTurnedIn(born, year)
}

const filled = (row: Leaver) => (['IN_TOUCH', 'ACTIV', 'ACCOM'] as const).filter((column) => row.has(column))

export const LEAVER_RULES: readonly Rule[] = [
  {
    code: 'OC3_PARTLY_FILLED',
    title: 'IN_TOUCH, ACTIV and ACCOM must all be filled or all be blank',
    tables: ['OC3'],
    level: 'error',
    source: 'SSDA903 check 153',
    fix: 'Fill all three; 0 stands for an activity or a home that is not known.',
    check: eachRow('OC3', (row, say) => {
      const there = filled(row)
      if (there.length === 0 || there.length === 3) return
      for (const column of ['IN_TOUCH', 'ACTIV', 'ACCOM'] as const) {
        if (!there.includes(column))
          say(
            row,
            column,
            `${column} is blank while ${there.join(' and ')} ${there.length === 1 ? 'is' : 'are'} filled.`,
          )
      }
    }),
  },
  {
    code: 'OC3_DIED_OR_HOME_NEEDS_0',
    title: 'DIED and RHOM need 0 in ACTIV and 0 in ACCOM',
    tables: ['OC3'],
    level: 'error',
    source: 'SSDA903 check 344',
    fix: 'Enter 0 in both, or correct IN_TOUCH.',
    check: eachRow('OC3', (row, say) => {
      const touch = row.code('IN_TOUCH')
      if (touch !== 'DIED' && touch !== 'RHOM') return
      for (const column of ['ACTIV', 'ACCOM'] as const) {
        if (row.has(column) && row.code(column) !== '0')
          say(row, column, `IN_TOUCH is ${touch}, so ${column} must be 0.`)
      }
    }),
  },
  {
    code: 'OC3_IN_TOUCH_FORBIDS_0',
    title: 'With YES, ACTIV and ACCOM must be known',
    tables: ['OC3'],
    level: 'error',
    source: 'SSDA903 check 345',
    fix: 'Enter what the young person does and where they live, or correct IN_TOUCH.',
    check: eachRow('OC3', (row, say) => {
      if (row.code('IN_TOUCH') !== 'YES') return
      for (const column of ['ACTIV', 'ACCOM'] as const) {
        if (row.code(column) === '0') say(row, column, `IN_TOUCH is YES, so ${column} cannot be 0.`)
      }
    }),
  },
  {
    code: 'OC3_FORMER_CARER_AT_17',
    title: 'Around the 17th birthday nobody lives with a former foster carer (Z1, Z2)',
    tables: ['OC3'],
    needs: ['year'],
    level: 'error',
    source: 'SSDA903 check 3001',
    fix: 'Staying put begins at 18: enter the kind of home.',
    check: eachRow('OC3', (row, say, child, context) => {
      if (!['Z1', 'Z2'].includes(row.code('ACCOM')) || turns(row, child, context) !== 17) return
      say(row, 'ACCOM', 'The young person turned 17 this year and cannot yet be staying put.')
    }),
  },
  {
    code: 'OC3_FOYER_UNDER_18',
    title: 'A foyer (T1, T2) is not for anyone under 18',
    tables: ['OC3'],
    needs: ['year'],
    level: 'error',
    source: 'SSDA903 guide, ACCOM',
    fix: 'Enter the kind of home.',
    check: eachRow('OC3', (row, say, child, context) => {
      if (!['T1', 'T2'].includes(row.code('ACCOM')) || (turns(row, child, context) ?? 18) >= 18) return
      say(row, 'ACCOM', 'The young person turned 17 this year; a foyer is for those of 18 or over.')
    }),
  },
  {
    code: 'OC3_AGE',
    title: 'A care leaver in OC3 turns 17, 18, 19, 20 or 21 in the year',
    tables: ['OC3'],
    needs: ['year'],
    level: 'error',
    source: 'SSDA903 check 391',
    fix: 'Check the birth date and the year, or leave the row out.',
    check: eachRow('OC3', (row, say, child, context) => {
      const age = turns(row, child, context)
      if (age !== null && (age < 17 || age > 21)) say(row, 'DOB', `This person turned ${age} in the year.`)
    }),
  },
  {
    code: 'OC3_DIED_STAYS_DIED',
    title: 'DIED stays DIED the next year',
    tables: ['OC3'],
    needs: ['previous'],
    level: 'error',
    source: 'SSDA903 guide, IN_TOUCH',
    fix: 'Enter DIED, 0 and 0, or correct last year’s return.',
    check: (child, say) => {
      if (!child.before?.rows('OC3').some((row) => row.code('IN_TOUCH') === 'DIED')) return
      for (const row of child.rows('OC3')) {
        if (row.code('IN_TOUCH') !== 'DIED') say(row, 'IN_TOUCH', 'Last year’s return said DIED.')
      }
    },
  },
  {
    code: 'OC3_DIED_IN_CARE',
    title: 'Somebody who died in care is not in OC3',
    tables: ['Episodes', 'OC3'],
    level: 'warning',
    source: 'SSDA903 check 1000',
    fix: 'Correct REC, or leave the row out.',
    check: (child, say) => {
      const [leaver] = child.rows('OC3')
      const death = child.episodes.find((row) => row.code('REC') === 'E2')
      if (leaver && death) say(leaver, 'CHILD', `The episode at line ${death.line} of ${death.file} ended with E2.`)
    },
  },
  {
    code: 'OC3_MOVED_TO_OTHER_COUNCIL',
    title: 'Somebody whose care another council took over is not in OC3',
    tables: ['Episodes', 'OC3'],
    level: 'warning',
    source: 'SSDA903 check 1011',
    fix: 'Leave the row out: the other council reports it.',
    check: (child, say) => {
      const [leaver] = child.rows('OC3')
      const last = child.episodes.at(-1)
      if (leaver && last?.code('REC') === 'E3') say(leaver, 'CHILD', 'Their last episode ended with E3.')
    },
  },
  {
    code: 'OC3_STILL_IN_CARE',
    title: 'Nobody looked after on the 17th or 18th birthday is in OC3',
    tables: ['Episodes', 'OC3'],
    needs: ['year'],
    level: 'warning',
    source: 'SSDA903 check 1007',
    fix: 'Leave the row out, or correct the episodes.',
    check: eachRow('OC3', (row, say, child, context) => {
      const [age, born] = [turns(row, child, context), bornOf(row, child)]
      if (born === null || (age !== 17 && age !== 18)) return
      const day = birthday(born, age)
      const inCare = child.episodes.some(
        (episode) =>
          (episode.day('DECOM') ?? Infinity) <= day &&
          (episode.day('DEC') ?? Infinity) > day &&
          !['V3', 'V4'].includes(episode.code('LS')),
      )
      if (inCare) say(row, 'CHILD', `They were looked after on ${at(day)}, their ${age}th birthday.`)
    }),
  },
  {
    code: 'OC3_LEFT_CARE_UNDER_16',
    title: 'Nobody whose care ended before 16 is in OC3',
    tables: ['Header', 'Episodes', 'OC3'],
    needs: ['year'],
    level: 'warning',
    source: 'SSDA903 check 1001; Children Act 1989 s.23C',
    fix: 'Check the episodes; leave the row out if they were not in care at 16.',
    check: (child, say, { year }) => {
      const [row] = child.rows('OC3')
      const last = child.episodes.at(-1)
      const end = last?.day('DEC') ?? null
      if (!row || child.born === null || end === null || year === null || end > lastDayOf(year)) return
      if (end < birthday(child.born, 16)) say(row, 'CHILD', `Their care ended on ${at(end)}, before they were 16.`)
    },
  },
]
