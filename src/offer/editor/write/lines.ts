// How lists, money, opening hours and days are typed into boxes of the entry's form, and written back into them.
import { isDay } from '../../../platform/clock.ts'
import { weekdays, type EntryContent } from '../../content.ts'
import type { PlaceId } from '../../tables.ts'

/** One on each line. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Divided by empty lines. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

/** Divided by commas or lines. */
export const wordsOf = (text: string): string[] => [...new Set(linesOf(text.replaceAll(',', '\n')))]

/** "£1,000.50" is 100050 pence; null is no amount at all, undefined is not a number. */
export function penceOf(text: string): number | null | undefined {
  const plain = text.replace(/[£,\s]/g, '')
  if (plain === '') return null
  return /^\d{1,7}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined
}

export const poundsOf = (pence: number | undefined): string =>
  pence === undefined ? '' : (pence / 100).toFixed(pence % 100 === 0 ? 0 : 2)

export function wholeNumberOf(text: string): number | null | undefined {
  const plain = text.trim()
  if (plain === '') return null
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined
}

type Schedule = EntryContent['where']['schedules'][number]
interface NamedPlace {
  readonly id: PlaceId
  readonly name: string
}

/** "MO TU 09:00-17:00 @ Harbour House; ask for Sam’s team". Null for a line that does not fit. */
export function scheduleOf(line: string, places: readonly NamedPlace[]): Schedule | null {
  const found =
    /^((?:MO|TU|WE|TH|FR|SA|SU)(?:[ ,]+(?:MO|TU|WE|TH|FR|SA|SU))*) +([0-2]\d:[0-5]\d) ?[-–] ?([0-2]\d:[0-5]\d)(?: *@ *([^;]+))?(?:;(.*))?$/i.exec(
      line,
    )
  if (!found) return null
  const [, days = '', opens = '', closes = '', at, note] = found
  const place = at === undefined ? undefined : places.find(({ name }) => name === at.trim())
  if (at !== undefined && !place) return null
  const typed = days.toUpperCase().split(/[ ,]+/)
  return {
    days: weekdays.filter((day) => typed.includes(day)),
    opens,
    closes,
    ...(place && { placeId: place.id }),
    ...(note !== undefined && note.trim() !== '' && { note: note.trim() }),
  }
}

export function scheduleLine({ days, opens, closes, placeId, note }: Schedule, places: readonly NamedPlace[]): string {
  const place = places.find(({ id }) => id === placeId)
  return `${days.join(' ')} ${opens}-${closes}${place ? ` @ ${place.name}` : ''}${note === undefined ? '' : `; ${note}`}`
}

type Dated = EntryContent['dates'][number]

/** "2026-12-01 Applications close", or "2026-12-01 to 2026-12-05 Open days". */
export function datedOf(line: string): Dated | null {
  const [, on = '', until, title = ''] = /^(\d{4}-\d\d-\d\d)(?: to (\d{4}-\d\d-\d\d))? +(.+)$/.exec(line) ?? []
  if (!isDay(on) || (until !== undefined && !isDay(until))) return null
  return { on, ...(until !== undefined && { until: until }), title: title.trim() }
}

export const datedLine = ({ on, until, title }: Dated): string =>
  `${on}${until === undefined ? '' : ` to ${until}`} ${title}`
