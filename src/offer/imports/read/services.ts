// Services of an Open Referral UK 3.0 feed or file, or of the Outpost form (near its version 1), as entries. What they cost a
// user is no amount that a council gives, so it stays words; the names of contacts are left behind.
import type { EntryContent } from '../../content.ts'
import { weekdays } from '../../content.ts'
import type { FoundPlace, FoundProvider, FoundRow, SourceForm } from './found.ts'
import { isRecord, listIn, numberIn, recordIn, type Json } from './json-values.ts'
import { makeFound } from './make-found.ts'
import { oneLine, plainText } from './plain-text.ts'

/** Services anywhere that the forms put them: a page, a list, one by itself, under organisations or locations. */
export function servicesIn(value: unknown): Json[] {
  const found: Json[] = []
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const one = waiting.pop()
    if (Array.isArray(one)) waiting.push(...[...(one as unknown[])].reverse())
    else if (isRecord(one)) {
      const inside = ['contents', 'content', 'services', 'service'].filter(
        (key) => Array.isArray(one[key]) || (key === 'service' && isRecord(one[key])),
      )
      if (isService(one)) found.push(one)
      else for (const key of [...inside].reverse()) waiting.push(one[key])
    }
  }
  return found
}

const signsOfService = [
  'status',
  'service_at_locations',
  'minimum_age',
  'min_age',
  'fees',
  'cost_options',
  'regular_schedules',
  'organisation',
  'eligibilitys',
  'assured_date',
]
const isService = (one: Json) =>
  !('service' in one && isRecord(one['service'])) &&
  !Array.isArray(one['contents']) &&
  !Array.isArray(one['content']) &&
  !Array.isArray(one['services']) &&
  signsOfService.some((sign) => sign in one) &&
  ('name' in one || 'description' in one)

export const formOf = (services: readonly Json[]): SourceForm =>
  services.some((one) => 'organisation' in one || 'min_age' in one || 'regular_schedules' in one)
    ? 'outpost'
    : 'open-referral'

export function foundService(service: Json, where: string): FoundRow {
  const organization = isRecord(service['organization']) ? service['organization'] : recordIn(service, 'organisation')
  const places = placesOf(service)
  const status = oneLine(service['status'])
  const terms = termsOf(service)
  return makeFound({
    where,
    sourceId: oneLine(service['id']),
    title: oneLine(service['name'], 400),
    description: plainText(service['description']),
    more: moreOf(service),
    headings: terms,
    ageFrom: numberIn(service, 'minimum_age') ?? numberIn(service, 'min_age'),
    ageTo: numberIn(service, 'maximum_age') ?? numberIn(service, 'max_age'),
    who: oneLine(service['eligibility_description'], 600),
    steps: [plainText(service['application_process'])],
    evidence: listIn(service, 'required_documents').map((one) => oneLine(one['document'])),
    phone: phoneOf(service),
    email: plainText(service['email']),
    url: plainText(service['url']),
    spoken: listIn(service, 'languages').map((one) => oneLine(one['code'] ?? one['language']).toLowerCase()),
    isRemote: places.isRemote,
    schedules: schedulesOf(service),
    provider: providerOf(organization),
    places: places.places,
    notes: [
      ...places.notes,
      ...(status !== '' && status !== 'active' ? [`whether it is still there: the source says “${status}”`] : []),
    ],
  })
}

function moreOf(service: Json): string[] {
  const costs = listIn(service, 'cost_options')
    .map((cost) => {
      const amount = numberIn(cost, 'amount')
      const words = [oneLine(cost['option']), amount === null ? '' : `£${amount}`]
      return [...words, oneLine(cost['amount_description'] ?? cost['cost_type'])].filter(Boolean).join(', ')
    })
    .filter(Boolean)
  const fees = oneLine(service['fees'] ?? service['fees_description'], 1_000)
  const alert = plainText(service['alert'])
  return [
    ...(alert === '' ? [] : [alert]),
    ...(costs.length > 0 || (fees !== '' && fees !== 'fees_description')
      ? [`What it costs: ${[...costs, fees].filter(Boolean).join('; ')}`]
      : []),
  ]
}

