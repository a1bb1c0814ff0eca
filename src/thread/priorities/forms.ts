import { z } from 'zod'
import type { Day } from '../../platform/clock.ts'
import { optionalText, requiredText, withDays } from '../../platform/forms/fields.ts'
import { defineForm, type Form } from '../../platform/forms/form.ts'

export interface PriorityTyped {
  readonly title: string
  readonly impact: string | null
  readonly strategy: string | null
  readonly position: number
  readonly from: Day | null
  readonly to: Day | null
}

const blankIsNull = (longest: number) => optionalText(longest).transform((text) => (text === '' ? null : text))

// `withDays` types its days loosely.
export const priorityForm = defineForm(
  'priority',
  withDays(
    { from: { label: 'The first day' }, to: { label: 'The last day' } },
    {
      title: requiredText('Enter the priority, in a few words', 120),
      impact: blankIsNull(600),
      strategy: blankIsNull(200),
      position: z.coerce
        .number('Enter its place in the order, such as 1')
        .int('Enter a whole number')
        .min(0, 'Enter 0 or more')
        .max(99, 'Enter 99 or less'),
    },
  ).superRefine((values, context) => {
    const { from, to } = values as { from?: Day | null; to?: Day | null } // the days that withDays read
    if (from && to && to < from)
      context.addIssue({ code: 'custom', path: ['to'], message: 'The last day must be on or after the first day' })
  }),
) as Form<unknown> as Form<PriorityTyped>
