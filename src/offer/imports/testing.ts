// Files for tests, made here: a spreadsheet cell by cell, a feed, the files of the older form. All of it is invented.
import { strToU8, zipSync } from 'fflate'

export interface Cell {
  readonly text?: string
  readonly number?: number
  /** A formula with the result that was saved with it; null for none. */
  readonly formula?: { readonly of: string; readonly result: number | null }
}

const letters = (column: number) => String.fromCharCode(65 + column)
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export function anXlsx(
  rows: readonly (readonly (string | number | Cell | null)[])[],
  { merged = [] }: { readonly merged?: readonly string[] } = {},
): Buffer {
  const body = rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`)).join('')}</row>`,
    )
    .join('')
  const merges =
    merged.length === 0 ? '' : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns:r="${relations}"><sheets><sheet name="Offer" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${body}</sheetData>${merges}</worksheet>`),
    }),
  )
}

function cellXml(cell: string | number | Cell | null, reference: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  const { of = '', result = null } = cell.formula ?? {}
  return `<c r="${reference}"><f>${escaped(of)}</f>${result === null ? '' : `<v>${result}</v>`}</c>`
}

export const aService = (over: Readonly<Record<string, unknown>> = {}) => ({
  id: '5f0c7d5e-3f4c-4a0f-8f60-6c1ad2f2a001',
  name: 'Help with a bus pass',
  description: 'We pay for a bus pass.',
  status: 'active',
  minimum_age: 16,
  maximum_age: 24,
  organization: { id: '5f0c7d5e-3f4c-4a0f-8f60-6c1ad2f2a002', name: 'Harbour Buses', description: 'Buses' },
  ...over,
})

export const aPage = (services: readonly unknown[], over: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({
    total_items: services.length,
    total_pages: 1,
    page_number: 1,
    size: services.length,
    first_page: true,
    last_page: true,
    empty: services.length === 0,
    contents: services,
    ...over,
  })

export const outpost = JSON.stringify({
  number: 1,
  totalPages: 1,
  content: [
    {
      id: 7,
      name: 'Harbour swimming club',
      description: 'Swim with us.\r\n ',
      url: null,
      min_age: 5,
      max_age: 18,
      organisation: { id: 3, name: null },
      locations: [
        {
          id: 1,
          name: 'The pool',
          address_1: ' 1 Quay Road',
          city: 'Ashmere',
          postal_code: 'AS1 1AA',
          mask_exact_address: false,
        },
        {
          id: 2,
          name: 'A house',
          address_1: '9 Secret Lane',
          city: 'Ashmere',
          postal_code: 'AS1 9ZZ',
          mask_exact_address: true,
        },
      ],
      contacts: [{ name: 'Somebody Somewhere', phones: [{ number: '01632 960111' }] }],
      taxonomies: [{ id: 2, name: 'Sport' }],
      regular_schedules: [{ weekday: 'Monday', opens_at: '10:00', closes_at: '17:00' }],
      cost_options: [],
    },
  ],
})

export const hsds = {
  'services.csv':
    'id,location_id,name,description,eligibility,application_process,email,website,status,taxonomy_ids\n' +
    '1,1,Clothes bank,"Free coats, shoes",Age 16 to 25,Walk in.,coats@harbour.example,http://harbour.example,active,101\n',
  'locations.csv': 'id,organization_id,name,latitude,longitude,virtual\n1,1,The hub,51.5,-1.2,false\n',
  'organizations.csv': 'id,name,description,website\n1,Harbour Trust,Helps,http://harbour.example\n',
  'addresses.csv':
    'id,location_id,address_1,city,state_province,postal_code\n1,1,2 Quay Road,Ashmere,Ashmere,AS1 2BB\n',
  'phones.csv': 'id,location_id,service_id,number,number_type\n1,1,,01632 960222,voice\n',
  'taxonomy.csv': 'taxonomy_id,name\n101,Clothing\n',
} as const
