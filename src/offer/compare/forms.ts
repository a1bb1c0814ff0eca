import { z } from 'zod'
import { requiredText } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { entitlementKeys } from '../terms.ts'

export const feedForm = defineForm(
  'offer-feed',
  z.object({
    name: requiredText('Enter the name of the council', 120),
    url: requiredText('Enter the address of its feed', 1_000),
  }),
)
export const feedActForm = defineForm(
  'offer-feed-act',
  z.object({ act: z.enum(['read', 'drop'], 'Choose what to do') }),
)

export const wantForm = defineForm(
  'offer-want-too',
  z.object({
    type: z.enum(entitlementKeys, 'Choose what you want too'),
    words: z.string().trim().max(2_000, 'Use 2,000 characters or fewer').default(''),
  }),
)
