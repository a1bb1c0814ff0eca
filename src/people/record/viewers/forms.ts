import { z } from 'zod'
import { choice, requiredText } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/form.ts'

export const viewersForm = defineForm(
  'withhold-viewers',
  z.object({
    shown: choice(['yes', 'no'], 'Select whether they see who looked'),
    reason: requiredText('Enter the reason', 1000),
  }),
  { keepsDraft: true },
)
