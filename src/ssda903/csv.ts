import { CsvError, parse } from 'csv-parse'
import { UnreadableFile } from './bytes.ts'

/** What a reader of CSV is told, row by row. Throwing stops the reading. */
export interface CsvSink {
  heading: (columns: readonly string[], line: number) => void
  row: (cells: readonly string[], line: number) => void
}

/** No row of the return is near this long: past it a quotation mark was never closed. */
const LONGEST_ROW = 32_768

function faultIn(error: CsvError, lastLine: number): UnreadableFile {
  const line = lastLine + 1
  const again = 'Correct that line in the source system and export the table again. Nothing after it was read.'
  if (error.code === 'CSV_MAX_RECORD_SIZE' || error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new UnreadableFile({
      rule: 'QUOTE',
      line,
      message: 'A quotation mark opens in or soon after this line and never closes, so the rest cannot be read.',
      fix: again,
    })
  }
  return new UnreadableFile({
    rule: 'QUOTE',
    line,
    message: 'A quotation mark stands where none may be: in the middle of a cell, or with text after it closes.',
    fix: again,
  })
}

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)

/** Reads CSV as it streams in; lines are counted as an editor shows them (a row's first line, heading 1). */
export async function readCsv(pieces: AsyncIterable<Uint8Array>, sink: CsvSink): Promise<void> {
  let lastLine = 0
  let isHeading = true
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: LONGEST_ROW,
    on_record: (cells: string[], { lines }) => {
      const line = lines - lastLine === 1 ? lines : lines - breaksIn(cells)
      lastLine = lines
      if (isHeading) sink.heading(cells, line)
      else sink.row(cells, line)
      isHeading = false
      return null
    },
  })
  const failed = new Promise<never>((_, reject) => parser.once('error', reject))
  // A fault between two pieces has nobody waiting for it yet; the next piece meets it.
  failed.catch(() => undefined)
  const written = (work: (done: () => void) => void) => Promise.race([failed, new Promise<void>(work)])
  try {
    for await (const piece of pieces) await written((done) => parser.write(piece, () => done()))
    await written((done) => parser.end(done))
  } catch (error) {
    throw error instanceof CsvError ? faultIn(error, lastLine) : error
  } finally {
    parser.destroy()
  }
}