function termsOf(service: Json): string[] {
  const attributes = listIn(service, 'attributes').map((one) => {
    const term = recordIn(one, 'taxonomy_term')
    return oneLine(term['name'] ?? term['term'], 100)
  })
  return [
    ...attributes,
    ...listIn(service, 'taxonomies').map((one) => oneLine(one['name'] ?? one['label'], 100)),
  ].filter(Boolean)
}

function phoneOf(service: Json): string {
  const phones = [service, ...listIn(service, 'contacts')].flatMap((holder) => listIn(holder, 'phones'))
  return phones.map((phone) => oneLine(phone['number'], 40)).find((number) => number !== '') ?? ''
}

function providerOf(organization: Json): FoundProvider | null {
  const name = oneLine(organization['name'])
  if (name === '') return null
  const url = oneLine(organization['website'] ?? organization['url'], 500)
  return {
    name,
    description: plainText(organization['description']).slice(0, 2_000) || name,
    url: /^https?:\/\/[^\s]+$/.test(url) ? url : null,
    email: null, // it may be a person's, and nothing needs it
  }
}

function placesOf(service: Json): { places: FoundPlace[]; isRemote: boolean; notes: string[] } {
  const held = [
    ...listIn(service, 'service_at_locations').map((one) => recordIn(one, 'location')),
    ...listIn(service, 'locations'),
  ]
  const notes: string[] = []
  const places: FoundPlace[] = []
  for (const location of held) {
    // Its owner asked that nobody be led there: a refuge, somebody's home.
    if (location['mask_exact_address'] === true)
      notes.push('where it is: its exact place is kept back, so it is left out')
    else {
      const place = placeOf(location)
      if (place) places.push(place)
    }
  }
  return { places: places.slice(0, 20), isRemote: held.some((one) => one['location_type'] === 'virtual'), notes }
}

function placeOf(location: Json): FoundPlace | null {
  const [address = location] = listIn(location, 'addresses')
  const street = oneLine(address['address_1'])
  const postcode = oneLine(address['postal_code'], 12).toUpperCase()
  if (street === '' || postcode === '') return null
  const { latitude, longitude } = pointOf(location)
  const access = listIn(location, 'accessibility').map((one) => plainText(one['description'] ?? one['accessibility']))
  return {
    name: oneLine(location['name']) || street,
    address: street,
    city: oneLine(address['city']),
    county: oneLine(address['state_province']),
    postcode,
    latitude,
    longitude,
    accessibility: access.filter(Boolean).join(' ').slice(0, 1_000) || null,
  }
}

function pointOf(location: Json): { latitude: number | null; longitude: number | null } {
  const drawn = recordIn(location, 'geometry')['coordinates']
  const [east, north] = Array.isArray(drawn) ? (drawn as unknown[]) : []
  const latitude = numberIn(location, 'latitude') ?? (typeof north === 'number' ? north : null)
  const longitude = numberIn(location, 'longitude') ?? (typeof east === 'number' ? east : null)
  const isPlace = latitude !== null && longitude !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return isPlace ? { latitude, longitude } : { latitude: null, longitude: null }
}

type Schedule = EntryContent['where']['schedules'][number]

function schedulesOf(service: Json): Schedule[] {
  return [...listIn(service, 'schedules'), ...listIn(service, 'regular_schedules')]
    .map((one): Schedule | null => {
      const days = daysOf(oneLine(one['byday'] ?? one['weekday']).toUpperCase())
      const opens = timeOf(one['opens_at'])
      const closes = timeOf(one['closes_at'])
      return days.length === 0 || opens === null || closes === null ? null : { days, opens, closes }
    })
    .filter((schedule) => schedule !== null)
    .slice(0, 20)
}

const daysOf = (written: string) =>
  weekdays.filter((day) => written.split(/[ ,;]+/).some((word) => word.replace(/^[+-]?\d+/, '').slice(0, 2) === day))

const timeOf = (value: unknown): string | null => /^([0-2]\d:[0-5]\d)/.exec(oneLine(value))?.[1] ?? null
