// What a text or an e-mail says: nothing that somebody who looks over a shoulder could use, and the private way to it.
import type { Message } from '../../../platform/mail/outbox.ts'
import type { PersonId } from '../../../platform/ids.ts'

export const followJobName = 'follow-delivery'

export function messageWith(
  link: string,
  to: { readonly channel: 'text' | 'email'; readonly recipient: string; readonly personId: PersonId | null },
): Message {
  const common = { to: to.recipient, personId: to.personId, thenJob: followJobName }
  return to.channel === 'text'
    ? { ...common, channel: 'text', body: `There is something new for you to read: ${link}` }
    : {
        ...common,
        channel: 'email',
        subject: 'Something new for you',
        body: `There is something new for you to read:\n\n${link}\n\nThe link works for 30 days. If you did not expect this, you can leave it.`,
      }
}
