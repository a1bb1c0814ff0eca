// The status of one person on one day. The pages, the letter, the lists and the command line all ask here, so that the
// same facts give the same answer everywhere.
import {
  decide,
  explain,
  nextChange,
  parseFacts,
  type Decision,
  type Explanation,
  type Facts,
  type NextChange,
  type Settings,
  type Words,
} from '../../eligibility/index.ts'
import type { Day } from '../../platform/clock.ts'
import type { Council } from '../../platform/councils/council.ts'

export interface Status {
  readonly facts: Facts
  readonly decision: Decision
  /** In plain words, to the young person. */
  readonly explanation: Explanation
  /** The first later day on which anything differs; null when nothing will. */
  readonly nextChange: NextChange | null
}

/** Facts as stored. They were checked when they were written, so a fault here is one of ours. */
export function factsFrom(stored: unknown): Facts {
  const parsed = parseFacts(stored)
  if (!parsed.ok) throw new Error(`The stored facts do not parse at ${parsed.path}: ${parsed.message}`)
  return parsed.facts
}

/**
 * The stored facts of somebody; for one of whom we have a birth date and nothing else yet, that none of the history is
 * held: no right may be denied on what we do not hold.
 */
export function heldFacts({ facts, date_of_birth }: { readonly facts: unknown; readonly date_of_birth: Day }): unknown {
  const isBare = typeof facts !== 'object' || facts === null || !('dateOfBirth' in facts)
  return isBare ? { dateOfBirth: date_of_birth, lookedAfter: [], historyHeldFrom: null } : facts
}

/** What this council calls things, for explanations. */
export function councilWords({ name, settings }: Pick<Council, 'name' | 'settings'>): Words {
  return { council: name, adviser: settings.words.adviser.one, plan: settings.words.pathwayPlan.one }
}

/** `person`: a row of people, or anything with its facts. `asOf` may be any day, past or to come. */
export function statusOf(person: { readonly facts: unknown }, asOf: Day, settings: Settings, words?: Words): Status {
  return statusFrom(factsFrom(person.facts), asOf, settings, words)
}

export function statusFrom(facts: Facts, asOf: Day, settings: Settings, words?: Words): Status {
  const decision = decide(facts, asOf, settings)
  return {
    facts,
    decision,
    explanation: explain(decision, facts, words),
    nextChange: nextChange(facts, asOf, settings),
  }
}
