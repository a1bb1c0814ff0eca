import { z } from 'zod'
import { choice, optionalText, requiredText, tick, withDays } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { isUuid } from '../../platform/ids.ts'
import type { PledgeId } from '../tables.ts'
import { opportunityKinds } from './tables.ts'

const mostCriteria = 8

/** A line each; empty lines and marks before a line are left out. */
const lines = optionalText(1_600)
  .transform((text) =>
    text
      .split('\n')
      .map((line) => line.replace(/^\s*[-–•*]\s*/u, '').trim())
      .filter((line) => line !== ''),
  )
  .refine((all) => all.length <= mostCriteria, `Write ${String(mostCriteria)} lines or fewer: only what really matters`)
  .refine((all) => all.every((line) => line.length <= 200), 'Each line must be 200 characters or fewer')

export const opportunityForm = defineForm(
  'opportunity',
  withDays(
    {
      closes: { label: 'The last day', required: 'Enter the last day to apply', after: 'places' },
      starts: { label: 'The first day', after: 'places' },
    },
    {
      kind: choice(opportunityKinds, 'Choose what it is'),
      title: requiredText('Enter a short name for it', 120),
      description: requiredText('Say in plain words what it is', 3_000),
      criteria: lines,
      pay: requiredText('Enter what it pays or costs, such as: £12.21 an hour, or: free', 160),
      hours: optionalText(200).transform((text) => (text === '' ? null : text)),
      place: requiredText('Enter where it is', 200),
      places: z.preprocess(
        (value) => (typeof value === 'string' && /^\d{1,3}$/.test(value.trim()) ? Number(value) : undefined),
        z
          .number({ error: 'Enter how many places there are, as a number' })
          .min(1, 'There must be at least one place')
          .max(500, 'There can be 500 places at most'),
      ),
      isGuaranteed: tick,
      pledge: z
        .preprocess((value) => (value === '' || value === undefined ? null : value), z.string().nullable())
        .refine((value) => value === null || isUuid(value), 'Choose a pledge from the list')
        .transform((value) => value as PledgeId | null), // a UUID, as just checked
    },
  ),
  { keepsDraft: true },
)

export const returnForm = defineForm('opportunity-return', z.object({ why: requiredText('Say what to change', 1_000) }))

export const wantedFromAddress = z.object({
  q: z
    .string()
    .transform((text) => text.replaceAll('\u0000', '').normalize('NFC').trim().slice(0, 200))
    .catch(''),
  kind: z.enum(['', ...opportunityKinds]).catch(''),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})
export type Wanted = z.output<typeof wantedFromAddress>
