import { collectionYearOf, firstDayOf, isoOf, lastDayOf, spokenDay, type Day } from './days.ts'
import { beginsInTheMiddle, periodsOf, sourceOf, touchesUpTo, type Episode } from './history-episodes.ts'
import type { HistoryNotes } from './history-notes.ts'
import type { KeptRow } from './records.ts'

// From when the care history is complete. A return shows what one year touched; older care may be missing.

export interface HeldOptions {
  /** Every collection year that was ever imported for the council; without it a year that is missing is not seen. */
  readonly years?: readonly number[]
  /** First days of this child's episodes that were set aside, in any year: one that no kept row replaces is a hole. */
  readonly episodesSetAside?: readonly string[]
}

interface Hole {
  readonly from: Day | null
  readonly code:
    'NO_EPISODES_HELD' | 'CARE_BEFORE_NOT_HELD' | 'EPISODE_SET_ASIDE' | 'NEXT_EPISODE_NOT_HELD' | 'YEAR_NOT_IMPORTED'
  readonly words: string
  readonly row: KeptRow
}

const yearsOf = (rows: readonly KeptRow[]): number[] =>
  [...new Set(rows.map((row) => row.year).filter((year) => year !== null))].toSorted((a, b) => a - b)

const bridges = (episodes: readonly Episode[], year: number): boolean =>
  periodsOf(episodes).some((period) => {
    const end = Math.max(...period.map((one) => one.end ?? Infinity))
    return (period[0]?.start ?? Infinity) <= firstDayOf(year) && end >= lastDayOf(year)
  })

function missingYears(imported: readonly number[], episodes: readonly Episode[], row: KeptRow): Hole[] {
  const years = imported.toSorted((a, b) => a - b)
  const [first] = years
  const last = years.at(-1)
  if (first === undefined || last === undefined) return []
  const holes: Hole[] = []
  for (let year = first + 1; year < last; year += 1) {
    if (years.includes(year) || bridges(episodes, year)) continue
    const words = `The return of ${year} was never imported, so care in that year may be missing.`
    holes.push({ from: firstDayOf(year + 1), code: 'YEAR_NOT_IMPORTED', words, row })
  }
  return holes
}

function holesIn(rows: readonly KeptRow[], episodes: readonly Episode[], options: HeldOptions): Hole[] {
  const [anyRow] = rows
  if (!anyRow) return []
  const isHeld = (start: string): boolean => episodes.some((one) => one.record.startedOn === start)
  if (options.episodesSetAside?.some((start) => !isHeld(start))) {
    const words = 'An episode of care was set aside because of an error, so the care history has a hole.'
    return [{ from: null, code: 'EPISODE_SET_ASIDE', words, row: anyRow }]
  }
  if (episodes.length === 0) {
    const words =
      'The return names this person without any episode of care: their time in care was before the returns we hold.'
    return [{ from: null, code: 'NO_EPISODES_HELD', words, row: anyRow }]
  }
  const holes: Hole[] = []
  const early = rows.find((row) => row.year !== null && !touchesUpTo(episodes, row.year))
  if (early) {
    const words = `The return of ${early.year ?? ''} names this person before the first episode we hold.`
    holes.push({ from: null, code: 'NO_EPISODES_HELD', words, row: early })
  }
  const open = episodes.find(
    (one) => one.record.reasonEnded === 'X1' && !episodes.some((next) => next !== one && next.start === one.end),
  )
  if (open) {
    const words = 'Care went on, but the next episode is not held.'
    holes.push({ from: null, code: 'NEXT_EPISODE_NOT_HELD', words, row: open.row })
  }
  for (const episode of episodes.filter((one) => beginsInTheMiddle(one, episodes))) {
    const words = `The episode of ${spokenDay(episode.start)} does not begin care, and what came before it is not held.`
    holes.push({ from: episode.start, code: 'CARE_BEFORE_NOT_HELD', words, row: episode.row })
  }
  return [...holes, ...missingYears(options.years ?? [], episodes, anyRow)]
}

/** Adds `historyHeldFrom` where anything says that the history is not complete; without holes it is left out. */
export function addHeldFrom(
  notes: HistoryNotes,
  rows: readonly KeptRow[],
  episodes: readonly Episode[],
  options: HeldOptions,
): void {
  const holes = holesIn(rows, episodes, options)
  const [worst] = holes.toSorted((a, b) => (b.from ?? Infinity) - (a.from ?? Infinity))
  if (!worst) return
  const source = sourceOf([worst.row], 'history held')
  notes.set('historyHeldFrom', worst.from === null ? null : isoOf(worst.from), { words: worst.words, source })
  for (const hole of holes) {
    if (hole.code === 'NEXT_EPISODE_NOT_HELD') continue
    notes.ask({ code: hole.code, words: hole.words, source: sourceOf([hole.row], 'history held') })
  }
}

/** Episodes that were open when last seen, although a later return was imported. */
export function askAboutOpenEpisodes(
  notes: HistoryNotes,
  rows: readonly KeptRow[],
  episodes: readonly Episode[],
  options: HeldOptions,
): void {
  const last = Math.max(...(options.years ?? yearsOf(rows)))
  for (const episode of episodes) {
    const source = sourceOf([episode.row], 'open episode')
    if (episode.endIsTaken) {
      const words = `The episode of ${spokenDay(episode.start)} was never closed; the start of the next one is taken as its end.`
      notes.ask({ code: 'END_TAKEN_FROM_NEXT_EPISODE', words, source })
    } else if (episode.end === null && (episode.row.year ?? collectionYearOf(episode.start)) < last) {
      const words = `The episode of ${spokenDay(episode.start)} was open on 31 March ${episode.row.year ?? ''} and no later return closes it.`
      notes.ask({ code: 'EPISODE_NOT_CLOSED', words, source })
    }
  }
}
