// Writes what an import found: drafts that are being worked on, for an editor to look at and publish. All of it or none: it
// runs in one transaction.
import type { Work } from '../../platform/http/ctx.ts'
import { newId, type AccountId } from '../../platform/ids.ts'
import { slugOf } from '../editor/write/drafts.ts'
import type { EntryContent } from '../content.ts'
import { nowOf } from '../successors.ts'
import type { EntryId, PlaceId, ProviderId } from '../tables.ts'
import type { Planned } from './plan.ts'
import type { Found, FoundPlace, FoundProvider, SourceForm } from './read/found.ts'

export interface Writing {
  readonly planned: readonly Planned[]
  readonly form: SourceForm
  /** What was read, for the note to the editor. */
  readonly name: string
  readonly by: AccountId | null
}

export async function writeImport(work: Work, { planned, form, name, by }: Writing): Promise<void> {
  const rows = planned.filter(isWritten)
  const found = rows.map(({ row }) => row)
  const providers = await providersFor(work, found)
  const places = await placesFor(work, found)
  const contentOf = (row: Found): EntryContent => ({
    ...row.content,
    providerId: row.provider === null ? null : (providers.get(row.provider.name) ?? null),
    where: {
      ...row.content.where,
      placeIds: [...new Set(row.places.map((place) => places.get(placeKey(place))))].filter((id) => id !== undefined),
    },
  })
  const added = await addEntries(work, { rows, form, by })
  await addDrafts(work, { rows, added, name, by, contentOf })
}

type Written = Planned & { readonly row: Found; readonly outcome: 'new' | 'changed' }
const isWritten = (one: Planned): one is Written => one.row.ok && (one.outcome === 'new' || one.outcome === 'changed')

const atOnce = 300
const inParts = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, part) => rows.slice(part * atOnce, (part + 1) * atOnce))

// What a source still calls by its old name is what took its place here. What nothing replaced is told before publishing.

async function providersFor({ db, council, now }: Work, found: readonly Found[]): Promise<Map<string, ProviderId>> {
  const held = await db
    .selectFrom('offer_providers')
    .select(['id', 'name', 'replaced_by as replacedBy', 'ended_at'])
    .execute()
  const follow = nowOf(held)
  const ids = new Map(held.map(({ id, name }) => [name, follow(id) ?? id]))
  const wanted = new Map<string, FoundProvider>()
  for (const { provider } of found) if (provider && !ids.has(provider.name)) wanted.set(provider.name, provider)
  for (const some of inParts([...wanted.values()])) {
    const rows = some.map((provider) => ({
      authority_id: council.id,
      id: newId<'offer-provider'>(),
      ...provider,
      updated_at: now,
    }))
    await db.insertInto('offer_providers').values(rows).execute()
    for (const { id, name } of rows) ids.set(name, id)
  }
  return ids
}

const placeKey = ({ name, postcode }: Pick<FoundPlace, 'name' | 'postcode'>) => `${name}\n${postcode}`

async function placesFor({ db, council, now }: Work, found: readonly Found[]): Promise<Map<string, PlaceId>> {
  const held = await db
    .selectFrom('offer_places')
    .select(['id', 'name', 'postcode', 'replaced_by as replacedBy', 'ended_at'])
    .execute()
  const follow = nowOf(held)
  const ids = new Map(held.map((place) => [placeKey(place), follow(place.id) ?? place.id]))
  const wanted = new Map<string, FoundPlace>()
  for (const { places } of found)
    for (const place of places) if (!ids.has(placeKey(place))) wanted.set(placeKey(place), place)
  for (const some of inParts([...wanted.values()])) {
    const rows = some.map((place) => ({
      authority_id: council.id,
      id: newId<'offer-place'>(),
      ...place,
      updated_at: now,
    }))
    await db.insertInto('offer_places').values(rows).execute()
    for (const row of rows) ids.set(placeKey(row), row.id)
  }
  return ids
}

interface Adding {
  readonly rows: readonly Written[]
  readonly form: SourceForm
  readonly by: AccountId | null
}

