// Ages in whole years. Somebody born on 29 February has their birthday on 1 March in other years.
import { asDay, type Day } from '../platform/clock.ts'

export function ageOn(dateOfBirth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4))
  return day.slice(5) < dateOfBirth.slice(5) ? years - 1 : years
}

/** The latest birth date of somebody who is this old on `day`. */
export function bornBy(day: Day, age: number): Day {
  const year = Number(day.slice(0, 4)) - age
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const rest = day.slice(5) === '02-29' && !isLeap ? '02-28' : day.slice(5)
  return asDay(`${String(year).padStart(4, '0')}-${rest}`)
}
