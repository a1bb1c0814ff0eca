import { z } from 'zod'
import { choice, optionalText, requiredText, withDays } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { publishings } from '../tables.ts'

export const confirmForm = defineForm('pledge-confirm', z.object({}))
export const doneForm = defineForm('pledge-done', z.object({ line: requiredText('Write in a line what you did', 600) }))
export const laterForm = defineForm(
  'pledge-later',
  withDays({ due: { label: 'The new date', required: 'Enter the new date' } }, { why: optionalText(600) }),
)
export const cannotForm = defineForm('pledge-cannot', z.object({ reason: optionalText(600) }))
export const shownForm = defineForm(
  'my-pledge-shown',
  z.object({ publish: choice(publishings, 'Choose whether we may show it'), namedAs: optionalText(120) }),
)
