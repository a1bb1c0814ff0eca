// The hours of a day as they are typed: "08:30 to 17:00", or with a break "09:00 to 12:00, 13:00 to 17:00".
import { minuteOf, type OpenHours } from '../../words/index.ts'

/** Null when something cannot be read; empty for a day on which nobody reads. */
export function readHours(text: string): OpenHours[] | null {
  if (text.trim() === '') return []
  const spans = text.split(',').map(readSpan)
  const read = spans.filter((span) => span !== null)
  return read.length === spans.length && spans.length <= 4 ? read : null
}

function readSpan(text: string): OpenHours | null {
  const [from = '', to = '', ...rest] = text.split(/\s*(?:to|-|–)\s*/).map(time)
  const [begin, end] = [minuteOf(from), minuteOf(to)]
  return rest.length === 0 && begin !== null && end !== null && begin < end ? { from, to } : null
}

/** "8:30", "8.30am", "5pm" and "17:00" as HH:MM. */
function time(text: string): string {
  const [, hours = '', minutes = '00', half] =
    /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/i.exec(text.trim().replace(' ', '')) ?? []
  if (hours === '') return ''
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

export const hoursAsTyped = (hours: readonly OpenHours[]): string =>
  hours.map(({ from, to }) => `${from} to ${to}`).join(', ')
