import { z } from 'zod'
import { choice, optionalChoice, optionalText, requiredText, withDays } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { isUuid } from '../../platform/ids.ts'
import type { StopId } from '../tables.ts'
import { pledgeKinds, pledgers, publishings, reachWays } from '../tables.ts'

const blankIsNull = (longest: number) => optionalText(longest).transform((text) => (text === '' ? null : text))

const howMany = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() !== '' ? Number(value.replaceAll(',', '')) : null),
  z
    .number('How many must be a number, like 5')
    .int('How many must be a whole number')
    .min(1, 'How many must be 1 or more')
    .max(100_000, 'How many must be 100,000 or fewer')
    .nullable(),
)

const shape = {
  key: z
    .custom<string>((value) => typeof value === 'string' && isUuid(value))
    .nullable()
    .catch(null),
  words: requiredText('Write your pledge in your own words', 600),
  kind: choice(pledgeKinds, 'Choose what you are offering'),
  howMany,
  place: blankIsNull(160),
  forWhom: blankIsNull(160),
  pledger: choice(pledgers, 'Choose who is pledging'),
  name: requiredText('Enter your name', 120),
  organisation: blankIsNull(160),
  publish: choice(publishings, 'Choose how your pledge may be shown'),
  namedAs: blankIsNull(120),
  reachBy: optionalChoice(reachWays),
  reachAt: blankIsNull(200),
  /** Nobody sees this box; what fills every box of a page is no person. */
  website: optionalText(500),
}

const needsOrganisation = ['business', 'provider', 'service']

function checked<
  T extends {
    pledger: string
    organisation: string | null
    publish: string
    reachBy: string | null
    reachAt: string | null
  },
>(schema: z.ZodType<T>) {
  return schema.superRefine((made, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (needsOrganisation.includes(made.pledger) && made.organisation === null)
      fault('organisation', 'Enter the name of your organisation')
    if (made.publish === 'organisation' && made.organisation === null)
      fault('publish', 'Enter your organisation, or choose another way to be shown')
    if (made.reachBy !== null && made.reachBy !== 'none' && made.reachAt === null)
      fault('reachAt', 'Enter where we can reach you')
    if (made.reachBy === 'email' && made.reachAt !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(made.reachAt))
      fault('reachAt', 'Enter an email address in the correct format, like name@example.com')
    if (made.reachBy === 'phone' && made.reachAt !== null && made.reachAt.replace(/\D/g, '').length < 10)
      fault('reachAt', 'Enter a telephone number, like 07700 900 982')
  })
}

const days = { due: { label: 'The date', after: 'kind' } }

export const pledgeForm = defineForm(
  'pledge',
  checked(withDays(days, { ...shape, reachBy: choice(reachWays, 'Choose how we can reach you') })),
)
const stop = z
  .preprocess((value) => (value === '' || value === undefined ? null : value), z.string().nullable())
  .refine((value) => value === null || isUuid(value), 'Choose a stop from the list')
  .transform((value) => value as StopId | null) // a UUID, as just checked

export const writeDownForm = defineForm('write-pledge', checked(withDays(days, { ...shape, stop })), {
  keepsDraft: true,
})
