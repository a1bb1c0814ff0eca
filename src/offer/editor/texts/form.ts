import { z } from 'zod'
import { optionalText, tick } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/form.ts'

const boxed = z.preprocess((value) => (typeof value === 'string' ? value : ''), z.string().max(30_000))

export const textForm = defineForm(
  'offer-text',
  z
    .object({
      title: boxed,
      summary: boxed,
      details: boxed,
      steps: boxed,
      evidence: boxed,
      keywords: boxed,
      from: z.coerce.number().int().catch(0),
      isChecked: tick,
      checkedBy: optionalText(200),
    })
    .superRefine(({ isChecked, checkedBy }, context) => {
      if (isChecked && checkedBy === '')
        context.addIssue({ code: 'custom', path: ['checkedBy'], message: 'Enter which post or service checked it' })
    }),
  { keepsDraft: true },
)
