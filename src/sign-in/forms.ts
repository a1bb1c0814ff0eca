import { z } from 'zod'
import { defineForm } from '../platform/forms/form.ts'
import { optionalText, requiredText } from '../platform/forms/fields.ts'

export const passwordForm = defineForm(
  'sign-in',
  z.object({
    name: requiredText('Enter your sign-in name', 200),
    password: requiredText('Enter your password', 200),
    next: optionalText(500),
  }),
)

export const demoForm = defineForm(
  'demo-sign-in',
  z.object({ account: requiredText('Select who to be', 60), next: optionalText(500) }),
)

export const signOutForm = defineForm('sign-out', z.object({}))
