// Why nothing of these files may be imported. A file left out in silence would look like rows that went away.
import type { Reading, YearFound } from '../../../ssda903/index.ts'

export function whyBlocked(reading: Reading, found: YearFound): string[] {
  const why: string[] = []
  for (const { file, table, whole } of reading.files) {
    if (whole) continue
    why.push(
      table === null
        ? `${file} could not be read as a table of the return. Correct it or leave it out.`
        : `${file} could not be read to its end. Correct it or leave it out.`,
    )
  }
  if (why.length > 0) return why
  if (reading.files.length === 0) why.push('There is no file of the return.')
  else if (!reading.sheets.has('Header'))
    why.push('The Header table is missing. It says who each child is, so choose it together with the others.')
  else if (reading.children === 0) why.push('There is no child in these files.')
  if (found.year === null && why.length === 0)
    why.push('No date in these files tells which year they are for. Enter the year in which the collection ends.')
  return why
}

/** When the dates speak for another year than the one that was entered. */
export function doubtOf(given: number | null, fromDates: YearFound): string | null {
  if (given === null || fromDates.year === null || fromDates.year === given) return null
  return `You entered ${given}, but the dates in the files speak for ${fromDates.year}: ${fromDates.why}.`
}
