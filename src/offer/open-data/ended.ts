// What was in place and is no more: a copy elsewhere must learn of it. What never was in place stays unknown.
import { sql } from 'kysely'
import { addDays } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { EntryContent } from '../content.ts'
import type { PublishedEntry, PublishedOffer } from '../published/offer.ts'
import type { EntryId, ProviderId } from '../tables.ts'

/** Each as it last stood in place, and when it ended. Drafts and ideas that it became say nothing here. */
export async function listEnded({ db }: Pick<Work, 'db'>, offer: PublishedOffer): Promise<readonly PublishedEntry[]> {
  const gone = [...offer.ended, ...offer.drafts]
  if (gone.length === 0) return []
  const { rows } = await sql<{ entry_id: EntryId; content: EntryContent }>`
    select distinct on (entry_id) entry_id, content from offer_versions
    where stage = 'published' and standing = 'in-place' and starts_on <= ${offer.day}
      and entry_id in (${sql.join(gone.map(({ id }) => id))})
    order by entry_id, starts_on desc, number desc`.execute(db)
  const lastContent = new Map(rows.map((row) => [row.entry_id, row.content]))
  return gone.flatMap((entry) => {
    const content = lastContent.get(entry.id)
    return content === undefined ? [] : [asItLastStood(entry, content, offer)]
  })
}

function asItLastStood(entry: PublishedEntry, content: EntryContent, offer: PublishedOffer): PublishedEntry {
  const provider = content.providerId === null ? null : offer.providers.get(content.providerId as ProviderId) // plain text there
  return {
    ...entry,
    content,
    provider: provider ?? null,
    texts: new Map(),
    easyRead: null,
    changedAt: endedAt(entry),
  }
}

/** Nothing is written down on the day after the last: then it ended all the same. */
function endedAt({ standing, endsOn, changedAt }: PublishedEntry): Date {
  if (standing !== 'in-place' || endsOn === null) return changedAt
  return new Date(Math.max(+changedAt, Date.parse(`${addDays(endsOn, 1)}T00:00:00Z`)))
}
