// When something is due: the paper's own words, our reading beside them, and a question where the words name no one day.
// Days are read as they are written in England: 1/2/2022 is 1 February.
import { isWholeDate, writtenDates, type WrittenDate } from './written-dates.ts'

export interface Due {
  /** Word for word. */
  readonly written: string
  /** Our reading: YYYY-MM-DD, or null where it has no one day. */
  readonly read: string | null
}

export interface DueReading {
  readonly due: Due
  readonly question: string | null
}

const repeats =
  /\b(?:daily|weekly|fortnightly|monthly|quarterly|termly|yearly|annual(?:ly)?|thereafter|ongoing|continuous(?:ly)?|rolling|(?:every|each|per) (?:day|week|month|quarter|term|year))\b/i
const counted = /\b(?:\d{1,3}|one|two|three|four|five|six|nine|twelve|eighteen) ?(?:days?|weeks?|months?|years?)\b/i

/** What a cell or a line for dates says; null when it is blank. */
export function dueOf(words: string): DueReading | null {
  const written = words.replace(/\s*\n\s*/g, '; ').trim()
  if (written === '' || /^(?:n\/?a|[-–—])$/i.test(written)) return null
  const dates = writtenDates(written)
  const days = [...new Set(dates.map(({ day }) => day))]
  const [only] = days
  if (days.length === 1 && only) return { due: { written, read: only }, question: repeatQuestion(written) }
  return { due: { written, read: null }, question: questionFor(written, dates) }
}

const repeatQuestion = (written: string) =>
  repeats.test(written) ? `“${short(written)}”: after that day it repeats. How often, and until when?` : null

function questionFor(written: string, dates: readonly WrittenDate[]): string {
  const says = `“${short(written)}”`
  const [first] = dates
  if (dates.length > 1) return `${says} gives several dates. On which day is this due, and what are the others for?`
  if (first && isWholeDate(first.text)) return `${says}: there is no such day. Which one is meant?`
  if (first) return `${says} has no year. Which one is meant?`
  if (repeats.test(written)) return `${says} repeats and gives no day. From when, and until when?`
  if (counted.test(written)) return `${says}: counted from which day?`
  return `On which day is “${short(written)}”?`
}

/** Words before a date in a sentence that make it the day by which something is due. */
const leadsIn =
  /(?:\b(?:by|before|until|no later than|in|on|from|for|during)\b(?: the)?(?: (?:end|start|beginning) of)?|[–—(-]) ?$/i
const yearOnly = /\b(?:by|in|before|during|until)(?: the)?( end of)? (20\d\d)\b(?![-/]\d)/i
const withinTime = /\bwithin (?:the )?(?:next )?\S{1,12} (?:days?|weeks?|months?|years?)\b/i

/** The due day that a sentence names, or null. */
export function dueIn(sentence: string): Due | null {
  const text = sentence.slice(0, 2_000)
  for (const { at, text: date, day } of writtenDates(text)) {
    const lead = leadsIn.exec(text.slice(Math.max(0, at - 30), at))
    if (lead) return { written: `${lead[0].replace(/^[–—(-] ?/, '')}${date}`, read: day }
  }
  const year = yearOnly.exec(text)
  if (year) return { written: year[0], read: year[1] ? `${year[2] ?? ''}-12-31` : null }
  const within = withinTime.exec(text)
  return within ? { written: within[0], read: null } : null
}

/** What to ask of a due day that has no reading. */
export const dueQuestion = (due: Due | null): string | null =>
  due && due.read === null ? questionFor(due.written, writtenDates(due.written)) : null

const short = (written: string) => (written.length > 120 ? `${written.slice(0, 117)}…` : written)
