// The private way to one answer, sent in a message: no account is needed, only the hash of it is kept, and it opens
// nothing else. Whoever holds it may read that one ask and its answer, and say what they think of it.
import { sql } from 'kysely'
import { hashToken, newToken } from '../../../platform/auth/tokens.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { NotFound } from '../../../platform/http/reply.ts'
import { answerLinkPath } from '../../paths.ts'
import type { AnswerId, AskId } from '../../tables.ts'

const daysValid = 30

export interface OfAnswer {
  readonly answerId: AnswerId
  readonly askId: AskId
}

/** A new address for the answer; the delivery must be there. */
export async function makeLink(work: Work, { answerId, askId }: OfAnswer): Promise<string> {
  const token = newToken()
  await work.db
    .insertInto('answer_links')
    .values({
      authority_id: work.council.id,
      token_hash: hashToken(token),
      answer_id: answerId,
      ask_id: askId,
      made_at: work.now,
      expires_at: new Date(work.now.getTime() + daysValid * 86_400_000),
      opened_at: null,
    })
    .execute()
  return `${work.publicUrl}${answerLinkPath(token)}`
}

/** Whose answer the address leads to. Row-level security shows that one ask from here on, to the end of the request. */
export async function openLink(work: Work, token: string): Promise<OfAnswer> {
  const { db, now } = work
  const link = await db
    .selectFrom('answer_links')
    .select(['answer_id', 'ask_id', 'opened_at'])
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!link) throw new NotFound()
  await sql`select set_config('alongside.opened_ask', ${link.ask_id}, true)`.execute(db)
  if (link.opened_at === null)
    await db.updateTable('answer_links').set({ opened_at: now }).where('token_hash', '=', hashToken(token)).execute()
  return { answerId: link.answer_id, askId: link.ask_id }
}
