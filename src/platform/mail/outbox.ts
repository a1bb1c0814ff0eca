// Mail and text messages go into an outbox in the same transaction as the change they speak of; deliver.ts takes them on.
import type { Db } from '../db/connect.ts'
import { newId, type AuthorityId, type PersonId } from '../ids.ts'
import type { Enqueue } from '../jobs/enqueue.ts'

export type Message =
  | {
      readonly channel: 'email'
      readonly to: string
      readonly subject: string
      readonly body: string
      readonly personId?: PersonId | null
    }
  | { readonly channel: 'text'; readonly to: string; readonly body: string; readonly personId?: PersonId | null }

export type SendMessage = (message: Message) => Promise<void>

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
      })
      .execute()
    await enqueue('deliver-message', { id })
  }
}
