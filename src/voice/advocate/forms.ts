import { z } from 'zod'
import { optionalText, requiredText } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { keyField } from '../say/forms.ts'

export const advocateForm = defineForm(
  'advocate',
  z.object({
    key: keyField,
    name: requiredText('Enter the name that the advocate should use', 200),
    reach: requiredText('Enter a phone number or email address that is safe', 200),
    note: optionalText(500),
  }),
)
