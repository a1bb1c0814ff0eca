// Two people name somebody new on a restricted record that nobody looks after any more. The database holds that they are
// two, that a third is named and that the record was left: these only ask it, record what it says and tell who is next.
import { sql } from 'kysely'
import { permissions, type Role } from '../../../platform/auth/permissions.ts'
import { Refused } from '../../../platform/forms/refused.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { NotFound } from '../../../platform/http/reply.ts'
import { newId, type AccountId, type PersonId } from '../../../platform/ids.ts'
import { peoplePath, recoveryPath } from '../../paths.ts'
import type { Proposal, RecordHandle, RecoveryId } from './queries.ts'

interface Wanted {
  readonly record: RecordHandle
  readonly accountId: AccountId
  readonly why: string
}

type Proposed = 'proposed' | 'not-found' | 'not-theirs' | 'waiting'

export async function proposeKeeper(work: Work, { record, accountId, why }: Wanted): Promise<RecoveryId> {
  const id = newId<'recovery'>()
  const { rows } = await sql<{ said: Proposed }>`
    select propose_recovery(${id}, ${record}, ${accountId}, ${why}, ${work.now}) as said`.execute(work.db)
  switch (rows[0]?.said) {
    case 'proposed':
      await tellAgreers(work, accountId)
      return id
    case 'not-theirs':
      throw new Refused('account', 'Select a service manager who still has an account')
    case 'waiting':
      throw new Refused('account', 'Somebody is proposed for this record already. Nothing was changed.')
    case 'not-found':
    case undefined:
      throw new NotFound()
  }
}

export type Decided = 'named' | 'refused' | 'withdrawn' | 'lapsed' | 'not-yours'

export async function decideRecovery(work: Work, id: RecoveryId, proposal: Proposal | null, agrees: boolean) {
  const { rows } = await sql<{ outcome: Decided; person: PersonId | null }>`
    select outcome, person from decide_recovery(${id}, ${agrees}, ${work.now})`.execute(work.db)
  const [row] = rows
  if (!row || row.outcome === 'not-yours' || !proposal) return 'not-yours' as const
  const detail = { recovery: id, outcome: row.outcome, named: proposal.accountId, proposedBy: proposal.proposedBy }
  if (row.outcome === 'named') {
    await work.audit({ event: 'recovery.agreed', personId: row.person, reason: proposal.why, detail })
    await tellNamed(work, proposal.accountId)
  } else await work.audit({ event: 'recovery.ended', detail })
  return row.outcome
}

/** Those who may agree; who is proposed cannot. */
async function tellAgreers(work: Work, proposed: AccountId): Promise<void> {
  const agreers: readonly Role[] = permissions['recovery.agree']
  const to = await listAddresses(work, sql<boolean>`a.roles && ${[...agreers]}::text[] and a.id <> ${proposed}`)
  for (const address of to)
    await work.send({
      channel: 'email',
      to: address,
      subject: 'A restricted record needs a second person',
      body: `Nobody looks after a restricted record any more. An administrator has proposed who should, and a service manager must agree. You will not see the record by doing so. Sign in:\n\n${work.publicUrl}${recoveryPath}`,
    })
}

async function tellNamed(work: Work, named: AccountId): Promise<void> {
  for (const to of await listAddresses(work, sql<boolean>`a.id = ${named}`))
    await work.send({
      channel: 'email',
      to,
      subject: 'You are named on a restricted record',
      body: `Those who looked after a restricted record have left, and you are now named on it. Sign in and find it among your people. Then name those who go on working with them:\n\n${work.publicUrl}${peoplePath}`,
    })
}

async function listAddresses({ db }: Work, who: ReturnType<typeof sql<boolean>>): Promise<string[]> {
  const rows = await db
    .selectFrom('accounts as a')
    .leftJoin('workers as w', (join) =>
      join.onRef('w.authority_id', '=', 'a.authority_id').onRef('w.account_id', '=', 'a.id'),
    )
    .select(sql<string | null>`coalesce(w.email, a.email)`.as('to'))
    .where('a.ended_at', 'is', null)
    .where(who)
    .execute()
  return [...new Set(rows.map(({ to }) => to).filter((to) => to !== null))]
}
