// Places and providers are kept alike: each is a table of its own, and entries name both.
import type { PlaceId, ProviderId } from '../../tables.ts'

export type Kept =
  { readonly noun: 'place'; readonly id: PlaceId } | { readonly noun: 'provider'; readonly id: ProviderId }
export type Noun = Kept['noun']

export const tables = { place: 'offer_places', provider: 'offer_providers' } as const satisfies Record<Noun, string>
