// A record beyond one's caseload is opened for the day, with a reason; a manager looks at it afterwards.
import { sql } from 'kysely'
import type { Work } from '../../../platform/http/ctx.ts'
import { NotFound } from '../../../platform/http/reply.ts'
import { newId, type AccountId, type PersonId } from '../../../platform/ids.ts'
import { Refused } from '../../../platform/forms/refused.ts'
import type { OpeningId } from './queries.ts'
import type { Reason } from './reasons.ts'

interface Opening {
  readonly personId: PersonId
  readonly reason: Reason
  readonly explanation: string
}

/** Lasts until midnight in England, and never less than an hour: somebody on duty at five to twelve is not cut off. */
export async function openBeyondCaseload(work: Work, { personId, reason, explanation }: Opening): Promise<OpeningId> {
  const id = newId<'opening'>()
  await work.db
    .insertInto('openings')
    .values({
      authority_id: work.council.id,
      id,
      person_id: personId,
      account_id: accountOf(work),
      reason,
      explanation,
      opened_at: work.now,
      expires_at: sql<Date>`greatest((${work.today}::date + 1)::timestamp at time zone 'Europe/London',
        ${work.now}::timestamptz + interval '1 hour')`,
    })
    .execute()
  return id
}

/** Once only, and never by the one who opened it. */
export async function reviewOpening(work: Work, id: OpeningId, review: string): Promise<void> {
  const done = await work.db
    .updateTable('openings')
    .set({ reviewed_by: accountOf(work), reviewed_at: work.now, review })
    .where('id', '=', id)
    .where('account_id', '<>', accountOf(work))
    .where('reviewed_at', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n)
    throw new Refused('note', 'Somebody else has looked at this since you opened the page. Nothing was changed.')
}

export function accountOf({ caller }: Pick<Work, 'caller'>): AccountId {
  if (caller.accountId === null) throw new NotFound('Only somebody who is signed in does this')
  return caller.accountId
}
