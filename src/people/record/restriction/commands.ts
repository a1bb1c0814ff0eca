// Restricting a record to named people. It takes effect at once, everywhere, for everyone else; so nobody can shut
// themself out, and somebody who may lift the restriction always stays named.
import { may, isRole } from '../../../platform/auth/permissions.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { AccountId, PersonId } from '../../../platform/ids.ts'
import { Refused } from '../../../platform/forms/refused.ts'
import { accountOf } from '../openings/commands.ts'
import { listNameable, listNamed, type NamedReader } from './queries.ts'

export async function nameReader(
  work: Work,
  { personId, accountId, why }: { personId: PersonId; accountId: AccountId; why: string },
): Promise<void> {
  await lock(work, personId)
  if (!(await listNameable(work)).some(({ id }) => id === accountId))
    throw new Refused('account', 'Select somebody who works with young people and still has an account')
  if ((await listNamed(work, personId)).some((named) => named.accountId === accountId))
    throw new Refused('account', 'They are named already')
  await work.db
    .insertInto('restricted_access')
    .values({
      authority_id: work.council.id,
      person_id: personId,
      account_id: accountId,
      granted_by: accountOf(work),
      why,
      granted_at: work.now,
    })
    .execute()
}

export async function endReader(work: Work, personId: PersonId, accountId: AccountId): Promise<void> {
  const isRestricted = await lock(work, personId)
  const rest = (await listNamed(work, personId)).filter((named) => named.accountId !== accountId)
  if (isRestricted && !rest.some(mayLift))
    throw new Refused(
      'named',
      'They are the last one named who may lift the restriction. Name another service manager first, or nobody could ever open this record again.',
    )
  await work.db
    .updateTable('restricted_access')
    .set({ ended_at: work.now })
    .where('person_id', '=', personId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .execute()
}

export async function restrict(work: Work, personId: PersonId): Promise<void> {
  await lock(work, personId)
  const me = accountOf(work)
  if (!(await listNamed(work, personId)).some(({ accountId }) => accountId === me))
    throw new Refused('account', 'Name yourself first. Otherwise the record would vanish for you too, this minute.')
  await setRestricted(work, personId, true)
}

export async function liftRestriction(work: Work, personId: PersonId): Promise<void> {
  await lock(work, personId)
  await setRestricted(work, personId, false)
}

const mayLift = ({ accountEnded, roles }: NamedReader) =>
  !accountEnded && may(roles.filter(isRole), 'restriction.change')

async function setRestricted({ db }: Work, personId: PersonId, restricted: boolean): Promise<void> {
  await db.updateTable('people').set({ restricted }).where('id', '=', personId).execute()
}

/** Two managers who change this at once go one after the other. */
async function lock({ db }: Work, personId: PersonId): Promise<boolean> {
  const person = await db
    .selectFrom('people')
    .select('restricted')
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return person.restricted
}
