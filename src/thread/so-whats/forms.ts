import { z } from 'zod'
import type { Day } from '../../platform/clock.ts'
import { optionalText, requiredText, tick, withDays } from '../../platform/forms/fields.ts'
import { defineForm, type Form } from '../../platform/forms/form.ts'
import { optionalId } from '../promises/forms.ts'
import type { OccasionId } from '../tables.ts'

export interface SoWhatTyped {
  readonly occasion: OccasionId | null
  readonly meeting: string | null
  readonly held: Day | null
  readonly item: string
  readonly line: string
  readonly check: Day | null
}

const blankIsNull = (longest: number) => optionalText(longest).transform((text) => (text === '' ? null : text))

// `withDays` types its days loosely.
export const soWhatForm = defineForm(
  'so-what',
  withDays(
    { held: { label: 'The day of the meeting' }, check: { label: 'The day to check it' } },
    {
      occasion: optionalId<OccasionId>(),
      meeting: blankIsNull(200),
      item: requiredText('Enter the item that was noted', 300),
      line: requiredText('Enter what will change for a child or young person, in one sentence', 500),
    },
  ).superRefine((values, context) => {
    if (values['occasion'] === null && (values['meeting'] === null || !values['held']))
      context.addIssue({
        code: 'custom',
        path: ['occasion'],
        message: 'Select the meeting, or enter the name and day of another',
      })
  }),
  { keepsDraft: true },
) as Form<unknown> as Form<SoWhatTyped>

export const checkForm = defineForm(
  'so-what-check',
  z.object({
    whatChanged: requiredText('Enter what has changed, or that nothing has', 1000),
    promise: tick,
  }),
  { keepsDraft: true },
)
