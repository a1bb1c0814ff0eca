/*
 * Short breaks, two rules that must not be merged (leaving-care rules D5). Under reg 48 of SI 2010/959 a planned
 * series stays outside "eligible" while no stay is meant to last over 17 days and the stays do not pass 75 days in
 * any 12 months. Under reg 3(3) of SI 2010/2571 (and everywhere before April 2011) the limit is four weeks a stay.
 * A series that breaks its rule is ordinary s.20 care throughout, from the day on which that shows.
 */
import { addMonths, dayNumberOrNever, NEVER, type DayNumber } from './days.ts'
import type { ShortBreakSeries } from './facts.ts'
import type { Settings } from './settings.ts'
import { putInOrder, spanOf } from './spans.ts'

const REG_48_DAYS_A_STAY = 17
const REG_48_DAYS_IN_12_MONTHS = 75
const FOUR_WEEKS = 28
const ALWAYS = -NEVER

interface Stay {
  start: DayNumber
  end: DayNumber
  plannedEnd: DayNumber
}

export interface JudgedSeries {
  stays: readonly Stay[]
  authority: string
  /** First day on which the series is seen to fall outside reg 48; NEVER while it stays inside. */
  outsideReg48On: DayNumber
  outsideFourWeeksOn: DayNumber
}

/** Stays that follow each other without a day at home between them are one stay. */
function staysOf(series: ShortBreakSeries): Stay[] {
  const stays = series.stays.map((stay): Stay => {
    const { start, end } = spanOf(stay)
    return { start, end, plannedEnd: dayNumberOrNever(stay.plannedEnd) }
  })
  putInOrder(stays)
  const runs: Stay[] = []
  for (const stay of stays) {
    const last = runs.at(-1)
    if (last === undefined || stay.start > last.end + 1) runs.push(stay)
    else {
      last.end = Math.max(last.end, stay.end)
      // A stay without a plan is judged by its days, so a plan only counts where every part has one.
      last.plannedEnd = Math.max(last.plannedEnd, stay.plannedEnd)
    }
  }
  return runs
}

function tooLongOn(stay: Stay, limit: number, byPlan: boolean): DayNumber {
  if (byPlan && stay.plannedEnd !== NEVER) return stay.plannedEnd - stay.start + 1 > limit ? stay.start : NEVER
  return stay.end - stay.start + 1 > limit ? stay.start + limit : NEVER
}

/** The day on which more than 75 days fall within the 12 months that end on it. */
function tooManyOn(stays: readonly Stay[], before: DayNumber): DayNumber {
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
  reg48 = Math.min(reg48, tooManyOn(stays, reg48))
  return { stays, authority: series.authority ?? '', outsideReg48On: reg48, outsideFourWeeksOn: fourWeeks }
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
