// The older Open Referral in comma-separated files (HSDS 1): services, and what stands about them in files beside it.
import type { TableRow } from '../../../documents/tables.ts'
import type { FoundPlace, FoundRow } from './found.ts'
import { makeFound } from './make-found.ts'
import { oneLine, plainText } from './plain-text.ts'

type Line = Readonly<Record<string, string>>

export interface CsvFile {
  readonly name: string
  readonly rows: readonly TableRow[]
}

const parts = ['services', 'organizations', 'locations', 'addresses', 'phones', 'taxonomy'] as const
type Part = (typeof parts)[number]

/** Which of its files one is, by what it is called; null for another table. */
export function partOf({ name, rows }: CsvFile): Part | null {
  const base = (name.split('/').at(-1) ?? '').toLowerCase().replace(/\.[a-z]+$/, '')
  const header = new Set((rows[0]?.cells ?? []).map((cell) => cell.toLowerCase()))
  const part = parts.find(
    (one) => base === one || base === `${one}s` || `${base}s` === one || base === one.slice(0, -1),
  )
  const isHsds = header.has('id') || header.has('taxonomy_id')
  if (part && isHsds) return part
  const isServices = header.has('id') && header.has('name') && (header.has('location_id') || header.has('program_id'))
  return isServices ? 'services' : null
}

export function foundInHsds(files: readonly CsvFile[]): FoundRow[] {
  const held = new Map<Part, { row: number; line: Line }[]>()
  for (const file of files) {
    const part = partOf(file)
    if (part) held.set(part, [...(held.get(part) ?? []), ...linesOf(file)])
  }
  const by = (part: Part, key: string) =>
    Map.groupBy(
      (held.get(part) ?? []).map(({ line }) => line),
      (line) => line[key] ?? '',
    )
  const beside: Beside = {
    organizations: by('organizations', 'id'),
    locations: by('locations', 'id'),
    addresses: by('addresses', 'location_id'),
    phonesOfService: by('phones', 'service_id'),
    phonesOfLocation: by('phones', 'location_id'),
    terms: by('taxonomy', 'taxonomy_id'),
  }
  return (held.get('services') ?? []).map(({ row, line }) => foundLine(line, `Row ${row}`, beside))
}

function linesOf({ rows }: CsvFile): { row: number; line: Line }[] {
  const [header, ...rest] = rows
  const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase())
  return rest.map(({ row, cells }) => ({
    row,
    line: Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ''])),
  }))
}

type Lines = ReadonlyMap<string, readonly Line[]>
interface Beside {
  readonly organizations: Lines
  readonly locations: Lines
  readonly addresses: Lines
  readonly phonesOfService: Lines
  readonly phonesOfLocation: Lines
  readonly terms: Lines
}

function foundLine(line: Line, where: string, beside: Beside): FoundRow {
  const location = line['location_id'] ? (beside.locations.get(line['location_id'])?.[0] ?? {}) : {}
  const organizationId = line['organization_id'] || location['organization_id'] || ''
  const organization = beside.organizations.get(organizationId)?.[0]
  const place = line['location_id'] ? placeOf(location, beside.addresses.get(line['location_id'])?.[0]) : null
  const status = (line['status'] ?? '').trim()
  const fees = plainText(line['fees'])
  return makeFound({
    where,
    sourceId: oneLine(line['id']),
    title: oneLine(line['name'], 400),
    description: plainText(line['description']),
    more: fees === '' ? [] : [`What it costs: ${fees}`],
    headings: listed(line['taxonomy_ids']).map((id) => beside.terms.get(id)?.[0]?.['name'] ?? ''),
    keywords: listed(line['keywords']),
    who: oneLine(line['eligibility'], 600),
    steps: plainText(line['application_process']).split('\n'),
    evidence: listed(line['required_documents']),
    phone: phoneOf([
      ...(line['id'] ? (beside.phonesOfService.get(line['id']) ?? []) : []),
      ...(line['location_id'] ? (beside.phonesOfLocation.get(line['location_id']) ?? []) : []),
    ]),
    email: line['email'] || location['email'] || '',
    url: line['website'] || line['url'] || location['website'] || '',
    isRemote: location['virtual'] === 'true',
    provider: organization?.['name']
      ? {
          name: oneLine(organization['name']),
          description: plainText(organization['description']).slice(0, 2_000) || oneLine(organization['name']),
          url: /^https?:\/\/\S+$/.test(organization['website'] ?? '') ? (organization['website'] ?? null) : null,
          email: null,
        }
      : null,
    places: place ? [place] : [],
    notes: status !== '' && status !== 'active' ? [`whether it is still there: the source says “${status}”`] : [],
  })
}

const listed = (value: string | undefined): string[] =>
  (value ?? '')
    .split(/[,;]/)
    .map((word) => oneLine(word))
    .filter(Boolean)

const phoneOf = (phones: readonly Line[]): string =>
  oneLine(phones.find((phone) => phone['number'] && phone['number_type'] !== 'fax')?.['number'], 40)

function placeOf(location: Line, address: Line | undefined): FoundPlace | null {
  const street = [address?.['address_1'] ?? address?.['street_1'], address?.['address_2']].filter(Boolean).join(', ')
  const postcode = oneLine(address?.['postal_code'], 12)
  if (street === '' || postcode === '') return null
  const latitude = Number(location['latitude'] || Number.NaN)
  const longitude = Number(location['longitude'] || Number.NaN)
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return {
    name: oneLine(location['name']) || oneLine(street),
    address: oneLine(street),
    city: oneLine(address?.['city']),
    county: oneLine(address?.['state_province']),
    postcode,
    latitude: isPlace ? latitude : null,
    longitude: isPlace ? longitude : null,
    accessibility: plainText(location['accessibility']).slice(0, 1_000) || null,
  }
}
