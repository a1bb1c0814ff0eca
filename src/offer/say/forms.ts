import { z } from 'zod'
import { defineForm } from '../../platform/forms/form.ts'
import type { PhraseKey } from '../phrases/index.ts'

// The page puts it in the reader's language.
const rateMissing: PhraseKey = 'rateMissing'

export const rateForm = defineForm('offer-rate', z.object({ useful: z.enum(['yes', 'no'], rateMissing) }))

export const aboutKinds = ['wrong', 'told-no'] as const
export type About = (typeof aboutKinds)[number]

export const tellForm = defineForm(
  'offer-tell',
  z.object({
    about: z.enum(aboutKinds, 'Choose what happened'),
    words: z
      .string()
      .trim()
      .min(1, 'Tell us what is wrong, or what you were told')
      .max(5_000, 'Use 5,000 characters or fewer'),
  }),
  { keepsDraft: true },
)
