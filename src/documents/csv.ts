// Comma-separated text. It has no mark of its own: text is taken for it where its first rows all have as many cells.
import { parse } from 'csv-parse/sync'
import { rowLine } from './docx.ts'
import type { RawLine } from './paper.ts'
import { tidy } from './text.ts'

interface Record {
  readonly record: string[]
  readonly info: { readonly lines: number }
}

/** The rows, or null where the text is not CSV. */
export function linesOfCsv(text: string): RawLine[] | null {
  const plain = text.replace(/^\ufeff/, '')
  const delimiter = delimiterIn(plain)
  if (delimiter === null) return null
  const records = recordsIn(plain, delimiter)
  if (!records || !isTable(records)) return null
  return records.map(({ record, info }) => {
    const cells = record.map((cell) => tidy(cell).replace(/\r\n?/g, '\n').trim())
    const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
    return rowLine(1, Math.max(1, info.lines - breaks), cells)
  })
}

function delimiterIn(text: string): string | null {
  const [first = ''] = text.slice(0, 5_000).split(/\r?\n/)
  const counts = [',', '\t', ';'].map((mark) => [mark, first.split(mark).length - 1] as const)
  const [best] = counts.toSorted((a, b) => b[1] - a[1])
  return best && best[1] > 0 ? best[0] : null
}

function recordsIn(text: string, delimiter: string): Record[] | null {
  try {
    // With `info` each record comes with where it was; the types of the library do not say so.
    return parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
    }) as unknown as Record[]
  } catch {
    return null
  }
}

/** At least two rows, each of the first twenty with the same number of cells, and a heading row of short cells. */
function isTable(records: readonly Record[]): boolean {
  const first = records.slice(0, 20)
  const width = first[0]?.record.length ?? 0
  return first.length >= 2 && width >= 2 && first.every(({ record }) => record.length === width) && isShort(first[0])
}

/** A heading row is a few words a cell; a sentence with a comma is not. */
const isShort = (row: Record | undefined) =>
  (row?.record ?? []).every((cell) => cell.length <= 60 && !/[.;]\s*$/.test(cell))
