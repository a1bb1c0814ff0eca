/* The looked-after periods of one person, made ready for counting: ends settled, short breaks judged, sorted. */
import { NEVER, type DayNumber } from './days.ts'
import type { Facts, LookedAfter } from './facts.ts'
import type { Settings } from './settings.ts'
import { judgedSeries } from './short-breaks.ts'
import { putInOrder, spanOf, type Span } from './spans.ts'

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
  /** The record it comes from; null for short breaks and other housing. */
  record: LookedAfter | null
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
    record,
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
    record: null,
  }
}

/**
 * A period under 24 hours counts only as part of a longer unbroken one in the same nation (CA s.22(2): the test is on
 * the continuous period), so from the day on which its run holds a period that is long enough by itself.
 */
function settleShortPeriods(spans: readonly CareSpan[], settings: Settings): void {
  if (settings.underOneDay === 'always') return
  for (const country of new Set(spans.map((span) => span.record?.country))) {
    const ofCountry = spans.filter((span) => span.record?.country === country)
    for (const run of runsOf(ofCountry)) settleRun(run, settings)
  }
}

/** Periods in order of start, gathered where each touches the ones before it. */
function runsOf(spans: readonly CareSpan[]): readonly (readonly CareSpan[])[] {
  const runs: CareSpan[][] = []
  let runEnd = -NEVER
  for (const span of spans) {
    if (span.start > runEnd + 1) runs.push([])
    runs.at(-1)?.push(span)
    runEnd = Math.max(runEnd, span.end)
  }
  return runs
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

function carriesOn(span: CareSpan, cut: CareSpan): boolean {
  const isSameCare = span.authority === cut.authority && span.record?.status === cut.record?.status
  return isSameCare && (span.start === cut.end || span.start === cut.end + 1)
}

/**
 * Adoption ends care that day. A record that runs past the order is cut there, and so is the same care written down as
 * a further record; care that begins again later stands.
 */
function endAtAdoption(spans: readonly CareSpan[], adoptedOn: DayNumber): CareSpan[] {
  const kept: CareSpan[] = []
  const cuts: CareSpan[] = []
  for (const span of spans) {
    const isCut = span.start <= adoptedOn ? span.end >= adoptedOn : cuts.some((cut) => carriesOn(span, cut))
    if (isCut) cuts.push(span)
    if (!isCut) kept.push(span)
    else if (span.start <= adoptedOn) kept.push({ ...span, end: adoptedOn })
  }
  return kept
}

function addShortBreaks(spans: CareSpan[], facts: Facts, settings: Settings): void {
  if (facts.shortBreakSeries === undefined) return
  for (const series of judgedSeries(facts.shortBreakSeries, settings)) {
    for (const stay of series.stays) {
      const span = ordinary(stay, series.authority)
      span.isShortBreak = true
      span.from = Math.max(stay.start, series.outsideReg48On)
      span.fourWeekFrom = Math.max(stay.start, series.outsideFourWeeksOn)
      spans.push(span)
    }
  }
}

/** What ends care, and what may be taken as care (R (G) v Southwark 2009: only where the setting says so). */
interface AroundCare {
  adoptions: readonly Span[]
  homelessHousing: readonly Span[]
}

export function careRecord(facts: Facts, around: AroundCare, settings: Settings): readonly CareSpan[] {
  let spans: CareSpan[] = []
  let hasShortPeriod = false
  for (const record of facts.lookedAfter) {
    const span = careSpan(record)
    if (span.isUnderOneDay) hasShortPeriod = true
    spans.push(span)
  }
  putInOrder(spans)
  if (settings.adoptionEndsCare) {
    for (const adoption of around.adoptions) spans = endAtAdoption(spans, adoption.start)
  }
  if (hasShortPeriod) settleShortPeriods(spans, settings)
  const plain = spans.length
  addShortBreaks(spans, facts, settings)
  if (settings.homelessHousingCountsAsCare) {
    for (const housing of around.homelessHousing) spans.push(ordinary(housing, ''))
  }
  if (spans.length > plain) putInOrder(spans)
  return spans
}
