// Where days fall on a timeline, and which ticks fit. Pure arithmetic; care-timeline.tsx draws it.
import { dayNumber } from './dates.ts'

export interface TimeScale {
  /** Per cent from the start, kept within the picture. */
  readonly at: (day: string) => number
  readonly ticks: readonly Tick[]
}

export interface Tick {
  readonly at: number
  readonly label: string
}

const mostTicks = 6
/** Months between ticks, from fine to coarse. */
const steps = [1, 3, 6, 12, 24, 60, 120]
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A scale over all the days given, with a little air at both ends. */
export function timeScale(days: readonly string[]): TimeScale {
  const numbers = days.map(dayNumber)
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  const air = Math.max((last - first) * 0.02, 5)
  const [from, to] = [first - air, last + air]
  const share = (number: number): number => round(Math.min(100, Math.max(0, ((number - from) / (to - from)) * 100)))
  return { at: (day) => share(dayNumber(day)), ticks: ticksBetween(from, to, share) }
}

function ticksBetween(from: number, to: number, share: (number: number) => number): readonly Tick[] {
  const months = (to - from) / 30.4
  const step = steps.find((candidate) => months / candidate <= mostTicks) ?? 120
  const start = new Date(from * 86_400_000)
  const ticks: Tick[] = []
  let month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth() + 1) / step) * step
  for (; ; month += step) {
    const number = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000
    if (number > to) return ticks
    ticks.push({ at: share(number), label: tickLabel(month, step) })
  }
}

function tickLabel(month: number, step: number): string {
  const year = String(Math.floor(month / 12))
  return step % 12 === 0 ? year : `${monthNames[month % 12] ?? ''} ${year}`
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
