// Annex A, list 9: the care leavers, child by child, for an inspection. Seventeen columns in Ofsted's order. What we do
// not hold is blank, and nothing is guessed.
import { decide, type Category, type Settings } from '../../eligibility/index.ts'
import { meaningOf, rowsOf } from '../../ssda903/index.ts'
import type { Day } from '../../platform/clock.ts'
import { ageOn } from '../ages.ts'
import type { Capacity } from '../tables.ts'
import type { Cell, Sheet } from './sheet.ts'
import { isWithAnotherCouncil, latestLeaverRow, type LeaverRecord, type ReturnPerson } from './told.ts'

export interface AllocatedWorker {
  readonly name: string
  readonly capacity: Capacity
  readonly team: string | null
}

export interface ListedLeaver extends ReturnPerson {
  readonly dateOfBirth: Day
  /** Codes of the return. */
  readonly sex: string | null
  readonly ethnicity: string | null
  readonly disabled: boolean | null
  /** Who worked with them on the day of the list. */
  readonly workers: readonly AllocatedWorker[]
}

export const annexAHeaders = [
  'Child Unique ID',
  'Gender',
  'Ethnicity',
  'Date of Birth',
  'Age',
  'UASC or formerly UASC',
  'Disability',
  'Allocated Team',
  'Allocated Worker',
  'Allocated Personal Advisor',
  'Eligibility Category',
  'Latest Pathway Plan Review Date',
  'LA in Touch',
  'Latest Date of Contact',
  'Type of Accommodation',
  'Suitability',
  'Activity Status',
] as const

/** Null: they are not on the list. A history that is not held is "other": it may hide any of the four. */
const categoryWords: Readonly<Record<Category, string | null>> = {
  relevant: 'Relevant',
  former_relevant: 'Former relevant',
  former_relevant_further_education: 'Former relevant',
  qualifying: 'Qualifying',
  eligible: 'Eligible',
  unknown: 'Other',
  none: null,
}

export function annexASheet(people: readonly ListedLeaver[], asOf: Day, rules: Settings): Sheet {
  const rows = people.flatMap((person) => {
    const category = listedAs(person, asOf, rules)
    return category === null ? [] : [rowOf(person, asOf, category)]
  })
  return { name: 'List 9', headers: annexAHeaders, rows }
}

/** Their category in the words of the list, by the facts held now and the law of that day; null when not on it. */
export function listedAs(person: ReturnPerson, asOf: Day, rules: Settings): string | null {
  if (isWithAnotherCouncil(person, asOf)) return null
  return categoryWords[decide(person.facts, asOf, rules).category]
}

function rowOf(person: ListedLeaver, asOf: Day, category: string): Cell[] {
  const leaver = latestLeaverRow(person, asOf)
  return [
    person.childId,
    genderOf(person.sex),
    person.ethnicity,
    { day: person.dateOfBirth },
    ageOn(person.dateOfBirth, asOf),
    cameAlone(person),
    person.disabled === null ? null : yesNo(person.disabled),
    teamOf(person.workers),
    namesOf(person.workers, 'social-worker'),
    namesOf(person.workers, 'adviser'),
    category,
    null, // pathway plan reviews are not in the return
    leaver?.inTouch === undefined ? null : inTouchWords(leaver.inTouch),
    null, // nor is the day of a contact
    placeWords(leaver),
    suitabilityWords(leaver),
    activityWords(leaver),
  ]
}

const yesNo = (isSo: boolean) => (isSo ? 'Yes' : 'No')

function genderOf(sex: string | null): string {
  const meaning = sex === null ? null : meaningOf('SEX', sex)
  return meaning === 'male' || meaning === 'female' ? capitalised(meaning) : 'Not stated or recorded'
}

/** "No" only where a return names them and never as having come alone. */
function cameAlone({ facts, rows }: ReturnPerson): string | null {
  if (facts.immigration || rowsOf(rows, 'UASC').length > 0) return 'Yes'
  return rows.length > 0 ? 'No' : null
}

const namesOf = (workers: readonly AllocatedWorker[], capacity: Capacity) =>
  joined(workers.filter((worker) => worker.capacity === capacity).map(({ name }) => name))

/** The adviser's team; before there is an adviser, the social worker's. */
function teamOf(workers: readonly AllocatedWorker[]): string | null {
  const teams = (capacity: Capacity) =>
    joined(workers.filter((worker) => worker.capacity === capacity).flatMap(({ team }) => team ?? []))
  return teams('adviser') ?? teams('social-worker')
}

const joined = (texts: readonly string[]) => (texts.length === 0 ? null : [...new Set(texts)].join('; '))

const inTouch: Readonly<Record<string, string>> = {
  YES: 'Yes',
  NO: 'No',
  DIED: 'Died',
  REFU: 'Refuses contact',
  NREQ: 'No longer needs the service',
  RHOM: 'Returned home',
}
const inTouchWords = (code: string) => inTouch[code] ?? code

/** The kind of home without its last digit, which says whether it was suitable. */
function placeWords(leaver: LeaverRecord | null): string | null {
  const code = leaver?.accommodation
  if (code === undefined || code === '0') return null
  const meaning = meaningOf('ACCOM', code)
  return meaning === null ? code : `${code.charAt(0)}: ${capitalised(meaning.replace(/, (not )?suitable$/, ''))}`
}

/** Who died or went home for six months or more is left out of the measure (SSDA903 guide, OC3). */
function suitabilityWords(leaver: LeaverRecord | null): string {
  if (leaver?.inTouch === 'DIED' || leaver?.inTouch === 'RHOM') return 'Exclude'
  if (leaver?.accommodation?.endsWith('1')) return 'Suitable'
  if (leaver?.accommodation?.endsWith('2')) return 'Not suitable'
  return 'Not in touch or not recorded'
}

function activityWords(leaver: LeaverRecord | null): string | null {
  const code = leaver?.activity
  if (code === undefined || code === '0') return null
  const meaning = meaningOf('ACTIV', code)
  return meaning === null ? code : `${code}: ${capitalised(meaning)}`
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
