/* Until when an answer holds, in plain words. */
import type { Decision } from './decision.ts'
import { longDay } from './wording.ts'

/** What stands behind the last day, where it is one of the days everybody knows. */
function becauseOf({ until, used }: Decision): string {
  switch (until) {
    case used.turns18:
      return ' That is the day you turn 18.'
    case used.turns21:
      return ' That is the day you turn 21.'
    case used.turns25:
      return ' That is the day you turn 25.'
    case used.home?.sixMonthsOn:
      return ' By then you will have been home for six months.'
    default:
      return ''
  }
}

export function endingOf(decision: Decision): string[] {
  if (decision.until === null) return []
  const day = longDay(decision.until)
  const lead = decision.route === 'history_not_held' ? 'If we find no more facts' : 'If nothing else changes'
  return [`${lead}, this lasts until ${day}.${becauseOf(decision)}`]
}
