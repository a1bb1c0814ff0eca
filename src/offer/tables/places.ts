// By whom and where things are given.
import type { AuthorityId } from '../../platform/ids.ts'
import type { DefaultedJson, Instant } from '../../platform/db/tables.ts'
import type { Opening } from '../content.ts'
import type { ProviderId, PlaceId } from './ids.ts'

export interface OfferProvidersTable {
  authority_id: AuthorityId
  id: ProviderId
  name: string
  description: string
  url: string | null
  email: string | null
  phone: string | null
  ended_at: Date | null
  /** Whoever gives it now, once this one does no longer. */
  replaced_by: ProviderId | null
  updated_at: Instant
}

export interface OfferPlacesTable {
  authority_id: AuthorityId
  id: PlaceId
  provider_id: ProviderId | null
  name: string
  description: string | null
  address: string
  city: string
  county: string
  postcode: string
  latitude: number | null
  longitude: number | null
  accessibility: string | null
  phone: string | null
  /** Null: nobody has said. */
  in_area: boolean | null
  opening: DefaultedJson<readonly Opening[]>
  opening_note: string | null
  ended_at: Date | null
  /** Where it is given now, once it is here no longer. */
  replaced_by: PlaceId | null
  updated_at: Instant
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    offer_providers: OfferProvidersTable
    offer_places: OfferPlacesTable
  }
}
