import type { Row } from '../child.ts'
import type { Day } from '../days.ts'
import { lengthOf } from './limits.ts'
import { careEnded, eachRow, isShortBreak, isTemporary, type Rule } from './rule.ts'

// Places that cannot go with the provider, the order, or where care starts and ends; and short breaks.

type Episode = Row<'Episodes'>

/** Which providers cannot run which places. */
const IMPOSSIBLE: readonly (readonly [provider: string, places: RegExp, source: string])[] = [
  ['PR1', /^(P1|R2|R5)$/, '527'],
  ['PR2', /^(P1|R2|R5)$/, '528'],
  ['PR3', /^(P1|A[3-6]|K[12]|U[1-6])$/, '529'],
  ['PR4', /^P1$/, '530'],
  ['PR5', /^P1$/, '531'],
  ['PR0', /^(?!P1$)/, '550'],
]

const providerRule = ([provider, places, check]: (typeof IMPOSSIBLE)[number]): Rule => ({
  code: `PROVIDER_${provider}_OF_PLACE`,
  title: `PLACE_PROVIDER ${provider} must fit the place`,
  tables: ['Episodes'],
  level: 'warning',
  source: `SSDA903 check ${check}`,
  fix: 'Correct PLACE or PLACE_PROVIDER.',
  check: eachRow('Episodes', (row, say) => {
    if (row.code('PLACE_PROVIDER') !== provider || !row.has('PLACE') || !places.test(row.code('PLACE'))) return
    say(row, 'PLACE_PROVIDER', `${provider} cannot provide the place ${row.code('PLACE')}.`)
  }),
})

export const PLACEMENT_RULES: readonly Rule[] = [
  ...IMPOSSIBLE.map(providerRule),
  {
    code: 'PROVIDER_MISSING',
    title: 'Every placement has a provider, temporary stays and Z1 aside',
    tables: ['Episodes'],
    level: 'warning',
    source: 'SSDA903 check 526',
    fix: 'Enter PLACE_PROVIDER.',
    check: eachRow('Episodes', (row, say) => {
      if (row.has('PLACE') && !row.has('PLACE_PROVIDER') && !isTemporary(row) && !row.code('PLACE').startsWith('Z')) {
        say(row, 'PLACE_PROVIDER', 'PLACE_PROVIDER is blank.')
      }
    }),
  },
  {
    code: 'HOME_ON_SECTION_20',
    title: 'Nobody accommodated under section 20 is placed with their parents',
    tables: ['Episodes'],
    level: 'warning',
    source: 'SSDA903 check 378; Children Act 1989 s.20',
    fix: 'Correct LS or PLACE; a child at home who is not on an order is no longer looked after.',
    check: eachRow('Episodes', (row, say) => {
      if (row.code('LS') === 'V2' && row.code('PLACE') === 'P1') say(row, 'PLACE', 'P1 does not go with V2.')
    }),
  },
  {
    code: 'ADOPTION_PLACE_WITHOUT_ORDER',
    title: 'A placement for adoption by order (A5, A6) needs a placement or freeing order',
    tables: ['Episodes'],
    level: 'warning',
    source: 'SSDA903 check 408; Adoption and Children Act 2002 s.21',
    fix: 'Correct LS or PLACE.',
    check: eachRow('Episodes', (row, say) => {
      if (['A5', 'A6'].includes(row.code('PLACE')) && row.has('LS') && !['E1', 'D1'].includes(row.code('LS'))) {
        say(row, 'LS', `${row.code('PLACE')} needs E1, and LS is ${row.code('LS')}.`)
      }
    }),
  },
  {
    code: 'CARE_STARTS_TEMPORARY',
    title: 'Care does not start with a temporary stay',
    tables: ['Episodes'],
    level: 'warning',
    source: 'SSDA903 check 380',
    fix: 'Enter where the child lived first.',
    check: eachRow('Episodes', (row, say) => {
      if (row.code('RNE') === 'S' && isTemporary(row)) say(row, 'PLACE', 'Care cannot start with a temporary stay.')
    }),
  },
  {
    code: 'CARE_ENDS_TEMPORARY',
    title: 'Care does not end with a temporary stay',
    tables: ['Episodes'],
    level: 'warning',
    source: 'SSDA903 check 381',
    fix: 'Enter where the child lived last.',
    check: eachRow('Episodes', (row, say) => {
      if (isTemporary(row) && careEnded(row)) say(row, 'REC', 'Care cannot end from a temporary stay.')
    }),
  },
  {
    code: 'SHORT_BREAK_PLACE',
    title: 'Short breaks are not temporary stays or long-term fostering',
    tables: ['Episodes'],
    level: 'warning',
    source: 'SSDA903 checks 382, 384',
    fix: 'Correct LS or PLACE.',
    check: eachRow('Episodes', (row, say) => {
      if (!isShortBreak(row)) return
      if (isTemporary(row) || ['U1', 'U4'].includes(row.code('PLACE'))) {
        say(row, 'PLACE', `${row.code('PLACE')} does not go with short breaks.`)
      }
    }),
  },
  {
    code: 'SHORT_BREAKS_MIXED',
    title: 'V3 and V4 are not used for one child in the same year',
    tables: ['Episodes'],
    level: 'warning',
    source: 'SSDA903 check 426',
    fix: 'Record either the agreement (V3) or each stay (V4).',
    check: (child, say) => {
      const agreed = child.episodes.find((row) => row.code('LS') === 'V3')
      const stay = child.episodes.find((row) => row.code('LS') === 'V4')
      if (agreed && stay) say(stay, 'LS', `V3 is used at line ${agreed.line}.`)
    },
  },
  {
    code: 'SHORT_BREAKS_OVER_75_DAYS',
    title: 'Short breaks come to at most 75 days in twelve months',
    tables: ['Episodes'],
    level: 'warning',
    source: 'SSDA903 check 367; SI 2010/959 reg 48',
    fix: 'Check the stays. Past 75 days the child is in ordinary section 20 care.',
    check: (child, say) => {
      const stays = child.episodes.filter((row) => row.code('LS') === 'V4' && (lengthOf(row) ?? -1) >= 0)
      for (const last of stays) {
        const until = last.day('DEC') ?? 0
        const days = stays.reduce((sum, row) => sum + daysWithin(row, until - 364, until), 0)
        if (days > 75) return say(last, 'DEC', `By this stay there were ${days} days within twelve months.`)
      }
    },
  },
]

const daysWithin = (row: Episode, from: Day, to: Day): number => {
  const [start, end] = [row.day('DECOM'), row.day('DEC')]
  return start === null || end === null ? 0 : Math.max(0, Math.min(end, to) - Math.max(start, from))
}
