// What a column of a spreadsheet may mean, and what its heading makes likely.
export const columnFields = {
  title: 'Title',
  summary: 'What it is',
  details: 'More about it',
  heading: 'Heading it stands under',
  kind: 'Kind of entry',
  who: 'Who it is for',
  ageFrom: 'From which age',
  ageTo: 'To which age',
  amount: 'How much',
  frequency: 'How often',
  steps: 'How to ask for it',
  evidence: 'What you need for it',
  decidedBy: 'Which post decides',
  law: 'The law or policy',
  provider: 'Who gives it',
  phone: 'Phone',
  email: 'Email',
  url: 'Web address',
  keywords: 'Other words to find it by',
  ownerPost: 'The post that keeps it',
  sourceId: 'Its number in your list',
} as const
export type ColumnField = keyof typeof columnFields
export const columnKeys = Object.keys(columnFields) as ColumnField[]

/** By the place of the column, from 0; a column that is left out is not there. */
export type Columns = Readonly<Record<string, ColumnField>>

const signs: readonly (readonly [ColumnField, RegExp])[] = [
  ['sourceId', /^(?:id|ref(?:erence)?|number|no\.?|#|line|item no\.?)$/],
  ['ageFrom', /^(?:min(?:imum)? ?age|age from|from age|starts at)$/],
  ['ageTo', /^(?:max(?:imum)? ?age|age to|to age|ends at)$/],
  ['ownerPost', /owner|kept by|responsible|lead officer|maintained/],
  ['decidedBy', /decid|approv|agreed by|sign(?:ed)? off|authoris/],
  ['frequency', /how often|frequenc|per year|when paid/],
  ['amount', /amount|how much|value|£|cost|payment|rate|sum/],
  ['evidence', /evidence|need to (?:show|bring)|proof|documents/],
  ['steps', /how (?:to|do|can)|apply|claim|process|access|steps|next step/],
  ['who', /who|eligib|for whom|status|criteria|entitled/],
  ['law', /law|legal|statut|legislation|basis|policy/],
  ['heading', /^(?:heading|section|area|category|theme|topic|group|offer area)s?$/],
  ['kind', /^(?:kind|type)(?: of .+)?$/],
  ['provider', /provider|organi[sz]ation|delivered by|partner|given by|service area|team/],
  ['phone', /phone|telephone|^tel\.?$|mobile/],
  ['email', /e-?mail/],
  ['url', /link|web|url|site|address/],
  ['keywords', /keyword|tags?|search/],
  [
    'title',
    /^(?:title|name|entitlement|offer|what|service|support|item|benefit|our offer|what we offer)$|title|entitlement/,
  ],
  ['summary', /summary|description|what (?:it is|is it|we|you)|details? of|about|offer|support|information/],
  ['details', /detail|more|notes?|comments?|further/],
]

export const foldedHeading = (cell: string) => cell.replace(/\s+/g, ' ').trim().toLowerCase()

/** Each meaning once; the first column that looks like it has it. Without a title the first column of words is one. */
export function guessColumns(header: readonly string[]): Columns {
  const taken = new Set<ColumnField>()
  const columns: Record<string, ColumnField> = {}
  header.forEach((cell, column) => {
    const heading = foldedHeading(cell)
    const found = heading === '' ? undefined : signs.find(([field, sign]) => !taken.has(field) && sign.test(heading))
    if (!found) return
    taken.add(found[0])
    columns[String(column)] = found[0]
  })
  if (!taken.has('title')) {
    const stand = Object.entries(columns).find(([, field]) => field === 'summary')
    if (stand) columns[stand[0]] = 'title'
    else {
      const free = header.findIndex((cell, column) => cell !== '' && columns[String(column)] === undefined)
      if (free >= 0) columns[String(free)] = 'title'
    }
  }
  return columns
}

/** How many cells of a row look like headings: the row with most of them is the heading row. */
export const headingsIn = (cells: readonly string[]): number =>
  cells.filter((cell) => cell.length <= 60 && signs.some(([, sign]) => sign.test(foldedHeading(cell)))).length
