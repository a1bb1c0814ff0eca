// Takes what waits in the outbox to GOV.UK Notify; in demo mode messages stay at /outbox, where they can be read.
import { NotifyClient } from 'notifications-node-client'
import type { Job } from '../jobs/jobs.ts'

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
