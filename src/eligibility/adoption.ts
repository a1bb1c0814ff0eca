import type { Order } from './facts.ts'
import { joined, spanOf, type Span } from './spans.ts'

/** The adoption orders in a record; an order written down twice, or in parts, is one. */
export function adoptionsIn(orders: readonly Order[]): readonly Span[] {
  return joined(orders.filter((order) => order.type === 'ADOPTION').map(spanOf))
}
