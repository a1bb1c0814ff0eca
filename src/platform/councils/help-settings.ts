// What a council sets about urgent help and about when somebody reads. The national lines are real and public; the
// council's own numbers are empty until it gives them, and pages then say that there is none.
import { z } from 'zod'
import { minuteOf, WEEKDAYS } from '../../words/index.ts'
import { isDay, type Day } from '../clock.ts'
import { helpWords } from './help-words.ts'

const helpline = z.object({
  name: z.string().min(1),
  phone: z.string().prefault(''),
  /** A number to text and the word to send, such as "85258 SHOUT". */
  text: z.string().prefault(''),
  note: z.string().prefault(''),
})
export type Helpline = z.output<typeof helpline>

const own = z.string().prefault('')

export const helpNow = z
  .object({
    outOfHoursName: own,
    outOfHoursPhone: own,
    helplines: z.array(helpline).prefault([
      { name: 'Childline', phone: '0800 1111', note: helpWords['help.under19'] },
      { name: 'Samaritans', phone: '116 123', note: helpWords['help.anyAge'] },
      { name: 'Shout', text: '85258 SHOUT', note: helpWords['help.ratherText'] },
    ]),
    advocacyName: own,
    advocacyPhone: own,
    advocacyEmail: own,
    advocacyWeb: own,
  })
  .prefault({})

const time = z.string().refine((text) => minuteOf(text) !== null, { error: 'A time is written 08:30' })
const hours = z.array(
  z.object({ from: time, to: time }).refine(({ from, to }) => (minuteOf(from) ?? 0) < (minuteOf(to) ?? 0), {
    error: 'The end must be after the beginning',
  }),
)

const office = (from: string, to: string) => [{ from, to }]
const usualHours = {
  mon: office('08:30', '17:00'),
  tue: office('08:30', '17:00'),
  wed: office('08:30', '17:00'),
  thu: office('08:30', '17:00'),
  fri: office('08:30', '16:30'),
  sat: [],
  sun: [],
}

/** When messages are read. Bank holidays are left out without being asked for. */
export const readingHours = z.record(z.enum(WEEKDAYS), hours).prefault(usualHours)

export const extraHolidays = z
  .array(z.custom<Day>((value) => typeof value === 'string' && isDay(value), { error: 'A day is written 2026-12-24' }))
  .prefault([])

/** How long a message may stay unread before somebody else is told. */
export const unreadClock = z
  .object({
    unsafeWorkingHours: z.number().min(1).max(40).prefault(4),
    otherWorkingDays: z.number().int().min(1).max(20).prefault(2),
  })
  .prefault({})

/** Days without an answer until the director hears of it. */
export const noAnswerDays = z.number().int().min(7).max(180).prefault(30)

/** The council's own words to avoid, on top of those that come with the product. */
export const avoidWords = z.array(z.object({ say: z.string().min(1), instead: z.string().min(1) })).prefault([])
