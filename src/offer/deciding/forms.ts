import { z } from 'zod'
import { choice, optionalText, requiredText, withDays } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { claimFields } from '../claims/forms.ts'
import { penceIn } from '../claims/money.ts'

export const acts = ['agree', 'part', 'refuse', 'issue'] as const
export type Act = (typeof acts)[number]

export const decideForm = defineForm(
  'decide-claim',
  withDays(
    { expires: { label: 'The last day' } },
    {
      act: choice(acts, 'Select what you decide'),
      amount: optionalText(20).refine((typed) => typed === '' || penceIn(typed) !== null, {
        message: 'Enter an amount of money, like 45 or 45.50',
      }),
      words: optionalText(2_000),
      wouldChange: optionalText(2_000),
    },
  ),
  { keepsDraft: true },
)
export type Decided = z.output<typeof decideForm.schema>

export const askMoreForm = defineForm(
  'ask-more',
  z.object({ wanted: requiredText('Write what you need from them', 1_000) }),
  { keepsDraft: true },
)
export const interestForm = defineForm('claim-interest', z.object({}))

export const forWays = ['adviser', 'text', 'paper'] as const
export const claimForForm = defineForm(
  'claim-for',
  z.object({
    ...claimFields,
    entry: optionalText(80),
    way: choice(forWays, 'Select how they asked'),
  }),
  { keepsDraft: true },
)
