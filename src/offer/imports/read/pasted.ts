// A list that was pasted: bullets are entries, a line above them is their heading; without bullets each line is an entry.
import { rowsOfText } from '../../../documents/tables.ts'
import { foldedHeading } from './columns.ts'
import { mostRows, type FoundRow, type ReadSource } from './found.ts'
import { makeFound } from './make-found.ts'
import { oneLine, plainText } from './plain-text.ts'
import { tableOf } from './table.ts'

const bullet = /^\s*(?:[•●▪◦·*–—-]|\(?\d{1,3}[.)]|[a-z][.)])\s+/i

export function readPastedList(text: string): ReadSource {
  const lines = text.split(/\r?\n/)
  const written = lines.filter((line) => line.trim() !== '')
  if (written.length === 0) return { kind: 'fault', words: 'There is nothing in what was pasted.' }
  if (written.length > mostRows)
    return { kind: 'fault', words: `It has more than ${mostRows.toLocaleString('en-GB')} lines.` }
  // Cells that were copied out of a spreadsheet or a Word table.
  const tabbed = written.filter((line) => line.includes('\t')).length
  if (tabbed >= 2 && tabbed >= written.length * 0.6) return tableOf([{ name: '', rows: rowsOfText(text) }])
  return { kind: 'entries', form: 'list', rows: entriesIn(lines), notes: [] }
}

function entriesIn(lines: readonly string[]): FoundRow[] {
  const hasBullets = lines.some((line) => bullet.test(line))
  const found: { line: number; heading: string; text: string }[] = []
  let heading = ''
  lines.forEach((raw, index) => {
    const text = plainText(raw)
    if (text === '') return
    const last = found.at(-1)
    if (bullet.test(raw)) found.push({ line: index + 1, heading, text: text.replace(bullet, '') })
    else if (!hasBullets) found.push({ line: index + 1, heading, text })
    // Set in and small at the head: the rest of the bullet above.
    else if (last && last.line > lastHeadingLine(lines, index) && /^\s+\S/.test(raw)) last.text += ` ${text}`
    else heading = text.replace(/:$/, '')
  })
  const seen = new Map<string, string>()
  return found.map(({ line, heading: under, text }) => {
    const where = `Line ${line}`
    const title = titleOf(text)
    const sourceId = foldedHeading(text).slice(0, 150)
    const before = seen.get(sourceId)
    seen.set(sourceId, before ?? where)
    return makeFound({
      where,
      sourceId,
      title,
      description: text,
      headings: under === '' ? [] : [oneLine(under, 100)],
      amount: /£/.test(text) ? text : '',
      who: '',
      troubles: before === undefined ? [] : [`It is the same as ${before.toLowerCase()}`],
    })
  })
}

/** The last line before this one that was empty. */
function lastHeadingLine(lines: readonly string[], index: number): number {
  for (let at = index - 1; at >= 0; at -= 1) if ((lines[at] ?? '').trim() === '') return at
  return -1
}

const mostTitle = 80

/** Up to the first stop, colon or dash; else its first words. */
function titleOf(text: string): string {
  const [first = text] = text.split(/[.;:]\s| [–—-] /)
  const line = oneLine(first, 400).replace(/[.;:,]$/, '')
  if (line.length <= mostTitle) return line
  return `${line.slice(0, mostTitle).replace(/\s+\S*$/, '')}…`
}
