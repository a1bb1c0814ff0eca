// Words of an organisation that waited: read by whoever works with the young person, and passed on, changed or kept back.
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { lockApplication, tellApplicant } from './life.ts'
import type { ApplicationId, WordsId } from './tables.ts'

export async function passOnWords(work: Work, id: ApplicationId, wordsId: WordsId, words: string): Promise<void> {
  await lockWaiting(work, id, wordsId)
  await work.db
    .updateTable('application_words')
    .set({ passed_words: words, passed_at: work.now, passed_by: work.caller.accountId })
    .where('id', '=', wordsId)
    .execute()
  await tellApplicant(work, id)
}

export async function keepBack(work: Work, id: ApplicationId, wordsId: WordsId): Promise<void> {
  await lockWaiting(work, id, wordsId)
  await work.db
    .updateTable('application_words')
    .set({ kept_back_at: work.now, passed_by: work.caller.accountId })
    .where('id', '=', wordsId)
    .execute()
}

async function lockWaiting(work: Work, id: ApplicationId, wordsId: WordsId): Promise<void> {
  await lockApplication(work, id)
  const said = await work.db
    .selectFrom('application_words')
    .select(['passed_at', 'kept_back_at'])
    .where('id', '=', wordsId)
    .where('application_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!said) throw new NotFound('No such words')
  if (said.passed_at !== null || said.kept_back_at !== null)
    throw new Refused('form', 'Somebody was quicker: these words have been read already')
}

/** Words of danger in an application have been read by somebody who works with whoever wrote them. */
export async function markRead({ db }: Pick<Work, 'db'>, id: ApplicationId): Promise<void> {
  await db.updateTable('applicants').set({ may_be_unsafe: false }).where('application_id', '=', id).execute()
}
