// Whose stored answer no longer holds today: a day has come, the clock went back, the rules or settings are others, or
// there is none yet. A job works them out again (refresh.ts); until then whoever shows one of them decides it here.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { decide, nextChange } from '../../eligibility/index.ts'
import { asDay, type Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { councilRules, rulesFingerprint } from './council-rules.ts'
import { factsFrom, heldFacts } from './status.ts'

type Today = Pick<Work, 'council' | 'today'>

/** The condition on `people` for those whose stored answer no longer holds. */
export function isBehind({ council, today }: Today): RawBuilder<SqlBool> {
  const rules = rulesFingerprint(councilRules(council))
  return sql<SqlBool>`(people.next_change_on <= ${today} or people.status_as_of is null
    or people.status_as_of > ${today} or people.status_rules is distinct from ${rules})`
}

/** Whether there is anyone like that: the same condition, in parts that an index answers each. */
export async function areSomeBehind({ db, council, today }: Today & Pick<Work, 'db'>): Promise<boolean> {
  const rules = rulesFingerprint(councilRules(council))
  const found = await sql<{ some: boolean }>`select exists (select from people where next_change_on <= ${today})
    or exists (select from people where status_rules is null)
    or exists (select from people where status_rules < ${rules})
    or exists (select from people where status_rules > ${rules})
    or exists (select from people where status_rules = ${rules} and status_as_of > ${today}) as some`.execute(db)
  return found.rows[0]?.some ?? false
}

/** To select beside an answer: the facts of somebody who is behind, null for everyone else. */
export const factsIfBehind = (today: Today): RawBuilder<unknown> =>
  sql`case when ${isBehind(today)} then people.facts end`

interface Answer {
  readonly category: string
  readonly phase: string | null
  readonly until: Day | null
  readonly next_change_on: Day | null
  readonly next_change_to: string | null
  readonly checks: number
  readonly date_of_death: Day | null
}

interface PerhapsBehind {
  readonly facts_if_behind: unknown
  readonly date_of_birth: Day
}

/** To lay over the columns of a stored answer: what differs for somebody who is behind, null where it holds. */
export function answerToday({ facts_if_behind, date_of_birth }: PerhapsBehind, work: Today): Answer | null {
  if (facts_if_behind === null) return null
  const facts = factsFrom(heldFacts({ facts: facts_if_behind, date_of_birth }))
  const rules = councilRules(work.council)
  const decision = decide(facts, work.today, rules)
  const next = nextChange(facts, work.today, rules)
  const day = (on: string | null | undefined) => (on ? asDay(on) : null)
  return {
    category: decision.category,
    phase: decision.phase,
    until: day(decision.until),
    next_change_on: day(next?.on),
    next_change_to: next?.category ?? null,
    checks: decision.checks.length,
    date_of_death: day(facts.dateOfDeath),
  }
}
