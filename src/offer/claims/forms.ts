import { z } from 'zod'
import { optionalChoice, optionalText, requiredText, tick } from '../../platform/forms/fields.ts'
import { defineForm, type Typed } from '../../platform/forms/form.ts'
import { isUuid } from '../../platform/ids.ts'
import type { VersionId } from '../tables.ts'
import { conditionKeys, type Condition } from '../terms.ts'
import { penceIn } from './money.ts'

export const conditionAnswers = ['yes', 'no', 'unsure'] as const
export type ConditionAnswer = (typeof conditionAnswers)[number]
export const conditionField = (condition: Condition) => `condition-${condition}`

/** What can be sent of a claim; which of it a page asks depends on what the record holds already. */
export const claimFields = {
  version: z.preprocess(
    (value) => (typeof value === 'string' && isUuid(value) ? value : null),
    z.custom<VersionId | null>(),
  ),
  amount: optionalText(20).refine((typed) => typed === '' || penceIn(typed) !== null, {
    message: 'Enter an amount of money, like 45 or 45.50',
  }),
  words: optionalText(2_000),
  /** Documents that are held are used unless this says not to. */
  fresh: tick,
  ...Object.fromEntries(
    conditionKeys.map((condition) => [conditionField(condition), optionalChoice(conditionAnswers)]),
  ),
}

export const claimForm = defineForm('claim', z.object(claimFields), { keepsDraft: true })
export type Claiming = z.output<typeof claimForm.schema>

/** The conditions that were answered. */
export function answersIn(form: Readonly<Record<string, unknown>>): Partial<Record<Condition, ConditionAnswer>> {
  const answered: Partial<Record<Condition, ConditionAnswer>> = {}
  for (const condition of conditionKeys) {
    const answer = conditionAnswers.find((one) => one === form[conditionField(condition)])
    if (answer) answered[condition] = answer
  }
  return answered
}

/** What was read from a form, as it was typed, for showing it again. */
export const typedAgain = (form: Readonly<Record<string, unknown>>): Typed =>
  Object.fromEntries(
    Object.entries(form).map(([field, value]) => [
      field,
      value === true ? 'yes' : typeof value === 'string' ? value : '',
    ]),
  )

export const moreForm = defineForm('claim-more', z.object({ words: optionalText(2_000) }), { keepsDraft: true })
export const challengeForm = defineForm(
  'claim-challenge',
  z.object({ words: requiredText('Write why you think this is not right', 4_000) }),
  { keepsDraft: true },
)
/** A button alone. */
export const pressForm = defineForm('claim-press', z.object({}))
