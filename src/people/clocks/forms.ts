import { z } from 'zod'
import { requiredText } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'

export const doneForm = defineForm(
  'due-done',
  z.object({ note: requiredText('Enter what was done, and where it is recorded', 1000) }),
  { keepsDraft: true },
)
