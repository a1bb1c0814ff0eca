import { z } from 'zod'
import { choice, optionalText, requiredText, withDays } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { isUuid, type AccountId } from '../../platform/ids.ts'
import type { AskId, ThemeId } from '../../thread/tables.ts'
import { publishings } from '../tables.ts'

const optionalId = <T>(message: string) =>
  z
    .preprocess((value) => (value === '' || value === undefined ? null : value), z.string().nullable())
    .refine((value) => value === null || isUuid(value), message)
    .transform((value) => value as T | null) // a UUID, as just checked

const ids = <T>() =>
  z
    .preprocess((value: unknown) => (value === undefined ? [] : [value].flat()), z.array(z.string()))
    .refine((values) => values.every(isUuid), 'Choose from the list')
    .transform((values) => values as T[]) // UUIDs, as just checked

const theme = optionalId<ThemeId>('Choose a theme from the list')

export const checkForm = defineForm(
  'check-pledge',
  z.object({ shownWords: requiredText('Enter the words that everyone may read', 600), theme }),
  { keepsDraft: true },
)

export const matchForm = defineForm('match-pledge', z.object({ theme, asks: ids<AskId>() }))

export const acceptForm = defineForm(
  'accept-pledge',
  withDays(
    { due: { label: 'The date', required: 'Enter the date' } },
    { ownerAccount: optionalId<AccountId>('Choose somebody from the list'), ownerPost: optionalText(160) },
  ).superRefine(({ ownerAccount, ownerPost }, context) => {
    if (ownerAccount === null && ownerPost === '')
      context.addIssue({
        code: 'custom',
        path: ['ownerAccount'],
        message: 'Choose who sees to it here, or enter their post',
      })
  }),
)

export const beginForm = defineForm('begin-pledge', z.object({ line: optionalText(600) }))

const howManyGiven = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() !== '' ? Number(value.replaceAll(',', '')) : null),
  z
    .number('How many must be a number, like 5')
    .int('How many must be a whole number')
    .min(0, 'How many must be 0 or more')
    .max(100_000, 'How many must be 100,000 or fewer')
    .nullable(),
)

export const deliverForm = defineForm(
  'deliver-pledge',
  withDays(
    { on: { label: 'The day', required: 'Enter the day' } },
    {
      shows: requiredText('Write in a line what was given, and to how many', 600),
      given: howManyGiven,
      tellAskers: optionalText(1500),
    },
  ),
  { keepsDraft: true },
)

export const thankForm = defineForm('thank-pledger', z.object({ words: requiredText('Write your thanks', 1500) }), {
  keepsDraft: true,
})
export const declineForm = defineForm('decline-pledge', z.object({ why: requiredText('Say why, kindly', 1000) }))
export const shownForm = defineForm(
  'pledge-shown',
  z.object({
    publish: choice(publishings, 'Choose how it may be shown'),
    namedAs: optionalText(120),
    why: requiredText('Write who asked for it, and how they told you', 600),
  }),
)
export const lapseForm = defineForm('lapse-pledge', z.object({ why: requiredText('Say why', 600) }))
export const againForm = defineForm('pledge-again', z.object({ why: requiredText('Say why', 600) }))
