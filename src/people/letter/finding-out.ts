// What is missing where the care history is not held, and how to find it: never a "no" by silence.
import { contactOf } from '../../platform/councils/contact.ts'
import type { Council } from '../../platform/councils/council.ts'

export interface FindingOut {
  readonly what: readonly string[]
  readonly how: readonly string[]
}

export function findingOut(council: Pick<Council, 'name' | 'settings'>): FindingOut {
  const { councilName: name, phone } = contactOf(council)
  return {
    what: [
      'The days on which you came into care and left it, since you turned 14.',
      'The place where you lived, and which council looked after you.',
      'Why your time in care ended.',
    ],
    how: [
      'Tell us what you know. “When I was about 15” is a good start.',
      `Ask us to look for your records. If it was another council, ${name} can ask them.`,
      'An old letter, a school report or somebody who looked after you can help too.',
      `${phone === '' ? 'Tell anybody who works with you' : `Call us on ${phone}`}. When we know the days, ask us for a new letter.`,
    ],
  }
}
