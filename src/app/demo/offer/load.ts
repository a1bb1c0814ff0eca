// Writes the invented council's local offer: who gives it and where, its entries with what they said before, and their
// texts in other languages and in easy read.
import { addDays, type Day } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import type { InTransaction } from '../../../platform/jobs/jobs.ts'
import type { EntryId, PlaceId, ProviderId } from '../../../offer/tables.ts'
import { noonOf } from '../thread/dates.ts'
import { written } from './entries.ts'
import { keepers } from './keepers.ts'
import { places, type Place, type PlaceKey } from './places.ts'
import { providers, type ProviderKey } from './providers.ts'
import { texts } from './texts/index.ts'
import { versionsOf } from './versions.ts'
import type { Ids, Written } from './written.ts'

export async function addOffer(machine: InTransaction): Promise<void> {
  await machine(async (work) => {
    const ids = await addPlaces(work, await addProviders(work))
    const entryIds = await addEntries(work)
    await addVersions(work, ids, entryIds)
    await addTexts(work, entryIds)
  })
}

function held<Key extends string, Id>(ids: ReadonlyMap<Key, Id>, key: Key): Id {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`The demonstration's offer has no "${key}"`)
  return id
}

async function addProviders({ db, council }: Work): Promise<ReadonlyMap<ProviderKey, ProviderId>> {
  const ids = new Map<ProviderKey, ProviderId>()
  const rows = (Object.keys(providers) as ProviderKey[]).map((key) => {
    const id = newId<'offer-provider'>()
    ids.set(key, id)
    return { authority_id: council.id, id, ...providers[key] }
  })
  await db.insertInto('offer_providers').values(rows).execute()
  return ids
}

async function addPlaces({ db, council }: Work, providerIds: ReadonlyMap<ProviderKey, ProviderId>): Promise<Ids> {
  const ids = new Map<PlaceKey, PlaceId>()
  const rows = (Object.keys(places) as PlaceKey[]).map((key) => {
    const { provider, at, hours, hoursNote, isOutside, ...place }: Place = places[key]
    const id = newId<'offer-place'>()
    ids.set(key, id)
    return {
      authority_id: council.id,
      id,
      provider_id: held(providerIds, provider),
      ...place,
      county: 'Ashmere',
      latitude: at[0],
      longitude: at[1],
      in_area: isOutside !== true,
      opening: JSON.stringify(hours ?? []),
      opening_note: hoursNote ?? null,
    }
  })
  await db.insertInto('offer_places').values(rows).execute()
  return { provider: (key) => held(providerIds, key), place: (key) => held(ids, key) }
}

async function addEntries({ db, council, today }: Work): Promise<ReadonlyMap<string, EntryId>> {
  const ids = new Map<string, EntryId>()
  const rows = written.map((entry) => {
    const id = newId<'offer-entry'>()
    ids.set(entry.slug, id)
    const keeper = entry.keeper === null ? null : keepers[entry.keeper]
    return {
      authority_id: council.id,
      id,
      slug: entry.slug,
      owner_post: keeper?.post ?? null,
      owner_email: keeper?.email ?? null,
      assured_on: entry.assured === null ? null : addDays(today, -entry.assured),
      assured_by: entry.assured === null ? null : (keeper?.post ?? keepers.advisers.post),
      review_on: addDays(today, entry.review),
    }
  })
  await db.insertInto('offer_entries').values(rows).execute()
  return ids
}

async function addVersions({ db, council, today }: Work, ids: Ids, entryIds: ReadonlyMap<string, EntryId>) {
  const replacedBy = (entry: Written) =>
    entry.replacedBy === undefined ? null : held<string, EntryId>(entryIds, entry.replacedBy)
  const rows = written.flatMap((entry) =>
    versionsOf(entry, ids, today).map(({ content, ...version }) => ({
      authority_id: council.id,
      id: newId<'offer-version'>(),
      entry_id: held<string, EntryId>(entryIds, entry.slug),
      stage: 'published' as const,
      ...version,
      replaced_by: version.standing === 'withdrawn' ? replacedBy(entry) : null,
      content: JSON.stringify(content),
      ...publishedFor(version.starts_on),
    })),
  )
  await db.insertInto('offer_versions').values(rows).execute()
}

/** Written and published in the two weeks before it began. */
const publishedFor = (startsOn: Day) => ({
  written_at: noonOf(addDays(startsOn, -14)),
  published_at: noonOf(addDays(startsOn, -7)),
})

async function addTexts({ db, council }: Work, entryIds: ReadonlyMap<string, EntryId>): Promise<void> {
  const latest = new Map(written.map((entry) => [entry.slug, (entry.before?.length ?? 0) + 1]))
  const rows = texts.map(({ slug, language, style, text }) => ({
    authority_id: council.id,
    entry_id: held<string, EntryId>(entryIds, slug),
    language,
    style,
    from_number: latest.get(slug) ?? 1,
    text: JSON.stringify(text),
    is_example: true,
  }))
  await db.insertInto('offer_texts').values(rows).execute()
}
