// What whoever asked may do afterwards: send what is missing, take it back, say that a no is not right.
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { UploadedFile } from '../../platform/http/uploads.ts'
import { sayAsk } from '../../thread/index.ts'
import type { AskId } from '../../thread/tables.ts'
import { acceptDocuments, keepDocuments } from './documents.ts'
import { getOwnClaim, listEvents, type Claim } from './queries.ts'
import { lockClaim, progressOf, recordOnClaim } from './standing.ts'
import type { ClaimId } from '../tables.ts'

export async function giveMore(
  work: Work,
  claim: Claim,
  { words, files }: { readonly words: string; readonly files: readonly UploadedFile[] },
): Promise<void> {
  const documents = await acceptDocuments(files, claim.content.claim.evidence)
  if (documents.length === 0 && words === '') throw new Refused('words', 'Write something, or send a file')
  await keepDocuments(work, claim.id, documents)
  await recordOnClaim(work, claim.id, { what: 'more-given', words: words === '' ? null : words })
}

/** Until the money has gone to be paid, or the thing itself is there. */
export async function mayWithdraw({ db }: Pick<Work, 'db'>, { id, standing }: Pick<Claim, 'id' | 'standing'>) {
  if (standing === 'asked' || standing === 'seen' || standing === 'waiting') return true
  if (standing !== 'agreed') return false
  const gone = await db
    .selectFrom('offer_payments')
    .select('id')
    .where('claim_id', '=', id)
    .where('file_id', 'is not', null)
    .executeTakeFirst()
  return gone === undefined
}

export async function withdrawClaim(work: Work, id: ClaimId): Promise<void> {
  await lockClaim(work, id)
  const claim = await getOwnClaim(work, id)
  if (claim.standing === 'withdrawn') return
  if (!(await mayWithdraw(work, claim)))
    throw new Refused('form', 'It is too late to take this back: it is paid, issued or decided. Talk to your adviser.')
  await work.db
    .updateTable('offer_payments')
    .set({ failed_why: 'Taken back before it was paid' })
    .where('claim_id', '=', id)
    .where('file_id', 'is', null)
    .execute()
  await recordOnClaim(work, id, { what: 'withdrawn' })
}

/** Their words go into the golden thread, to the managers and not to whoever decided, and bring the claim back to be looked at. */
export async function challengeClaim(work: Work, id: ClaimId, words: string): Promise<AskId> {
  await lockClaim(work, id)
  const claim = await getOwnClaim(work, id)
  const { isChallenged } = progressOf(await listEvents(work, id))
  if (claim.standing !== 'refused' || isChallenged)
    throw new Refused(
      'form',
      isChallenged ? 'You have told us already. We are looking at it again.' : 'This was not refused.',
    )
  const ask = await sayAsk(work, {
    words,
    saidOn: work.today,
    door: 'me',
    speaker: { kind: 'person', personId: claim.personId },
    reader: { kind: 'role', role: 'team-manager' },
  })
  await work.db
    .insertInto('offer_asks')
    .values({
      authority_id: work.council.id,
      ask_id: ask,
      kind: 'told-no',
      entry_id: claim.entryId,
      type: claim.content.type,
    })
    .execute()
  await recordOnClaim(work, id, { what: 'challenged', words })
  return ask
}
