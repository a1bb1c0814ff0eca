// Brings home what waits on a tablet, in small batches. What was acknowledged is let go, and nothing else: whatever breaks
// off, at whatever point, is sent again, and the server keeps each entry once by its id. So none is lost and none comes twice.
import type { Bytes } from './bytes.ts'

export interface SealedEntry {
  readonly id: string
  readonly sealed: Bytes
}

export interface WaitingEntries {
  /** The oldest, at least one where any waits. */
  next(): Promise<readonly SealedEntry[]>
  count(): Promise<number>
  letGo(ids: readonly string[]): Promise<void>
}

export interface Acknowledged {
  readonly acknowledged: readonly string[]
}

/** Throws when it did not get through. */
export type SendBatch<Answer extends Acknowledged> = (
  batch: readonly SealedEntry[],
  stillWaiting: number,
) => Promise<Answer>

/** The server's last answer. It is asked once even when nothing waits: for what it has to say to the tablet. */
export async function bringHome<Answer extends Acknowledged>(
  waiting: WaitingEntries,
  send: SendBatch<Answer>,
): Promise<Answer> {
  for (;;) {
    const batch = await waiting.next()
    const answer = await send(batch, (await waiting.count()) - batch.length)
    const own = answer.acknowledged.filter((id) => batch.some((entry) => entry.id === id))
    if (own.length > 0) await waiting.letGo(own)
    // A server that takes none of them would be asked for ever.
    if (own.length === 0 || (await waiting.count()) === 0) return answer
  }
}
