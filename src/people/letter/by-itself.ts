// The day on which the answer changes without anybody doing anything, and what is different then.
import { longDay, type Category, type Decision, type EntitlementKey, type NextChange } from '../../eligibility/index.ts'

const becomes: Readonly<Record<Category, string>> = {
  eligible: 'Then you have leaving care rights while you are still in care.',
  relevant: 'Then you have left care, and we must still help you.',
  former_relevant: 'Then you are a care leaver. You can have help from us until you turn 25.',
  former_relevant_further_education: 'Then we must help you with your course.',
  qualifying: 'Then you can ask us for advice and help until you turn 21.',
  none: 'Then these rights end. You can still ask us for advice.',
  unknown: 'Then we look at this again with you.',
}

export interface ByItself {
  readonly sentences: readonly string[]
  /** What there is from that day on and is not today, and the other way round. */
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

export function changeByItself(
  decision: Decision,
  next: NextChange | null,
  titleOf: (key: EntitlementKey, on: string) => string,
): ByItself {
  if (next === null || next.cause === 'DEATH_RECORDED')
    return { sentences: ['We know of no day on which this changes by itself.'], gained: [], lost: [] }
  const isAnother = next.category !== decision.category
  const titles = (keys: readonly EntitlementKey[], on: string) => new Set(keys.map((key) => titleOf(key, on)))
  // As the reader knows them: the same help may stand on another section of the law from then on, and goes on.
  const [had, has] = [titles(decision.entitlements, decision.lawOn), titles(next.entitlements, next.on)]
  return {
    sentences: [
      `On ${longDay(next.on)} our answer changes. ${next.what}${isAnother ? ` ${becomes[next.category]}` : ''}`,
      'You do not have to do anything for this.',
    ],
    gained: [...has.difference(had)],
    lost: [...had.difference(has)],
  }
}
