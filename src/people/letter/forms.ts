import { z } from 'zod'
import { defineForm } from '../../platform/forms/form.ts'
import { optionalText } from '../../platform/forms/fields.ts'
import { officeWordsIn } from './rules.ts'

const longest = 300

/** A sentence of the worker's own at the top of a copy. It is shown and printed, and kept nowhere. */
export const ownSentenceForm = defineForm(
  'letter-own-sentence',
  z.object({
    own: optionalText(longest).superRefine((text, context) => {
      const [found] = officeWordsIn(text)
      if (found === undefined) return
      context.addIssue({
        code: 'custom',
        message: `Say “${found.word}” in other words: ${found.instead}`,
      })
    }),
  }),
)
