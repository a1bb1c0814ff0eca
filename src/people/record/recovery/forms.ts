import { z } from 'zod'
import { choice, requiredText } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/form.ts'
import { isUuid, type AccountId } from '../../../platform/ids.ts'

const account = z.custom<AccountId>(
  (value) => typeof value === 'string' && isUuid(value),
  'Select who should look after the record',
)

export const proposeForm = defineForm(
  'propose-recovery',
  z.object({ account, why: requiredText('Enter why, and how you know that those who were named have left', 1000) }),
  { keepsDraft: true },
)

export const answers = ['agree', 'refuse'] as const
export const answerForm = defineForm(
  'answer-recovery',
  z.object({ answer: choice(answers, 'Select whether you agree') }),
)
