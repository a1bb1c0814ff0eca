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

function isAfter(a: Span, b: Span): boolean {
  return a.start > b.start || (a.start === b.start && a.end > b.end)
}

/** Puts a few spans in order of their start, in place; records are few and mostly in order already. */
export function putInOrder(spans: Span[]): void {
  for (let i = 1; i < spans.length; i++) {
    const span = spans[i]
    if (span === undefined) continue
    let at = i
    for (let before = spans[at - 1]; before !== undefined && isAfter(before, span); before = spans[at - 1]) {
      spans[at--] = before
    }
    spans[at] = span
  }
}

/** Joins stretches that overlap or follow each other without a free day. The input is sorted in place. */
export function joined(spans: Span[]): Span[] {
  if (spans.length < 2) return spans
  putInOrder(spans)
  const runs: Span[] = []
  for (const span of spans) {
    const last = runs.at(-1)
    if (last !== undefined && span.start <= last.end + 1) last.end = Math.max(last.end, span.end)
    else runs.push({ start: span.start, end: span.end })
  }
  return runs
}
