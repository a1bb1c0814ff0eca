/*
 * A decision in plain words, to the young person: why, which dates, until when, what would change it and how to
 * challenge it. Every pattern is held to a reading age of 11 or below by a test.
 */
import { CHECK_WORDS, FLAG_WORDS } from './check-words.ts'
import type { Decision } from './decision.ts'
import type { Facts } from './facts.ts'
import { endingOf } from './explain-ending.ts'
import { whatWouldChange } from './explain-change.ts'
import { headlineOf, whyOf } from './explain-why.ts'
import { DEFAULT_WORDS, inThousands, longDay, type Words } from './wording.ts'

export interface Explanation {
  headline: string
  paragraphs: readonly string[]
  /** What would give another answer, each in a sentence or two. */
  whatWouldChange: readonly string[]
  challenge: string
  /** The law the answer stands on, as it is cited. */
  law: string
}

const CHALLENGE =
  'Do you think this is wrong? Tell us, and we will look again. You can make a complaint. You can also ask for an ' +
  'advocate. This is a person who is on your side. It costs you nothing.'

function days(count: number): string {
  return count === 1 ? '1 day' : `${inThousands(count)} days`
}

/** The dates and the total that the answer rests on. */
function datesUsed({ used, route }: Decision): string[] {
  if (route === 'deceased' || used.firstCountedDay === null || used.lastCountedDay === null) return []
  const first = longDay(used.firstCountedDay)
  const last = used.isInCare ? 'You are still in care.' : `The last was ${longDay(used.lastCountedDay)}.`
  const span = used.firstCountedDay === used.lastCountedDay ? `That was ${first}.` : `The first was ${first}. ${last}`
  return [
    `You turned 14 on ${longDay(used.turned14)}. Since then we count ${days(used.daysSince14)} in care. ${span} ` +
      `The rule asks for ${days(used.daysNeeded)}. That is 13 weeks.`,
  ]
}

/** Many council papers still hold the older rule, so the one that was used is named. */
function ruleForShortBreaks({ used }: Decision): string {
  return used.shortBreakRule === 'four_weeks'
    ? 'We left out stays of up to four weeks.'
    : 'We left out stays of up to 17 days, and up to 75 days in a year.'
}

export function explain(decision: Decision, facts: Facts, words: Words = DEFAULT_WORDS): Explanation {
  const looks = decision.checks.map((check) => CHECK_WORDS[check].sentence)
  const flags = decision.flags.map((flag) => FLAG_WORDS[flag].sentence)
  const isDead = decision.route === 'deceased'
  if (decision.checks.includes('CHECK_SHORT_BREAKS')) looks.push(ruleForShortBreaks(decision))
  return {
    headline: headlineOf(decision),
    paragraphs: [...whyOf(decision, words), ...datesUsed(decision), ...endingOf(decision), ...looks, ...flags],
    whatWouldChange: isDead ? [] : whatWouldChange(decision, facts, words),
    challenge: isDead ? '' : CHALLENGE,
    law: `${decision.citations.join('; ')}.`,
  }
}

/** The whole explanation as one text, without the citations. */
export function explanationText(explanation: Explanation): string {
  const { headline, paragraphs, whatWouldChange: changes, challenge } = explanation
  return [headline, ...paragraphs, ...changes, challenge].filter((part) => part !== '').join(' ')
}
