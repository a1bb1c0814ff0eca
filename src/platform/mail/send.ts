// Mail and text messages go into an outbox in the same transaction as the change they speak of. A job then hands
// them to GOV.UK Notify; in demo mode they stay at /outbox, where they can be read.
import { NotifyClient } from 'notifications-node-client'
import type { Db } from '../db/connect.ts'
import { newId, type AuthorityId, type PersonId } from '../ids.ts'
import type { Job } from '../jobs/jobs.ts'

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

export function outbox(
  db: Db,
  authorityId: AuthorityId,
  enqueue: (job: string, payload: Record<string, unknown>) => Promise<void>,
): SendMessage {
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

/** Takes one message to its reader; the provider's id, or a throw that has the job tried again. */
export interface Courier {
  deliver(message: {
    channel: 'email' | 'text'
    recipient: string
    subject: string | null
    body: string
    id: string
  }): Promise<string | null>
}

/** Keeps everything in the house: demonstrations and tests. */
export const keepHere: Courier = { deliver: () => Promise.resolve(null) }

/**
 * GOV.UK Notify takes templates only, so the council makes one e-mail and one text template whose whole content is
 * ((subject)) and ((body)), and names their ids in NOTIFY_KEY as `key,emailTemplateId,textTemplateId`.
 */
export function notifyCourier(setting: string): Courier {
  const [key = '', emailTemplate = '', textTemplate = ''] = setting.split(',')
  const client = new NotifyClient(key)
  return {
    async deliver({ channel, recipient, subject, body, id }) {
      const options = { personalisation: { subject, body }, reference: id }
      const answer =
        channel === 'email'
          ? await client.sendEmail(emailTemplate, recipient, options)
          : await client.sendSms(textTemplate, recipient, options)
      return answer.data.id
    },
  }
}

export function deliverJob(courier: Courier): Job {
  return {
    name: 'deliver-message',
    run: (inTransaction, payload) =>
      inTransaction(async ({ db }) => {
        const message = await db
          .selectFrom('outbox')
          .select(['id', 'channel', 'recipient', 'subject', 'body'])
          .where('id', '=', String(payload['id']) as never) // an id that we queued ourselves
          .where('state', '=', 'waiting')
          .forUpdate()
          .executeTakeFirst()
        if (!message) return
        const providerId = await courier.deliver(message)
        await db
          .updateTable('outbox')
          .set({ state: 'sent', provider_id: providerId, sent_at: new Date() })
          .where('id', '=', message.id)
          .execute()
      }),
  }
}
