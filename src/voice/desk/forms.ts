import { z } from 'zod'
import { requiredText } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'

export const actedForm = defineForm(
  'safety-desk-acted',
  z.object({ words: requiredText('Enter what you did', 2_000) }),
  { keepsDraft: true },
)
