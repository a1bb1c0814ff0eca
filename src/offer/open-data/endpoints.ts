// Every address of the feed, what it takes and what it gives: the rows and the OpenAPI document are made from this table.
import type { Ctx } from '../../platform/http/ctx.ts'
import { OpenRefusal } from '../../platform/http/reply.ts'
import { openApiPath, openReferralPath } from '../paths.ts'
import type { Feed, FeedService } from './feed.ts'
import { placesFor, saying, servicesFor } from './filters.ts'
import type { Asked, ParameterName } from './parameters.ts'
import { without, type Organization } from './records.ts'
import { licence, type RecordName } from './schemas.ts'

export interface Endpoint {
  /** Below the feed's address; `{id}` names one record. */
  readonly path: string
  readonly summary: string
  readonly parameters: readonly ParameterName[]
  /** What one item is: the first as a list gives it, the others when more or less is asked for. */
  readonly gives: readonly RecordName[]
  readonly answer: (feed: Feed, asked: Asked, ctx: Pick<Ctx, 'publicUrl'> & { readonly id: string }) => Given
}

export type Given =
  | { readonly one: object }
  /** Made into JSON only when it is sent. */
  | { readonly list: readonly unknown[]; readonly perPage?: number }

const paging = ['page', 'per_page', 'format'] as const
const whichServices = ['search', 'taxonomy_term_id', 'taxonomy_id', 'organization_id', 'modified_after'] as const
const whenAndWho = ['minimum_age', 'maximum_age', 'day', 'start_time', 'end_time'] as const

function found<Item extends { readonly id: string }>(items: readonly Item[], id: string, what: string): Item {
  const item = items.find((one) => one.id === id.toLowerCase())
  if (!item) throw new OpenRefusal(404, `There is no ${what} with this id.`)
  return item
}

export const endpoints: readonly Endpoint[] = [
  {
    path: '/',
    summary: 'What this feed is',
    parameters: [],
    gives: ['ApiDetails'],
    answer: (_feed, _asked, { publicUrl }) => ({
      one: {
        version: 'HSDS-UK-3.0',
        profile: 'https://openreferraluk.org/developers/specifications',
        openapi_url: publicUrl + openApiPath,
        license: licence.url,
      },
    }),
  },
  {
    path: '/services',
    summary: 'What the council offers, a page at a time',
    parameters: [...whichServices, ...whenAndWho, 'minimal', 'full', ...paging],
    gives: ['PlainService', 'Service', 'MinimalService'],
    answer: (feed, asked) => {
      const services = servicesFor(feed, asked)
      if (asked.minimal) return { list: services.map(minimal), perPage: Math.max(1, services.length) }
      return { list: services.map((service) => (asked.full ? service.full : service.plain)) }
    },
  },
  {
    path: '/services/{id}',
    summary: 'One service with all that belongs to it',
    parameters: [],
    gives: ['Service'],
    answer: (feed, _asked, { id }) => ({ one: found(feed.services, id, 'service').full }),
  },
  {
    path: '/taxonomies',
    summary: 'The taxonomies whose terms the services have',
    parameters: ['search', ...paging],
    gives: ['PlainTaxonomy'],
    answer: (feed, { search }) => ({
      list: saying(feed.vocabulary.taxonomies, search).map((one) => without(one, 'taxonomy_terms')),
    }),
  },
  {
    path: '/taxonomies/{id}',
    summary: 'One taxonomy with its terms',
    parameters: [],
    gives: ['Taxonomy'],
    answer: (feed, _asked, { id }) => ({ one: found(feed.vocabulary.taxonomies, id, 'taxonomy') }),
  },
  {
    path: '/taxonomy_terms',
    summary: 'The terms of the taxonomies',
    parameters: ['search', 'taxonomy_id', 'top_only', 'parent_id', ...paging],
    gives: ['TaxonomyTerm'],
    answer: (feed, { search, taxonomy_id: taxonomy, top_only: topOnly, parent_id: parent }) => ({
      list: saying(feed.vocabulary.terms, search).filter(
        (term) =>
          (taxonomy === undefined || term.taxonomy_id === taxonomy) &&
          (parent === undefined || term.parent_id === parent) &&
          (!topOnly || term.parent_id === undefined),
      ),
    }),
  },
  {
    path: '/taxonomy_terms/{id}',
    summary: 'One term',
    parameters: [],
    gives: ['TaxonomyTerm'],
    answer: (feed, _asked, { id }) => ({ one: found(feed.vocabulary.terms, id, 'taxonomy term') }),
  },
  {
    path: '/service_at_locations',
    summary: 'Where each service is given',
    parameters: [...whichServices, ...whenAndWho, 'postcode', 'proximity', 'full', ...paging],
    gives: ['PlainServiceAtLocation', 'ServiceAtLocation'],
    answer: (feed, asked) => ({
      list: placesFor(feed, asked).map((place) => (asked.full ? place.full : place.plain)),
    }),
  },
  {
    path: '/service_at_locations/{id}',
    summary: 'One service at one place',
    parameters: [],
    gives: ['ServiceAtLocation'],
    answer: (feed, _asked, { id }) => ({ one: found(feed.places, id, 'service at a location').full }),
  },
  {
    path: '/organizations',
    summary: 'Who gives the services',
    parameters: ['search', 'full', 'full_service', ...paging],
    gives: ['PlainOrganization', 'Organization'],
    answer: (feed, asked) => ({
      list: saying(feed.organizations, asked.search).map((one) => shown(feed, one, asked)),
    }),
  },
  {
    path: '/organizations/{id}',
    summary: 'One organisation with its services',
    parameters: ['full_service'],
    gives: ['Organization'],
    answer: (feed, asked, { id }) => ({
      one: shown(feed, found(feed.organizations, id, 'organisation'), { ...asked, full: true }),
    }),
  },
]

function minimal({ id, plain: { last_modified, status }, hasEnded }: FeedService) {
  return hasEnded ? { id, last_modified, status } : { id, last_modified }
}

function shown(feed: Feed, organization: Organization, { full, full_service: fullService }: Asked): object {
  if (fullService) {
    const services = feed.services.filter((one) => !one.hasEnded && one.organization.id === organization.id)
    return services.length === 0 ? organization : { ...organization, services: services.map((one) => one.full) }
  }
  return full ? organization : without(organization, 'services', 'organization_identifiers')
}

export const isList = ({ parameters }: Pick<Endpoint, 'parameters'>): boolean => parameters.includes('page')

/** As a row writes it. */
export const rowPath = ({ path }: Pick<Endpoint, 'path'>): string =>
  path === '/' ? openReferralPath : openReferralPath + path.replace('{id}', ':id')
