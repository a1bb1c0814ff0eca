// Who gives a service: a provider, or the council itself where none is named.
import type { Council } from '../../platform/councils/council.ts'
import { offerPath } from '../paths.ts'
import type { Provider } from '../published/places.ts'
import { tidy, type Organization, type PlainOrganization } from './records.ts'
import { uuidOf } from './uuid.ts'

export function organizationOfProvider(
  { id, name, description, email, url }: Provider,
  council: Council,
): Organization {
  return tidy({
    id,
    name,
    description: description === '' ? `Part of the local offer of ${council.name}.` : description,
    email: asEmail(email),
    website: asUrl(url),
  })
}

export function organizationOfCouncil(council: Council, publicUrl: string): Organization {
  const id = uuidOf('organization', council.code)
  return tidy({
    id,
    name: council.name,
    description: `The council that keeps this offer for young people who are leaving its care.`,
    email: asEmail(council.settings.contact.email),
    website: publicUrl + offerPath,
    organization_identifiers: [
      {
        id: uuidOf('identifier', council.code),
        organization_id: id,
        identifier_scheme: 'GB-ONS',
        identifier_type: 'ONS code',
        identifier: council.code,
      },
    ],
  })
}

export function plainOrganizationOf({ id, name, description, email, website }: Organization): PlainOrganization {
  return tidy({ id, name, description, email, website })
}

/** What was written by hand and is no address is left out rather than sent. */
export const asEmail = (text: string | null | undefined): string | undefined =>
  text && /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i.test(text)
    ? text
    : undefined

export const asUrl = (text: string | null | undefined): string | undefined =>
  text && /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(text) && URL.canParse(text) ? text : undefined
