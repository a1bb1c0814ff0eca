import { z } from 'zod'
import { choice } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { ratings } from '../../thread/index.ts'

export const rateForm = defineForm(
  'rate-promise',
  z.object({
    rating: choice(ratings, 'Choose how it is going'),
    /** Left out by the buttons of the list, which ask for no words. */
    words: z
      .string()
      .transform((text) => text.trim())
      .pipe(z.string().max(1000, 'This must be 1,000 characters or fewer'))
      .transform((text) => (text === '' ? null : text))
      .optional(),
  }),
)
