// The table of migration 0018-pictures.sql, as Kysely sees it.
import type { Day } from '../../platform/clock.ts'
import type { Defaulted, Instant } from '../../platform/db/tables.ts'
import type { AccountId, AuthorityId } from '../../platform/ids.ts'
import type { FileId } from '../../thread/tables.ts'
import type { EntryId } from '../kiosk/tables.ts'

export const showings = ['drawing', 'nobody', 'person'] as const
export const givers = ['own', 'parent', 'council'] as const
export const pictureUses = ['tree', 'report'] as const

interface ShownPicturesTable {
  authority_id: AuthorityId
  file_id: FileId
  entry_id: EntryId
  shows: (typeof showings)[number]
  words: string
  chosen_by: AccountId | null
  chosen_at: Instant
  under_18: boolean | null
  given_by: (typeof givers)[number] | null
  child_agrees: Defaulted<boolean>
  given_on: Day | null
  until: Day | null
  uses: Defaulted<(typeof pictureUses)[number][]>
  hidden_at: Date | null
  hidden_by: AccountId | null
  hidden_why: string | null
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    shown_pictures: ShownPicturesTable
  }
}
