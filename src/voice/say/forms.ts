import { z } from 'zod'
import { optionalChoice, optionalText, tick } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { isUuid } from '../../platform/ids.ts'
import { answerWays, quotes } from '../../thread/tables.ts'
import { feelings } from './feelings.ts'
import { isReaderKey } from './readers.ts'

export const mostWords = 10_000

/** Made by the page; without one a double press is still only a double press. */
export const keyField = z.preprocess(
  (value) => (typeof value === 'string' && isUuid(value) ? value : null),
  z.string().nullable(),
)

/** Where the answer goes is asked once for each way that needs it: only that of the chosen way counts. */
export const sayForm = defineForm(
  'say',
  z
    .object({
      key: keyField,
      feeling: optionalChoice(feelings),
      words: optionalText(mostWords),
      described: optionalText(500),
      reader: z.preprocess(
        (value) => (typeof value === 'string' && value !== '' ? value : null),
        z.string().refine(isReaderKey, 'Choose who should read this').nullable(),
      ),
      way: optionalChoice(answerWays).transform((way) => way ?? 'here'),
      text: optionalText(200),
      email: optionalText(200),
      letter: optionalText(400),
      quote: optionalChoice(quotes).transform((quote) => quote ?? 'no'),
      /** Nothing is sent: they look at it first. */
      look: tick,
    })
    .superRefine(({ way, text, email, letter }, context) => {
      const fault = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
      if (way === 'text' && !/^\+?[\d ()-]{7,30}$/.test(text)) fault('text', 'Enter the number we should text')
      if (way === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
        fault('email', 'Enter the email address we should write to, like name@example.org')
      if (way === 'letter' && letter === '') fault('letter', 'Enter the address for the letter')
    }),
  { keepsDraft: true },
)

export type Saying = z.output<typeof sayForm.schema>
