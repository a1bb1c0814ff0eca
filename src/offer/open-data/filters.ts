// Which services, places, terms and organisations a request is about.
import { OpenRefusal } from '../../platform/http/reply.ts'
import { foldForSearch } from '../published/fold.ts'
import type { Feed, FeedPlace, FeedService } from './feed.ts'
import type { Asked } from './parameters.ts'
import { metresBetween, placeOfPostcode, type Point } from './postcode.ts'

/** What has ended is told of only to those who ask what changed. */
export function servicesFor(feed: Feed, asked: Asked): readonly FeedService[] {
  const matching = feed.services.filter((service) => isAsked(service, asked))
  if (asked.search === undefined) return matching
  const byId = new Map(matching.map((service) => [service.id, service]))
  return feed
    .search(asked.search)
    .map((id) => byId.get(id))
    .filter((service) => service !== undefined)
}

function isAsked(service: FeedService, asked: Asked): boolean {
  const { taxonomy_term_id: term, taxonomy_id: taxonomy, organization_id: organization, modified_after: after } = asked
  if (after === undefined ? service.hasEnded : service.lastModified < after) return false
  if (term !== undefined && !service.terms.some(({ id }) => id === term)) return false
  if (taxonomy !== undefined && !service.terms.some(({ taxonomy_id }) => taxonomy_id === taxonomy)) return false
  if (organization !== undefined && service.organization.id !== organization) return false
  return isOfAge(service, asked) && isOpenThen(service, asked)
}

/** As the standard has it: a limit of at least, and of at most; a service without the limit has none to compare. */
function isOfAge({ content }: FeedService, { minimum_age: least, maximum_age: most }: Asked): boolean {
  const { ageFrom, ageBelow } = content.who
  if (least !== undefined && (ageFrom === undefined || ageFrom < least)) return false
  return most === undefined || (ageBelow !== undefined && Math.ceil(ageBelow) - 1 <= most)
}

function isOpenThen({ content }: FeedService, { day, start_time: start, end_time: end }: Asked): boolean {
  if (day === undefined && start === undefined && end === undefined) return true
  return content.where.schedules.some(
    ({ days, opens, closes }) =>
      (day === undefined || days.includes(day)) &&
      (start === undefined || opens >= start) &&
      (end === undefined || closes <= end),
  )
}

export function placesFor(feed: Feed, asked: Asked): readonly FeedPlace[] {
  const byService = Map.groupBy(feed.places, ({ service }) => service.id)
  const places = servicesFor(feed, asked).flatMap(({ id }) => byService.get(id) ?? [])
  const { postcode, proximity } = asked
  if (postcode === undefined) {
    if (proximity !== undefined) throw new OpenRefusal(400, 'proximity: Say from which postcode.')
    return places
  }
  const from = placeOfPostcode(postcode, knownIn(feed))
  return places
    .map((place) => ({ place, metres: metresTo(place, from) }))
    .filter(({ metres }) => proximity === undefined || metres <= proximity)
    .toSorted((a, b) => a.metres - b.metres)
    .map(({ place }) => place)
}

function metresTo({ location }: FeedPlace, from: Point): number {
  const { latitude, longitude } = location
  return latitude === undefined || longitude === undefined ? Infinity : metresBetween(from, { latitude, longitude })
}

function knownIn(feed: Feed) {
  return feed.places.flatMap(({ location: { latitude, longitude, addresses = [] } }) =>
    latitude === undefined || longitude === undefined
      ? []
      : addresses.map(({ postal_code: postcode }) => ({ postcode, latitude, longitude })),
  )
}

/** Each word typed begins a word of the text: for short lists whose names say it all. */
export function saying<Item extends { readonly name: string; readonly description: string }>(
  items: readonly Item[],
  search: string | undefined,
): readonly Item[] {
  if (search === undefined) return items
  const wanted = foldForSearch(search)
  return items.filter(({ name, description }) => {
    const held = foldForSearch(`${name} ${description}`)
    return wanted.length > 0 && wanted.every((word) => held.some((one) => one.startsWith(word)))
  })
}
