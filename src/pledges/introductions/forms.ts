import { z } from 'zod'
import { choice, optionalText, requiredText, tick } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { isUuid } from '../../platform/ids.ts'
import { outcomes } from '../tables.ts'

export const introduceForm = defineForm(
  'introduction',
  z.object({
    key: z
      .custom<string>((value) => typeof value === 'string' && isUuid(value))
      .nullable()
      .catch(null),
    who: requiredText('Enter whom you know', 200),
    how: requiredText('Enter how they might help', 600),
    reach: optionalText(300).transform((text) => (text === '' ? null : text)),
    mayName: tick,
  }),
  { keepsDraft: true },
)

export const followForm = defineForm(
  'introduction-followed',
  z.object({
    cameOfIt: choice(outcomes, 'Choose what came of it'),
    line: requiredText('Write in a line what came of it', 600),
  }),
)
