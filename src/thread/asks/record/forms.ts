// Writing down what somebody said, in their words, with what they want to come of it.
import { z } from 'zod'
import { choice, optionalText, requiredText, tick } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/form.ts'
import { isUuid } from '../../../platform/ids.ts'
import type { WorkerId } from '../../../people/tables.ts'
import { answerWays, quotes } from '../../tables.ts'

export const readerRoles = ['team-manager', 'service-manager'] as const

/** One worker by id, or whoever holds a role. */
const reader = z.preprocess(
  (value) => (typeof value === 'string' ? value : ''),
  z
    .string()
    .refine((value) => isUuid(value) || (readerRoles as readonly string[]).includes(value), {
      error: 'Select who should read it',
    })
    .transform((value) =>
      isUuid(value)
        ? ({ kind: 'worker', workerId: value as WorkerId } as const) // a uuid that the command looks up
        : ({ kind: 'role', role: value } as const),
    ),
)

export const recordForm = defineForm(
  'record-ask',
  z
    .object({
      words: requiredText('Enter what they said, in their words', 4000),
      feeling: optionalText(200),
      reader,
      answerWay: choice(answerWays, 'Select how they want the answer'),
      answerTo: optionalText(200),
      quote: choice(quotes, 'Select whether their words may be quoted'),
      with: choice(['yes', 'no'], 'Select whether they are with you now'),
      shown: tick,
    })
    .superRefine((form, context) => {
      if (form.with === 'yes' && !form.shown)
        context.addIssue({
          code: 'custom',
          path: ['shown'],
          message: 'Show them what you wrote, and tick the box when they have seen it',
        })
      if (form.answerWay === 'text' && !/^\+?[\d ()-]{7,}$/.test(form.answerTo))
        context.addIssue({ code: 'custom', path: ['answerTo'], message: 'Enter the phone number for the answer' })
      if (form.answerWay === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.answerTo))
        context.addIssue({ code: 'custom', path: ['answerTo'], message: 'Enter the email address for the answer' })
    }),
  { keepsDraft: true },
)
export type Recorded = z.output<typeof recordForm.schema>
