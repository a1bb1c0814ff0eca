// Makes a statutory list for whoever asks, and says how many are on it. The caller records it.
import { addDays, type Day } from '../../platform/clock.ts'
import { bornBy } from '../ages.ts'
import { councilRules } from '../history/council-rules.ts'
import { annexASheet } from './annex-a.ts'
import { closesOn, opensOn } from './collection-year.ts'
import { leaverSheet, leaverTable } from './oc3.ts'
import { listForReturn, type Asking } from './queries.ts'
import type { Sheet } from './sheet.ts'

export interface Made {
  readonly sheet: Sheet
  readonly people: number
  /** How many may belong on it, but their time in care is not held; null where the list itself shows them. */
  readonly unsure: number | null
}

/** Annex A, list 9: care leavers and eligible children as of a day, 16 to 24. */
export async function makeAnnexA(asking: Asking, asOf: Day): Promise<Made> {
  const people = await listForReturn(asking, { after: bornBy(asOf, 25), upTo: bornBy(asOf, 16) }, asOf)
  const sheet = annexASheet(people, asOf, councilRules(asking.council))
  return { sheet, people: sheet.rows.length, unsure: null }
}

/** The OC3 table of a collection year. */
export async function makeOc3(asking: Asking, year: number): Promise<Made> {
  const born = { after: addDays(bornBy(opensOn(year), 22), -1), upTo: bornBy(closesOn(year), 17) }
  const people = await listForReturn(asking, born, closesOn(year))
  const table = leaverTable(people, year, councilRules(asking.council))
  return { sheet: leaverSheet(table), people: table.rows.length, unsure: table.unsure }
}
