import { ageTurnedIn, birthday, dayFromIso, isoOf, lastDayOf, spokenDay, type Day } from './days.ts'
import { isFullCare, sourceOf, type Episode } from './history-episodes.ts'
import type { Order } from './history-facts.ts'
import type { HistoryNotes } from './history-notes.ts'
import { rowsOf, type KeptRow } from './records.ts'

// What REC says happened when care ended (spec/ssda903.md section 3).

export const OTHER_AUTHORITY = 'another council (the return does not name it)'

interface Ending {
  readonly notes: HistoryNotes
  readonly episode: Episode
  readonly day: Day
  /** The first day of the next care with this council, or null. */
  readonly backOn: Day | null
}

const because = ({ episode }: Ending, words: string) => ({
  words,
  source: sourceOf([episode.row], `REC ${episode.record.reasonEnded ?? ''}`),
})

const until = ({ backOn }: Ending): string | null => (backOn === null ? null : isoOf(backOn))

const livesWith = (who: 'parent' | 'relative_without_pr', words: string) => (ending: Ending) => {
  const stay = { with: who, start: isoOf(ending.day), end: until(ending) }
  const back = ending.backOn === null ? '' : ` until care began again on ${spokenDay(ending.backOn)}`
  ending.notes.add(
    'livingWith',
    stay.end === null ? stay : { ...stay, endReason: 'unknown' },
    because(ending, `${words} from ${spokenDay(ending.day)}${back}.`),
  )
}

const order = (type: Order['type'], words: string) => (ending: Ending) => {
  ending.notes.add(
    'orders',
    { type, start: isoOf(ending.day), end: null, lookedAfterImmediatelyBefore: true },
    because(ending, `${words} on ${spokenDay(ending.day)}, straight from care.`),
  )
}

function custody(ending: Ending): void {
  ending.notes.add(
    'hospitalOrDetention',
    { type: 'detention', start: isoOf(ending.day), end: until(ending) },
    because(ending, `Sentenced to custody on ${spokenDay(ending.day)}.`),
  )
}

function takenOver(ending: Ending): void {
  const start = isoOf(ending.day)
  const before = ending.notes.facts.lookedAfter.findLast((care) => care.end === start)
  if (before) {
    ending.notes.add(
      'lookedAfter',
      { start, end: until(ending), status: before.status, authority: OTHER_AUTHORITY, country: 'England' },
      because(ending, `Another council took over the care on ${spokenDay(ending.day)}.`),
    )
  }
  ending.notes.ask({
    code: 'OTHER_AUTHORITY_NOT_NAMED',
    words: `Another council took over on ${spokenDay(ending.day)}. The return does not say which, nor how long care went on there.`,
    source: sourceOf([ending.episode.row], 'REC E3'),
  })
}

const guardianship = order('SGO', 'A special guardianship order was made')
const adoption = order('ADOPTION', 'Adopted')
const home = livesWith('parent', 'Living with a parent, or somebody else with parental responsibility,')

const ENDINGS: Readonly<Record<string, (ending: Ending) => void>> = {
  E4A: home,
  E4B: home,
  E13: livesWith('relative_without_pr', 'Living with relatives who have no parental responsibility'),
  E45: guardianship,
  E46: guardianship,
  E47: guardianship,
  E48: guardianship,
  E41: order('CHILD_ARRANGEMENTS', 'A child arrangements order was made'),
  E11: adoption,
  E12: adoption,
  E9: custody,
  E3: takenOver,
}

export function addEndings(notes: HistoryNotes, episodes: readonly Episode[]): void {
  for (const episode of episodes) {
    const reason = episode.record.reasonEnded
    if (reason === undefined || episode.end === null || episode.endIsTaken) continue
    const day = episode.end
    const next = episodes.find(
      (one) => one !== episode && isFullCare(one) && one.start >= day && one.start > episode.start,
    )
    ENDINGS[reason]?.({ notes, episode, day, backOn: next?.start ?? null })
    askAbout(notes, episode, day, episodes)
  }
}

function askAbout(notes: HistoryNotes, episode: Episode, day: Day, episodes: readonly Episode[]): void {
  const source = sourceOf([episode.row], `REC ${episode.record.reasonEnded ?? ''}`)
  if (episode.record.reasonEnded === 'E15') {
    const words = `Found to be an adult on ${spokenDay(day)}: the birth date in the return may be wrong.`
    notes.ask({ code: 'FOUND_TO_BE_ADULT', words, source })
  }
  if (episode.record.reasonEnded === 'E17') {
    notes.note(null, { words: `Stayed with their carer at 18, on ${spokenDay(day)}.`, source })
  }
  if (episode.record.reasonEnded === 'X1' && !episodes.some((one) => one !== episode && one.start === day)) {
    const words = `The return says that care went on after ${spokenDay(day)}, but the next episode is not held.`
    notes.ask({ code: 'NEXT_EPISODE_NOT_HELD', words, source })
  }
}

interface Death {
  readonly day: Day
  readonly isExact: boolean
  readonly row: KeptRow
}

/** OC3 tells about the time around a birthday: the day of a death is not in it, so the birthday stands for it. */
function deathIn(rows: readonly KeptRow[], episodes: readonly Episode[], born: Day): Death | null {
  const ended = episodes.find((one) => one.record.reasonEnded === 'E2' && one.end !== null)
  if (ended && ended.end !== null) return { day: ended.end, isExact: true, row: ended.row }
  const [first] = rowsOf(rows, 'OC3')
    .filter((row) => row.record.inTouch === 'DIED' && row.year !== null)
    .toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0))
  if (!first?.year) return null
  const around = birthday(born, ageTurnedIn(born, first.year))
  const lastCare = Math.max(...episodes.map((one) => one.end ?? one.start), around)
  return { day: Math.min(lastCare, lastDayOf(first.year)), isExact: false, row: first }
}

/** Signs of life after a death: in touch in a later year, or care that began later. Silence is no sign. */
const livesAfter = (death: Death, rows: readonly KeptRow[], episodes: readonly Episode[]): KeptRow | undefined =>
  rowsOf(rows, 'OC3').find((row) => row.record.inTouch === 'YES' && (row.year ?? 0) > (death.row.year ?? 0)) ??
  episodes.find((one) => one.start > death.day)?.row

export function addDeath(notes: HistoryNotes, rows: readonly KeptRow[], episodes: readonly Episode[]): void {
  const death = deathIn(rows, episodes, dayFromIso(notes.facts.dateOfBirth))
  if (!death) return
  const source = sourceOf([death.row], death.isExact ? 'REC E2' : 'IN_TOUCH DIED')
  const day = spokenDay(death.day)
  const alive = livesAfter(death, rows, episodes)
  if (alive) {
    const words = `The return says that this person died by ${day}, and later that they are alive (line ${alive.line} of ${alive.file}). No date of death was taken over.`
    return notes.ask({ code: 'DEATH_CONTRADICTED', words, source })
  }
  notes.set('dateOfDeath', isoOf(death.day), {
    words: death.isExact ? `Died on ${day}.` : `Died; ${day} stands for the day.`,
    source,
  })
  if (!death.isExact)
    notes.ask({ code: 'DAY_OF_DEATH_NOT_KNOWN', words: 'The care leaver table gives no day of death.', source })
}
