import { z } from 'zod'
import { defineForm } from '../../platform/forms/form.ts'
import { answers } from './finder.ts'

const answer = z.enum(answers).catch('unsure')

/** What was not answered counts as "I am not sure". The age alone is needed. */
export const finderForm = defineForm(
  'offer-finder',
  z.object({
    age: z.coerce
      .number('Enter your age in numbers')
      .int('Enter your age in whole years')
      .min(10, 'Enter your age in whole years')
      .max(120, 'Enter your age in whole years'),
    inCareNow: answer,
    thirteenWeeks: answer,
    after16: answer,
  }),
)
