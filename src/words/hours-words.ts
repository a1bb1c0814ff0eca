// Hours and instants as people say them: "Monday to Thursday 8:30am to 5pm", "tomorrow at 8:30am".
import { dayAfter, wallTimeOf, weekdayOf } from './local-time.ts'
import { minutesOf, WEEKDAYS, type WeekHours } from './working-hours.ts'

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const MONTH_NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

/** "8:30am", "5pm", "midday", "midnight". */
export function timeInWords(minute: number): string {
  const hour = Math.floor(minute / 60) % 24
  const past = minute % 60
  if (past === 0 && hour === 0) return 'midnight'
  if (past === 0 && hour === 12) return 'midday'
  return `${hour % 12 === 0 ? 12 : hour % 12}${past === 0 ? '' : `:${String(past).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`
}

/** "Monday to Thursday 8:30am to 5pm, Friday 8:30am to 4:30pm"; null when there are no hours. */
export function hoursInWords(hours: WeekHours): string | null {
  const runs: { first: number; last: number; said: string }[] = []
  for (const [index, weekday] of WEEKDAYS.entries()) {
    const said = minutesOf(hours, weekday)
      .map(({ from, to }) => (from === 0 && to === 1440 ? 'all day' : `${timeInWords(from)} to ${timeInWords(to)}`))
      .join(' and ')
    const run = runs.at(-1)
    if (run?.said === said) run.last = index
    else runs.push({ first: index, last: index, said })
  }
  const open = runs.filter(({ said }) => said !== '')
  return open.length === 0
    ? null
    : open.map(({ first, last, said }) => `${daysInWords(first, last)} ${said}`).join(', ')
}

function daysInWords(first: number, last: number): string {
  if (first === 0 && last === 6) return 'Every day'
  const [from = '', until = ''] = [DAY_NAMES[first], DAY_NAMES[last]]
  return first === last ? from : `${from} ${last === first + 1 ? 'and' : 'to'} ${until}`
}

export interface WhenOptions {
  /** `by` for a promise: "today by 3pm". */
  readonly word?: 'at' | 'by'
  readonly timeZone?: string
}

/** "today at 3pm", "tomorrow at 8:30am", "Monday at 8:30am" within a week, else "Monday 4 January at 8:30am". */
export function whenInWords(
  instant: Date,
  now: Date,
  { word = 'at', timeZone = 'Europe/London' }: WhenOptions = {},
): string {
  const { day, minute } = wallTimeOf(instant, timeZone)
  return `${dayInWords(day, wallTimeOf(now, timeZone).day)} ${word} ${timeInWords(minute)}`
}

function dayInWords(day: string, today: string): string {
  if (day === today) return 'today'
  if (day === dayAfter(today)) return 'tomorrow'
  if (day === dayAfter(today, -1)) return 'yesterday'
  const name = DAY_NAMES[(weekdayOf(day) + 6) % 7] ?? ''
  if (day > today && day < dayAfter(today, 7)) return name
  const [year = '', month = '', date = ''] = day.split('-')
  const dated = `${name} ${Number(date)} ${MONTH_NAMES[Number(month) - 1] ?? ''}`
  return today.startsWith(year) ? dated : `${dated} ${year}`
}
