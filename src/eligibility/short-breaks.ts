/*
 * Short breaks, two rules that must not be merged (leaving-care rules D5). Under reg 48 of SI 2010/959 a planned
 * series stays outside "eligible" while no stay is meant to last over 17 days and the stays do not pass 75 days in
 * any 12 months. Under reg 3(3) of SI 2010/2571 (and everywhere before April 2011) the limit is four weeks a stay.
 * A series that breaks its rule is ordinary s.20 care throughout, from the day on which that shows.
 */
import { addMonths, dayNumberOrNever, NEVER, type DayNumber } from './days.ts'
import type { ShortBreakSeries } from './facts.ts'
import type { Settings } from './settings.ts'
import { joined, putInOrder, spanOf, type Span } from './spans.ts'

const REG_48_DAYS_A_STAY = 17
const REG_48_DAYS_IN_12_MONTHS = 75
const FOUR_WEEKS = 28
const ALWAYS = -NEVER

interface Stay extends Span {
  plannedEnd: DayNumber
  /** First day of the unbroken time away that this stay belongs to. */
  awaySince: DayNumber
}

export interface JudgedSeries {
  stays: readonly Span[]
  authority: string
  /** First day on which the series is seen to fall outside reg 48; NEVER while it stays inside. */
  outsideReg48On: DayNumber
  outsideFourWeeksOn: DayNumber
}

/** The stays in order. Stays that follow each other without a day at home between them are one time away. */
function staysOf(series: ShortBreakSeries): Stay[] {
  const stays = series.stays.map((stay): Stay => {
    const { start, end } = spanOf(stay)
    return { start, end, plannedEnd: dayNumberOrNever(stay.plannedEnd), awaySince: start }
  })
  putInOrder(stays)
  let awayTo = -NEVER
  let awaySince = -NEVER
  for (const stay of stays) {
    if (stay.start > awayTo + 1) awaySince = stay.start
    stay.awaySince = awaySince
    awayTo = Math.max(awayTo, stay.end)
  }
  return stays
}

/** The day on which a stay is seen to be too long: by its plan from its first day, else when the limit is passed. */
function tooLongOn(stay: Stay, limit: number, byPlan: boolean): DayNumber {
  const { start, end, plannedEnd, awaySince } = stay
  if (byPlan && plannedEnd !== NEVER) return plannedEnd - awaySince + 1 > limit ? start : NEVER
  return end - awaySince + 1 > limit ? Math.max(start, awaySince + limit) : NEVER
}

/** The day on which more than 75 days fall within the 12 months that end on it. */
function tooManyOn(stays: readonly Span[], before: DayNumber): DayNumber {
  const all = stays.reduce((sum, stay) => sum + Math.min(stay.end, before) - stay.start + 1, 0)
  if (all <= REG_48_DAYS_IN_12_MONTHS) return NEVER
  const days: DayNumber[] = []
  let oldest = 0
  for (const stay of stays) {
    for (let day = stay.start; day <= stay.end && day < before; day++) {
      days.push(day)
      const windowStart = addMonths(day, -12) + 1
      while ((days[oldest] ?? day) < windowStart) oldest++
      if (days.length - oldest > REG_48_DAYS_IN_12_MONTHS) return day
    }
  }
  return NEVER
}

function judge(series: ShortBreakSeries, settings: Settings): JudgedSeries {
  const stays = staysOf(series)
  const byPlan = settings.shortBreakLengthBy === 'planned_end'
  let reg48 = series.sameCarerOrPlace && series.returnsToParentOrPR ? NEVER : ALWAYS
  let fourWeeks = series.returnsToParentOrPR ? NEVER : ALWAYS
  for (const stay of stays) {
    reg48 = Math.min(reg48, tooLongOn(stay, REG_48_DAYS_A_STAY, byPlan))
    fourWeeks = Math.min(fourWeeks, tooLongOn(stay, FOUR_WEEKS, byPlan))
  }
  const runs = joined(stays.map(({ start, end }) => ({ start, end })))
  reg48 = Math.min(reg48, tooManyOn(runs, reg48))
  return { stays: runs, authority: series.authority ?? '', outsideReg48On: reg48, outsideFourWeeksOn: fourWeeks }
}

/** Entries that carry the same id are parts of one series. */
function gathered(all: readonly ShortBreakSeries[]): readonly ShortBreakSeries[] {
  const found: ShortBreakSeries[] = []
  for (const series of all) {
    const at = series.id === undefined ? -1 : found.findIndex((each) => each.id === series.id)
    const held = found[at]
    if (held === undefined) found.push(series)
    else found[at] = togetherWith(held, series)
  }
  return found
}

function togetherWith(a: ShortBreakSeries, b: ShortBreakSeries): ShortBreakSeries {
  return {
    ...a,
    sameCarerOrPlace: a.sameCarerOrPlace && b.sameCarerOrPlace,
    returnsToParentOrPR: a.returnsToParentOrPR && b.returnsToParentOrPR,
    stays: [...a.stays, ...b.stays],
  }
}

export function judgedSeries(all: readonly ShortBreakSeries[], settings: Settings): readonly JudgedSeries[] {
  return gathered(all).map((series) => judge(series, settings))
}
