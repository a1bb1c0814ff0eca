// Papers and what was read in them, until a person confirms it.
import type { Day } from '../../platform/clock.ts'
import type { Defaulted, Instant } from '../../platform/db/tables.ts'
import type { AccountId, AuthorityId, Id } from '../../platform/ids.ts'
import type { OccasionId, GroupId, PaperId, CandidateId, PaperLineId, FileId } from './ids.ts'

export const candidateKinds = ['ask', 'reply', 'promise', 'aim', 'action', 'finding'] as const
export type CandidateKind = (typeof candidateKinds)[number]

export type CandidateState = 'waiting' | 'confirmed' | 'merged' | 'dropped'

export interface PapersTable {
  authority_id: AuthorityId
  id: PaperId
  title: string
  read_as: 'you-said' | 'promises' | 'action-plan' | 'findings'
  format: string
  pages: Defaulted<number>
  dated: Day | null
  occasion_id: OccasionId | null
  group_id: GroupId | null
  file_id: FileId
  sha256: string
  added_by: AccountId | null
  added_at: Instant
}

export interface CandidatesTable {
  authority_id: AuthorityId
  id: CandidateId
  paper_id: PaperId
  position: number
  kind: CandidateKind
  words: string
  page: number | null
  line: number | null
  heading: string | null
  same_as: Defaulted<number[]>
  owner_written: string | null
  due_written: string | null
  due_read: Day | null
  confidence: number
  rule: string
  part_of: number | null
  question: string | null
  state: Defaulted<CandidateState>
  became_kind: 'ask' | 'answer' | 'promise' | 'action' | null
  became_id: Id<string> | null
  decided_by: AccountId | null
  decided_at: Date | null
}

export interface PaperLinesTable {
  authority_id: AuthorityId
  id: PaperLineId
  paper_id: PaperId
  position: number
  page: number | null
  line: number | null
  heading: string | null
  words: string
  candidate_id: CandidateId | null
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    papers: PapersTable
    candidates: CandidatesTable
    paper_lines: PaperLinesTable
  }
}
