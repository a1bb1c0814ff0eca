/*
 * Special guardianship orders made straight from care (CA s.24(1A)). The age at which the order was made does not
 * matter; it must be in force, or have been in force on reaching 18.
 */
import type { CareSpan } from './care-record.ts'
import type { DayNumber } from './days.ts'
import type { Order } from './facts.ts'
import { putInOrder, spanOf, type Span } from './spans.ts'

export interface Guardianship extends Span {
  wasLookedAfterBefore: boolean
}

interface OrderSpan extends Span {
  stated: boolean | undefined
}

/** A period of care by an English council that ran up to the order. */
function careRanUpTo(care: readonly CareSpan[], made: DayNumber): boolean {
  return care.some((span) => span.isEnglish && span.from < made && span.start < made && span.end >= made - 1)
}

function statedByEither(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  return a === true || b === true ? true : (a ?? b)
}

export function guardianships(orders: readonly Order[], care: readonly CareSpan[]): readonly Guardianship[] {
  const spans: OrderSpan[] = []
  for (const order of orders) {
    if (order.type !== 'SGO') continue
    const { start, end } = spanOf(order)
    spans.push({ start, end, stated: order.lookedAfterImmediatelyBefore })
  }
  putInOrder(spans)
  const runs: OrderSpan[] = []
  for (const span of spans) {
    const last = runs.at(-1)
    if (last !== undefined && span.start <= last.end + 1) {
      last.end = Math.max(last.end, span.end)
      last.stated = statedByEither(last.stated, span.stated)
    } else runs.push(span)
  }
  return runs.map(({ start, end, stated }) => ({
    start,
    end,
    wasLookedAfterBefore: stated ?? careRanUpTo(care, start),
  }))
}

/** The order that qualifies on a day: in force then, or (from 18) in force on reaching 18. */
export function qualifyingOrderOn(
  orders: readonly Guardianship[],
  day: DayNumber,
  b18: DayNumber,
): Guardianship | null {
  const tested = Math.min(day, b18 - 1)
  for (const order of orders) {
    if (order.wasLookedAfterBefore && order.start <= tested && tested <= order.end) return order
  }
  return null
}
