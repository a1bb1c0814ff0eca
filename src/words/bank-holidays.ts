// Bank holidays of England and Wales by rule (Banking and Financial Dealings Act 1971, schedule 1, and the yearly
// proclamations), from 2013 on. Days that were moved or given once are listed. Days are YYYY-MM-DD.

export interface BankHoliday {
  readonly day: string
  readonly name: string
}

/** Given once by proclamation. */
const ONCE: readonly BankHoliday[] = [
  { day: '2022-06-03', name: 'Platinum Jubilee' },
  { day: '2022-09-19', name: 'Funeral of Queen Elizabeth II' },
  { day: '2023-05-08', name: 'Coronation of King Charles III' },
]
const MOVED: Readonly<Record<string, string>> = {
  '2020-05-04': '2020-05-08', // VE Day, 75 years on
  '2022-05-30': '2022-06-02', // Platinum Jubilee
}

const DAY = 86_400_000
const written = (at: number): string => new Date(at).toISOString().slice(0, 10)
const weekday = (at: number): number => new Date(at).getUTCDay()

/** Easter Sunday by the anonymous Gregorian rule (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1)
}

const mondayFrom = (at: number): number => at + ((8 - weekday(at)) % 7) * DAY
const lastMonday = (year: number, month: number): number => mondayFrom(Date.UTC(year, month, 1) - 7 * DAY)

/** A weekend day is made up for on the next weekday that is free. */
const orSubstitute = (at: number, taken: number): number => {
  const moved = weekday(at) === 6 ? at + 2 * DAY : weekday(at) === 0 ? at + DAY : at
  return moved === taken ? moved + DAY : moved
}

/** The bank holidays of a year, in order. */
export function bankHolidays(year: number): readonly BankHoliday[] {
  const sunday = easter(year)
  const boxing = orSubstitute(Date.UTC(year, 11, 26), NaN)
  const named: readonly (readonly [string, number])[] = [
    ['New Year’s Day', orSubstitute(Date.UTC(year, 0, 1), NaN)],
    ['Good Friday', sunday - 2 * DAY],
    ['Easter Monday', sunday + DAY],
    ['Early May bank holiday', mondayFrom(Date.UTC(year, 4, 1))],
    ['Spring bank holiday', lastMonday(year, 5)],
    ['Summer bank holiday', lastMonday(year, 8)],
    ...christmas(year, boxing),
  ]
  return [
    ...named.map(([name, at]) => ({ name, day: MOVED[written(at)] ?? written(at) })),
    ...ONCE.filter(({ day }) => day.startsWith(`${year}-`)),
  ].sort((one, other) => one.day.localeCompare(other.day))
}

/** On a Sunday, Christmas Day is made up for after Boxing Day, which keeps its Monday. */
function christmas(year: number, boxing: number): readonly (readonly [string, number])[] {
  const day = Date.UTC(year, 11, 25)
  if (weekday(day) === 0)
    return [
      ['Boxing Day', day + DAY],
      ['Christmas Day', day + 2 * DAY],
    ]
  const kept = orSubstitute(day, NaN)
  return [
    ['Christmas Day', kept],
    ['Boxing Day', boxing === kept ? boxing + DAY : boxing],
  ]
}

/** The days of all bank holidays from one year to another, both counted. */
export function bankHolidayDays(fromYear: number, toYear: number): readonly string[] {
  return Array.from({ length: Math.max(0, toYear - fromYear + 1) }, (_, index) => bankHolidays(fromYear + index))
    .flat()
    .map(({ day }) => day)
}
