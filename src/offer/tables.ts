// The tables of the offer, as Kysely sees them.
export * from './tables/ids.ts'
export * from './tables/entries.ts'
export * from './tables/places.ts'
export * from './tables/said.ts'
export * from './tables/claims.ts'
export * from './tables/payments.ts'
export * from './tables/proofs.ts'
export * from './tables/imports.ts'
