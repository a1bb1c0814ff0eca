// Takes what waits in the outbox to its readers; in demo mode messages stay at /outbox, where they can be read.
import type { Work } from '../http/ctx.ts'
import type { Job } from '../jobs/jobs.ts'
import { mayText } from './stops.ts'

/** Takes one message to its reader; the provider's id. A throw has the job tried again, unless it is Undeliverable. */
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

/** What no further try will change, such as a number that is none: it stays in the outbox with this reason. */
export class Undeliverable extends Error {}

/** Takes the messages that were queued to their readers, each once. */
export function deliverJob(courier: Courier): Job {
  return {
    name: 'deliver-message',
    run: (inTransaction, payload) =>
      inTransaction(async ({ db, now, enqueue }) => {
        const message = await db
          .selectFrom('outbox')
          .select(['id', 'channel', 'recipient', 'subject', 'body', 'then_job', 'created_at'])
          .where('id', '=', String(payload['id']) as never) // an id that we queued ourselves
          .where('state', '=', 'waiting')
          .forUpdate()
          .executeTakeFirst()
        if (!message) return
        const change = await allowed({ db }, message)
          .then(() => courier.deliver(message))
          .then(
            (id) => ({ state: 'sent' as const, provider_id: id, sent_at: now }),
            (error: unknown) => {
              if (!(error instanceof Undeliverable)) throw error
              return { state: 'failed' as const, failure: error.message }
            },
          )
        await db.updateTable('outbox').set(change).where('id', '=', message.id).execute()
        if (message.then_job !== null) await enqueue(message.then_job, { id: message.id })
      }),
  }
}

interface Text {
  readonly channel: 'email' | 'text'
  readonly recipient: string
  readonly created_at: Date
}

async function allowed(work: Pick<Work, 'db'>, { channel, recipient, created_at: writtenAt }: Text): Promise<void> {
  if (channel === 'text' && !(await mayText(work, recipient, writtenAt)))
    throw new Undeliverable('Whoever has this number asked for no more texts.')
}
