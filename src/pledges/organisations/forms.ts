import { z } from 'zod'
import { optionalText, requiredText } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { isUuid } from '../../platform/ids.ts'
import type { OrganisationId } from './tables.ts'

const blankIsNull = (longest: number) => optionalText(longest).transform((text) => (text === '' ? null : text))

export const organisationForm = defineForm(
  'organisation',
  z.object({
    name: requiredText('Enter the name of the organisation', 160),
    work: requiredText('Enter what kind of work they do', 160),
    about: blankIsNull(1_500),
    reach: requiredText('Enter how to reach them', 300),
  }),
  { keepsDraft: true },
)

/** An address as people type it: something, one @, and a domain with a dot. */
export const emailAddress = (message: string) =>
  requiredText(message, 254).pipe(
    z
      .string()
      .regex(
        /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+$/u,
        'Enter an email address in the correct format, like name@example.com',
      ),
  )

export const memberForm = defineForm(
  'organisation-member',
  z.object({
    name: requiredText('Enter their name', 120),
    email: emailAddress('Enter their email address'),
  }),
)

export const endForm = defineForm('organisation-end', z.object({ why: requiredText('Say why', 600) }))
export const pressForm = defineForm('organisation-press', z.object({}))

/** Which organisation a pledge comes from; none to take the link away. */
export const linkForm = defineForm(
  'pledge-organisation',
  z.object({
    organisation: z
      .preprocess((value) => (value === '' || value === undefined ? null : value), z.string().nullable())
      .refine((value) => value === null || isUuid(value), 'Choose an organisation from the list')
      .transform((value) => value as OrganisationId | null), // a UUID, as just checked
  }),
)

export const wantedFromAddress = z.object({
  q: z
    .string()
    .transform((text) => text.replaceAll('\u0000', '').normalize('NFC').trim().slice(0, 200))
    .catch(''),
  shows: z.enum(['', 'ended']).catch(''),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})
export type Wanted = z.output<typeof wantedFromAddress>
