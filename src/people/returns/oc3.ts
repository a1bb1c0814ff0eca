// The care-leaver table (OC3) of a collection year: everyone in the group whose 17th to 21st birthday falls in it. What a
// return already says of the birthday is kept; what facts prove is filled in; the rest stays blank for a person to fill.
import { decide, type Decision, type Settings } from '../../eligibility/index.ts'
import { tableRows, type WrittenRow } from '../../ssda903/index.ts'
import { addDays, asDay } from '../../platform/clock.ts'
import { leaverBirthdayIn, type LeaverBirthday } from './collection-year.ts'
import type { Sheet } from './sheet.ts'
import {
  isFilled,
  isWithAnotherCouncil,
  leaverRowOf,
  wasListedBy,
  type LeaverRecord,
  type ReturnPerson,
} from './told.ts'

export interface LeaverTable {
  readonly rows: readonly WrittenRow<'OC3'>[]
  /** How many may belong here, but their time in care is not held. */
  readonly unsure: number
}

export function leaverTable(people: readonly ReturnPerson[], year: number, rules: Settings): LeaverTable {
  const rows: WrittenRow<'OC3'>[] = []
  let unsure = 0
  for (const person of people) {
    const birthday = leaverBirthdayIn(year, person.dateOfBirth)
    if (!birthday) continue
    const belongs = belongsIn(person, birthday, year, rules)
    if (belongs === 'unsure') unsure += 1
    if (belongs !== 'yes') continue
    const { childId: child, dateOfBirth } = person
    rows.push({ child, dateOfBirth, ...valuesOf(person, birthday, year, rules) })
  }
  return { rows, unsure }
}

/**
 * Looked after for 13 weeks since 14, some of it after 16, and no longer on the birthday (SSDA903 guide, care leavers;
 * checks 1000, 1001, 1007, 1011). A council that listed somebody before held them to be one: where the history is not
 * held, that is what we have.
 */
export function belongsIn(
  person: ReturnPerson,
  birthday: LeaverBirthday,
  year: number,
  rules: Settings,
): 'yes' | 'no' | 'unsure' {
  if (leaverRowOf(person, year)) return 'yes'
  if (isWithAnotherCouncil(person, birthday.on) || isInCareOn(person, birthday)) return 'no'
  const decision = aliveDecision(person, birthday, rules)
  if (decision.used.isInCare && diedBy(person, birthday)) return 'no'
  if (isLeaver(decision)) return 'yes'
  const isOpen = decision.category === 'unknown' || decision.checks.includes('CHECK_HISTORY')
  if (!isOpen) return 'no'
  return wasListedBy(person, year) ? 'yes' : 'unsure'
}

function isLeaver({ category, used }: Decision): boolean {
  if (category === 'relevant' || category.startsWith('former_relevant')) return true
  return used.daysSince14 >= used.daysNeeded && (used.lastCountedDay ?? '') >= used.turns16
}

/** Care that a return has not closed yet ends at 18 (leaving-care rules, section 4). */
function isInCareOn({ facts }: ReturnPerson, { age, on }: LeaverBirthday): boolean {
  if (age > 18) return false
  return facts.lookedAfter.some(({ start, end }) => start <= on && (end === null ? age < 18 : end > on))
}

const diedBy = ({ facts }: ReturnPerson, { on }: LeaverBirthday) => (facts.dateOfDeath ?? '9999') <= on

/** The decision on the birthday, or on the day before a death that came first. */
function aliveDecision(person: ReturnPerson, birthday: LeaverBirthday, rules: Settings): Decision {
  const { dateOfDeath } = person.facts
  const day = dateOfDeath && diedBy(person, birthday) ? addDays(asDay(dateOfDeath), -1) : birthday.on
  return decide(person.facts, day, rules)
}

const died: LeaverRecord = { inTouch: 'DIED', activity: '0', accommodation: '0' }
const wentHome: LeaverRecord = { inTouch: 'RHOM', activity: '0', accommodation: '0' }

function valuesOf(
  person: ReturnPerson,
  birthday: LeaverBirthday,
  year: number,
  rules: Settings,
): Omit<LeaverRecord, 'dateOfBirth'> {
  const own = leaverRowOf(person, year)
  if (own && isFilled(own)) return valuesIn(own)
  if (diedBy(person, birthday) || leaverRowOf(person, year - 1)?.inTouch === 'DIED') return died
  const { reasons } = aliveDecision(person, birthday, rules)
  return reasons.includes('SIX_MONTHS_WITH_PARENT_OR_PR_HOLDER') ? wentHome : {}
}

function valuesIn({ inTouch, activity, accommodation }: LeaverRecord): Omit<LeaverRecord, 'dateOfBirth'> {
  return {
    ...(inTouch !== undefined && { inTouch }),
    ...(activity !== undefined && { activity }),
    ...(accommodation !== undefined && { accommodation }),
  }
}

/** Under the Department's headings; the day of birth is a date. */
export function leaverSheet({ rows }: LeaverTable): Sheet {
  const [headers = [], ...written] = tableRows('OC3', rows)
  const born = headers.indexOf('DOB')
  return {
    name: 'OC3',
    headers,
    rows: written.map((cells, index) =>
      cells.map((cell, column) => (column === born ? { day: asDay(rows[index]?.dateOfBirth ?? '') } : cell || null)),
    ),
  }
}
