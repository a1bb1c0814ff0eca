/* The looked-after periods of one person, made ready for counting: ends settled, short breaks judged, sorted. */
import { NEVER, type DayNumber } from './days.ts'
import type { Facts, LookedAfter } from './facts.ts'
import type { Settings } from './settings.ts'
import { judgedSeries } from './short-breaks.ts'
import { byStart, spanOf, type Span } from './spans.ts'

export interface CareSpan extends Span {
  /** First day on which this period counts as ordinary care; for a short break, when it is seen to be outside reg 48. */
  from: DayNumber
  /** The same under the four-week rule. */
  fourWeekFrom: DayNumber
  isEnglish: boolean
  isWelsh: boolean
  isShortBreak: boolean
  isUnderOneDay: boolean
  authority: string
}

function careSpan(record: LookedAfter): CareSpan {
  const { start, end } = spanOf(record)
  return {
    start,
    end,
    from: start,
    fourWeekFrom: start,
    isEnglish: record.country === 'England',
    isWelsh: record.country === 'Wales',
    isShortBreak: false,
    isUnderOneDay: record.over24Hours === false,
    authority: record.authority,
  }
}

function ordinary(span: Span, authority: string): CareSpan {
  return {
    start: span.start,
    end: span.end,
    from: span.start,
    fourWeekFrom: span.start,
    isEnglish: true,
    isWelsh: false,
    isShortBreak: false,
    isUnderOneDay: false,
    authority,
  }
}

/**
 * A period under 24 hours counts only as part of a longer unbroken one (CA s.22(2): the test is on the continuous
 * period), so from the day on which the run it belongs to holds a period that is long enough by itself.
 */
function settleShortPeriods(spans: CareSpan[], settings: Settings): void {
  if (settings.underOneDay === 'always') return
  let runStart = 0
  let runEnd = -NEVER
  for (let i = 0; i <= spans.length; i++) {
    const span = spans[i]
    if (span !== undefined && span.start <= runEnd + 1) {
      runEnd = Math.max(runEnd, span.end)
      continue
    }
    settleRun(spans.slice(runStart, i), settings)
    runStart = i
    runEnd = span?.end ?? NEVER
  }
}

function settleRun(run: readonly CareSpan[], settings: Settings): void {
  const firstLong = run.find((span) => !span.isUnderOneDay)?.start ?? NEVER
  const countsFrom = settings.underOneDay === 'never' ? NEVER : firstLong
  for (const span of run) {
    if (!span.isUnderOneDay) continue
    span.from = Math.max(span.start, countsFrom)
    span.fourWeekFrom = span.from
  }
}

/**
 * Adoption ends care that day. A record that runs past the order is cut there, and so is one that carries straight on
 * from it; care that begins again later stands.
 */
function endAtAdoption(spans: readonly CareSpan[], adoptedOn: DayNumber): CareSpan[] {
  const kept: CareSpan[] = []
  const cutEnds = new Set<string>()
  for (const span of spans) {
    const carriesOn =
      cutEnds.has(`${span.authority} ${span.start - 1}`) || cutEnds.has(`${span.authority} ${span.start}`)
    if (span.end <= adoptedOn || (span.start > adoptedOn && !carriesOn)) {
      kept.push(span)
      if (span.end === adoptedOn) cutEnds.add(`${span.authority} ${span.end}`)
      continue
    }
    cutEnds.add(`${span.authority} ${span.end}`)
    if (span.start <= adoptedOn) kept.push({ ...span, end: adoptedOn })
  }
  return kept
}

function addShortBreaks(spans: CareSpan[], facts: Facts, settings: Settings): void {
  if (facts.shortBreakSeries === undefined) return
  for (const series of judgedSeries(facts.shortBreakSeries, settings)) {
    for (const stay of series.stays) {
      spans.push({
        ...ordinary(stay, series.authority),
        from: Math.max(stay.start, series.outsideReg48On),
        fourWeekFrom: Math.max(stay.start, series.outsideFourWeeksOn),
        isShortBreak: true,
      })
    }
  }
}

/** R (G) v Southwark 2009: only where the setting says so is a homeless child's housing taken as s.20 care. */
function addHomelessHousing(spans: CareSpan[], facts: Facts, settings: Settings): void {
  if (!settings.homelessHousingCountsAsCare || facts.otherCare === undefined) return
  for (const record of facts.otherCare) {
    if (record.type === 'section17_accommodation' || record.type === 'housing_act') {
      spans.push(ordinary(spanOf(record), ''))
    }
  }
}

export function careRecord(facts: Facts, settings: Settings): readonly CareSpan[] {
  let spans: CareSpan[] = []
  let hasShortPeriod = false
  for (const record of facts.lookedAfter) {
    const span = careSpan(record)
    if (span.isUnderOneDay) hasShortPeriod = true
    spans.push(span)
  }
  if (spans.length > 1) spans.sort(byStart)
  if (settings.adoptionEndsCare && facts.orders !== undefined) {
    for (const order of facts.orders) {
      if (order.type === 'ADOPTION') spans = endAtAdoption(spans, spanOf(order).start)
    }
  }
  if (hasShortPeriod) settleShortPeriods(spans, settings)
  const plain = spans.length
  addShortBreaks(spans, facts, settings)
  addHomelessHousing(spans, facts, settings)
  if (spans.length > plain && spans.length > 1) spans.sort(byStart)
  return spans
}
