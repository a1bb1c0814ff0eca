import { z } from 'zod'
import { choice, tick } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'

const kinds = ['ssda903', 'people', 'workers'] as const

/** The year in which the collection ends; blank works it out from the dates. */
const year = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null),
  z
    .string()
    .regex(/^(19|20)\d{2}$/, 'Enter the year in which the collection ends, such as 2026')
    .transform(Number)
    .nullable(),
)

export const uploadForm = defineForm(
  'import',
  z.object({ kind: choice(kinds, 'Select what you are importing'), year, newTeams: tick }),
)

export const uploads = { field: 'files', maxFiles: 30, maxBytesEach: 300_000_000 } as const

/** Confirm and abandon: nothing but the press itself. */
export const pressForm = defineForm('import-press', z.object({}))

export const againForm = defineForm('import-again', z.object({ year }))
