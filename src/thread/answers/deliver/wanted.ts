// What the address of the list of deliveries asks for. An address may hold anything; what does not fit is left out.
import { z } from 'zod'
import { deliveriesPath } from '../../paths.ts'

export const deliveryStates = ['waiting', 'failed', 'delivered'] as const
export const waysWanted = ['by-hand', 'here', 'text', 'email', 'letter', 'in-person', 'code', 'group'] as const
export const perPage = 50

export const wantedFromAddress = z.object({
  /** What the address asks for and we do not know is said, so that nobody takes one list for another. */
  state: z
    .enum(deliveryStates)
    .or(z.string().transform(() => 'unknown' as const))
    .catch('waiting'),
  way: z.enum(waysWanted).or(z.literal('')).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
type Asked = z.output<typeof wantedFromAddress>
export type WantedDeliveries = Omit<Asked, 'state'> & { readonly state: (typeof deliveryStates)[number] }

/** The list that is shown, and whether the address asked for another that there is not. */
export const listFor = (asked: Asked): { readonly wanted: WantedDeliveries; readonly isOther: boolean } =>
  asked.state === 'unknown'
    ? { wanted: { ...asked, state: 'waiting' }, isOther: true }
    : { wanted: { ...asked, state: asked.state }, isOther: false }

export function deliveriesListPath(wanted: WantedDeliveries, change: Partial<WantedDeliveries> = {}): string {
  const next = { ...wanted, page: 1, ...change }
  const search = new URLSearchParams()
  if (next.state !== 'waiting') search.set('state', next.state)
  if (next.way !== '') search.set('way', next.way)
  if (next.page > 1) search.set('page', String(next.page))
  const asked = search.toString()
  return asked === '' ? deliveriesPath : `${deliveriesPath}?${asked}`
}
