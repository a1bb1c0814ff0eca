import { z } from 'zod'
import { choice, requiredText } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/form.ts'
import { reasons } from './reasons.ts'

export const openForm = defineForm(
  'open-record',
  z.object({
    reason: choice(reasons, 'Select why you need this record'),
    explanation: requiredText('Enter a sentence on what you need it for', 1000),
  }),
  { keepsDraft: true },
)

export const verdicts = ['fine', 'follow-up'] as const

export const reviewForm = defineForm(
  'review-opening',
  z.object({
    verdict: choice(verdicts, 'Select what you found'),
    note: requiredText('Enter a note on what you found', 1000),
  }),
  { keepsDraft: true },
)
