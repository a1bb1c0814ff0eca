// GOV.UK Notify. It takes templates only, so the council makes one e-mail and one text template whose whole content is
// ((subject)) and ((body)), and names their ids in NOTIFY_KEY as `key,emailTemplateId,textTemplateId`.
import { NotifyClient } from 'notifications-node-client'
import { Undeliverable, type Courier } from './deliver.ts'

/** `baseUrl` is another address than Notify's own: tests only. */
export function notifyCourier(setting: string, baseUrl?: string): Courier {
  const [key = '', emailTemplate = '', textTemplate = ''] = setting.split(',')
  const client = baseUrl === undefined ? new NotifyClient(key) : new NotifyClient(baseUrl, key)
  return {
    async deliver({ channel, recipient, subject, body, id }) {
      try {
        // Notify may have taken it just before we were killed: our own id is its reference, so it is never sent twice.
        const known = await client.getNotifications(undefined, undefined, id)
        const before = known.data.notifications[0]?.id
        if (before !== undefined) return before
        const options = { personalisation: { subject, body }, reference: id }
        const sent =
          channel === 'email'
            ? await client.sendEmail(emailTemplate, recipient, options)
            : await client.sendSms(textTemplate, recipient, options)
        return sent.data.id
      } catch (error) {
        throw spoken(error)
      }
    },
  }
}

// The client's own error carries the whole request, recipient and words included: only the status goes on.
function spoken(error: unknown): Error {
  const { response, code } = error as { response?: { status?: number }; code?: string }
  const status = response?.status
  if (status === 400) return new Undeliverable('GOV.UK Notify refused the message: look at the number or address.')
  return new Error(`GOV.UK Notify did not take the message: ${status ?? code ?? 'no answer'}`)
}
