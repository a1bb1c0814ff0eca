// The care history as a picture, with the same as a table.
import { CareTimeline, type TimelineBar, type TimelineRow } from '../../../design/index.ts'
import { statusCalendar, type Facts, type Settings, type StatusSegment } from '../../../eligibility/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { birthdayOn } from '../birthdays.ts'
import { endOf, startOf, type FactKind, type FactValue, type Ledger, type ListKind } from '../fact.ts'
import { kindWords, shortWords } from '../words.ts'
import { categoryName } from './status-panel.tsx'

interface HistoryTimelineProps {
  readonly facts: Facts
  readonly ledger: Ledger
  readonly settings: Settings
  readonly today: Day
  readonly name: string
}

const rowsShown: readonly ListKind[] = [
  'lookedAfter',
  'shortBreakSeries',
  'livingWith',
  'hospitalOrDetention',
  'otherCare',
  'orders',
  'stayingPut',
  'education',
]

export function HistoryTimeline({ facts, ledger, settings, today, name }: HistoryTimelineProps) {
  const rows = rowsShown.flatMap((kind): TimelineRow[] => {
    const bars = ledger.entries.flatMap((entry) =>
      entry.kind === kind && entry.value !== null ? barsOf(kind, entry.value, today) : [],
    )
    return bars.length === 0 ? [] : [{ label: kindWords[kind], bars }]
  })
  return (
    <CareTimeline
      id="care-history"
      title={`The care history of ${name}`}
      description="Each row shows one kind of fact over time, and the last row the status that follows from them. The same stands in the table below."
      rows={[...rows, statusRow(facts, settings, today)]}
      marks={marksOf(facts, today)}
      today={today}
    />
  )
}

function barsOf(kind: FactKind, value: FactValue, today: Day): TimelineBar[] {
  if (kind === 'shortBreakSeries') {
    const { stays } = value as { stays: readonly { start: string; end: string | null }[] } // the value of that kind
    return stays.map((stay) => bar('Short break', stay.start, stay.end, today, 'full'))
  }
  const start = startOf(value)
  const look = kind === 'lookedAfter' ? 'full' : 'hollow'
  return start === null ? [] : [bar(shortWords(kind, value), start, endOf(value) ?? null, today, look)]
}

function bar(label: string, from: string, to: string | null, today: Day, look: 'full' | 'hollow'): TimelineBar {
  return { label, from, to: to ?? undefined, look: from > today ? 'planned' : look }
}

/** What the person was, day by day, from the 16th birthday to today. */
function statusRow(facts: Facts, settings: Settings, today: Day): TimelineRow {
  const from = birthdayOn(facts.dateOfBirth, 16)
  if (from > today)
    return { label: 'Status', bars: [{ label: 'Under 16', from: facts.lookedAfter[0]?.start ?? today }] }
  const segments = statusCalendar(facts, from, today, settings)
  const bars: TimelineBar[] = []
  for (const segment of segments) {
    const label = categoryName(segment).replace(' child', '')
    const last = bars.at(-1)
    const to = segment.to === null || segment.to >= today ? undefined : segment.to
    if (last?.label === label) bars[bars.length - 1] = { ...last, to }
    else bars.push({ label, from: segment.from, to, look: isRight(segment) ? 'full' : 'hollow' })
  }
  return { label: 'Status', bars }
}

const isRight = ({ category }: StatusSegment) => category !== 'none' && category !== 'unknown'

function marksOf(facts: Facts, today: Day) {
  const ages = [14, 16, 18, 21, 25].map((age) => ({ day: birthdayOn(facts.dateOfBirth, age), label: `${age}` }))
  const past = ages.filter(({ day }) => day <= today)
  const next = ages.find(({ day }) => day > today)
  return next && past.length > 0 ? [...past, next] : past
}
