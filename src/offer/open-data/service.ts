// An entry in place as a service of Open Referral UK, and one that has ended as the little that a copy must be told.
import type { Council } from '../../platform/councils/council.ts'
import { offerEntryPath } from '../paths.ts'
import { speakerOf } from '../phrases/index.ts'
import type { PublishedEntry } from '../published/offer.ts'
import { everywhere, type PlaceAndTimes } from '../published/places.ts'
import { amountWords, entitlementOf, howToAsk, whoWords } from './entitlement.ts'
import { asEmail, asUrl, plainOrganizationOf } from './organization.ts'
import {
  tidy,
  type Location,
  type Organization,
  type PlainService,
  type Service,
  type TaxonomyTerm,
} from './records.ts'
import { uuidOf } from './uuid.ts'

export interface Around {
  readonly council: Council
  readonly publicUrl: string
  readonly organization: Organization
  readonly locations: readonly Location[]
  readonly places: readonly PlaceAndTimes[]
  readonly terms: readonly TaxonomyTerm[]
  readonly lastModified: Date
  readonly isOverdue: boolean
}

const english = speakerOf('en')

export function plainServiceOf(entry: PublishedEntry, around: Around): PlainService {
  const { content } = entry
  const { ageFrom, ageBelow } = content.who
  return tidy({
    id: entry.id,
    organization_id: around.organization.id,
    name: content.title,
    description: descriptionOf(entry),
    url: around.publicUrl + offerEntryPath(entry.slug),
    email: asEmail(content.contact.email),
    status: 'active',
    minimum_age: ageFrom,
    // The standard's is the last age that counts; ours is the birthday on which it ends.
    maximum_age: ageBelow === undefined ? undefined : Math.ceil(ageBelow) - 1,
    assured_date: entry.assuredOn ?? undefined,
    assurer_email: asEmail(entry.ownerEmail),
    alert: around.isOverdue ? english.say('notChecked') : undefined,
    last_modified: around.lastModified.toISOString(),
    organization: plainOrganizationOf(around.organization),
  })
}

export function endedServiceOf(entry: PublishedEntry, around: Around): PlainService {
  return {
    id: entry.id,
    organization_id: around.organization.id,
    name: entry.content.title,
    status: entry.standing === 'withdrawn' ? 'defunct' : 'inactive',
    last_modified: around.lastModified.toISOString(),
    organization: plainOrganizationOf(around.organization),
  }
}

function descriptionOf(entry: PublishedEntry): string {
  const { summary, details, where } = entry.content
  return [
    summary,
    ...details,
    `${english.say('howMuch')}: ${amountWords(entry)}`,
    `${english.say('whoFor')}: ${whoWords(entry)} ${english.say(`reach.${where.reach}`)}`,
  ].join('\n\n')
}

export function serviceOf(entry: PublishedEntry, around: Around): Service {
  const { content, id } = entry
  return tidy({
    ...plainServiceOf(entry, around),
    schedules: schedulesOf(entry, around.places),
    service_areas: [areaOf(entry, around.council)],
    service_at_locations: around.locations.map((location) => serviceAtLocationOf(id, location)),
    languages: content.spoken.map((code) => ({
      id: uuidOf('language', id, code),
      service_id: id,
      name: languageNames.of(code) ?? code,
      code,
    })),
    contacts: contactsOf(entry, around),
    attributes: around.terms.map((term) => ({
      id: uuidOf('attribute', id, term.id),
      link_id: id,
      link_type: 'service',
      taxonomy_term_id: term.id,
      taxonomy_term: term,
    })),
    eligibility_description: whoWords(entry),
    application_process: howToAsk(entry),
    required_documents: content.claim.evidence.map((document) => ({
      id: uuidOf('document', id, document),
      service_id: id,
      document,
    })),
    additional_urls: additionalUrlsOf(entry),
    alongside_entitlement: entitlementOf(entry, around.council, around.publicUrl),
  })
}

const languageNames = new Intl.DisplayNames('en-GB', { type: 'language' })

export const serviceAtLocationId = (serviceId: string, locationId: string) =>
  uuidOf('service-at-location', serviceId, locationId)

const serviceAtLocationOf = (serviceId: string, location: Location) => ({
  id: serviceAtLocationId(serviceId, location.id),
  service_id: serviceId,
  location_id: location.id,
  location,
})

function schedulesOf(entry: PublishedEntry, places: readonly PlaceAndTimes[]): NonNullable<Service['schedules']> {
  const { id, startsOn, endsOn, content } = entry
  const placed = places.flatMap(({ place, times }) =>
    times.map((time) => ({
      note: times === place.opening ? (place.openingNote ?? undefined) : undefined,
      ...time,
      place,
    })),
  )
  const all = [...everywhere(content.where).map((time) => ({ ...time, place: null })), ...placed]
  return all.map(({ days, opens, closes, place, note }, index) => ({
    id: uuidOf('schedule', id, String(index)),
    service_id: id,
    service_at_location_id: place === null ? undefined : serviceAtLocationId(id, place.id),
    valid_from: startsOn,
    valid_to: endsOn ?? undefined,
    freq: 'WEEKLY' as const,
    interval: 1 as const,
    byday: days.join(','),
    opens_at: opens,
    closes_at: closes,
    description: english.say('open', { days: days.map((day) => english.say(`day.${day}`)).join(', '), opens, closes }),
    notes: note,
    attending_type: place !== null ? 'in person' : content.where.isRemote ? 'by phone or online' : undefined,
  }))
}

function areaOf({ id, content }: PublishedEntry, { code, name }: Council): NonNullable<Service['service_areas']>[0] {
  const { reach } = content.where
  const area = { id: uuidOf('area', id), service_id: id }
  if (reach === 'anywhere') return { ...area, name: 'Wherever you live' }
  if (reach === 'by-arrangement') return { ...area, name: `${name}, and elsewhere by arrangement` }
  const uri = `http://statistics.data.gov.uk/id/statistical-geography/${encodeURIComponent(code)}`
  return { ...area, name, extent: code, extent_type: 'ONS code', uri }
}

/** How to reach whoever gives it: an organisation, never a person. A location of the standard has no telephone of its own. */
function contactsOf(
  { id, content }: PublishedEntry,
  { organization, places }: Around,
): NonNullable<Service['contacts']> {
  const { phone, text, email } = content.contact
  const contactId = uuidOf('contact', id)
  const number = (kind: string, given: string | null | undefined) =>
    given ? [{ id: uuidOf('phone', id, kind), contact_id: contactId, number: given, description: kind }] : []
  const phones = [
    ...number('Call', phone),
    ...number('Text', text),
    ...places.flatMap(({ place }) => number(`Call ${place.name}, ${place.postcode}`, place.phone)),
  ]
  if (phones.length === 0 && !email) return []
  return [{ id: contactId, service_id: id, name: organization.name, email: asEmail(email), phones }]
}

function additionalUrlsOf({ id, content }: PublishedEntry): NonNullable<Service['additional_urls']> {
  const url = asUrl(content.contact.url)
  return url === undefined ? [] : [{ id: uuidOf('url', id), service_id: id, label: 'Website of the service', url }]
}
