// Restricted records that nobody looks after any more, as two people see them who may see neither: that there is one,
// whether somebody can open it still, and what was proposed. The database gives no more (migrations/0009-recovery.sql).
import { sql } from 'kysely'
import { permissions, type Role } from '../../../platform/auth/permissions.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { NotFound } from '../../../platform/http/reply.ts'
import type { AccountId, Id } from '../../../platform/ids.ts'
import { accountOf } from '../openings/commands.ts'

export type RecordHandle = Id<'record-handle'>
export type RecoveryId = Id<'recovery'>

export interface Proposal {
  readonly id: RecoveryId
  readonly accountId: AccountId
  readonly account: string
  readonly why: string
  readonly proposedBy: AccountId
  readonly proposer: string
  readonly proposedAt: Date
}

export interface WithoutKeeper {
  readonly record: RecordHandle
  /** Somebody who is named has an account still, but cannot name others. */
  readonly isOpenedBySome: boolean
  readonly proposal: Proposal | null
}

type Reader = Pick<Work, 'db' | 'now'>

interface Found {
  readonly record: RecordHandle
  readonly is_opened_by_some: boolean
  readonly recovery: RecoveryId | null
  readonly account_id: AccountId
  readonly account: string
  readonly why: string
  readonly proposed_by: AccountId
  readonly proposer: string
  readonly proposed_at: Date
}

export async function listWithoutKeeper({ db, now }: Reader): Promise<WithoutKeeper[]> {
  const { rows } = await sql<Found>`
    select r.*, named.display_name as account, proposer.display_name as proposer
    from records_without_keeper(${now}) r
    left join accounts named on named.id = r.account_id
    left join accounts proposer on proposer.id = r.proposed_by
    order by r.record`.execute(db)
  return rows.map((row) => ({
    record: row.record,
    isOpenedBySome: row.is_opened_by_some,
    proposal: row.recovery === null ? null : proposalOf(row, row.recovery),
  }))
}

const proposalOf = (row: Found, id: RecoveryId): Proposal => ({
  id,
  accountId: row.account_id,
  account: row.account,
  why: row.why,
  proposedBy: row.proposed_by,
  proposer: row.proposer,
  proposedAt: row.proposed_at,
})

export async function getWithoutKeeper(reader: Reader, record: RecordHandle): Promise<WithoutKeeper> {
  const found = (await listWithoutKeeper(reader)).find((one) => one.record === record)
  if (!found) throw new NotFound()
  return found
}

export interface KeeperChoice {
  readonly id: AccountId
  readonly name: string
}

/** Those who may name others on a restricted record, but for the caller. */
export function listKeepers(work: Pick<Work, 'db' | 'caller'>): Promise<KeeperChoice[]> {
  const keepers: readonly Role[] = permissions['restriction.change']
  return work.db
    .selectFrom('accounts')
    .select(['id', 'display_name as name'])
    .where('ended_at', 'is', null)
    .where('id', '<>', accountOf(work))
    .where(sql<boolean>`roles && ${[...keepers]}::text[]`)
    .orderBy('display_name')
    .execute()
}

/** How many restricted records nobody would look after if this account were closed. */
export async function countLeftBy({ db }: Pick<Work, 'db'>, accountId: AccountId): Promise<number> {
  const { rows } = await sql<{ left: number }>`select records_left_by(${accountId}) as left`.execute(db)
  return rows[0]?.left ?? 0
}
