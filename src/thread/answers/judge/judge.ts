// What whoever spoke says of an answer: good enough, or not yet. "Not yet" opens the ask again and is told to whoever
// sees to it and to whoever answered. It can be changed until a newer answer comes.
import type { Work } from '../../../platform/http/ctx.ts'
import { NotFound } from '../../../platform/http/reply.ts'
import { newId } from '../../../platform/ids.ts'
import { settleAsk } from '../../asks/standing.ts'
import { askPath } from '../../paths.ts'
import type { AskStanding } from '../../tables.ts'
import { findOwner } from '../deliver/tell.ts'
import { listAnswersFor } from '../shown.ts'
import type { OfAnswer } from './links.ts'

export const verdicts = ['good-enough', 'not-yet'] as const
export type Verdict = (typeof verdicts)[number]

export interface Judging extends OfAnswer {
  readonly verdict: Verdict
  /** A word on why; may be empty. */
  readonly words: string
}

/**
 * For whoever said it, and nobody else: the caller has seen to that. `newer` when another answer has come since, which
 * then is the one to judge. Throws NotFound for what has not arrived: nothing closes without an answer that did.
 */
export async function judgeAnswer(work: Work, judging: Judging): Promise<AskStanding | 'newer'> {
  const { db, now } = work
  const { answerId, askId, verdict } = judging
  await db.selectFrom('asks').select('id').where('id', '=', askId).forUpdate().executeTakeFirst()
  const answer = (await listAnswersFor(work, askId)).find(({ id }) => id === answerId)
  if (answer?.state !== 'delivered') throw new NotFound()
  if (!answer.isNewest) return 'newer'
  const words = judging.words === '' ? null : judging.words
  await db
    .updateTable('deliveries')
    .set({ verdict, verdict_words: words, verdict_at: now })
    .where('answer_id', '=', answerId)
    .where('ask_id', '=', askId)
    .where('state', '=', 'delivered')
    .execute()
  const standing = await settleAsk(work, askId)
  if (verdict === 'not-yet' && answer.verdict !== 'not-yet') await reopen(work, judging)
  return standing
}

async function reopen(work: Work, of: OfAnswer): Promise<void> {
  await work.db
    .insertInto('ask_events')
    .values({
      authority_id: work.council.id,
      id: newId<'ask-event'>(),
      ask_id: of.askId,
      at: work.now,
      event: 'reopened',
      account_id: work.caller.accountId,
      words: null,
    })
    .execute()
  for (const to of await listWhoIsTold(work, of))
    await work.send({
      channel: 'email',
      to,
      subject: 'An answer was not good enough yet',
      body: `Somebody has read an answer and says “not yet”. Sign in to see why and what to do:\n\n${work.publicUrl}${askPath(of.askId)}`,
    })
}

/** Whoever sees to the ask and whoever gave the answer, each once, where they have an e-mail address. */
async function listWhoIsTold(work: Work, { answerId, askId }: OfAnswer): Promise<readonly string[]> {
  const owner = await findOwner(work, askId)
  const giver = await work.db
    .selectFrom('answers as a')
    .innerJoin('accounts as giver', (join) =>
      join.onRef('giver.authority_id', '=', 'a.authority_id').onRef('giver.id', '=', 'a.given_by'),
    )
    .leftJoin('workers as w', (join) =>
      join.onRef('w.authority_id', '=', 'giver.authority_id').onRef('w.account_id', '=', 'giver.id'),
    )
    .select(['giver.email', 'w.email as work_email'])
    .where('a.id', '=', answerId)
    .where('giver.ended_at', 'is', null)
    .execute()
  const all = [owner?.email, ...giver.map(({ email, work_email }) => work_email ?? email)]
  return [...new Set(all.filter((email) => email !== null && email !== undefined))]
}
