import { z } from 'zod'
import { checkKinds } from '../../platform/councils/pledge-settings.ts'
import { choice, optionalText, requiredText, withDays } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { isUuid, type AccountId } from '../../platform/ids.ts'

const days = {
  seen: { label: 'The day on which it was seen', required: 'Enter the day on which it was seen' },
  until: { label: 'The last day' },
}
const shape = {
  kind: choice(checkKinds, 'Choose what was seen'),
  person: optionalText(120),
  seenBy: z.custom<AccountId>((value) => typeof value === 'string' && isUuid(value), 'Choose who saw it'),
}

export const checkForm = defineForm('safety-check', withDays(days, shape))
export type CheckTyped = z.output<typeof checkForm.schema>

export const correctForm = defineForm(
  'correct-check',
  withDays(days, { ...shape, why: requiredText('Say what was wrong', 300) }),
)
export const endForm = defineForm('end-check', z.object({ gone: requiredText('Say why', 300) }))
export const meetForm = defineForm('would-meet', z.object({ meets: choice(['yes', 'no'], 'Choose yes or no') }))
