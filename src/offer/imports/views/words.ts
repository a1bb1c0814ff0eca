// How an import is said.
import type { ImportState } from '../../tables.ts'
import type { Outcome } from '../plan.ts'
import type { SourceForm } from '../read/found.ts'

export const stateWords: Readonly<Record<ImportState, string>> = {
  reading: 'Being read',
  columns: 'Say what its columns mean',
  waiting: 'Waits for you to agree',
  writing: 'Being brought in',
  done: 'Brought in',
  dropped: 'Set aside',
  failed: 'Could not be read',
}

const forms: Readonly<Record<SourceForm, string>> = {
  table: 'Spreadsheet or CSV',
  list: 'Pasted list',
  'open-referral': 'Open Referral UK 3.0',
  outpost: 'Outpost, the older Open Referral UK',
  'hsds-1': 'Open Referral CSV files (HSDS 1)',
}
export const formWords = (source: string): string =>
  Object.hasOwn(forms, source) ? forms[source as SourceForm] : source

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  new: 'New',
  changed: 'Changed',
  same: 'The same as before',
  ours: 'Changed there, and written on here',
  trouble: 'In trouble',
}

export function countsInWords(counts: Readonly<Record<string, number>>): string {
  const parts = [
    [counts['new'] ?? 0, 'new'],
    [counts['changed'] ?? 0, 'changed'],
    [counts['same'] ?? 0, 'the same'],
    [counts['ours'] ?? 0, 'kept as you wrote them'],
    [counts['trouble'] ?? 0, 'left out'],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${count.toLocaleString('en-GB')} ${words}`)
  return said.length === 0 ? 'nothing in it' : said.join(', ')
}
