// A picture of time in care: labelled bars on rows, birthdays, and today; with the same as a table. Drawn on the server,
// in per cent, so that it fits any width and the words keep their size.
import { formatDay } from './dates.ts'
import type { TimelineBar, TimelineRow } from './timeline-rows.ts'
import { timeScale, type TimeScale } from './timeline-scale.ts'
import { TimelineTable } from './timeline-table.tsx'

interface CareTimelineProps {
  /** Distinct on the page; the picture's title and description are found by it. */
  readonly id: string
  readonly title: string
  /** What the picture shows, in a sentence, for those who cannot see it. */
  readonly description: string
  readonly rows: readonly TimelineRow[]
  /** Single days worth a line: birthdays, the day of leaving care. */
  readonly marks?: readonly { readonly day: string; readonly label: string }[]
  readonly today: string
}

const top = 42
const rowHeight = 54
const barHeight = 24

export function CareTimeline({ id, title, description, rows, marks = [], today }: CareTimelineProps) {
  const scale = timeScale([...rows.flatMap((row) => row.bars.flatMap(daysOf)), ...marks.map((mark) => mark.day), today])
  const foot = top + rows.length * rowHeight
  return (
    <figure class="timeline">
      <svg role="img" aria-labelledby={`${id}-title ${id}-desc`} width="100%" height={foot + 28}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <Ticks scale={scale} foot={foot} />
        {marks.map((mark) => (
          <Mark key={mark.label} at={scale.at(mark.day)} label={mark.label} foot={foot} />
        ))}
        {rows.map((row, i) => (
          <Row key={row.label} row={row} y={top + i * rowHeight} scale={scale} today={today} />
        ))}
        <Today at={scale.at(today)} foot={foot} />
      </svg>
      <TimelineTable title={title} rows={rows} />
    </figure>
  )
}

function daysOf(bar: TimelineBar): readonly string[] {
  return bar.to ? [bar.from, bar.to] : [bar.from]
}

function Ticks({ scale, foot }: { readonly scale: TimeScale; readonly foot: number }) {
  return (
    <g class="timeline__ticks">
      {scale.ticks.map((tick) => (
        <g key={tick.label}>
          <line x1={`${tick.at}%`} x2={`${tick.at}%`} y1={top} y2={foot + 6} />
          <text x={`${tick.at}%`} y={foot + 22} text-anchor={anchorAt(tick.at)}>
            {tick.label}
          </text>
        </g>
      ))}
    </g>
  )
}

function Mark({ at, label, foot }: { readonly at: number; readonly label: string; readonly foot: number }) {
  return (
    <g class="timeline__mark">
      <line x1={`${at}%`} x2={`${at}%`} y1={top - 6} y2={foot} />
      <text x={`${at}%`} y={31} text-anchor={anchorAt(at)}>
        {label}
      </text>
    </g>
  )
}

function Today({ at, foot }: { readonly at: number; readonly foot: number }) {
  return (
    <g class="timeline__today">
      <line x1={`${at}%`} x2={`${at}%`} y1={20} y2={foot + 4} />
      <text x={`${at}%`} y={14} text-anchor={anchorAt(at)}>
        today
      </text>
    </g>
  )
}

interface RowProps {
  readonly row: TimelineRow
  readonly y: number
  readonly scale: TimeScale
  readonly today: string
}

function Row({ row, y, scale, today }: RowProps) {
  return (
    <g>
      <text class="timeline__label" x="0" y={y + 16}>
        {row.label}
      </text>
      {row.bars.map((bar) => (
        <Bar key={`${bar.from}${bar.label}`} bar={bar} y={y + 22} scale={scale} today={today} />
      ))}
    </g>
  )
}

interface BarProps {
  readonly bar: TimelineBar
  readonly y: number
  readonly scale: TimeScale
  readonly today: string
}

function Bar({ bar, y, scale, today }: BarProps) {
  const from = scale.at(bar.from)
  // Even one day is a bar one can see.
  const width = Math.max(scale.at(bar.to ?? today) - from, 0.6)
  const place = { x: `${from}%`, y, width: `${width}%`, height: barHeight }
  const look = bar.look ?? 'full'
  return (
    <g>
      <title>{`${bar.label}, ${formatDay(bar.from)} to ${bar.to ? formatDay(bar.to) : 'now'}`}</title>
      <rect class={`timeline__bar timeline__bar--${look}`} {...place} rx="6" />
      <svg {...place}>
        <text class={`timeline__name timeline__name--${look} ${nameFits(bar.label, width)}`} x="8" y="17">
          {bar.label}
        </text>
      </svg>
    </g>
  )
}

/** A name that does not fit its bar is left out of the picture, by the width of the screen; the table has them all. */
function nameFits(name: string, width: number): string {
  const needs = name.length * 7 + 14
  if ((width / 100) * 270 >= needs) return ''
  return (width / 100) * 640 >= needs ? 'timeline__name--wide' : 'timeline__name--none'
}

function anchorAt(at: number): 'start' | 'middle' | 'end' {
  if (at < 6) return 'start'
  return at > 94 ? 'end' : 'middle'
}
