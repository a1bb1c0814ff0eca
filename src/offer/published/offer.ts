// What the offer says on a day, as everyone may read it: the version of each entry in force, kept in memory until
// something changes. Everything here is public; nothing about any person is.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { AuthorityId } from '../../platform/ids.ts'
import type { EntryContent, EntryStanding, EntryText } from '../content.ts'
import type { EntryId, PlaceId, ProviderId, VersionId } from '../tables.ts'
import type { OfferLanguage } from '../terms.ts'
import { readPlaces, readProviders, type Place, type Provider } from './places.ts'
import { searchIndex, type OfferSearch } from './search.ts'

type Reader = Pick<Work, 'db' | 'council' | 'today'>

export interface TranslatedText extends EntryText {
  /** Who checked it; null where no person has. */
  readonly checkedBy: string | null
  readonly isExample: boolean
  /** The day of the English version from which it was made, when there is a later one. */
  readonly staleSince: Day | null
}

export interface PublishedEntry {
  readonly id: EntryId
  readonly slug: string
  /** The word to text for it. */
  readonly textCode: string | null
  readonly versionId: VersionId
  readonly number: number
  readonly standing: EntryStanding
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly content: EntryContent
  readonly replacedBy: EntryId | null
  readonly changeNote: string | null
  readonly ownerPost: string | null
  /** An address of a post, never of a person. */
  readonly ownerEmail: string | null
  readonly assuredOn: Day | null
  readonly assuredBy: string | null
  readonly reviewOn: Day | null
  readonly changedAt: Date
  readonly provider: Provider | null
  readonly texts: ReadonlyMap<OfferLanguage, TranslatedText>
  readonly easyRead: TranslatedText | null
}

export interface PublishedOffer {
  /** Rises with every change; with the day it names what this is. */
  readonly revision: number
  readonly changedAt: Date
  readonly day: Day
  /** The number to text an entry's word to; empty where the council has none. */
  readonly textNumber: string
  /** In place today, by title. */
  readonly entries: readonly PublishedEntry[]
  /** Being worked on, and ideas: never promises. */
  readonly drafts: readonly PublishedEntry[]
  /** Withdrawn, or past their last day. */
  readonly ended: readonly PublishedEntry[]
  readonly bySlug: ReadonlyMap<string, PublishedEntry>
  readonly byId: ReadonlyMap<EntryId, PublishedEntry>
  readonly providers: ReadonlyMap<ProviderId, Provider>
  readonly places: ReadonlyMap<PlaceId, Place>
  readonly search: OfferSearch<PublishedEntry>
}

/** One offer a council is kept: today's. Another day is read anew. */
const kept = new Map<AuthorityId, PublishedOffer>()

/** What the offer says today. */
export async function publishedOffer(reader: Reader): Promise<PublishedOffer> {
  const { revision, changed_at: changedAt } = (await reader.db
    .selectFrom('offer_revisions')
    .select(['revision', 'changed_at'])
    .where('authority_id', '=', reader.council.id)
    .executeTakeFirst()) ?? { revision: 0, changed_at: new Date(0) }
  const held = kept.get(reader.council.id)
  const { textNumber } = reader.council.settings.offer
  if (
    held?.revision === revision &&
    held.day === reader.today &&
    +held.changedAt === +changedAt &&
    held.textNumber === textNumber
  )
    return held
  const read = { ...(await offerOn(reader, reader.today)), revision, changedAt }
  kept.set(reader.council.id, read)
  return read
}

