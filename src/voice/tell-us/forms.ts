import { z } from 'zod'
import { choice, optionalChoice, optionalText, requiredText, tick } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { isUuid } from '../../platform/ids.ts'
import type { AnswerId, AskId } from '../../thread/tables.ts'
import { feelings } from '../say/feelings.ts'
import { keyField, mostWords } from '../say/forms.ts'

export const tellForm = defineForm(
  'tell-us',
  z.object({
    key: keyField,
    feeling: optionalChoice(feelings),
    words: requiredText('Write what you want to tell us', mostWords),
    /** Nobody sees this box; what fills every box of a page is no young person. */
    website: optionalText(500),
    /** Nothing is sent: they look at it first. */
    look: tick,
  }),
)

export type Telling = z.output<typeof tellForm.schema>

const code = requiredText('Enter your code', 200)

export const codeForm = defineForm('tell-us-code', z.object({ code }))

export const nameForm = defineForm(
  'tell-us-name',
  z.object({
    code,
    name: requiredText('Enter your name', 200),
    reach: optionalText(200),
  }),
)

const id = <T extends AskId | AnswerId>() => z.custom<T>((value) => typeof value === 'string' && isUuid(value))

export const codeVerdictForm = defineForm(
  'tell-us-verdict',
  z.object({
    code,
    answer: id<AnswerId>(),
    verdict: choice(['good-enough', 'not-yet'], 'Choose “good enough” or “not yet”'),
    words: optionalText(1_000),
  }),
)
