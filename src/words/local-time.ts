// Between instants and what a clock on the wall shows, by Intl alone: right on the days on which clocks change.

export interface WallTime {
  /** YYYY-MM-DD */
  readonly day: string
  /** Minutes since midnight. */
  readonly minute: number
}

export const MINUTE = 60_000

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const kept = formats.get(timeZone)
  if (kept) return kept
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(timeZone, made)
  return made
}

export function wallTimeOf(instant: Date, timeZone: string): WallTime {
  const part: Record<string, string> = {}
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) part[type] = value
  return {
    day: `${(part['year'] ?? '').padStart(4, '0')}-${part['month'] ?? ''}-${part['day'] ?? ''}`,
    minute: Number(part['hour']) * 60 + Number(part['minute']),
  }
}

const asIfUtc = ({ day, minute }: WallTime): number => Date.parse(`${day}T00:00:00Z`) + minute * MINUTE

/** The instant at which a clock shows this. A time that is skipped in spring is the moment after the gap; one that
 * comes twice in autumn is the first. */
export function instantOf(wall: WallTime, timeZone: string): Date {
  const wanted = asIfUtc(wall)
  const offsets = [wanted - 86_400_000, wanted + 86_400_000].map((at) => {
    const whole = new Date(at)
    return asIfUtc(wallTimeOf(whole, timeZone)) - Math.floor(at / MINUTE) * MINUTE
  })
  const [before = 0, after = 0] = offsets
  for (const offset of [before, after]) {
    const found = new Date(wanted - offset)
    if (asIfUtc(wallTimeOf(found, timeZone)) === wanted) return found
  }
  return new Date(wanted - before)
}

export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()
