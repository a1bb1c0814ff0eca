// What a timeline shows: rows of bars, from day to day.

export interface TimelineBar {
  readonly from: string
  /** Absent while it goes on; the bar then reaches today. */
  readonly to?: string | undefined
  readonly label: string
  /** Full: in care. Hollow: not in care, and known. Planned: not yet. */
  readonly look?: 'full' | 'hollow' | 'planned' | undefined
}

export interface TimelineRow {
  readonly label: string
  readonly bars: readonly TimelineBar[]
}
