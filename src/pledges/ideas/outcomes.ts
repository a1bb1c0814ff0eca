// What came back from the regional board, pasted a line an idea: reference; outcome; reason.
import type { Outcome } from './tables.ts'

export interface PastedOutcome {
  readonly number: number
  readonly outcome: Outcome
  readonly reason: string
}

export type PastedOutcomes =
  { readonly ok: true; readonly outcomes: readonly PastedOutcome[] } | { readonly ok: false; readonly fault: string }

const said: Readonly<Record<string, Outcome>> = { yes: 'yes', agreed: 'yes', no: 'no', refused: 'no' }
const longestReason = 1000
export const mostLines = 200

/** All of them or none: the first line that is wrong is named, with what is wrong about it. */
export function readOutcomes(text: string): PastedOutcomes {
  const outcomes: PastedOutcome[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const read = readLine(line)
    if (typeof read === 'string') return { ok: false, fault: `Line ${String(index + 1)}: ${read}` }
    if (outcomes.some(({ number }) => number === read.number))
      return { ok: false, fault: `Line ${String(index + 1)}: I${String(read.number)} stands in it twice` }
    outcomes.push(read)
  }
  if (outcomes.length === 0) return { ok: false, fault: 'Paste at least one line, like I12; no; It costs too much' }
  if (outcomes.length > mostLines) return { ok: false, fault: `Paste ${String(mostLines)} lines or fewer at a time` }
  return { ok: true, outcomes }
}

function readLine(line: string): PastedOutcome | string {
  const [reference = '', outcome = '', ...rest] = line.split(/[;\t]/).map((part) => part.trim())
  const reason = rest.join('; ')
  const number = /^i?(\d{1,6})$/i.exec(reference)?.[1]
  if (number === undefined) return 'begin with the reference, like I12'
  const read = Object.hasOwn(said, outcome.toLowerCase()) ? said[outcome.toLowerCase()] : undefined
  if (read === undefined) return 'after the reference say yes or no'
  if (read === 'no' && reason === '') return 'a no needs a reason'
  if (reason.length > longestReason) return `use ${String(longestReason)} letters or fewer for the reason`
  return { number: Number(number), outcome: read, reason }
}
