// What was read out of a file, a list or a feed: entries to be looked at, and rows that could not be used.
import type { TableRow } from '../../../documents/tables.ts'
import type { EntryContent } from '../../content.ts'

export interface FoundProvider {
  readonly name: string
  readonly description: string
  readonly url: string | null
  readonly email: string | null
}

export interface FoundPlace {
  readonly name: string
  readonly address: string
  readonly city: string
  readonly county: string
  readonly postcode: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly accessibility: string | null
}

export interface Found {
  readonly ok: true
  /** Where it stands, for a person who looks for it: "Row 12". */
  readonly where: string
  /** The source's own name for it, so that the same again is known. */
  readonly sourceId: string
  /** Without a provider and places of ours: those are found, or made, when it is written. */
  readonly content: EntryContent
  readonly provider: FoundProvider | null
  readonly places: readonly FoundPlace[]
  readonly ownerPost: string | null
  /** What an editor should look at, because it was guessed or left out. */
  readonly notes: readonly string[]
  /** Of everything that would be written. */
  readonly hash: string
}

export interface Troubled {
  readonly ok: false
  readonly where: string
  readonly title: string
  readonly troubles: readonly string[]
}

export type FoundRow = Found | Troubled

export type SourceForm = 'open-referral' | 'outpost' | 'hsds-1' | 'table' | 'list'

export interface FoundEntries {
  readonly kind: 'entries'
  readonly form: SourceForm
  readonly rows: readonly FoundRow[]
  /** About the whole of it. */
  readonly notes: readonly string[]
}

/** Its columns have to be named before it says anything. */
export interface FoundTable {
  readonly kind: 'table'
  readonly header: readonly string[]
  readonly rows: readonly (TableRow & { readonly sheet: string })[]
  readonly notes: readonly string[]
}

export interface ReadFault {
  readonly kind: 'fault'
  readonly words: string
}

export type ReadSource = FoundEntries | FoundTable | ReadFault

/** More than any offer has; a longer list is something else. */
export const mostRows = 50_000

/** What an import keeps until it is settled. */
export interface KeptRows {
  readonly table: FoundTable | null
  readonly entries: FoundEntries | null
}
