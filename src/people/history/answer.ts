// A person's facts with the status that follows, ready to be written; and the writing, one statement for many people.
import { sql } from 'kysely'
import {
  decide,
  nextChange,
  parseFacts,
  type Decision,
  type Facts,
  type NextChange,
  type Settings,
} from '../../eligibility/index.ts'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'
import { councilRules, rulesFingerprint } from './council-rules.ts'
import type { Ledger } from './fact.ts'

interface Before {
  readonly id: PersonId
  readonly category: string
  readonly status_as_of: Day | null
}

export interface Answered {
  readonly before: Before
  readonly facts: Facts
  /** Null leaves what is stored. */
  readonly ledger: Ledger | null
  readonly decision: Decision
  readonly next: NextChange | null
}

/** Facts that do not fit together: an end before its start, a code that is not one. Says which. */
export class UnfitFacts extends Error {}

export function answerOf(
  before: Before,
  held: { readonly facts: unknown; readonly ledger: Ledger | null },
  today: Day,
  settings: Settings,
): Answered {
  const parsed = parseFacts(held.facts)
  if (!parsed.ok) throw new UnfitFacts(`${parsed.path}: ${parsed.message}`)
  const { facts } = parsed
  return {
    before,
    facts,
    ledger: held.ledger,
    decision: decide(facts, today, settings),
    next: nextChange(facts, today, settings),
  }
}

/** Writes them and records changes of category. Returns how many there were. */
export async function writeAnswers(
  work: Pick<Work, 'db' | 'council' | 'audit'>,
  answers: readonly Answered[],
): Promise<number> {
  if (answers.length === 0) return 0
  const rows = JSON.stringify(answers.map(rowOf))
  const rulesUsed = rulesFingerprint(councilRules(work.council))
  await sql`
    update people p set facts = n.facts, inferences = coalesce(n.inferences, p.inferences),
      status_as_of = n.status_as_of, category = n.category, phase = n.phase, until = n.until,
      next_change_on = n.next_change_on, next_change_to = n.next_change_to, reasons = n.reasons, checks = n.checks,
      date_of_death = n.date_of_death, status_rules = ${rulesUsed}
    from jsonb_to_recordset(${rows}::jsonb) as n(id uuid, facts jsonb, inferences jsonb, status_as_of date,
      category text, phase text, until date, next_change_on date, next_change_to text, reasons text[], checks text[],
      date_of_death date)
    where p.authority_id = ${work.council.id} and p.id = n.id`.execute(work.db)
  const changed = answers.filter(({ before, decision }) => isChange(before, decision))
  for (const { before, decision } of changed)
    await work.audit({
      event: 'status.changed',
      personId: before.id,
      detail: { from: before.category, to: decision.category },
    })
  return changed.length
}

const isChange = (before: Before, now: Decision) => before.status_as_of !== null && before.category !== now.category

function rowOf({ before, facts, ledger, decision, next }: Answered) {
  return {
    id: before.id,
    facts,
    inferences: ledger,
    status_as_of: decision.asOf,
    category: decision.category,
    phase: decision.phase,
    until: decision.until,
    next_change_on: next?.on ?? null,
    next_change_to: next?.category ?? null,
    reasons: decision.reasons,
    checks: decision.checks,
    date_of_death: facts.dateOfDeath ?? null,
  }
}
