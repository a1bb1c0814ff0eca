// Lists whose items promise without saying so: "Areas for action", "Key priorities", "We will:", "Next steps are:".
import type { CandidateKind } from './candidate.ts'
import { isDoing, type Promising } from './promise-words.ts'
import type { RuleName } from './rules.ts'

export interface PromiseList {
  readonly read: (item: string) => Promising | null
}

const list = (kind: CandidateKind, rule: RuleName): PromiseList => ({ read: () => ({ kind, rule }) })

const doings = list('promise', 'action-list')
const steps = list('action', 'next-steps')
const priorities: PromiseList = {
  read: (item) => (isDoing(item) ? { kind: 'promise', rule: 'action-list' } : { kind: 'aim', rule: 'priority-list' }),
}

const headings: readonly (readonly [RegExp, PromiseList])[] = [
  [/^(?:\d+\.? )?(?:summary and )?next steps\b/i, steps],
  [/\bpriorities\b/i, priorities],
  [
    /\b(?:areas|points) for (?:action|development|improvement)\b|\bactions?$|\bwhat (?:will we|we will) do\b|^we will$/i,
    doings,
  ],
  [/\b(?:our|the) (?:promises?|pledges?|commitments?)\b|^(?:promises?|pledges?|commitments?)$|\bvoices$/i, doings],
  [/\bour (?:vision|aims?|ambitions?)$|^vision$|\bimpact will we have\b/i, list('aim', 'priority-list')],
]

/** The list that a heading opens. */
export function listUnder(heading: string): PromiseList | null {
  const plain = heading.slice(0, 120).replace(/[:.…\s]+$/, '')
  return headings.find(([says]) => says.test(plain))?.[1] ?? null
}

const leads: readonly (readonly [RegExp, PromiseList])[] = [
  [/\bnext steps (?:are|include)\b/i, steps],
  [/\bpriorit(?:y|ies)\b[^.]{0,40}$/i, priorities],
  [
    /\b(?:we|council|service) (?:will|shall|are going to|commit to|promise to|pledge to|propose to)\b|\bapproach is proposed\b|\bwill be promoting\b|\b(?:our|these) (?:promises|commitments|proposals)\b|\bensure that the council\b/i,
    list('promise', 'lead-in-list'),
  ],
]

/** The list that words before a colon open: "Our proposals were that we will:". */
export function listAfter(text: string): PromiseList | null {
  if (!/[:…]$/.test(text)) return null
  const end = text.slice(-200).replace(/[:….]+$/, '')
  return leads.find(([says]) => says.test(end))?.[1] ?? null
}
