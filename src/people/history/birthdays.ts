// Days that follow from a day of birth or another day, by the calendar.
import { addDays, asDay, isDay, type Day } from '../../platform/clock.ts'

/** The day on which an age is reached. Somebody born on 29 February reaches it on 1 March in a common year. */
export function birthdayOn(dateOfBirth: string, age: number): Day {
  const year = String(Number(dateOfBirth.slice(0, 4)) + age).padStart(4, '0')
  const day = `${year}${dateOfBirth.slice(4)}`
  return isDay(day) ? day : asDay(`${year}-03-01`)
}

/** Adds calendar months, brought back to the end of a shorter month. */
export function addMonths(day: string, months: number): Day {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const month = `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`
  const wanted = `${month}-${day.slice(8)}`
  if (isDay(wanted)) return wanted
  const [year, number] = [Math.floor(total / 12), (total % 12) + 2] // the month after, in Date's counting from 1
  const next =
    number > 12 ? `${year + 1}-01-01` : `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}-01`
  return addDays(asDay(next), -1)
}
