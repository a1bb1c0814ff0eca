import { z } from 'zod'
import { choice } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/form.ts'
import { askId } from '../params.ts'

export const repeatForm = defineForm(
  'decide-repeat',
  z.object({
    other: askId,
    is: choice(['same', 'different'], 'Select whether they are the same'),
  }),
)