/** What the offer said on any day. */
export async function offerOn(reader: Reader, day: Day): Promise<PublishedOffer> {
  const providers = await readProviders(reader, day)
  const places = await readPlaces(reader, day)
  const texts = await readTexts(reader)
  const rows = await readVersions(reader, day)
  const all = rows.map((row): PublishedEntry => {
    const mine = texts.get(row.id) ?? []
    const shown = mine.map((text) => ({ ...text, ...withState(text, row.number) }))
    return {
      id: row.id,
      slug: row.slug,
      textCode: row.text_code,
      versionId: row.version_id,
      number: row.number,
      standing: row.standing,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      content: row.content,
      replacedBy: row.replaced_by,
      changeNote: row.change_note,
      ownerPost: row.owner_post,
      ownerEmail: row.owner_email,
      assuredOn: row.assured_on,
      assuredBy: row.assured_by,
      reviewOn: row.review_on,
      changedAt: row.changed_at,
      provider: row.content.providerId === null ? null : (providers.get(row.content.providerId as ProviderId) ?? null),
      texts: new Map(shown.filter(({ style }) => style === 'plain').map((text) => [text.language, text] as const)),
      easyRead: shown.find(({ style, language }) => style === 'easy-read' && language === 'en') ?? null,
    }
  })
  const entries = all.filter((entry) => entry.standing === 'in-place' && !hasEnded(entry, day))
  return {
    revision: 0,
    changedAt: new Date(0),
    day,
    textNumber: reader.council.settings.offer.textNumber,
    entries,
    drafts: all.filter((entry) => entry.standing !== 'in-place' && !hasEnded(entry, day)),
    ended: all.filter((entry) => hasEnded(entry, day)),
    bySlug: new Map(all.map((entry) => [entry.slug, entry])),
    byId: new Map(all.map((entry) => [entry.id, entry])),
    providers,
    places,
    search: searchIndex(entries),
  }
}

/** Withdrawn, or past its last day. */
export const hasEnded = ({ standing, endsOn }: Pick<PublishedEntry, 'standing' | 'endsOn'>, day: Day) =>
  standing === 'withdrawn' || (endsOn !== null && endsOn < day)

/** Throws NotFound for a slug that names nothing in force on the day; what was withdrawn still has its page. */
export function entryBySlug(offer: PublishedOffer, slug: string): PublishedEntry {
  const entry = offer.bySlug.get(slug)
  if (!entry) throw new NotFound(`No entry is called ${slug}`)
  return entry
}

interface VersionRow {
  readonly id: EntryId
  readonly slug: string
  readonly text_code: string | null
  readonly version_id: VersionId
  readonly number: number
  readonly standing: EntryStanding
  readonly starts_on: Day
  readonly ends_on: Day | null
  readonly content: EntryContent
  readonly replaced_by: EntryId | null
  readonly change_note: string | null
  readonly owner_post: string | null
  readonly owner_email: string | null
  readonly assured_on: Day | null
  readonly assured_by: string | null
  readonly review_on: Day | null
  readonly changed_at: Date
}

async function readVersions({ db }: Reader, day: Day): Promise<readonly VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select e.id, e.slug, e.text_code, v.id as version_id, v.number, v.standing, v.starts_on, v.ends_on, v.content, v.replaced_by,
      v.change_note, e.owner_post, e.owner_email, e.assured_on, e.assured_by, e.review_on,
      greatest(v.published_at, v.starts_on::timestamptz, (e.assured_on)::timestamptz) as changed_at
    from (select distinct on (entry_id) * from offer_versions
      where stage = 'published' and starts_on <= ${day}
      order by entry_id, starts_on desc, number desc) v
    join offer_entries e on e.authority_id = v.authority_id and e.id = v.entry_id
    order by v.content ->> 'title', e.slug`.execute(db)
  return rows
}

type TextRow = Awaited<ReturnType<typeof textRows>>[number]

const textRows = ({ db }: Reader) =>
  db
    .selectFrom('offer_texts as t')
    .leftJoin('offer_versions as v', (join) =>
      join
        .onRef('v.authority_id', '=', 't.authority_id')
        .onRef('v.entry_id', '=', 't.entry_id')
        .onRef('v.number', '=', 't.from_number'),
    )
    .select(['t.entry_id', 't.language', 't.style', 't.from_number', 't.text', 't.checked_by', 't.is_example'])
    .select('v.starts_on as made_from_on')
    .execute()

async function readTexts(reader: Reader): Promise<ReadonlyMap<EntryId, readonly TextRow[]>> {
  return Map.groupBy(await textRows(reader), ({ entry_id }) => entry_id)
}

const withState = ({ text, checked_by, is_example, from_number, made_from_on }: TextRow, number: number) => ({
  ...text,
  checkedBy: checked_by,
  isExample: is_example,
  staleSince: from_number < number ? made_from_on : null,
})
