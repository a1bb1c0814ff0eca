import { z } from 'zod'
import { InsetText } from '../../design/index.ts'
import { isDay, type Day } from '../../platform/clock.ts'
import { nextReading } from '../../platform/councils/reading-time.ts'
import type { CouncilSettings } from '../../platform/councils/settings.ts'
import { typedText, type Typed } from '../../platform/forms/form.ts'
import { hoursInWords, WEEKDAYS, whenInWords, type Weekday } from '../../words/index.ts'
import type { FieldsProps, Section } from '../section.ts'
import { LongField, TextField } from '../views/fields.tsx'
import { linesOf, readLines } from './lines.ts'
import { hoursAsTyped, readHours } from './hours.ts'
import { withOwn } from './stored.ts'

type Reading = Pick<CouncilSettings, 'readingHours' | 'extraHolidays' | 'unreadClock' | 'noAnswerDays'>

const dayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

const schema = z.custom<Typed>().transform((typed, context): Reading => {
  const fault = (name: string, message: string) => {
    context.addIssue({ code: 'custom', path: [name], message })
  }
  const number = (name: string, label: string, [least, most]: readonly [number, number]): number => {
    const text = typedText(typed, name).trim()
    const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
    if (Number.isNaN(value)) fault(name, `${label} must be a whole number`)
    else if (value < least) fault(name, `${label} must be ${least} or more`)
    else if (value > most) fault(name, `${label} must be ${most} or less`)
    return value
  }
  const hours = (day: Weekday) => {
    const read = readHours(typedText(typed, day))
    if (read === null) fault(day, `${dayNames[day]}: enter hours like 08:30 to 17:00, or leave the box empty`)
    return read ?? []
  }
  return {
    readingHours: weekOf(hours),
    extraHolidays: readLines({ typed, name: 'extraHolidays', context }, readLineDay, () => {
      return 'enter a date like 2026-12-24'
    }),
    unreadClock: {
      unsafeWorkingHours: number('unsafeWorkingHours', 'Working hours', [1, 40]),
      otherWorkingDays: number('otherWorkingDays', 'Working days', [1, 20]),
    },
    noAnswerDays: number('noAnswerDays', 'Days', [7, 180]),
  }
})

const weekOf = <Value,>(valueOf: (day: Weekday) => Value): Record<Weekday, Value> => ({
  mon: valueOf('mon'),
  tue: valueOf('tue'),
  wed: valueOf('wed'),
  thu: valueOf('thu'),
  fri: valueOf('fri'),
  sat: valueOf('sat'),
  sun: valueOf('sun'),
})

const readLineDay = (line: string): Day | null => (isDay(line) ? line : null)

export const readingSection: Section<Reading> = {
  slug: 'reading-hours',
  title: 'When messages are read',
  lead: 'Your real hours. Before they write, young people are told who will read it and when.',
  schema,
  typedFrom: ({ settings: { readingHours, extraHolidays, unreadClock, noAnswerDays } }) => ({
    ...weekOf((day) => hoursAsTyped(readingHours[day])),
    extraHolidays: extraHolidays.join('\n'),
    unsafeWorkingHours: String(unreadClock.unsafeWorkingHours),
    otherWorkingDays: String(unreadClock.otherWorkingDays),
    noAnswerDays: String(noAnswerDays),
  }),
  apply: ({ name, settings }, reading) => ({ name, settings: withOwn(settings, reading) }),
  Fields: (props) => (
    <>
      <Preview {...props} />
      <h2>Hours</h2>
      <p>Leave a day empty when nobody reads. With a break: 09:00 to 12:00, 13:00 to 17:00.</p>
      {WEEKDAYS.map((day) => (
        <TextField {...props} key={day} name={day} label={dayNames[day]} />
      ))}
      <LongField
        {...props}
        name="extraHolidays"
        label="Other days on which nobody reads"
        hint="One a line, like 2026-12-24. Bank holidays of England and Wales are left out already."
      />
      <h2>When a message stays unread</h2>
      <TextField
        {...props}
        name="unsafeWorkingHours"
        label="Somebody may be unsafe: working hours until the next person is told"
        width="short"
        kind="number"
      />
      <TextField
        {...props}
        name="otherWorkingDays"
        label="Anything else: working days until the next person is told"
        width="short"
        kind="number"
      />
      <TextField
        {...props}
        name="noAnswerDays"
        label="Days without an answer until the director is told"
        width="short"
        kind="number"
      />
    </>
  ),
}

/** When a message sent now would be read, by what stands in the boxes. */
function Preview({ typed, now }: FieldsProps) {
  const readingHours = weekOf((day) => readHours(typedText(typed, day)) ?? [])
  const extraHolidays = linesOf(typed, 'extraHolidays').filter(isDay)
  const next = nextReading({ readingHours, extraHolidays }, now)
  return (
    <InsetText>
      {next === null
        ? 'With no hours here, young people are told that nobody is set to read what they send.'
        : `${hoursInWords(readingHours) ?? ''}. A message sent now would be read ${
            next.getTime() === now.getTime() ? 'today: you are within your hours' : `from ${whenInWords(next, now)}`
          }.`}
    </InsetText>
  )
}
