import { z } from 'zod'
import { choice, optionalText } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/form.ts'
import { verdicts } from './judge.ts'

export const verdictForm = defineForm(
  'answer-verdict',
  z.object({
    verdict: choice(verdicts, 'Choose “good enough” or “not yet”'),
    words: optionalText(1_000),
  }),
)
