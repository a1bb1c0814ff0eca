// Closing an account when somebody leaves: they are signed out everywhere at once. Whoever closes the last account that
// looks after a restricted record is told before, so that it is handed on while there is somebody to ask.
import { countLeftBy } from '../../people/index.ts'
import { endSessionsOf } from '../../platform/auth/session.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { AccountId } from '../../platform/ids.ts'

/** `last`: it is the last that looks after so many restricted records, and nothing was changed. */
export type Closed = 'closed' | 'closed-already' | { readonly last: number }

interface Closing {
  readonly accountId: AccountId
  readonly reason: string
  /** Close it although it is the last. */
  readonly evenSo: boolean
  /** Who did it, where nobody was signed in. */
  readonly by?: string
}

export async function closeAccount(work: Work, { accountId, reason, evenSo, by }: Closing): Promise<Closed> {
  await inTurn(work)
  const last = await countLeftBy(work, accountId)
  if (last > 0 && !evenSo) return { last }
  const done = await work.db
    .updateTable('accounts')
    .set({ ended_at: work.now })
    .where('id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) return 'closed-already'
  await endSessionsOf(work.db, accountId, work.now)
  const detail = { account: accountId, act: 'close', restrictedLeft: last, ...(by !== undefined && { by }) }
  await work.audit({ event: 'account.changed', reason, detail })
  return 'closed'
}

export async function reopenAccount(work: Work, accountId: AccountId, reason: string): Promise<boolean> {
  const done = await work.db
    .updateTable('accounts')
    .set({ ended_at: null })
    .where('id', '=', accountId)
    .where('ended_at', 'is not', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) return false
  await work.audit({ event: 'account.changed', reason, detail: { account: accountId, act: 'reopen' } })
  return true
}

// Two who close the last two accounts at the same moment would each find the other's open.
async function inTurn({ db }: Work): Promise<void> {
  await db
    .selectFrom('accounts')
    .select('id')
    .where('ended_at', 'is', null)
    .where('person_id', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}
