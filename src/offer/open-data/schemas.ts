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
