import { z } from 'zod'
import { optionalText, requiredText, tick } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/form.ts'
import { emailField, phoneField, urlField } from './fields.ts'

export const providerForm = defineForm(
  'offer-provider',
  z.object({
    name: requiredText('Enter what they are called', 200),
    description: optionalText(600),
    phone: phoneField,
    email: emailField,
    isPost: tick,
    url: urlField,
  }),
  { keepsDraft: true },
)
export type ProviderGiven = z.output<typeof providerForm.schema>
