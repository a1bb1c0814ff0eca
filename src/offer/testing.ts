// Builders for tests: an entry of the offer that is in place, in one line.
import { asDay } from '../platform/clock.ts'
import type { Work } from '../platform/http/ctx.ts'
import { newId, type PersonId } from '../platform/ids.ts'
import type { Insertable } from 'kysely'
import { recordOnClaim, type Happening } from './claims/standing.ts'
import { entryContent, type EntryContent, type EntryStanding } from './content.ts'
import type {
  ClaimId,
  EntryId,
  OfferPlacesTable,
  OfferProvidersTable,
  PlaceId,
  ProviderId,
  Stage,
  VersionId,
} from './tables.ts'
import type { ClaimKind } from './terms.ts'

/** Whole and valid, with what a test is about laid over it. */
export function anEntry(over: Partial<EntryContent> = {}): EntryContent {
  return entryContent.parse({
    type: 'interview-clothes',
    topic: 'work',
    legal: ['employment'],
    moments: ['starting-work'],
    title: 'Clothes for an interview',
    summary: 'We help you buy clothes for a job interview.',
    details: [],
    keywords: ['suit', 'shoes'],
    who: { statuses: ['former-relevant'], ageFrom: 18, ageBelow: 25, conditions: [] },
    amount: { kind: 'up-to', pence: 10_000 },
    frequency: { every: 'yearly' },
    basis: { kind: 'discretionary' },
    claim: {
      kind: 'payment',
      steps: ['Tell us about the interview.'],
      evidence: ['The invitation'],
      decidedBy: 'The leaving care team manager',
      decidedWithinDays: 5,
    },
    providerId: null,
    where: { reach: 'anywhere', isRemote: true, placeIds: [], schedules: [] },
    contact: {},
    spoken: [],
    dates: [],
    ...over,
  })
}

export interface GivenEntry {
  readonly slug?: string
  readonly standing?: EntryStanding
  readonly startsOn?: string
  readonly endsOn?: string | null
  readonly content?: Partial<EntryContent>
  /** Adds a version to an entry that is there. */
  readonly of?: EntryId
  readonly number?: number
  readonly stage?: Stage
  readonly publishedAt?: string
  /** Today when left out. */
  readonly assuredOn?: null
}

/** Published, and in place from long ago unless the test says otherwise. */
export async function givenAnEntry(
  { db, council, now, today }: Work,
  given: GivenEntry = {},
): Promise<{ id: EntryId; versionId: VersionId; slug: string }> {
  const id = given.of ?? newId<'offer-entry'>()
  const slug = given.slug ?? `entry-${id.slice(-12)}`
  if (given.of === undefined)
    await db
      .insertInto('offer_entries')
      .values({
        authority_id: council.id,
        id,
        slug,
        owner_post: 'Local offer officer',
        assured_on: given.assuredOn === null ? null : today,
      })
      .execute()
  const versionId = newId<'offer-version'>()
  await db
    .insertInto('offer_versions')
    .values({
      authority_id: council.id,
      id: versionId,
      entry_id: id,
      number: given.number ?? 1,
      stage: given.stage ?? 'published',
      standing: given.standing ?? 'in-place',
      starts_on: asDay(given.startsOn ?? '2020-04-01'),
      ends_on: given.endsOn ? asDay(given.endsOn) : null,
      content: JSON.stringify(anEntry(given.content)),
      published_at: given.publishedAt === undefined ? now : new Date(given.publishedAt),
    })
    .execute()
  return { id, versionId, slug }
}

export async function givenAProvider(
  { db, council }: Work,
  over: Partial<Omit<Insertable<OfferProvidersTable>, 'authority_id' | 'id'>> = {},
): Promise<ProviderId> {
  const id = newId<'offer-provider'>()
  await db
    .insertInto('offer_providers')
    .values({
      authority_id: council.id,
      id,
      name: 'Brightwater Advice',
      description: 'Free advice on money and homes.',
      url: 'https://brightwater.example/',
      email: 'hello@brightwater.example',
      phone: '01632 960150',
      ...over,
    })
    .execute()
  return id
}

export async function givenAPlace(
  { db, council }: Work,
  {
    providerId = null,
    ...over
  }: Partial<Omit<Insertable<OfferPlacesTable>, 'authority_id' | 'id' | 'provider_id'>> & {
    readonly providerId?: ProviderId | null
  } = {},
): Promise<PlaceId> {
  const id = newId<'offer-place'>()
  await db
    .insertInto('offer_places')
    .values({
      authority_id: council.id,
      id,
      provider_id: providerId,
      name: 'The Hub',
      description: null,
      address: '4 Mill Lane',
      city: 'Ashmere',
      county: 'Ashmere',
      postcode: 'AM1 2HB',
      latitude: 53.114,
      longitude: -0.412,
      accessibility: 'No steps.',
      in_area: true,
      ...over,
    })
    .execute()
  return id
}

export interface GivenClaim {
  readonly entry: { readonly id: EntryId; readonly versionId: VersionId }
  readonly personId: PersonId
  readonly kind?: ClaimKind
  readonly askedPence?: number | null
  readonly askedOn?: string
  readonly words?: string | null
  /** After it was asked for. */
  readonly then?: readonly Happening[]
}

/** Asked for by the young person, and what happened since. */
export async function givenAClaim(work: Work, given: GivenClaim): Promise<ClaimId> {
  const id = newId<'offer-claim'>()
  await work.db
    .insertInto('offer_claims')
    .values({
      authority_id: work.council.id,
      id,
      reference: `T${id.slice(-12)}`,
      entry_id: given.entry.id,
      version_id: given.entry.versionId,
      person_id: given.personId,
      kind: given.kind ?? 'payment',
      way: 'me',
      asked_pence: given.askedPence === undefined ? 5_000 : given.askedPence,
      words: given.words ?? null,
      asked_on: asDay(given.askedOn ?? work.today),
    })
    .execute()
  for (const happening of [{ what: 'asked' as const }, ...(given.then ?? [])]) await recordOnClaim(work, id, happening)
  return id
}
