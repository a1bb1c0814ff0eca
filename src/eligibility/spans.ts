/* Stretches of days, first and last day counted; an end of NEVER has not come. */
import { dayNumber, dayNumberOrNever, type Day, type DayNumber } from './days.ts'

export interface Span {
  start: DayNumber
  end: DayNumber
}

export function spanOf(record: { start: Day; end: Day | null }): Span {
  return { start: dayNumber(record.start), end: dayNumberOrNever(record.end) }
}

export function isWithin(span: Span, day: DayNumber): boolean {
  return span.start <= day && day <= span.end
}

export function byStart(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}

/** Joins stretches that overlap or follow each other without a free day. The input is sorted in place. */
export function joined(spans: Span[]): Span[] {
  if (spans.length < 2) return spans
  spans.sort(byStart)
  const runs: Span[] = []
  for (const span of spans) {
    const last = runs.at(-1)
    if (last !== undefined && span.start <= last.end + 1) last.end = Math.max(last.end, span.end)
    else runs.push({ start: span.start, end: span.end })
  }
  return runs
}
