// One entry with everything that was ever written of it, for those who edit the offer. Nothing here is about a young person.
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { AccountId } from '../../platform/ids.ts'
import type { Day } from '../../platform/clock.ts'
import type { EntryContent, EntryStanding } from '../content.ts'
import type { EntryId, PlaceId, ProviderId, Stage, VersionId } from '../tables.ts'
import { nowOf } from '../successors.ts'

type Reader = Pick<Work, 'db'>

export interface Version {
  readonly id: VersionId
  readonly number: number
  readonly stage: Stage
  readonly standing: EntryStanding
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly content: EntryContent
  readonly replacedBy: EntryId | null
  readonly changeNote: string | null
  readonly consultation: string | null
  readonly gateOverride: string | null
  /** What an import guessed or left out. */
  readonly toCheck: string | null
  readonly writtenBy: AccountId | null
  readonly writer: string | null
  readonly writtenAt: Date
  readonly publisher: string | null
  readonly publishedAt: Date | null
}

export interface Entry {
  readonly id: EntryId
  readonly slug: string
  /** The word to text for it. */
  readonly textCode: string | null
  readonly ownerPost: string | null
  readonly ownerEmail: string | null
  readonly assuredOn: Day | null
  readonly assuredBy: string | null
  readonly reviewOn: Day | null
  readonly source: string | null
  /** The latest first; what was dropped is left out. */
  readonly versions: readonly Version[]
  /** Not published yet: at most one. */
  readonly draft: Version | null
  /** What the public reads today; null before it was ever published. */
  readonly shown: Version | null
  /** Published, but from a later day. */
  readonly coming: Version | null
  readonly latestPublished: Version | null
  /** Of the draft, else of what is shown. */
  readonly title: string
}

export async function getEntry({ db, today }: Pick<Work, 'db' | 'today'>, slug: string): Promise<Entry> {
  const row = await db
    .selectFrom('offer_entries')
    .select(['id', 'slug', 'owner_post', 'owner_email', 'assured_on', 'assured_by', 'review_on', 'source'])
    .select('text_code')
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!row) throw new NotFound(`No entry is called ${slug}`)
  const versions = await listVersions({ db }, row.id)
  const published = versions
    .filter(({ stage }) => stage === 'published')
    .toSorted((a, b) => b.startsOn.localeCompare(a.startsOn) || b.number - a.number)
  const draft = versions.find(({ stage }) => stage === 'draft' || stage === 'proposed') ?? null
  const shown = published.find(({ startsOn }) => startsOn <= today) ?? null
  return {
    id: row.id,
    slug: row.slug,
    textCode: row.text_code,
    ownerPost: row.owner_post,
    ownerEmail: row.owner_email,
    assuredOn: row.assured_on,
    assuredBy: row.assured_by,
    reviewOn: row.review_on,
    source: row.source,
    versions,
    draft,
    shown,
    coming: published[0] !== shown ? (published[0] ?? null) : null,
    latestPublished: published[0] ?? null,
    title: (draft ?? shown ?? published[0])?.content.title ?? row.slug,
  }
}

async function listVersions({ db }: Reader, entryId: EntryId): Promise<Version[]> {
  return db
    .selectFrom('offer_versions as v')
    .leftJoin('accounts as w', (join) =>
      join.onRef('w.authority_id', '=', 'v.authority_id').onRef('w.id', '=', 'v.written_by'),
    )
    .leftJoin('accounts as p', (join) =>
      join.onRef('p.authority_id', '=', 'v.authority_id').onRef('p.id', '=', 'v.published_by'),
    )
    .select(['v.id', 'v.number', 'v.stage', 'v.standing', 'v.content', 'v.consultation'])
    .select(['v.starts_on as startsOn', 'v.ends_on as endsOn', 'v.replaced_by as replacedBy'])
    .select([
      'v.change_note as changeNote',
      'v.gate_override as gateOverride',
      'v.written_by as writtenBy',
      'v.to_check as toCheck',
    ])
    .select(['w.display_name as writer', 'v.written_at as writtenAt'])
    .select(['p.display_name as publisher', 'v.published_at as publishedAt'])
    .where('v.entry_id', '=', entryId)
    .where('v.stage', '!=', 'dropped')
    .orderBy('v.number', 'desc')
    .execute()
}

export function getVersion({ versions }: Entry, id: VersionId): Version {
  const version = versions.find((one) => one.id === id)
  if (!version) throw new NotFound('This entry has no such version')
  return version
}

export interface PlaceChoice {
  readonly id: PlaceId
  readonly name: string
  readonly postcode: string
}

export interface Choices {
  readonly providers: readonly { readonly id: ProviderId; readonly name: string }[]
  readonly places: readonly PlaceChoice[]
  /** What a place or a provider that an entry names is now: itself, what took its place, or nothing. */
  readonly now: (id: string) => string | null
}

/** What can be chosen for an entry: what was retired cannot. */
export async function listChoices({ db }: Reader): Promise<Choices> {
  const providers = await db
    .selectFrom('offer_providers')
    .select(['id', 'name', 'replaced_by as replacedBy', 'ended_at'])
    .orderBy('name')
    .execute()
  const places = await db
    .selectFrom('offer_places')
    .select(['id', 'name', 'postcode', 'replaced_by as replacedBy', 'ended_at'])
    .orderBy('name')
    .orderBy('postcode')
    .execute()
  return {
    providers: providers.filter(({ ended_at }) => ended_at === null),
    places: places.filter(({ ended_at }) => ended_at === null),
    now: nowOf<string>([...providers, ...places]),
  }
}

/** Other entries that the public may read, to name what takes one's place. */
export function listOthers({ db }: Reader, not: EntryId) {
  return db
    .selectFrom('offer_entries as e')
    .innerJoin('offer_versions as v', (join) =>
      join.onRef('v.authority_id', '=', 'e.authority_id').onRef('v.entry_id', '=', 'e.id'),
    )
    .distinctOn('e.id')
    .select(['e.id', 'v.content', 'v.standing'])
    .where('e.id', '!=', not)
    .where('v.stage', '=', 'published')
    .orderBy('e.id')
    .orderBy('v.starts_on', 'desc')
    .orderBy('v.number', 'desc')
    .execute()
    .then((rows) =>
      rows
        .filter(({ standing }) => standing === 'in-place')
        .map(({ id, content }) => ({ id, title: content.title }))
        .toSorted((a, b) => a.title.localeCompare(b.title)),
    )
}