/** The entry of each row, by the source's id: new ones are made, known ones remember what the source says now. */
async function addEntries(work: Work, { rows, form, by }: Adding): Promise<Map<string, EntryId>> {
  const { db, council, now } = work
  const ids = new Map<string, EntryId>()
  const slugs = await freeSlugs(work)
  const fresh = rows.filter(({ outcome }) => outcome === 'new')
  for (const some of inParts(fresh)) {
    const entries = some.map(({ row }) => ({
      authority_id: council.id,
      id: newId<'offer-entry'>(),
      slug: slugs(row.content.title),
      owner_post: row.ownerPost,
      source: form,
      source_id: row.sourceId,
      source_hash: row.hash,
      source_at: now,
      created_at: now,
      created_by: by,
    }))
    await db.insertInto('offer_entries').values(entries).execute()
    for (const { id, source_id } of entries) ids.set(source_id, id)
  }
  for (const { row, known } of rows) {
    if (known === null) continue
    ids.set(row.sourceId, known.id)
    await db
      .updateTable('offer_entries')
      .set({ source_hash: row.hash, source_at: now })
      .where('id', '=', known.id)
      .execute()
  }
  return ids
}

async function freeSlugs({ db }: Work): Promise<(title: string) => string> {
  const taken = new Set((await db.selectFrom('offer_entries').select('slug').execute()).map(({ slug }) => slug))
  const next = new Map<string, number>()
  return (title) => {
    const wanted = slugOf(title)
    let number = next.get(wanted) ?? 1
    let slug = number === 1 ? wanted : `${wanted}-${number}`
    while (taken.has(slug)) slug = `${wanted}-${(number += 1)}`
    next.set(wanted, number + 1)
    taken.add(slug)
    return slug
  }
}

interface Drafting {
  readonly rows: readonly Written[]
  readonly added: ReadonlyMap<string, EntryId>
  readonly name: string
  readonly by: AccountId | null
  readonly contentOf: (row: Found) => EntryContent
}

async function addDrafts(work: Work, { rows, added, name, by, contentOf }: Drafting): Promise<void> {
  const { db, council, now, today } = work
  const numbers = await lastNumbers(work, rows)
  const note = ({ notes }: Found) => noteOf(name, notes)
  const fresh: Written[] = []
  for (const one of rows) {
    if ((one.known?.draft ?? null) === null) fresh.push(one)
    else
      await db
        .updateTable('offer_versions')
        .set({
          stage: 'draft',
          content: JSON.stringify(contentOf(one.row)),
          to_check: note(one.row),
          written_by: by,
          written_at: now,
        })
        .where('id', '=', one.known?.draft ?? null)
        .execute()
  }
  for (const some of inParts(fresh)) {
    const versions = some.map(({ row }) => {
      const entryId = added.get(row.sourceId) as EntryId // every row was given its entry just now
      return {
        authority_id: council.id,
        id: newId<'offer-version'>(),
        entry_id: entryId,
        number: (numbers.get(entryId) ?? 0) + 1,
        stage: 'draft' as const,
        standing: 'being-worked-on' as const,
        starts_on: today,
        content: JSON.stringify(contentOf(row)),
        to_check: note(row),
        written_by: by,
        written_at: now,
      }
    })
    await db.insertInto('offer_versions').values(versions).execute()
  }
}

async function lastNumbers({ db }: Work, rows: readonly Written[]): Promise<Map<EntryId, number>> {
  const known = rows.flatMap(({ known: entry }) => (entry === null ? [] : [entry.id]))
  const numbers = new Map<EntryId, number>()
  for (const some of inParts(known)) {
    const found = await db
      .selectFrom('offer_versions')
      .select(({ fn }) => ['entry_id', fn.max('number').as('last')])
      .where('entry_id', 'in', some)
      .groupBy('entry_id')
      .execute()
    for (const { entry_id, last } of found) numbers.set(entry_id, last)
  }
  return numbers
}

function noteOf(name: string, notes: readonly string[]): string {
  const from = `Brought in from ${name}.`
  return (notes.length === 0 ? from : `${from} To check: ${notes.join('; ')}.`).slice(0, 2_000).toWellFormed()
}
