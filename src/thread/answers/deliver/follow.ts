// A delivery follows its message: delivered when the message was really sent, failed when it could not be. One that has
// been on its way for a week has failed too. Whoever sees to the ask is told.
import type { Work } from '../../../platform/http/ctx.ts'
import type { Job } from '../../../platform/jobs/jobs.ts'
import type { MessageId } from '../../../platform/mail/outbox.ts'
import { settleAsk } from '../../asks/standing.ts'
import { followJobName } from './messages.ts'
import type { OfAnswer } from '../judge/links.ts'
import { tellNotDelivered } from './tell.ts'

const daysOnTheWay = 7

export const followJob: Job = {
  name: followJobName,
  run: (inTransaction, payload) => inTransaction((work) => followMessage(work, payload['id'] as MessageId)), // queued with the message's own id
}

/** Every morning: what has been on its way for a week. */
export const stuckJob: Job = {
  name: 'stuck-deliveries',
  every: '30 6 * * *',
  run: (inTransaction) => inTransaction(failWhatIsStuck),
}

async function followMessage(work: Work, id: MessageId): Promise<void> {
  const { db, now } = work
  const message = await db
    .selectFrom('outbox')
    .select(['state', 'failure', 'sent_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  const delivery = await db
    .selectFrom('deliveries')
    .select(['answer_id', 'ask_id'])
    .where('message_id', '=', id)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst()
  if (!message || !delivery) return
  const of = { answerId: delivery.answer_id, askId: delivery.ask_id }
  if (message.state === 'sent') await arrive(work, of, message.sent_at ?? now)
  else if (message.state === 'failed') await fail(work, of, message.failure ?? 'The message could not be sent.')
}

/** It has reached whoever spoke; the ask follows. */
export async function arrive(work: Work, { answerId, askId }: OfAnswer, at: Date): Promise<void> {
  const { db, caller } = work
  await db
    .updateTable('deliveries')
    .set({ state: 'delivered', delivered_at: at, delivered_by: caller.accountId, failure: null })
    .where('answer_id', '=', answerId)
    .where('ask_id', '=', askId)
    .execute()
  await db
    .updateTable('alarms')
    .set({ settled_at: work.now })
    .where('ask_id', '=', askId)
    .where('kind', 'in', ['not-delivered', 'no-answer-owner', 'no-answer-director'])
    .where('settled_at', 'is', null)
    .execute()
  const ask = await db.selectFrom('asks').select('person_id').where('id', '=', askId).executeTakeFirstOrThrow()
  await settleAsk(work, askId)
  if (ask.person_id !== null)
    await work.audit({ event: 'answer.delivered', personId: ask.person_id, detail: { answer: answerId, ask: askId } })
}

async function fail(work: Work, of: OfAnswer, failure: string): Promise<void> {
  await work.db
    .updateTable('deliveries')
    .set({ state: 'failed', failure })
    .where('answer_id', '=', of.answerId)
    .where('ask_id', '=', of.askId)
    .execute()
  await tellNotDelivered(work, of)
}

async function failWhatIsStuck(work: Work): Promise<void> {
  const since = new Date(work.now.getTime() - daysOnTheWay * 86_400_000)
  const stuck = await work.db
    .selectFrom('deliveries')
    .select(['answer_id', 'ask_id', 'way'])
    .where('state', '=', 'waiting')
    .where('waiting_since', '<=', since)
    .forUpdate()
    .execute()
  for (const { answer_id, ask_id, way } of stuck)
    await fail(work, { answerId: answer_id, askId: ask_id }, stuckWords[way])
}

const stuckWords = {
  here: 'They have not opened it for a week. Is there another way to reach them?',
  code: 'They have not come back with their code for a week. It stays there for them.',
  text: 'The text has not gone out for a week.',
  email: 'The e-mail has not gone out for a week.',
  letter: 'Nobody has said for a week that the letter was posted.',
  'in-person': 'Nobody has said for a week that they told them.',
  group: 'Nobody has said for a week that the group was told.',
} as const
