// What the feed sends: Open Referral UK 3.0 (HSDS-UK-3.0), and what we add to it. The types, the OpenAPI document and the
// tests are made from these. Nothing is null or empty: what has no value is left out.
import { z } from 'zod'
import { amountKinds, bases, frequencies } from '../content.ts'
import {
  claimKinds,
  conditionKeys,
  entitlementKeys,
  legalHeadings,
  momentKeys,
  offerStatuses,
  topics,
} from '../terms.ts'

const id = z.uuid()
const words = z.string().min(1)
const day = z.iso.date()
const instant = z.iso.datetime()
const url = z.url({ protocol: /^https?$/ })
const email = z.email()

export const apiDetails = z.strictObject({
  version: z.literal('HSDS-UK-3.0'),
  profile: url,
  openapi_url: url,
  /** What the standard leaves open: under which licence the data may be used. */
  license: url,
})

export const taxonomyTerm = z.strictObject({
  id,
  name: words,
  description: words,
  code: words.meta({ description: 'The same in every council that uses these terms.' }),
  parent_id: id.optional(),
  taxonomy: words,
  taxonomy_id: id,
})

export const plainTaxonomy = z.strictObject({ id, name: words, description: words, version: words })
export const taxonomy = plainTaxonomy.extend({ taxonomy_terms: z.array(taxonomyTerm) })

const attribute = z.strictObject({
  id,
  link_id: id,
  link_type: z.literal('service'),
  taxonomy_term_id: id,
  taxonomy_term: taxonomyTerm,
})

const organizationIdentifier = z.strictObject({
  id,
  organization_id: id,
  identifier_scheme: words,
  identifier_type: words,
  identifier: words,
})

export const plainOrganization = z.strictObject({
  id,
  name: words,
  description: words,
  email: email.optional(),
  website: url.optional(),
})

const location = z.strictObject({
  id,
  location_type: z.enum(['physical', 'virtual']),
  name: words,
  description: words.optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
})

const address = z.strictObject({
  id,
  location_id: id,
  address_1: words,
  city: words,
  state_province: words,
  postal_code: words,
  country: z.literal('GB'),
  address_type: z.literal('physical'),
})

const fullLocation = location.extend({
  addresses: z.array(address).optional(),
  accessibility: z.array(z.strictObject({ id, location_id: id, description: words })).optional(),
})

const schedule = z.strictObject({
  id,
  service_id: id,
  service_at_location_id: id.optional(),
  valid_from: day,
  valid_to: day.optional(),
  freq: z.literal('WEEKLY'),
  interval: z.literal(1),
  byday: z.string().regex(/^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/),
  opens_at: z.string().regex(/^\d\d:\d\d$/),
  closes_at: z.string().regex(/^\d\d:\d\d$/),
  description: words,
  notes: words.optional(),
  attending_type: z.enum(['in person', 'by phone or online']).optional(),
})

const contact = z.strictObject({
  id,
  service_id: id,
  name: words,
  email: email.optional(),
  phones: z.array(z.strictObject({ id, contact_id: id, number: words, description: words })).optional(),
})

const serviceArea = z.strictObject({
  id,
  service_id: id,
  name: words,
  extent: words.optional(),
  extent_type: words.optional(),
  uri: url.optional(),
})

