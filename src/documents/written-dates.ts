// Dates as people write them. A month without a day is read as its last day; a date without a year has no reading.

export interface WrittenDate {
  readonly at: number
  readonly text: string
  /** YYYY-MM-DD; null without a year, or where there is no such day. */
  readonly day: string | null
}

const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const year = "(?<year>(?:19|20)\\d\\d|['’]\\d\\d)"
const dayNumber = '(?<day>\\d{1,2})(?: ?(?:st|nd|rd|th))?'

const patterns: readonly RegExp[] = [
  /(?<![\d-])(?<year>(?:19|20)\d\d)-(?<number>\d\d)-(?<day>\d\d)(?![\d-])/g,
  /(?<![\d/.])(?<day>\d{1,2})(?<mark>[/.-])(?<number>\d{1,2})\k<mark>(?<year>(?:19|20)\d\d|\d\d)(?![\d/])/g,
  new RegExp(`(?<!\\d)${dayNumber}(?: of)? ${month}\\b(?:\\.?,? ${year}(?!\\d))?`, 'gi'),
  new RegExp(`\\b${month} ${dayNumber}(?:,? (?<year>(?:19|20)\\d\\d))?(?!\\d)`, 'gi'),
  new RegExp(`\\b${month}\\.?,? ${year}(?!\\d)`, 'gi'),
  /\b(?<month>January|February|April|June|July|August|September|October|November|December)\b/gi,
]

const LONGEST = 4_000

/** In the order of the text. Where two readings overlap the fuller one stands. */
export function writtenDates(words: string): WrittenDate[] {
  const text = words.slice(0, LONGEST)
  const found: WrittenDate[] = []
  const taken = new Uint8Array(text.length)
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const [all] = match
      if (taken.subarray(match.index, match.index + all.length).includes(1)) continue
      taken.fill(1, match.index, match.index + all.length)
      found.push({ at: match.index, text: all, day: dayOf(match.groups ?? {}) })
    }
  return found.toSorted((a, b) => a.at - b.at)
}

/** Whether it names a year: if it then has no day, there is no such day. */
export const isWholeDate = (text: string): boolean => /\d{4}|[/.-]\d\d$|['’]\d\d/.test(text)

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function dayOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const written = groups['year']?.replace(/\D/g, '')
  if (written === undefined) return null
  const fullYear = written.length === 2 ? 2000 + Number(written) : Number(written)
  const name = groups['month']?.slice(0, 3).toLowerCase()
  const number = name === undefined ? Number(groups['number']) : months.indexOf(name) + 1
  const last = new Date(Date.UTC(fullYear, number, 0)).getUTCDate()
  const day = groups['day'] === undefined ? last : Number(groups['day'])
  if (number < 1 || number > 12 || day < 1 || day > last) return null
  return `${fullYear}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
