// A candidate: something in a paper that a person may confirm. Never a decision, and nothing is created from it alone.
import type { Due } from './due.ts'
import type { Place } from './paper.ts'
import { rules, type RuleName } from './rules.ts'
import { whoAndWhen } from './who-and-when.ts'

export type As = 'promises' | 'you-said' | 'action-plan' | 'findings'
export type CandidateKind = 'ask' | 'reply' | 'promise' | 'aim' | 'action' | 'finding'

export interface Candidate {
  readonly kind: CandidateKind
  /** The paper's own words; only line breaks and the marks of lists are gone. */
  readonly text: string
  readonly place: Place
  /** Indexes of candidates that say the same, or nearly. At most twenty. */
  readonly sameAs: readonly number[]
  /** As written ("LD, TS"); null where the paper names none. Never guessed. */
  readonly owner: string | null
  readonly due: Due | null
  /** 0 to 1: how sure the rule is. See `rules`. */
  readonly confidence: number
  /** What to ask a person where the reading is unclear; null where it is not. */
  readonly question: string | null
  /** Which rule found it. */
  readonly rule: RuleName
  /** The index of the row of which this is one step. */
  readonly partOf: number | null
}

/** A candidate before it is compared with the others. */
export type Draft = Omit<Candidate, 'sameAs' | 'confidence'>

interface Found {
  readonly kind: CandidateKind
  readonly text: string
  readonly place: Place
  readonly rule: RuleName
  readonly owner?: string | null
  readonly due?: Due | null
  readonly question?: string | null
  readonly partOf?: number | null
}

/**
 * Asks what the rule asks unless there is a question of its own. Owner and day that stand behind the words of a promise
 * are taken off them, unless the table has said already whose it is.
 */
export function draft({ owner, due = null, partOf = null, question, ...found }: Found): Draft {
  const isSpoken = found.kind === 'ask' || found.kind === 'reply'
  const read = owner !== undefined || isSpoken ? null : whoAndWhen(found.text)
  return {
    ...found,
    text: read?.words ?? found.text,
    owner: owner ?? read?.owner ?? null,
    due: read?.due ?? due,
    partOf,
    question: question === undefined ? rules[found.rule].asks : question,
  }
}
