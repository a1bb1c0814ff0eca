import type { Row } from '../child.ts'
import { at, eachRow, lineOf, type Rule } from './rule.ts'

// Adoption (AD1), decisions to place for adoption, and permanence before this period of care.

const ADOPTED = new Set(['E11', 'E12'])
const DETAILS = ['DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'] as const

/** Which adopters' sexes go with a legal status: checks 514 and 517 to 524. */
const SEX_OF_STATUS: Readonly<Record<string, readonly string[]>> = {
  L0: ['M1', 'F1'],
  L11: ['MF'],
  L12: ['MM', 'FF'],
  L2: ['MM', 'FF', 'MF'],
  L3: ['MF'],
  L4: ['MM', 'FF'],
}

type Decision = Row<'PlacedAdoption'>
const byDay = (a: Decision, b: Decision): number => (a.day('DATE_PLACED') ?? 0) - (b.day('DATE_PLACED') ?? 0)

export const ADOPTION_RULES: readonly Rule[] = [
  {
    code: 'AD1_PARTLY_FILLED',
    title: 'All details of an adoption are filled, or none',
    tables: ['AD1'],
    level: 'warning',
    source: 'SSDA903 check 151',
    fix: 'Enter what is missing.',
    check: eachRow('AD1', (row, say) => {
      const blank = DETAILS.filter((column) => !row.has(column))
      const [first] = blank
      if (first && blank.length < DETAILS.length) say(row, first, `${blank.join(', ')} blank while others are filled.`)
    }),
  },
  {
    code: 'AD1_MATCH_BEFORE_DECISION',
    title: 'A child is matched on or after the day adoption was decided',
    tables: ['AD1'],
    level: 'warning',
    source: 'SSDA903 check 333',
    fix: 'Correct DATE_INT or DATE_MATCH.',
    check: eachRow('AD1', (row, say) => {
      const [decided, matched] = [row.day('DATE_INT'), row.day('DATE_MATCH')]
      if (decided !== null && matched !== null && matched < decided) {
        say(row, 'DATE_MATCH', `Matched on ${at(matched)}, decided on ${at(decided)}.`)
      }
    }),
  },
  {
    code: 'AD1_NUMBER_AND_SEX',
    title: 'The number of adopters must fit SEX_ADOPTR',
    tables: ['AD1'],
    level: 'warning',
    source: 'SSDA903 check 511',
    fix: 'Correct NB_ADOPTR or SEX_ADOPTR.',
    check: eachRow('AD1', (row, say) => {
      const [number, sex] = [row.code('NB_ADOPTR'), row.code('SEX_ADOPTR')]
      if (number === '' || sex === '') return
      if ((number === '1') !== ['M1', 'F1'].includes(sex))
        say(row, 'SEX_ADOPTR', `${sex} does not go with ${number} adopters.`)
    }),
  },
  {
    code: 'AD1_STATUS_AND_SEX',
    title: 'LS_ADOPTR must fit SEX_ADOPTR',
    tables: ['AD1'],
    level: 'warning',
    source: 'SSDA903 checks 514, 517 to 520, 524',
    fix: 'Correct LS_ADOPTR or SEX_ADOPTR.',
    check: eachRow('AD1', (row, say) => {
      const [status, sex] = [row.code('LS_ADOPTR'), row.code('SEX_ADOPTR')]
      if (sex !== '' && SEX_OF_STATUS[status]?.includes(sex) === false) {
        say(row, 'LS_ADOPTR', `${status} does not go with ${sex}.`)
      }
    }),
  },
  {
    code: 'AD1_NOT_ADOPTED',
    title: 'A child in AD1 was adopted in the year',
    tables: ['Episodes', 'AD1'],
    level: 'warning',
    source: 'SSDA903 check 602',
    fix: 'Correct REC of the last episode, or leave the row out.',
    check: (child, say) => {
      const [row] = child.rows('AD1')
      if (row && !child.episodes.some((episode) => ADOPTED.has(episode.code('REC')))) {
        say(row, 'CHILD', 'No episode of this child ended in adoption.')
      }
    },
  },
  {
    code: 'ADOPTED_WITHOUT_AD1',
    title: 'An adopted child is in AD1',
    tables: ['Episodes', 'AD1'],
    level: 'warning',
    source: 'SSDA903 check 601',
    fix: 'Add the child to AD1.',
    check: (child, say) => {
      const adopted = child.episodes.find((episode) => ADOPTED.has(episode.code('REC')))
      if (adopted && child.allRows('AD1').length === 0) say(adopted, 'REC', 'The child was adopted but is not in AD1.')
    },
  },
  {
    code: 'ADOPTION_STOPPED_BEFORE_DECIDED',
    title: 'A decision to place ends on or after the day it was made',
    tables: ['PlacedAdoption'],
    level: 'error',
    source: 'SSDA903 check 522',
    fix: 'Correct DATE_PLACED or DATE_PLACED_CEASED.',
    check: eachRow('PlacedAdoption', (row, say) => {
      const [placed, stopped] = [row.day('DATE_PLACED'), row.day('DATE_PLACED_CEASED')]
      if (placed !== null && stopped !== null && stopped < placed) {
        say(row, 'DATE_PLACED_CEASED', `It ended on ${at(stopped)}, before it was made on ${at(placed)}.`)
      }
    }),
  },
  {
    code: 'ADOPTION_STOP_HALF_FILLED',
    title: 'DATE_PLACED_CEASED and its reason are both filled or both blank',
    tables: ['PlacedAdoption'],
    level: 'warning',
    source: 'SSDA903 check 119',
    fix: 'Enter both.',
    check: eachRow('PlacedAdoption', (row, say) => {
      const [day, why] = [row.has('DATE_PLACED_CEASED'), row.has('REASON_PLACED_CEASED')]
      if (day && !why) say(row, 'REASON_PLACED_CEASED', 'The decision ended and no reason is given.')
      if (!day && why) say(row, 'DATE_PLACED_CEASED', 'A reason is given and no day.')
    }),
  },
  {
    code: 'ADOPTION_STOP_WITHOUT_DECISION',
    title: 'A decision that ended was made',
    tables: ['PlacedAdoption'],
    level: 'warning',
    source: 'SSDA903 check 563',
    fix: 'Enter DATE_PLACED.',
    check: eachRow('PlacedAdoption', (row, say) => {
      if (row.has('DATE_PLACED_CEASED') && !row.has('DATE_PLACED')) say(row, 'DATE_PLACED', 'DATE_PLACED is blank.')
    }),
  },
  {
    code: 'ADOPTION_DECIDED_BEFORE_BIRTH',
    title: 'No decision to place is made before birth',
    tables: ['PlacedAdoption'],
    level: 'error',
    source: 'SSDA903 check 184',
    fix: 'Correct DATE_PLACED or DOB.',
    check: eachRow('PlacedAdoption', (row, say, child) => {
      const [placed, born] = [row.day('DATE_PLACED'), row.day('DOB') ?? child.born]
      if (placed !== null && born !== null && placed < born)
        say(row, 'DATE_PLACED', `The child was born on ${at(born)}.`)
    }),
  },
  {
    code: 'ADOPTION_DECISIONS_OVERLAP',
    title: 'A new decision to place is made only after the last one ended',
    tables: ['PlacedAdoption'],
    level: 'warning',
    source: 'SSDA903 checks 579, 583',
    fix: 'Enter when the earlier decision ended.',
    check: (child, say) => {
      const rows = child.rows('PlacedAdoption').toSorted(byDay)
      rows.forEach((row, index) => {
        const before = rows[index - 1]
        const placed = row.day('DATE_PLACED')
        if (!before || placed === null || (before.day('DATE_PLACED_CEASED') ?? Infinity) <= placed) return
        say(row, 'DATE_PLACED', `The decision at ${lineOf(before, row)} had not ended.`)
      })
    },
  },
  {
    code: 'PLACED_WITHOUT_DECISION',
    title: 'A child placed for adoption has a decision to place',
    tables: ['Episodes', 'PlacedAdoption'],
    level: 'warning',
    source: 'SSDA903 check 551',
    fix: 'Add the decision to PlacedAdoption.',
    check: (child, say) => {
      const placed = child.episodes.find((row) => /^A[3-6]$/.test(row.code('PLACE')))
      if (!placed || child.rows('PlacedAdoption').some((row) => row.has('DATE_PLACED'))) return
      say(placed, 'PLACE', 'The child is placed for adoption, and no decision is recorded.')
    },
  },
  {
    code: 'ADOPTED_AFTER_DECISION_ENDED',
    title: 'An adopted child’s decision to place did not end',
    tables: ['Episodes', 'PlacedAdoption'],
    level: 'warning',
    source: 'SSDA903 check 558',
    fix: 'Clear DATE_PLACED_CEASED, or correct REC.',
    check: (child, say) => {
      const last = child.rows('PlacedAdoption').toSorted(byDay).at(-1)
      if (!last?.has('DATE_PLACED_CEASED')) return
      if (child.episodes.some((row) => ADOPTED.has(row.code('REC')))) {
        say(last, 'DATE_PLACED_CEASED', 'The decision ended, but the child was adopted.')
      }
    },
  },
  {
    code: 'PREVIOUS_PERMANENCE_NONE_WITH_DETAILS',
    title: 'PREV_PERM Z1 (none) has no date and no council',
    tables: ['PrevPerm'],
    level: 'warning',
    source: 'SSDA903 check 635',
    fix: 'Clear them, or correct PREV_PERM.',
    check: eachRow('PrevPerm', (row, say) => {
      if (row.code('PREV_PERM') !== 'Z1') return
      if (row.has('DATE_PERM')) say(row, 'DATE_PERM', 'PREV_PERM is Z1 (none), but a date is given.')
      if (row.has('LA_PERM')) say(row, 'LA_PERM', 'PREV_PERM is Z1 (none), but a council is given.')
    }),
  },
]
