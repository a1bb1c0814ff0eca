import { collectionYearOf, dayFromIso, type Day } from './days.ts'
import type { ReturnSource } from './history-facts.ts'
import { rowsOf, type KeptRow, type RecordOf } from './records.ts'

/** An episode as the latest return that holds it tells it. */
export interface Episode {
  readonly start: Day
  readonly end: Day | null
  readonly record: RecordOf<'Episodes'>
  readonly row: KeptRow<'Episodes'>
  /** The end is the start of the next episode, because the return that should have closed it dropped it. */
  readonly endIsTaken: boolean
}

export const isShortBreak = (episode: Episode): boolean => ['V3', 'V4'].includes(episode.record.legalStatus ?? '')
export const isAssessmentOrder = (episode: Episode): boolean => episode.record.legalStatus === 'L3'
/** Looked after in the ordinary sense: no short break, no child assessment order. */
export const isFullCare = (episode: Episode): boolean => !isShortBreak(episode) && !isAssessmentOrder(episode)

export const sourceOf = (rows: readonly KeptRow[], rule: string): ReturnSource => {
  const latest = rows.reduce((best, row) => ((row.year ?? 0) >= (best.year ?? 0) ? row : best))
  const sameFile = rows.filter((row) => row.file === latest.file && row.year === latest.year)
  return { table: latest.table, file: latest.file, year: latest.year, rows: sameFile.map((row) => row.line), rule }
}

const later = (a: KeptRow, b: KeptRow): KeptRow => ((b.year ?? 0) >= (a.year ?? 0) ? b : a)

/**
 * One episode for each first day, as the latest year has it: an episode open on 31 March is closed by the next
 * return. A return that has later episodes but no longer this open one has dropped it: it ended by then.
 */
export function episodesOf(rows: readonly KeptRow[]): Episode[] {
  const byStart = new Map<string, KeptRow<'Episodes'>>()
  for (const row of rowsOf(rows, 'Episodes')) {
    const start = row.record.startedOn
    if (start === undefined) continue
    const known = byStart.get(start)
    byStart.set(start, (known ? later(known, row) : row) as KeptRow<'Episodes'>) // both are episodes
  }
  const episodes = [...byStart.values()]
    .map((row): Episode => {
      const { startedOn = '', endedOn } = row.record
      const end = endedOn === undefined ? null : dayFromIso(endedOn)
      return { start: dayFromIso(startedOn), end, record: row.record, row, endIsTaken: false }
    })
    .toSorted((a, b) => a.start - b.start)
  return episodes.map((episode, index) => {
    if (episode.end !== null) return episode
    const next = episodes.slice(index + 1).find((one) => isFullCare(one) === isFullCare(episode))
    return next ? { ...episode, end: next.start, endIsTaken: true } : episode
  })
}

/** Episodes of ordinary care that follow each other without a gap: one period of care. */
export function periodsOf(episodes: readonly Episode[]): Episode[][] {
  const periods: Episode[][] = []
  let until: Day = -Infinity
  for (const episode of episodes.filter(isFullCare)) {
    if (episode.start > until || periods.length === 0) periods.push([])
    periods.at(-1)?.push(episode)
    until = Math.max(until, episode.end ?? Infinity)
  }
  return periods
}

/** The episode does not begin care and nothing we hold comes before it: there was care that we do not hold. */
export const beginsInTheMiddle = (episode: Episode, all: readonly Episode[]): boolean =>
  episode.record.reasonStarted !== 'S' &&
  !all.some((one) => one.start < episode.start && (one.end ?? Infinity) >= episode.start)

export const touchesUpTo = (episodes: readonly Episode[], year: number): boolean =>
  episodes.some((episode) => collectionYearOf(episode.start) <= year)
