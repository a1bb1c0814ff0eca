// The records of the feed by the names that the OpenAPI document gives them.
import {
  apiDetails,
  minimalService,
  organization,
  plainOrganization,
  plainService,
  plainServiceAtLocation,
  plainTaxonomy,
  service,
  serviceAtLocation,
  taxonomy,
  taxonomyTerm,
} from './records.ts'

export const licence = {
  name: 'Open Government Licence v3.0',
  url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
} as const

export const records = {
  ApiDetails: apiDetails,
  PlainService: plainService,
  Service: service,
  MinimalService: minimalService,
  PlainTaxonomy: plainTaxonomy,
  Taxonomy: taxonomy,
  TaxonomyTerm: taxonomyTerm,
  PlainServiceAtLocation: plainServiceAtLocation,
  ServiceAtLocation: serviceAtLocation,
  PlainOrganization: plainOrganization,
  Organization: organization,
} as const
export type RecordName = keyof typeof records
