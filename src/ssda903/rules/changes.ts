import type { Row } from '../child.ts'
import { eachNeighbour, lineOf, type Rule } from './rule.ts'

// RNE says what changed since the episode before; the two rows must show just that.

type Episode = Row<'Episodes'>

const PLACE_COLUMNS = ['PLACE', 'PLACE_PROVIDER', 'PL_POST', 'URN'] as const

const legalChanged = (now: Episode, before: Episode): boolean => now.code('LS') !== before.code('LS')
const placeChanged = (now: Episode, before: Episode): boolean =>
  PLACE_COLUMNS.some((column) => now.code(column) !== before.code(column))

const continues = (now: Episode, before: Episode): boolean =>
  before.day('DEC') !== null && now.day('DECOM') === before.day('DEC') && before.code('REC') === 'X1'

/** What each RNE claims: whether the legal status and the place changed. Null: the code makes no claim. */
const CLAIMS = [
  ['L', true, false, 'legal status changed and nothing else', '434'],
  ['P', false, true, 'the place and the carer changed, the legal status did not', '435'],
  ['T', false, true, 'the place changed, the legal status did not', '435'],
  ['B', true, true, 'legal status, place and carer changed', '436'],
  ['U', true, true, 'legal status and place changed', '436'],
] as const

export const CHANGE_RULES: readonly Rule[] = [
  ...CLAIMS.map(([code, legal, place, claim, check]): Rule => ({
    code: `RNE_${code}_NOT_SHOWN`,
    title: `RNE ${code} says that ${claim}, and the two episodes must show it`,
    tables: ['Episodes'],
    level: 'warning',
    source: `SSDA903 check ${check}`,
    fix: 'Correct RNE, or what did or did not change.',
    check: eachNeighbour((now, before, say) => {
      if (now.code('RNE') !== code || !continues(now, before)) return
      if (legalChanged(now, before) !== legal) {
        const found = legal ? 'is the same' : `changed from ${before.code('LS')} to ${now.code('LS')}`
        say(now, 'RNE', `RNE ${code} says that ${claim}; since ${lineOf(before, now)} the legal status ${found}.`)
      } else if (placeChanged(now, before) !== place) {
        const found = place ? 'is the same' : 'changed'
        say(now, 'RNE', `RNE ${code} says that ${claim}; since ${lineOf(before, now)} the place ${found}.`)
      }
    }),
  })),
  {
    code: 'PLACEMENT_CHANGE_WITHOUT_REASON',
    title: 'An episode that ended because the place changed says why',
    tables: ['Episodes'],
    level: 'warning',
    source: 'SSDA903 check 225',
    fix: 'Enter REASON_PLACE_CHANGE.',
    check: eachNeighbour((now, before, say) => {
      if (!continues(now, before) || !['P', 'T', 'B', 'U'].includes(now.code('RNE'))) return
      if (before.code('PLACE').startsWith('T') || now.code('PLACE').startsWith('T')) return
      if (!before.has('REASON_PLACE_CHANGE'))
        say(before, 'REASON_PLACE_CHANGE', 'The place changed and no reason is given.')
    }),
  },
  {
    code: 'NEED_CHANGED_IN_CARE',
    title: 'The category of need stays the same through a period of care',
    tables: ['Episodes'],
    level: 'warning',
    source: 'SSDA903 check 504',
    fix: 'Use the need that was recorded when care started.',
    check: eachNeighbour((now, before, say) => {
      if (!continues(now, before) || !now.has('CIN') || !before.has('CIN') || now.code('CIN') === before.code('CIN'))
        return
      say(now, 'CIN', `CIN was ${before.code('CIN')} at ${lineOf(before, now)}, in the same period of care.`)
    }),
  },
]
