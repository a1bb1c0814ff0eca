// Mail and text messages go into an outbox in the same transaction as the change they speak of; deliver.ts takes them on.
import type { Db } from '../db/connect.ts'
import { newId, type AuthorityId, type Id, type PersonId } from '../ids.ts'
import type { Enqueue } from '../jobs/enqueue.ts'

interface AnyMessage {
  readonly to: string
  readonly body: string
  readonly personId?: PersonId | null
  /** The job that is queued, with the message's id, once it was sent or could not be. */
  readonly thenJob?: string
}
export type Message =
  (AnyMessage & { readonly channel: 'email'; readonly subject: string }) | (AnyMessage & { readonly channel: 'text' })

export type MessageId = Id<'message'>

/** The message's id in the outbox. */
export type SendMessage = (message: Message) => Promise<MessageId>

export function outbox(db: Db, authorityId: AuthorityId, enqueue: Enqueue): SendMessage {
  return async (message) => {
    const id = newId<'message'>()
    await db
      .insertInto('outbox')
      .values({
        authority_id: authorityId,
        id,
        channel: message.channel,
        recipient: message.to,
        subject: message.channel === 'email' ? message.subject : null,
        body: message.body,
        person_id: message.personId ?? null,
        state: 'waiting',
        then_job: message.thenJob ?? null,
      })
      .execute()
    await enqueue('deliver-message', { id })
    return id
  }
}
