// Whoever spoke opens their answers: on their own page, by their code, or by the private link. That is how an answer
// that was to be read here arrives, and one that was on another way is read all the same.
import type { Work } from '../../../platform/http/ctx.ts'
import type { AskId } from '../../tables.ts'
import { arrive } from './follow.ts'

/** For whoever said it, and nobody else: the caller has seen to that. How many answers arrived with this. */
export async function markRead(work: Work, askId: AskId): Promise<number> {
  const waiting = await work.db
    .selectFrom('deliveries')
    .select('answer_id')
    .where('ask_id', '=', askId)
    .where('state', 'in', ['waiting', 'failed'])
    .orderBy('linked_at')
    .forUpdate()
    .execute()
  for (const { answer_id } of waiting) await arrive(work, { answerId: answer_id, askId }, work.now)
  return waiting.length
}
