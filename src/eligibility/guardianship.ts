/*
 * Special guardianship orders made straight from care (CA s.24(1A)). The age at which the order was made does not
 * matter; it must be in force, or have been in force on reaching 18.
 */
import type { CareSpan } from './care-record.ts'
import type { DayNumber } from './days.ts'
import type { Order } from './facts.ts'
import { joined, spanOf, type Span } from './spans.ts'

/** An order made straight from care. */
export type Guardianship = Span

/** A period of care by an English council that ran up to the order. */
function careRanUpTo(care: readonly CareSpan[], made: DayNumber): boolean {
  return care.some((span) => span.isEnglish && span.from < made && span.start < made && span.end >= made - 1)
}

/** Orders of which the same is said, that follow each other or are written down twice, are one. */
function ordersThatSay(orders: readonly Order[], stated: boolean | undefined): Span[] {
  const isOne = (order: Order): boolean => order.type === 'SGO' && order.lookedAfterImmediatelyBefore === stated
  return joined(orders.filter(isOne).map(spanOf))
}

export function guardianships(orders: readonly Order[], care: readonly CareSpan[]): readonly Guardianship[] {
  const found: Guardianship[] = []
  for (const stated of [true, undefined]) {
    for (const { start, end } of ordersThatSay(orders, stated)) {
      if (stated ?? careRanUpTo(care, start)) found.push({ start, end })
    }
  }
  return found
}

/** The order that qualifies on a day: in force then, or (from 18) in force on reaching 18. */
export function qualifyingOrderOn(
  orders: readonly Guardianship[],
  day: DayNumber,
  b18: DayNumber,
): Guardianship | null {
  const tested = Math.min(day, b18 - 1)
  for (const order of orders) {
    if (order.start <= tested && tested <= order.end) return order
  }
  return null
}
