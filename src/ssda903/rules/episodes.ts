import type { Row } from '../child.ts'
import { firstDayOf, lastDayOf, type Day } from '../days.ts'
import { at, careEnded, eachNeighbour, eachRow, isShortBreak, lineOf, type Rule } from './rule.ts'

// Episodes one by one and as a chain: within a period of care the next DECOM equals the last DEC.

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
    code: 'EPISODES_OVERLAP',
    title: 'An episode must not start before the one before it has ended',
    tables: ['Episodes'],
    level: 'error',
    source: 'SSDA903 check 501',
    fix: 'Correct the end of the earlier episode or the start of this one.',
    check: (child, say) => {
      let longest: Row<'Episodes'> | undefined
      for (const now of child.episodes) {
        const start = now.day('DECOM')
        const end = longest?.day('DEC') ?? null
        // The same start twice is a duplicate, and an earlier episode without an end is a fault of its own, there.
        if (longest && start !== null && end !== null && end > start && start !== longest.day('DECOM')) {
          say(
            now,
            'DECOM',
            `This episode starts on ${at(start)}, but the one at ${lineOf(longest, now)} ends on ${at(end)}.`,
          )
        }
        if ((now.day('DEC') ?? -Infinity) > (end ?? -Infinity)) longest = now
      }
    },
  },
  {
    code: 'EPISODE_AFTER_DEATH',
    title: 'No episode follows one that ended in death',
    tables: ['Episodes'],
    level: 'error',
    source: 'SSDA903 check 437',
    fix: 'Correct REC of the earlier episode, or remove this one.',
    check: (child, say) => {
      const death = child.episodes.find((row) => row.code('REC') === 'E2')
      for (const row of death ? child.episodes.slice(child.episodes.indexOf(death) + 1) : []) {
        if (death) say(row, 'DECOM', `The episode at ${lineOf(death, row)} says that the child died.`)
      }
    },
  },
  {
    code: 'X1_NOT_FOLLOWED',
    title: 'X1 must be followed by an episode that starts on the same day',
    tables: ['Episodes'],
    level: 'warning',
    source: 'SSDA903 check 388',
    fix: 'Add the missing episode, or enter why care ended.',
    check: (child, say) => {
      for (const row of child.episodes) {
        const end = row.day('DEC')
        if (end === null || row.code('REC') !== 'X1') continue
        if (child.episodes.some((next) => next !== row && next.day('DECOM') === end)) continue
        say(row, 'REC', `X1 says that an episode starts on ${at(end)}, and there is none.`)
      }
    },
  },
  {
    code: 'GAP_WITH_WRONG_REASON',
    title: 'An episode that continues care must start on the day the last one ended',
    tables: ['Episodes'],
    level: 'warning',
    source: 'SSDA903 check 433',
    fix: 'Correct DECOM or DEC; if care really stopped, enter why in REC and S in RNE.',
    check: eachNeighbour((now, before, say) => {
      const [start, end] = [now.day('DECOM'), before.day('DEC')]
      if (start === null || end === null || start <= end) return
      if (now.has('RNE') && now.code('RNE') !== 'S' && !careEnded(before)) {
        say(
          now,
          'RNE',
          `RNE ${now.code('RNE')} continues care, but the episode at ${lineOf(before, now)} ended on ${at(end)}.`,
        )
      }
    }),
  },
  {
    code: 'RNE_NOT_S_AFTER_CARE_ENDED',
    title: 'After care ended, the next episode must begin with S',
    tables: ['Episodes'],
    level: 'warning',
    source: 'SSDA903 check 432',
    fix: 'Enter S in RNE, or X1 in REC of the episode before when care went on.',
    check: eachNeighbour((now, before, say) => {
      if (careEnded(before) && now.has('RNE') && now.code('RNE') !== 'S') {
        say(now, 'RNE', `Care ended with ${before.code('REC')} at ${lineOf(before, now)}, so this must be S.`)
      }
    }),
  },
  {
    code: 'RNE_S_WHILE_IN_CARE',
    title: 'S must not be used when care continues',
    tables: ['Episodes'],
    level: 'warning',
    source: 'SSDA903 check 431',
    fix: 'Enter what changed: L, P, T, B or U.',
    check: eachNeighbour((now, before, say) => {
      if (now.code('RNE') !== 'S' || now.day('DECOM') !== before.day('DEC') || before.day('DEC') === null) return
      say(now, 'RNE', `The episode at ${lineOf(before, now)} ended on the same day, so care went on.`)
    }),
  },
  {
    code: 'FIRST_EPISODE_NOT_S',
    title: 'Care that began in the year begins with S',
    tables: ['Episodes'],
    needs: ['year', 'previous'],
    level: 'warning',
    source: 'SSDA903 checks 357, 562',
    fix: 'Add the episode before it, or enter S.',
    check: (child, say, { year }) => {
      const first = child.episodes.find((row) => !isShortBreak(row))
      const start = first?.day('DECOM') ?? null
      if (!first || start === null || year === null || start < firstDayOf(year)) return
      if (!first.has('RNE') || first.code('RNE') === 'S' || (child.before?.episodes.length ?? 0) > 0) return
      say(first, 'RNE', 'This is the first episode we know of, in either year, and it does not start care.')
    },
  },
  {
    code: 'OPEN_EPISODE_NOT_LAST',
    title: 'Only the last episode may be open',
    tables: ['Episodes'],
    level: 'error',
    source: 'SSDA903 check 142',
    fix: 'Enter when and why it ended.',
    check: (child, say) => {
      for (const row of child.episodes.slice(0, -1)) {
        if (!row.has('DEC')) say(row, 'DEC', 'This episode has no end, but a later one has started.')
      }
    },
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
