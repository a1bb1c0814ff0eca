// How somebody is paid. Account details are sealed before they reach the database, shown to nobody but by their last digits,
// and leave only in a payment file.
import type { Ctx } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'
import type { PayMethod } from '../tables.ts'

export interface Account {
  readonly holder: string
  /** Six digits. */
  readonly sortCode: string
  /** Eight digits. */
  readonly number: string
}

export interface Payee {
  readonly method: PayMethod
  /** The last digits of the account number; null for a card or voucher. */
  readonly hint: string | null
  readonly updatedAt: Date
}

export async function findPayee({ db }: Pick<Ctx, 'db'>, personId: PersonId): Promise<Payee | null> {
  const row = await db
    .selectFrom('offer_payees')
    .select(['method', 'hint', 'updated_at as updatedAt'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ?? null
}

const purposeOf = (personId: PersonId) => `payee:${personId}`

export async function savePayee(
  ctx: Pick<Ctx, 'db' | 'council' | 'now' | 'seal'>,
  personId: PersonId,
  pay: { readonly method: PayMethod; readonly account: Account | null },
): Promise<void> {
  const { method, account } = pay
  const values = {
    method,
    sealed: account === null ? null : ctx.seal(purposeOf(personId), JSON.stringify(account)),
    hint: account === null ? null : account.number.slice(-3),
    updated_at: ctx.now,
  }
  await ctx.db
    .insertInto('offer_payees')
    .values({ authority_id: ctx.council.id, person_id: personId, ...values })
    .onConflict((conflict) => conflict.columns(['authority_id', 'person_id']).doUpdateSet(values))
    .execute()
}

/** For a payment file alone. */
export function openAccount(ctx: Pick<Ctx, 'unseal'>, personId: PersonId, sealed: Buffer): Account {
  return JSON.parse(ctx.unseal(purposeOf(personId), sealed)) as Account // as savePayee sealed it
}
