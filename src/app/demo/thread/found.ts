// Who is in the demonstration already, by the names that it gives them.
import type { Work } from '../../../platform/http/ctx.ts'
import type { AccountId, PersonId } from '../../../platform/ids.ts'

export async function accountNamed({ db }: Work, signIn: string): Promise<AccountId> {
  return (await db.selectFrom('accounts').select('id').where('sign_in_name', '=', signIn).executeTakeFirstOrThrow()).id
}

export async function personOf({ db }: Work, childId: string): Promise<PersonId> {
  return (await db.selectFrom('people').select('id').where('child_id', '=', childId).executeTakeFirstOrThrow()).id
}
