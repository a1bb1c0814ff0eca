// Parts of the year as people name them, and the numbers they write.
import type { Day } from '../platform/clock.ts'
import { isDay } from '../platform/clock.ts'
import { dayIn, monthSpan, on, type Span } from './days.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthPattern = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'

const monthOf = (name: string) => months.indexOf(name.slice(0, 3)) + 1

/** '08' and '2008' are both 2008: everyone who asks is young. */
const yearOf = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text))

interface Pattern {
  readonly shape: RegExp
  /** Null when the words have the shape but name no such day. */
  readonly read: (parts: readonly string[]) => Span | null
}

const pattern = (shape: string, read: Pattern['read']): Pattern => ({ shape: new RegExp(`^${shape}$`), read })

function dayFrom(year: number, month: number, date: number): Span | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return isDay(text) ? on(text) : null
}

function monthFrom(year: number, month: number): Span | null {
  return month >= 1 && month <= 12 ? monthSpan(year, month) : null
}

const partsOfYear: Readonly<Record<string, readonly [month: number, months: number]>> = {
  spring: [3, 3],
  summer: [6, 3],
  'summer holidays': [7, 3],
  autumn: [9, 3],
  winter: [12, 3],
  christmas: [12, 1],
  xmas: [12, 1],
  easter: [3, 2],
  start: [1, 4],
  beginning: [1, 4],
  early: [1, 4],
  middle: [5, 4],
  mid: [5, 4],
  end: [9, 4],
  late: [9, 4],
}

function partOfYear(name: string, year: number): Span | null {
  const found = partsOfYear[name]
  return found ? monthSpan(year, ...found) : null
}

function partOfMonth(part: string, month: number, year: number): Span {
  const [from, to] = part.startsWith('mid') ? [11, 20] : part === 'end' || part === 'late' ? [21, 31] : [1, 10]
  return { earliest: dayIn(year, month, from), latest: dayIn(year, month, to) }
}

const some = '(start|beginning|early|middle|mid|end|late)'

const patterns: readonly Pattern[] = [
  pattern('(\\d{4})-(\\d{1,2})-(\\d{1,2})', ([y = '', m, d]) => dayFrom(Number(y), Number(m), Number(d))),
  pattern('(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4}|\\d{2})', ([d, m, y = '']) =>
    dayFrom(yearOf(y), Number(m), Number(d)),
  ),
  pattern(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthPattern} (\\d{4}|\\d{2})`, ([d, m = '', y = '']) =>
    dayFrom(yearOf(y), monthOf(m), Number(d)),
  ),
  pattern(`${monthPattern} (\\d{1,2})(?:st|nd|rd|th)? (\\d{4})`, ([m = '', d, y]) =>
    dayFrom(Number(y), monthOf(m), Number(d)),
  ),
  pattern(`${monthPattern} (\\d{4})`, ([m = '', y]) => monthFrom(Number(y), monthOf(m))),
  pattern('(\\d{1,2})[/.-](\\d{4})', ([m, y]) => monthFrom(Number(y), Number(m))),
  pattern(`${some}(?: of)? ${monthPattern} (\\d{4})`, ([part = '', m = '', y]) =>
    partOfMonth(part, monthOf(m), Number(y)),
  ),
  pattern(
    `(spring|summer holidays|summer|autumn|winter|christmas|xmas|easter|start|beginning|early|middle|mid|end|late)(?: of)? (\\d{4})`,
    ([name = '', y]) => partOfYear(name, Number(y)),
  ),
  pattern('((?:19|20)\\d{2})', ([y]) => monthSpan(Number(y), 1, 12)),
  pattern('(?:between )?((?:19|20)\\d{2})(?: ?- ?| or | and | to )((?:19|20)\\d{2})', ([from, to]) => ({
    earliest: dayIn(Number(from), 1, 1),
    latest: dayIn(Number(to), 12, 31),
  })),
]

export type ReadWords = Span | 'no-such-day' | null

/** A date, a month, a part of a year or a year. Null when the words are none of these. */
export function readCalendarWords(words: string): ReadWords {
  for (const { shape, read } of patterns) {
    const found = shape.exec(words)
    if (!found) continue
    const span = read(found.slice(1))
    return span === null || span.earliest > span.latest ? 'no-such-day' : span
  }
  return null
}

/** "last summer", "two years ago", "now": told from today. */
export function readFromToday(words: string, today: Day): Span | null {
  if (/^(now|today|just now|right now|still|this week)$/.test(words)) return on(today)
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  if (words === 'this year') return { earliest: dayIn(year, 1, 1), latest: today }
  if (words === 'last year') return monthSpan(year - 1, 1, 12)
  if (words === 'this month') return { earliest: dayIn(year, month, 1), latest: today }
  if (words === 'last month') return monthSpan(year, month - 1)
  const season = /^(?:last|this) (spring|summer|autumn|winter|christmas|easter)$/.exec(words)?.[1]
  if (season) return latestSeason(season, year, today)
  return readAgo(words, today)
}

function latestSeason(season: string, year: number, today: Day): Span | null {
  const own = partOfYear(season, year)
  return own && own.earliest < today ? own : partOfYear(season, year - 1)
}

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  'a couple of': 2,
  three: 3,
  'a few': 4,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
}

/** Half a unit either way: "two years ago" is 18 to 30 months back. */
function readAgo(words: string, today: Day): Span | null {
  const found = /^(.+?) (day|week|month|year)s? ago$/.exec(words)
  const [, count = '', unit = ''] = found ?? []
  const number = numbers[count] ?? (/^\d{1,3}$/.test(count) ? Number(count) : null)
  if (!found || number === null) return null
  const days = { day: 1, week: 7, month: 30.44, year: 365.25 }[unit] ?? 1
  const back = (share: number) => new Date(Date.parse(today) - Math.round(share * days) * 86_400_000)
  const dayAt = (share: number) => back(share).toISOString().slice(0, 10) as Day // an ISO date by its making
  if (unit === 'day') return on(dayAt(number))
  return { earliest: dayAt(number + 0.5), latest: dayAt(Math.max(0, number - 0.5)) }
}
