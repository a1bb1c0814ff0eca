// The whole feed of one council, made once for each published offer and kept as long as that is.
import { createHash } from 'node:crypto'
import type { Council } from '../../platform/councils/council.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { publishedOffer, type PublishedEntry, type PublishedOffer } from '../published/offer.ts'
import { placesOf, type Provider } from '../published/places.ts'
import { searchIndex } from '../published/search.ts'
import { listEnded } from './ended.ts'
import { locationOfPlace, locationOnline, plainLocationOf } from './location.ts'
import { organizationOfCouncil, organizationOfProvider } from './organization.ts'
import {
  without,
  type Location,
  type Organization,
  type PlainService,
  type Service,
  type ServiceAtLocation,
  type TaxonomyTerm,
} from './records.ts'
import { endedServiceOf, plainServiceOf, serviceAtLocationId, serviceOf, type Around } from './service.ts'
import { vocabularyOf, type Vocabulary } from './vocabulary.ts'

export interface FeedService {
  readonly id: string
  readonly plain: PlainService
  /** Of what has ended, no more than the plain one. */
  readonly full: Service
  readonly hasEnded: boolean
  readonly lastModified: Date
  readonly organization: Organization
  readonly locations: readonly Location[]
  /** Its terms and those above them. */
  readonly terms: readonly TaxonomyTerm[]
  readonly content: PublishedEntry['content']
}

export interface FeedPlace {
  readonly id: string
  readonly service: FeedService
  readonly location: Location
  readonly plain: Omit<ServiceAtLocation, 'location' | 'service'> & { location: unknown; service: PlainService }
  readonly full: ServiceAtLocation
}

export interface Feed {
  /** Changes with anything that the feed says. */
  readonly version: string
  /** In place, by title, and then what has ended. */
  readonly services: readonly FeedService[]
  readonly places: readonly FeedPlace[]
  readonly organizations: readonly Organization[]
  readonly vocabulary: Vocabulary
  /** Ids of the services found, the likeliest first. */
  search(words: string): readonly string[]
}

const kept = new WeakMap<PublishedOffer, { readonly council: Council; readonly feed: Feed }>()

export async function openFeed(ctx: Pick<Ctx, 'db' | 'council' | 'today' | 'publicUrl'>): Promise<Feed> {
  const offer = await publishedOffer(ctx)
  const held = kept.get(offer)
  if (held?.council.version === ctx.council.version && held.council.name === ctx.council.name) return held.feed
  const feed = makeFeed(ctx, offer, await listEnded(ctx, offer))
  kept.set(offer, { council: ctx.council, feed })
  return feed
}

type Given = Pick<Ctx, 'council' | 'publicUrl'>

function makeFeed(given: Given, offer: PublishedOffer, ended: readonly PublishedEntry[]): Feed {
  const vocabulary = vocabularyOf(given.council.settings.offer.headings)
  const own = organizationOfCouncil(given.council, given.publicUrl)
  const organizationOf = (provider: Provider | null) =>
    provider === null ? own : organizationOfProvider(provider, given.council)
  const inFeed = (entry: PublishedEntry, hasEnded: boolean): FeedService => {
    const places = placesOf(entry.content, offer.places)
    const around: Around = {
      ...given,
      organization: organizationOf(entry.provider),
      locations: [
        ...places.map(({ place }) => locationOfPlace(place, given.council)),
        ...(entry.content.where.isRemote ? [locationOnline(given.council)] : []),
      ],
      places,
      terms: termsOf(entry, vocabulary),
      lastModified: hasEnded ? entry.changedAt : latest(entry, entry.provider, ...places.map(({ place }) => place)),
      isOverdue: entry.reviewOn !== null && entry.reviewOn < offer.day,
    }
    const { organization, locations, lastModified } = around
    const plain = hasEnded ? endedServiceOf(entry, around) : plainServiceOf(entry, around)
    return {
      id: entry.id,
      plain,
      full: hasEnded ? plain : serviceOf(entry, around),
      hasEnded,
      lastModified,
      organization,
      locations,
      terms: withThoseAbove(around.terms, vocabulary),
      content: entry.content,
    }
  }
  const services = [...offer.entries.map((entry) => inFeed(entry, false)), ...ended.map((entry) => inFeed(entry, true))]
  const organizations = organizationsOf(own, services)
  const places = services.flatMap((service) => service.locations.map((location) => placeOf(service, location)))
  const endedSearch = searchIndex(ended)
  return {
    version: digestOf([
      services.map(({ full, plain }) => [full, plain]),
      places.map(({ id }) => id),
      organizations,
      vocabulary.taxonomies,
    ]),
    services,
    places,
    organizations,
    vocabulary,
    search: (words) => [...offer.search.find(words), ...endedSearch.find(words)].map(({ id }) => id),
  }
}

/** What a service shows of its provider and its places changes with them. */
const latest = (...parts: readonly ({ readonly changedAt: Date } | null)[]): Date =>
  new Date(Math.max(...parts.map((part) => (part === null ? 0 : +part.changedAt))))

function termsOf({ content }: PublishedEntry, { termOf }: Vocabulary): readonly TaxonomyTerm[] {
  return [
    termOf('type', content.type),
    termOf('topic', content.topic),
    ...content.legal.map((key) => termOf('law', key)),
    ...content.who.statuses.map((key) => termOf('status', key)),
    ...content.who.conditions.map((key) => termOf('condition', key)),
    termOf('basis', content.basis.kind),
    ...content.moments.map((key) => termOf('moment', key)),
  ]
}

const withThoseAbove = (terms: readonly TaxonomyTerm[], { terms: all }: Vocabulary): readonly TaxonomyTerm[] =>
  terms.flatMap((term) => [term, ...all.filter(({ id }) => id === term.parent_id)])

/** The council, and whoever gives something that is in place or was: partners of drafts are nobody's business yet. */
function organizationsOf(own: Organization, services: readonly FeedService[]): readonly Organization[] {
  const all = new Map([own, ...services.map(({ organization }) => organization)].map((one) => [one.id, one]))
  const inPlace = Map.groupBy(
    services.filter(({ hasEnded }) => !hasEnded),
    ({ organization }) => organization.id,
  )
  return [...all.values()]
    .map((one) => {
      const given = (inPlace.get(one.id) ?? []).map(({ plain: { id, name } }) => ({
        id,
        name,
        status: 'active' as const,
      }))
      return given.length === 0 ? one : { ...one, services: given }
    })
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

function placeOf(service: FeedService, location: Location): FeedPlace {
  const ids = {
    id: serviceAtLocationId(service.id, location.id),
    service_id: service.id,
    location_id: location.id,
  }
  return {
    id: ids.id,
    service,
    location,
    plain: { ...ids, location: plainLocationOf(location), service: service.plain },
    full: { ...ids, location, service: without(service.full, 'service_at_locations') },
  }
}

export const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22)
