// Writing a draft: a new entry, or the next version of one. A draft may be changed as often as one likes; what was published
// never is. An entry has one draft at a time.
import { Refused } from '../../../platform/forms/refused.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import type { EntryContent } from '../../content.ts'
import type { EntryId, ProviderId } from '../../tables.ts'
import type { Entry } from '../find.ts'
import type { Around } from './entry-form.ts'

export interface Draft {
  readonly content: EntryContent
  readonly around: Around
}

/** The slug of the new entry. */
export async function addEntry(work: Work, { content, around }: Draft): Promise<string> {
  const slug = await freeSlug(work, content.title)
  const id = newId<'offer-entry'>()
  await work.db
    .insertInto('offer_entries')
    .values({
      authority_id: work.council.id,
      id,
      slug,
      created_by: work.caller.accountId,
      created_at: work.now,
    })
    .execute()
  await insertVersion(work, { entryId: id, number: 1, draft: await withProvider(work, { content, around }) })
  return slug
}

/** Changes the draft of an entry, or begins one. One that waited for a second person is a draft again. */
export async function saveDraft(work: Work, entry: Entry, given: Draft): Promise<void> {
  await lockEntry(work, entry.id)
  const draft = await withProvider(work, given)
  if (entry.draft === null) {
    await insertVersion(work, { entryId: entry.id, number: (entry.versions[0]?.number ?? 0) + 1, draft })
    return
  }
  const { around, content } = draft
  const saved = await work.db
    .updateTable('offer_versions')
    .set({
      stage: 'draft',
      standing: around.standing,
      starts_on: around.startsOn ?? work.today,
      ends_on: around.endsOn,
      content: JSON.stringify(content),
      replaced_by: null,
      change_note: around.changeNote,
      consultation: around.consultation,
      gate_override: null,
      written_by: work.caller.accountId,
      written_at: work.now,
    })
    .where('id', '=', entry.draft.id)
    .where('stage', 'in', ['draft', 'proposed'])
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Refused('title', 'Somebody published this draft while you were writing')
}

interface NewVersion {
  readonly entryId: EntryId
  readonly number: number
  readonly draft: Draft
}

async function insertVersion(work: Work, { entryId, number, draft: { content, around } }: NewVersion): Promise<void> {
  const { db } = work
  const known = await db
    .selectFrom('offer_versions')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('entry_id', '=', entryId)
    .executeTakeFirst()
  await db
    .insertInto('offer_versions')
    .values({
      authority_id: work.council.id,
      id: newId<'offer-version'>(),
      entry_id: entryId,
      number: Math.max(number, (known?.last ?? 0) + 1), // a dropped draft keeps its number
      stage: 'draft',
      standing: around.standing,
      starts_on: around.startsOn ?? work.today,
      ends_on: around.endsOn,
      content: JSON.stringify(content),
      change_note: around.changeNote,
      consultation: around.consultation,
      written_by: work.caller.accountId,
      written_at: work.now,
    })
    .execute()
}

/** A draft that nobody wants: it stays in the table and is shown no more. */
export async function dropDraft(work: Work, { draft }: Entry): Promise<void> {
  if (draft === null) return
  await work.db
    .updateTable('offer_versions')
    .set({ stage: 'dropped' })
    .where('id', '=', draft.id)
    .where('stage', 'in', ['draft', 'proposed'])
    .execute()
}

/** Two people who write or publish the same entry at the same moment come one after the other. */
export async function lockEntry({ db }: Pick<Work, 'db'>, id: EntryId): Promise<void> {
  await db.selectFrom('offer_entries').select('id').where('id', '=', id).forUpdate().execute()
}

async function withProvider(work: Work, draft: Draft): Promise<Draft> {
  const { newProvider } = draft.around
  if (newProvider === null) return draft
  return { ...draft, content: { ...draft.content, providerId: await providerCalled(work, newProvider) } }
}

/** The provider of this name: one that is known, or a new one. */
export async function providerCalled({ db, council, now }: Work, name: string): Promise<ProviderId> {
  const known = await db.selectFrom('offer_providers').select('id').where('name', '=', name).executeTakeFirst()
  if (known) return known.id
  const id = newId<'offer-provider'>()
  await db
    .insertInto('offer_providers')
    .values({ authority_id: council.id, id, name, description: name, updated_at: now })
    .execute()
  return id
}

/** A title as it stands in addresses: "Clothes for an interview" is clothes-for-an-interview. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/[^a-zA-Z0-9-]/g, '')
    .toLowerCase()
    .slice(0, 70)
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  return plain === '' ? 'entry' : plain
}

async function freeSlug({ db }: Pick<Work, 'db'>, title: string): Promise<string> {
  const wanted = slugOf(title)
  const taken = await db.selectFrom('offer_entries').select('slug').where('slug', 'like', `${wanted}%`).execute()
  const known = new Set(taken.map(({ slug }) => slug))
  if (!known.has(wanted)) return wanted
  for (let next = 2; ; next += 1) if (!known.has(`${wanted}-${next}`)) return `${wanted}-${next}`
}