/** Our own: who is entitled, to what, on what ground, how it is claimed and what to do when the answer is no. */
export const entitlement = z
  .strictObject({
    type: z.enum(entitlementKeys),
    topic: z.enum(topics),
    legal_headings: z.array(z.enum(legalHeadings)).optional(),
    life_moments: z.array(z.enum(momentKeys)).optional(),
    who: z.strictObject({
      statuses: z.array(z.enum(offerStatuses)),
      age_from: z.number().optional(),
      age_below: z.number().optional().meta({ description: 'It ends on this birthday.' }),
      conditions: z.array(z.enum(conditionKeys)).optional(),
      note: words.optional(),
      words,
    }),
    amount: z.strictObject({
      kind: z.enum(amountKinds),
      pence: z.int().optional(),
      currency: z.literal('GBP').optional(),
      percent: z.number().optional(),
      note: words.optional(),
      words,
    }),
    frequency: z.strictObject({
      every: z.enum(frequencies),
      cap_pence: z.int().optional(),
      cap_times: z.int().optional(),
      note: words.optional(),
    }),
    basis: z.strictObject({ kind: z.enum(bases), citation: words.optional(), words }),
    claim: z
      .strictObject({
        kind: z.enum(claimKinds).optional(),
        steps: z.array(words).optional(),
        evidence: z.array(words).optional(),
        decided_by: words.optional().meta({ description: 'A post, never a person.' }),
        decided_within_days: z.int().optional(),
        lasts_months: z.int().optional(),
        url: url.optional(),
      })
      .optional(),
    challenge: words.meta({ description: 'What to do when the answer is no.' }),
    in_force_from: day,
    in_force_until: day.optional(),
    version: z.int(),
    dates: z.array(z.strictObject({ on: day, until: day.optional(), title: words })).optional(),
  })
  .meta({ description: 'Not part of Open Referral UK: the entitlement itself, field by field.' })

export const plainService = z.strictObject({
  id,
  organization_id: id,
  name: words,
  description: words.optional(),
  url: url.optional(),
  email: email.optional(),
  status: z.enum(['active', 'inactive', 'defunct']),
  minimum_age: z.number().optional(),
  maximum_age: z.number().optional(),
  assured_date: day.optional(),
  assurer_email: email.optional(),
  alert: words.optional(),
  last_modified: instant,
  organization: plainOrganization,
})

const serviceAtLocationOfService = z.strictObject({ id, service_id: id, location_id: id, location: fullLocation })

export const service = plainService.extend({
  schedules: z.array(schedule).optional(),
  service_areas: z.array(serviceArea).optional(),
  service_at_locations: z.array(serviceAtLocationOfService).optional(),
  languages: z.array(z.strictObject({ id, service_id: id, name: words, code: words })).optional(),
  contacts: z.array(contact).optional(),
  attributes: z.array(attribute).optional(),
  eligibility_description: words.optional(),
  application_process: words.optional(),
  required_documents: z.array(z.strictObject({ id, service_id: id, document: words })).optional(),
  additional_urls: z.array(z.strictObject({ id, service_id: id, label: words, url })).optional(),
  alongside_entitlement: entitlement.optional(),
})

export const minimalService = z.strictObject({
  id,
  last_modified: instant,
  status: z.enum(['inactive', 'defunct']).optional().meta({ description: 'Only of what has ended.' }),
})

export const plainServiceAtLocation = z.strictObject({
  id,
  service_id: id,
  location_id: id,
  location,
  service: plainService,
})
export const serviceAtLocation = plainServiceAtLocation.extend({ location: fullLocation, service })

export const organization = plainOrganization.extend({
  organization_identifiers: z.array(organizationIdentifier).optional(),
  services: z
    .array(z.union([service, z.strictObject({ id, name: words, status: z.literal('active') })]))
    .optional()
    .meta({ description: 'In short; whole with full_service=true.' }),
})

export type Taxonomy = z.output<typeof taxonomy>
export type TaxonomyTerm = z.output<typeof taxonomyTerm>
export type Organization = z.output<typeof organization>
export type PlainOrganization = z.output<typeof plainOrganization>
export type Location = z.output<typeof fullLocation>
export type PlainService = z.output<typeof plainService>
export type Service = z.output<typeof service>
export type ServiceAtLocation = z.output<typeof serviceAtLocation>
export type Entitlement = z.output<typeof entitlement>

/** Without what is undefined, null, an empty text or an empty list, at every depth. */
export function tidy<T extends object>(given: T): T {
  return cleaned(given) as T // only what the type allows to be left out is ever empty
}

export const without = <T extends object, Name extends keyof T & string>(
  given: T,
  ...names: readonly Name[]
): Omit<T, Name> =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !(names as readonly string[]).includes(name))) as Omit<
    T,
    Name
  > // the rest is as it was

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, held]) => [name, cleaned(held)] as const)
      .filter(([, held]) => !isEmpty(held)),
  )
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}
