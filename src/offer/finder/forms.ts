import { z } from 'zod'
import { defineForm } from '../../platform/forms/form.ts'
import type { PhraseKey } from '../phrases/index.ts'
import { answers } from './finder.ts'

const answer = z.enum(answers).catch('unsure')

// Which phrase says what is wrong: the page puts it in the reader's language.
const notANumber: PhraseKey = 'find.ageNumber'
const notWhole: PhraseKey = 'find.ageWhole'

/** What was not answered counts as "I am not sure". The age alone is needed. */
export const finderForm = defineForm(
  'offer-finder',
  z.object({
    age: z.coerce.number(notANumber).int(notWhole).min(10, notWhole).max(120, notWhole),
    inCareNow: answer,
    thirteenWeeks: answer,
    after16: answer,
  }),
)
