// Lists that are written as lines of a box: one thing a line, its parts apart by a sign.
import type { z } from 'zod'
import { typedText, type Typed } from '../../platform/forms/form.ts'

export const MOST_LINES = 200

/** The lines that hold something. */
export const linesOf = (typed: Typed, name: string): readonly string[] =>
  typedText(typed, name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Reads each line; the first that cannot be read is named with its number. */
export function readLines<Read>(
  given: { readonly typed: Typed; readonly name: string; readonly context: z.RefinementCtx },
  read: (line: string) => Read | null,
  wrong: (line: string) => string,
): Read[] {
  const { typed, name, context } = given
  const lines = linesOf(typed, name)
  const fault = (message: string) => {
    context.addIssue({ code: 'custom', path: [name], message })
  }
  if (lines.length > MOST_LINES) fault(`Enter ${MOST_LINES} lines or fewer`)
  const all = lines.map((line, index) => ({ index, line, value: read(line) }))
  const first = all.find(({ value }) => value === null)
  if (first) fault(`Line ${first.index + 1}: ${wrong(first.line)}`)
  return all.flatMap(({ value }) => (value === null ? [] : [value]))
}
