import type { Row } from '../child.ts'
import { ageOn, firstDayOf, lastDayOf } from '../days.ts'
import { eachRow, type Rule } from './rule.ts'

// OC2: children looked after for twelve months at 31 March.

type Health = Row<'OC2'>
const CORE = ['IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT', 'SUBSTANCE_MISUSE'] as const

const eachChild = (
  look: (row: Health, ageAtStart: number, ageAtEnd: number, say: Parameters<Rule['check']>[1]) => void,
) =>
  eachRow('OC2', (row, say, child, { year }) => {
    const born = row.day('DOB') ?? child.born
    if (born !== null && year !== null) look(row, ageOn(born, firstDayOf(year)), ageOn(born, lastDayOf(year)), say)
  })

export const HEALTH_RULES: readonly Rule[] = [
  {
    code: 'OC2_PARTLY_FILLED',
    title: 'Immunisations, teeth, health assessment and substance misuse are all filled, or none',
    tables: ['OC2'],
    level: 'warning',
    source: 'SSDA903 checks 182, 191',
    fix: 'Enter 0 or 1 in each.',
    check: eachRow('OC2', (row, say) => {
      const blank = CORE.filter((column) => !row.has(column))
      const [first] = blank
      if (first && blank.length < CORE.length) say(row, first, `${blank.join(', ')} blank while others are filled.`)
    }),
  },
  {
    code: 'OC2_SCORE_AND_REASON',
    title: 'A reason for no score is given only without a score',
    tables: ['OC2'],
    level: 'warning',
    source: 'SSDA903 check 197a',
    fix: 'Clear one of the two.',
    check: eachRow('OC2', (row, say) => {
      if (row.has('SDQ_SCORE') && row.has('SDQ_REASON'))
        say(row, 'SDQ_REASON', 'Both a score and a reason for none are given.')
    }),
  },
  {
    code: 'OC2_SCORE_AND_AGE',
    title: 'The questionnaire is for children of 4 to 16',
    tables: ['OC2'],
    needs: ['year'],
    level: 'warning',
    source: 'SSDA903 checks 188, 189',
    fix: 'Clear the score and the reason, or correct DOB.',
    check: eachChild((row, ageAtStart, ageAtEnd, say) => {
      const column = row.has('SDQ_SCORE') ? 'SDQ_SCORE' : 'SDQ_REASON'
      if (!row.has(column) || row.code(column) === 'SDQ1') return
      if (ageAtEnd < 4) say(row, column, 'The child was under 4 at the end of the year.')
      else if (ageAtStart >= 17) say(row, column, 'The young person was 17 when the year began.')
    }),
  },
  {
    code: 'OC2_CONVICTED_UNDER_10',
    title: 'CONVICTED is blank for a child under 10',
    tables: ['OC2'],
    needs: ['year'],
    level: 'warning',
    source: 'SSDA903 check 542',
    fix: 'Clear CONVICTED, or correct DOB.',
    check: eachChild((row, _start, ageAtEnd, say) => {
      if (row.has('CONVICTED') && ageAtEnd < 10)
        say(row, 'CONVICTED', `The child was ${ageAtEnd} at the end of the year.`)
    }),
  },
  {
    code: 'OC2_HEALTH_CHECK_OVER_5',
    title: 'HEALTH_CHECK is blank for a child of 5 or over',
    tables: ['OC2'],
    needs: ['year'],
    level: 'warning',
    source: 'SSDA903 check 546',
    fix: 'Clear HEALTH_CHECK, or correct DOB.',
    check: eachChild((row, _start, ageAtEnd, say) => {
      if (row.has('HEALTH_CHECK') && ageAtEnd >= 5)
        say(row, 'HEALTH_CHECK', `The child was ${ageAtEnd} at the end of the year.`)
    }),
  },
  {
    code: 'OC2_MISUSE_WITHOUT_ANSWER',
    title: 'Substance misuse is followed by whether help was received',
    tables: ['OC2'],
    level: 'warning',
    source: 'SSDA903 checks 192, 159',
    fix: 'Enter INTERVENTION_RECEIVED, and INTERVENTION_OFFERED when it was not.',
    check: eachRow('OC2', (row, say) => {
      if (row.code('SUBSTANCE_MISUSE') !== '1') return
      if (!row.has('INTERVENTION_RECEIVED')) say(row, 'INTERVENTION_RECEIVED', 'Whether help was received is blank.')
      else if (row.code('INTERVENTION_RECEIVED') === '0' && !row.has('INTERVENTION_OFFERED')) {
        say(row, 'INTERVENTION_OFFERED', 'No help was received, and whether it was offered is blank.')
      }
    }),
  },
  {
    code: 'OC2_HELP_WITHOUT_MISUSE',
    title: 'Help for substance misuse is recorded only where there was misuse',
    tables: ['OC2'],
    level: 'warning',
    source: 'SSDA903 checks 193, 158',
    fix: 'Clear what is not needed.',
    check: eachRow('OC2', (row, say) => {
      const hasMisuse = row.code('SUBSTANCE_MISUSE') === '1'
      if (!hasMisuse && row.has('INTERVENTION_RECEIVED')) say(row, 'INTERVENTION_RECEIVED', 'No misuse is recorded.')
      else if (!hasMisuse && row.has('INTERVENTION_OFFERED')) say(row, 'INTERVENTION_OFFERED', 'No misuse is recorded.')
      else if (row.code('INTERVENTION_RECEIVED') === '1' && row.has('INTERVENTION_OFFERED')) {
        say(row, 'INTERVENTION_OFFERED', 'Help was received, so whether it was offered is left blank.')
      }
    }),
  },
]
