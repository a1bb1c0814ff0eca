import { z } from 'zod'
import type { Day } from '../../platform/clock.ts'
import { withDays } from '../../platform/forms/fields.ts'
import { defineForm, typedText, type Form, type Typed } from '../../platform/forms/form.ts'
import { isUuid, type Id } from '../../platform/ids.ts'
import type { WorkerId } from '../../people/tables.ts'
import { minuteOf, WEEKDAYS, type OpenHours, type Weekday, type WeekHours } from '../../words/index.ts'

const worker = (message: string) => z.custom<WorkerId>((value) => typeof value === 'string' && isUuid(value), message)

export interface NewCover {
  readonly worker: WorkerId
  readonly by: WorkerId
  readonly from: Day
  readonly to: Day
}

export const coverForm = defineForm(
  'cover',
  withDays(
    {
      from: { label: 'The first day', required: 'Enter the first day' },
      to: { label: 'The last day', required: 'Enter the last day' },
    },
    { worker: worker('Select who is away'), by: worker('Select who reads instead') },
  ),
) as Form<unknown> as Form<NewCover>

export const endForm = defineForm(
  'cover-end',
  z.object({ cover: z.custom<Id<'cover'>>((value) => typeof value === 'string' && isUuid(value)) }),
)

export const dayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

/** From and to for each day; both empty on a day on which they do not read. */
export const hoursForm = defineForm<WeekHours>(
  'reading-hours',
  z.custom<Typed>().transform((typed, context): WeekHours => {
    const week = Object.fromEntries(
      WEEKDAYS.map((day): [Weekday, OpenHours[]] => {
        const [from, to] = [typedText(typed, `${day}-from`).trim(), typedText(typed, `${day}-to`).trim()]
        if (from === '' && to === '') return [day, []]
        const [begin, end] = [minuteOf(from), minuteOf(to)]
        if (begin === null || end === null || begin >= end)
          context.addIssue({
            code: 'custom',
            path: [`${day}-from`],
            message: `${dayNames[day]}: enter a time to begin and a later one to end, or leave both empty`,
          })
        return [day, [{ from, to }]]
      }),
    )
    return week as Record<Weekday, OpenHours[]> // each weekday is there
  }),
)
