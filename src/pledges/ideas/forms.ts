import { z } from 'zod'
import { choice, optionalText, requiredText, withDays } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { isUuid, type AccountId } from '../../platform/ids.ts'
import type { GroupId } from '../../thread/tables.ts'
import type { PledgeId } from '../tables.ts'
import { costs, outcomes, routes } from './tables.ts'

const blankIsNull = (longest: number) => optionalText(longest).transform((text) => (text === '' ? null : text))

const optionalId = <T>(message: string) =>
  z
    .preprocess((value) => (value === '' || value === undefined ? null : value), z.string().nullable())
    .refine((value) => value === null || isUuid(value), message)
    .transform((value) => value as T | null) // a UUID, as just checked

const goesTo = {
  route: choice(routes, 'Choose who decides'),
  cost: choice(costs, 'Choose what it would cost'),
  costNote: blankIsNull(300),
}
const answer = { answer: { label: 'The day of the answer' } }

export const newIdeaForm = defineForm(
  'new-idea',
  withDays(
    { ...answer, said: { label: 'The day', required: 'Enter the day' } },
    {
      words: requiredText('Write the idea in the words of whoever had it', 600),
      group: optionalId<GroupId>('Choose the group from the list'),
      pledge: optionalId<PledgeId>('Open this from the page of the pledge'),
      ...goesTo,
    },
  ),
  { keepsDraft: true },
)

export const sendIdeaForm = defineForm('send-idea', withDays(answer, { ...goesTo, decider: blankIsNull(160) }))

export const decideForm = defineForm(
  'decide-idea',
  withDays(
    { on: { label: 'The day', required: 'Enter the day' } },
    { outcome: choice(outcomes, 'Choose yes or no'), by: blankIsNull(160), reason: blankIsNull(1000) },
  ).superRefine(({ outcome, reason }, context) => {
    if (outcome === 'no' && reason === null)
      context.addIssue({ code: 'custom', path: ['reason'], message: 'Say why not, kindly' })
  }),
  { keepsDraft: true },
)

export const toldForm = defineForm(
  'idea-told',
  z.object({ how: requiredText('Say how they were told, like: at the meeting in June', 300) }),
)

export const promiseForm = defineForm(
  'promise-idea',
  withDays(
    { due: { label: 'The date', required: 'Enter the date' } },
    { ownerAccount: optionalId<AccountId>('Choose somebody from the list'), ownerPost: blankIsNull(160) },
  ).superRefine(({ ownerAccount, ownerPost }, context) => {
    if (ownerAccount === null && ownerPost === null)
      context.addIssue({
        code: 'custom',
        path: ['ownerAccount'],
        message: 'Choose who sees to it here, or enter their post',
      })
  }),
)

export const outcomesForm = defineForm(
  'regional-outcomes',
  z.object({
    by: requiredText('Enter who decided', 160),
    lines: requiredText('Paste what the board decided, a line an idea', 20_000),
  }),
  { keepsDraft: true },
)
