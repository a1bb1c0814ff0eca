import { z } from 'zod'
import { choice, optionalText, requiredText, withDays } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { grounds } from '../tables.ts'

const blankIsNull = (longest: number) => optionalText(longest).transform((text) => (text === '' ? null : text))

export const contactForm = defineForm(
  'contact',
  withDays(
    {
      groundOn: { label: 'The day', required: 'Enter the day' },
      keepUntil: { label: 'The last day', required: 'Enter until when we keep it' },
    },
    {
      name: requiredText('Enter the name', 120),
      organisation: blankIsNull(160),
      post: blankIsNull(160),
      reach: requiredText('Enter how to reach them', 300),
      purpose: requiredText('Enter what we hold this for', 300),
      ground: choice(grounds, 'Choose why we may hold it'),
      groundNote: blankIsNull(300),
      notes: blankIsNull(2_000),
    },
  ),
  { keepsDraft: true },
)

export const forgetForm = defineForm('contact-forget', z.object({}))

export const wantedFromAddress = z.object({
  q: z
    .string()
    .transform((text) => text.replaceAll('\u0000', '').normalize('NFC').trim().slice(0, 200))
    .catch(''),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})
export type Wanted = z.output<typeof wantedFromAddress>
