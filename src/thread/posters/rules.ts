// What a poster may show. Words only of those who agreed, answers only beside such words, and numbers of the others only
// in steps of the council's small number, so that nobody can be worked out by taking one poster from another.
import type { PromiseStanding } from '../tables.ts'

/** "20 or more others …"; null when there are none. */
export function othersWords(others: number, smallNumber: number): string | null {
  if (others === 0) return null
  if (others < smallNumber) return 'A few others spoke about this too.'
  const atLeast = others - (others % smallNumber)
  return `${atLeast.toLocaleString('en-GB')} or more others spoke about this too.`
}

export interface PosterAnswer {
  readonly kind: 'did' | 'will' | 'cannot'
  readonly words: string
  readonly why: string | null
  readonly whatWouldChange: string | null
  readonly dueOn: string | null
  readonly ownerName: string | null
  readonly promise: PromiseStanding | null
  /** Something shows it; else it was only said. */
  readonly isShown: boolean
}

export type Gap = 'unanswered' | 'on-its-way' | 'not-yet'

export interface Answered {
  readonly state: 'waiting' | 'delivered' | 'failed' | 'withdrawn'
  readonly verdict: 'good-enough' | 'not-yet' | null
}

/** What is still missing, said on the poster as openly as what was done. The newest answer comes first. */
export function gapOf(answers: readonly Answered[]): Gap | null {
  const arrived = answers.find(({ state }) => state === 'delivered')
  if (arrived) return arrived.verdict === 'not-yet' ? 'not-yet' : null
  return answers.some(({ state }) => state === 'waiting' || state === 'failed') ? 'on-its-way' : 'unanswered'
}

export const gapWords: Readonly<Record<Gap, string>> = {
  unanswered: 'We have not answered this yet.',
  'on-its-way': 'Our answer is on its way to them.',
  'not-yet': 'They say: not yet. We are looking at it again.',
}

/** One short sentence to a line, for the easy-read poster. */
export const sentencesOf = (words: string): readonly string[] =>
  words
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
