import type { Row } from '../child.ts'
import { firstDayOf } from '../days.ts'
import { at, careEnded, eachNeighbour, isShortBreak, lineOf, type Rule } from './rule.ts'

// Episodes as a chain: within a period of care the next DECOM equals the last DEC.

export const CHAIN_RULES: readonly Rule[] = [
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
]
