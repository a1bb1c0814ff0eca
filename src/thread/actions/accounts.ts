// The people with an account who can own an action, or be told of one.
import type { Work } from '../../platform/http/ctx.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { AccountId } from '../../platform/ids.ts'

export interface AccountChoice {
  readonly id: AccountId
  readonly name: string
  readonly hasEmail: boolean
}

/** Staff, councillors and partners; never a young person. */
export async function listAccountChoices({ db }: Pick<Work, 'db'>): Promise<AccountChoice[]> {
  const found = await db
    .selectFrom('accounts')
    .select(['id', 'display_name as name', 'email'])
    .where('ended_at', 'is', null)
    .where('person_id', 'is', null)
    .orderBy('display_name')
    .orderBy('id')
    .execute()
  return found.map(({ id, name, email }) => ({ id, name, hasEmail: email !== null }))
}

/** Refused unless every account that was chosen is one of those. */
export async function checkAccounts(
  work: Pick<Work, 'db'>,
  chosen: Readonly<Record<string, AccountId | undefined>>,
): Promise<void> {
  const known = new Set((await listAccountChoices(work)).map(({ id }) => id))
  for (const [field, id] of Object.entries(chosen))
    if (id !== undefined && !known.has(id)) throw new Refused(field, 'Select somebody from the list')
}
