// Collection year 2026 runs from 1 April 2025 to 31 March 2026 (SSDA903 guide).
import { asDay, type Day } from '../../platform/clock.ts'
import { birthdayOn } from '../history/birthdays.ts'

export const collectionYearOf = (day: string): number => Number(day.slice(0, 4)) + (day.slice(5) >= '04-01' ? 1 : 0)

export const opensOn = (year: number): Day => asDay(`${year - 1}-04-01`)
export const closesOn = (year: number): Day => asDay(`${year}-03-31`)

export interface LeaverBirthday {
  readonly age: number
  readonly on: Day
}

/** The birthday from the 17th to the 21st that falls in the year; null when none does. */
export function leaverBirthdayIn(year: number, dateOfBirth: string): LeaverBirthday | null {
  for (let age = 17; age <= 21; age += 1) {
    const on = birthdayOn(dateOfBirth, age)
    if (on >= opensOn(year) && on <= closesOn(year)) return { age, on }
  }
  return null
}
