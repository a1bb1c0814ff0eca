/* The council that owes the duties: the one that last looked after the person (CA s.23A(4); CLR reg 2). */
import type { CareSpan } from './care-record.ts'
import type { Route } from './codes.ts'
import { NEVER, type DayNumber } from './days.ts'
import type { History } from './history.ts'
import type { Standing } from './standing.ts'

/** Nobody owes a duty, or (s.24(5)(b)) it is the council in whose area the person asks for help. */
const WITHOUT: ReadonlySet<Route> = new Set<Route>(['deceased', 'in_care_elsewhere', 'qualifying_other', 'no_category'])

/** First day of the unbroken time with one council that ends with this period. */
function beganWith(care: readonly CareSpan[], span: CareSpan): DayNumber {
  let began = span.start
  for (let i = care.length - 1; i >= 0; i--) {
    const other = care[i]
    if (other === undefined || !other.isEnglish || other.authority !== span.authority) continue
    if (other.start < began && other.end + 1 >= began) began = other.start
  }
  return began
}

export function responsibleAuthorityOn(history: History, standing: Standing): string | null {
  if (WITHOUT.has(standing.route)) return null
  const { care } = history
  const { upTo } = standing.care
  let last: CareSpan | null = null
  let lastEnd = -NEVER
  for (const span of care) {
    if (span.start > upTo) break
    if (!span.isEnglish || span.authority === '') continue
    const end = Math.min(span.end, upTo)
    if (end < lastEnd) continue
    if (last === null || end > lastEnd || isLater(care, span, last)) last = span
    lastEnd = end
  }
  if (standing.route === 'under_16' && lastEnd < upTo) return null
  return last?.authority ?? null
}

/** Two councils on the same last day: the one that began later took over. */
function isLater(care: readonly CareSpan[], span: CareSpan, held: CareSpan): boolean {
  if (span.authority === held.authority) return false
  const began = beganWith(care, span)
  const heldBegan = beganWith(care, held)
  return began > heldBegan || (began === heldBegan && span.authority > held.authority)
}
