// Days as people read them: 5 March 2027. Days come in as YYYY-MM-DD and never pass through a time zone.

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

interface DayParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** '2027-03-05' → '5 March 2027' */
export function formatDay(day: string): string {
  const { year, month, day: date } = partsOf(day)
  return `${date} ${monthName(month)} ${year}`
}

/** '2027-03-05' → '5 Mar 2027', for dense tables */
export function formatDayShort(day: string): string {
  const { year, month, day: date } = partsOf(day)
  return `${date} ${monthName(month).slice(0, 3)} ${year}`
}

/** '2027-03-05' → 'Friday 5 March 2027' */
export function formatDayWithWeekday(day: string): string {
  const { year, month, day: date } = partsOf(day)
  return `${weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? ''} ${formatDay(day)}`
}

/** '2027-03-05' → 'March 2027' */
export function formatMonth(day: string): string {
  const { year, month } = partsOf(day)
  return `${monthName(month)} ${year}`
}

const instantFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An instant as read on a clock in London: '5 March 2027 at 4:30pm' */
export function formatInstant(at: Date): string {
  const part = Object.fromEntries(instantFormat.formatToParts(at).map(({ type, value }) => [type, value]))
  const day = formatDay(`${part['year'] ?? ''}-${part['month'] ?? ''}-${part['day'] ?? ''}`)
  return `${day} at ${clock(Number(part['hour']), part['minute'] ?? '00')}`
}

function clock(hour: number, minute: string): string {
  if (minute === '00' && hour === 0) return 'midnight'
  if (minute === '00' && hour === 12) return 'midday'
  const twelve = hour % 12 === 0 ? 12 : hour % 12
  return `${twelve}${minute === '00' ? '' : `:${minute}`}${hour < 12 ? 'am' : 'pm'}`
}

/** Days since 1 January 1970, for drawing to scale. */
export function dayNumber(day: string): number {
  const { year, month, day: date } = partsOf(day)
  return Date.UTC(year, month - 1, date) / 86_400_000
}

function monthName(month: number): string {
  return months[month - 1] ?? ''
}

function partsOf(day: string): DayParts {
  const found = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(day)
  if (!found) throw new Error(`Not a day (YYYY-MM-DD): ${day}`)
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }
}
