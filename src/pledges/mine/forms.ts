import { z } from 'zod'
import { optionalText, requiredText, withDays } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'

export const confirmForm = defineForm('pledge-confirm', z.object({}))
export const doneForm = defineForm('pledge-done', z.object({ line: requiredText('Write in a line what you did', 600) }))
export const laterForm = defineForm(
  'pledge-later',
  withDays({ due: { label: 'The new date', required: 'Enter the new date' } }, { why: optionalText(600) }),
)
export const cannotForm = defineForm('pledge-cannot', z.object({ reason: optionalText(600) }))
