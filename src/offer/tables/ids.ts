// What each thing of the offer is known by.
import type { Id } from '../../platform/ids.ts'

export type EntryId = Id<'offer-entry'>
export type VersionId = Id<'offer-version'>
export type ProviderId = Id<'offer-provider'>
export type PlaceId = Id<'offer-place'>
export type ClaimId = Id<'offer-claim'>
export type PaymentId = Id<'offer-payment'>
export type PaymentFileId = Id<'offer-payment-file'>
export type ProofId = Id<'offer-proof'>
export type ImportId = Id<'offer-import'>
export type FeedId = Id<'offer-feed'>
export type ReceivedTextId = Id<'received-text'>
