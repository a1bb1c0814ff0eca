import { z } from 'zod'
import { tick } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import type { UploadRules } from '../../platform/http/uploads.ts'

export const makeForm = defineForm('make-payments', z.object({}))
export const againForm = defineForm('pay-again', z.object({}))

/** What was read from the file goes along until it is agreed to; it is checked again then. */
export const paidForm = defineForm(
  'payments-paid',
  z.object({
    lines: z.preprocess((value) => (typeof value === 'string' ? value : ''), z.string().max(190_000)),
    agreed: tick,
  }),
)
export const paidFiles: UploadRules = { field: 'file', maxFiles: 1, maxBytesEach: 190_000, areOnlyRead: true }
