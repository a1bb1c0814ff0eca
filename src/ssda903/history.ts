import { meaningOf } from './codes.ts'
import { dayFromIso, spokenDay } from './days.ts'
import { addCare, addShortBreaks } from './history-care.ts'
import { addDeath, addEndings } from './history-endings.ts'
import { episodesOf, isAssessmentOrder, sourceOf, type Episode } from './history-episodes.ts'
import type { History } from './history-facts.ts'
import { addHeldFrom, askAboutOpenEpisodes, type HeldOptions } from './history-held.ts'
import { HistoryNotes } from './history-notes.ts'
import { rowsOf, type KeptRow } from './records.ts'

export interface HistoryOptions extends HeldOptions {
  /** The name of the council whose return this is. */
  readonly authority: string
  /** Used when no row gives a birth date. */
  readonly dateOfBirth?: string
}

/** The latest birth date that a return gives; Header counts before the other tables. */
function birthDateOf(rows: readonly KeptRow[]): string | undefined {
  const dated = rows.flatMap((row) => {
    const born = (row.record as { dateOfBirth?: string }).dateOfBirth // Episodes alone has none
    return born === undefined ? [] : [{ row, born }]
  })
  const rank = ({ row }: { row: KeptRow }): number => (row.year ?? 0) * 2 + (row.table === 'Header' ? 1 : 0)
  return dated.toSorted((a, b) => rank(b) - rank(a))[0]?.born
}

function addImmigration(notes: HistoryNotes, rows: readonly KeptRow[]): void {
  const last = rowsOf(rows, 'UASC')
    .toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0))
    .at(-1)
  if (!last) return
  const ceases = last.record.ceasesOn
  notes.set(
    'immigration',
    { status: 'unaccompanied_asylum_seeking_child' },
    {
      words: `Came to this country alone and asked for asylum${ceases ? `; the status ceases on ${spokenDay(dayFromIso(ceases))}` : ''}.`,
      source: sourceOf([last], 'UASC'),
    },
  )
}

const meaning = (list: 'IN_TOUCH' | 'ACTIV' | 'ACCOM', code: string | undefined): string =>
  code === undefined ? 'nothing entered' : (meaningOf(list, code) ?? code)

/** OC3 is evidence that a council held them to be a care leaver. It decides nothing. */
function addLeaverEvidence(notes: HistoryNotes, rows: readonly KeptRow[]): void {
  for (const row of rowsOf(rows, 'OC3')) {
    const { inTouch, activity, accommodation } = row.record
    notes.note(null, {
      words: `Listed as a care leaver in the return of ${row.year ?? 'an unknown year'}: ${meaning('IN_TOUCH', inTouch)}; activity: ${meaning('ACTIV', activity)}; home: ${meaning('ACCOM', accommodation)}.`,
      source: sourceOf([row], 'OC3'),
    })
  }
}

function askAboutAssessmentOrders(notes: HistoryNotes, episodes: readonly Episode[]): void {
  for (const episode of episodes.filter(isAssessmentOrder)) {
    notes.ask({
      code: 'ASSESSMENT_ORDER_NOT_COUNTED',
      words: `A child assessment order from ${spokenDay(episode.start)} is not by itself care, so its days are not counted.`,
      source: sourceOf([episode.row], 'LS L3'),
    })
  }
}

/**
 * What everything ever imported of one child says about their history (spec/ssda903.md section 3). Nothing is guessed
 * in silence: each fact has an inference with its words and source, and what the return leaves open is asked.
 */
export function historyFromReturn(rows: readonly KeptRow[], options: HistoryOptions): History {
  const born = birthDateOf(rows) ?? options.dateOfBirth
  if (born === undefined) throw new Error('No row gives a birth date: a child without one is stopped before this.')
  const notes = new HistoryNotes(born)
  const episodes = episodesOf(rows)
  addCare(notes, episodes, options.authority)
  addShortBreaks(notes, episodes, options.authority)
  addEndings(notes, episodes)
  addDeath(notes, rows, episodes)
  addImmigration(notes, rows)
  addLeaverEvidence(notes, rows)
  askAboutAssessmentOrders(notes, episodes)
  askAboutOpenEpisodes(notes, rows, episodes, options)
  addHeldFrom(notes, rows, episodes, options)
  notes.putCareInOrder()
  return { facts: notes.facts, inferences: notes.inferences, open: notes.open }
}
