// An answer sets out to one speaker. Where it can't go, that is said on the list of deliveries at once.
import type { Work } from '../../../platform/http/ctx.ts'
import { makeLink, type OfAnswer } from '../judge/links.ts'
import { messageWith } from './messages.ts'
import { reachOf } from './reach.ts'
import { channelOf, wayTo, type WayToThem } from './ways.ts'

/** The caller has seen to it that the ask is in view. An answer that was taken off the ask before sets out again. */
export async function startDelivery(work: Work, of: OfAnswer, { isSent = true } = {}): Promise<void> {
  const reach = await reachOf(work, of.askId)
  const { db, council, caller, now } = work
  await db
    .insertInto('deliveries')
    .values({
      authority_id: council.id,
      answer_id: of.answerId,
      ask_id: of.askId,
      way: wayTo(reach).way,
      linked_by: caller.accountId,
      linked_at: now,
      waiting_since: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'answer_id', 'ask_id'])
        .doUpdateSet({ state: 'waiting', linked_by: caller.accountId, linked_at: now }),
    )
    .execute()
  if (isSent) await sendBy(work, of, wayTo(reach))
}

/** Sends it on its way, or says why it can't go. */
export async function sendBy(work: Work, of: OfAnswer, to: WayToThem): Promise<void> {
  const channel = to.failure === null ? channelOf(to) : null
  const messageId =
    channel === null || to.recipient === null
      ? null
      : await work.send(
          messageWith(await makeLink(work, of), {
            channel,
            recipient: to.recipient,
            personId: (await reachOf(work, of.askId)).personId,
          }),
        )
  await work.db
    .updateTable('deliveries')
    .set({
      way: to.way,
      recipient: to.recipient,
      message_id: messageId,
      state: to.failure === null ? 'waiting' : 'failed',
      failure: to.failure,
      waiting_since: work.now,
    })
    .where('answer_id', '=', of.answerId)
    .where('ask_id', '=', of.askId)
    .execute()
}
