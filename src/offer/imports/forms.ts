import { z } from 'zod'
import { optionalText, tick } from '../../platform/forms/fields.ts'
import { defineForm, type Typed } from '../../platform/forms/form.ts'

/** A spreadsheet, a CSV, JSON, a zip; or the files of the older form together. */
export const uploads = { field: 'files', maxFiles: 12, maxBytesEach: 20_000_000, areOnlyRead: true } as const

export const importForm = defineForm(
  'offer-import',
  z.object({
    pasted: z.preprocess((value) => (typeof value === 'string' ? value : ''), z.string().max(200_000)),
    address: optionalText(1_000),
  }),
)

/** `column-3` is what the fourth column means. */
export const columnsForm = defineForm(
  'offer-import-columns',
  z.custom<Typed>((value) => typeof value === 'object' && value !== null),
)

export const agreeForm = defineForm('offer-import-agree', z.object({ leaveOut: tick }))
export const dropForm = defineForm('offer-import-drop', z.object({}))
