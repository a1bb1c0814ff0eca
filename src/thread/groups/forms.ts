import { z } from 'zod'
import { choice, optionalText, requiredText } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { isUuid } from '../../platform/ids.ts'
import type { WorkerId } from '../../people/tables.ts'

export const groupForm = defineForm(
  'group',
  z.object({
    name: requiredText('Enter what the group is called', 120),
    worker: z.preprocess(
      (value) => (value === undefined || value === '' ? null : value),
      z
        .custom<WorkerId>((value) => typeof value === 'string' && isUuid(value), 'Select somebody from the list')
        .nullable(),
    ),
    email: optionalText(200).refine((text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), {
      error: 'Enter an email address in the correct format, like name@example.org',
    }),
  }),
)
export type GroupTyped = z.output<typeof groupForm.schema>

export const groupActs = ['end', 'take-up-again'] as const
export const endGroupForm = defineForm('end-group', z.object({ act: choice(groupActs, 'Select what to do') }))
