// Looks once a week whether the web addresses in the offer still answer. What the council's own network holds is not asked.
import { sql } from 'kysely'
import type { Work } from '../../../platform/http/ctx.ts'
import type { Job } from '../../../platform/jobs/jobs.ts'
import { fetchGuarded, FetchRefused, type FetchRules } from '../../fetch/guarded.ts'
import { publishedOffer } from '../../published/offer.ts'
import type { EntryId } from '../../tables.ts'

const rules: FetchRules = { allowHttp: true, milliseconds: 10_000, maxBytes: 2_000_000 }
const mostLinks = 1_000

export const checkLinksJob: Job = {
  name: 'check-offer-links',
  every: '20 3 * * 0',
  run: async (inTransaction) => {
    const links = await inTransaction(listLinks)
    for (const link of links) {
      const trouble = await troubleWith(link.url, rules)
      await inTransaction((work) => noteLink(work, link, trouble))
    }
  },
}

interface Link {
  readonly entryId: EntryId
  readonly url: string
}

/** Those of today’s offer; what was noted of others is forgotten. */
async function listLinks(work: Work): Promise<Link[]> {
  const { entries } = await publishedOffer(work)
  const links = entries
    .flatMap(({ id, content }) =>
      content.contact.url === undefined ? [] : [{ entryId: id, url: content.contact.url }],
    )
    .slice(0, mostLinks)
  await sql`delete from offer_links l where not exists (
    select from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) k("entryId" uuid, url text)
    where k."entryId" = l.entry_id and k.url = l.url)`.execute(work.db)
  return links
}

/** Null: it answers, however much it says. */
export async function troubleWith(url: string, given: FetchRules): Promise<string | null> {
  try {
    await fetchGuarded(url, given)
    return null
  } catch (error) {
    if (!(error instanceof FetchRefused)) throw error
    return error.message.startsWith('It is larger') ? null : error.message
  }
}

async function noteLink({ db, council, now }: Work, { entryId, url }: Link, trouble: string | null): Promise<void> {
  const found = { checked_at: now, trouble }
  await db
    .insertInto('offer_links')
    .values({ authority_id: council.id, entry_id: entryId, url, ...found })
    .onConflict((conflict) => conflict.columns(['authority_id', 'entry_id', 'url']).doUpdateSet(found))
    .execute()
}
