// CSV for people to keep: no cell that a spreadsheet would run as a formula.
import { stringify } from 'csv-stringify/sync'
import { safeCell } from '../../ssda903/index.ts'

/** With a byte order mark, so that a spreadsheet program reads it as UTF-8. */
export const csvOf = (heading: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify([[...heading], ...rows.map((row) => row.map((cell) => safeCell(String(cell ?? ''))))], {
    bom: true,
    record_delimiter: 'windows',
  })
