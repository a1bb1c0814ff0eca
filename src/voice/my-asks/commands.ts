// What whoever spoke may change afterwards: who sees their words, and taking them back. Both act at once, everywhere.
import type { Work } from '../../platform/http/ctx.ts'
import { settleAsk } from '../../thread/index.ts'
import type { AskId, Quote } from '../../thread/tables.ts'
import { writeEvent } from '../say/commands.ts'
import { getOwnAsk } from './queries.ts'

export async function changeQuote(work: Work, id: AskId, quote: Quote): Promise<void> {
  const ask = await getOwnAsk(work, id)
  const isTakenBack = quote === 'no' && ask.quote !== 'no' && !ask.isQuoteWithdrawn
  await work.db
    .updateTable('asks')
    .set({ quote, quote_withdrawn_at: isTakenBack ? work.now : null })
    .where('id', '=', id)
    .execute()
  if (isTakenBack) await writeEvent(work, id, 'quote-withdrawn')
}

/** What was said stays in the record that the law asks a council to keep; nobody is shown it as an open ask any more. */
export async function withdrawAsk(work: Work, id: AskId): Promise<void> {
  const ask = await getOwnAsk(work, id)
  if (ask.standing === 'withdrawn') return
  await writeEvent(work, id, 'withdrawn')
  await work.db.updateTable('asks').set({ quote: 'no', quote_withdrawn_at: work.now }).where('id', '=', id).execute()
  await settleAsk(work, id)
}
