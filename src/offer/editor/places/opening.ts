// Opening hours as they are typed, one box a day: "9:00 to 17:00", "9-12, 1pm-5pm"; empty for closed.
import { weekdays, type Opening } from '../../content.ts'

export type Weekday = (typeof weekdays)[number]

interface Span {
  readonly opens: string
  readonly closes: string
}

const time = String.raw`(\d{1,2})(?:[:.](\d\d))? ?(am|pm)?`
const span = new RegExp(`^${time} ?(?:-|–|to|until) ?${time}$`, 'i')

/** Null for what is not like hours. */
export function spansOf(text: string): readonly Span[] | null {
  const parts = text
    .split(/,|;| and /i)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.toLowerCase() !== 'closed')
  const spans = parts.map(spanOf)
  return spans.every((one) => one !== null) ? spans : null
}

function spanOf(text: string): Span | null {
  const found = span.exec(text)
  if (!found) return null
  const opens = timeOf(found[1], found[2], found[3])
  const closes = timeOf(found[4], found[5], found[6])
  return opens !== null && closes !== null && opens < closes ? { opens, closes } : null
}

function timeOf(hours = '', minutes = '00', half?: string): string | null {
  const typed = Number(hours)
  if (half !== undefined && (typed < 1 || typed > 12)) return null
  const hour = half === undefined ? typed : (typed % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  if (hour > 23 || Number(minutes) > 59) return null
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

/** Days with the same hours stand together. */
export function openingOf(days: Readonly<Record<Weekday, readonly Span[]>>): readonly Opening[] {
  const found = new Map<string, Opening>()
  for (const day of weekdays)
    for (const { opens, closes } of days[day]) {
      const key = `${opens}-${closes}`
      found.set(key, { opens, closes, days: [...(found.get(key)?.days ?? []), day] })
    }
  return [...found.values()]
}

export const hoursOn = (opening: readonly Opening[], day: Weekday): string =>
  opening
    .filter(({ days }) => days.includes(day))
    .map(({ opens, closes }) => `${opens} to ${closes}`)
    .toSorted()
    .join(', ')

export const dayNames: Readonly<Record<Weekday, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
}

/** The box of a day. */
export const openingField = (day: Weekday) => `open-${day}`
