import { z } from 'zod'
import { choice, optionalText, requiredText, tick, withDays } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/form.ts'
import { isUuid } from '../../../platform/ids.ts'
import type { Day } from '../../../platform/clock.ts'
import { isTextCode } from '../../by-text/read.ts'
import type { EntryId } from '../../tables.ts'

export const publishForm = defineForm(
  'publish-entry',
  z.object({
    act: choice(['propose', 'publish'], 'Select what to do'),
    override: optionalText(1_000).transform((text) => (text === '' ? null : text)),
  }),
)

export const pressForm = defineForm('press', z.object({}))

export const withdrawForm = defineForm(
  'withdraw-entry',
  withDays(
    { from: { label: 'The day it ends', required: 'Enter the day from which it is no longer offered' } },
    {
      replacedBy: z.preprocess(
        (value) => (typeof value === 'string' && isUuid(value) ? value : null),
        z.custom<EntryId | null>(() => true),
      ),
      changeNote: requiredText('Enter why it is withdrawn, for young people to read', 2_000),
      consultation: requiredText('Enter who was asked before, or why nobody was', 2_000),
      sure: z.preprocess(
        (value) => value === 'yes',
        z.literal(true, 'Tick the box to say that it is no longer offered'),
      ),
    },
  ),
  { keepsDraft: true },
)

export const assureForm = defineForm(
  'assure-entry',
  withDays(
    { reviewOn: { label: 'The day to look again', required: 'Enter the day to look again' } },
    {
      sure: z.preprocess((value) => value === 'yes', z.literal(true, 'Tick the box if all of it is true today')),
      by: requiredText('Enter the post that checked it', 200),
    },
  ),
)

export const ownerForm = defineForm(
  'offer-owner',
  withDays(
    { reviewOn: { label: 'The day to look again' } },
    {
      post: optionalText(200).transform((text) => (text === '' ? null : text)),
      email: optionalText(200)
        .transform((text) => (text === '' ? null : text))
        .refine((text) => text === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), {
          message: 'Enter an email address, such as local.offer@ashmere.example',
        }),
      isPost: tick,
      // Left out where the council takes no texts: then the word stays as it is.
      textCode: z.preprocess(
        (value) => (typeof value === 'string' ? value.trim().toUpperCase() : undefined),
        z
          .string()
          .refine((code) => code === '' || isTextCode(code), {
            message:
              'Enter a word of 3 to 12 letters, such as CLOTHES, which is none of STOP, START, STATUS, YES and NO',
          })
          .optional(),
      ),
    },
  ),
)

export interface OwnerGiven {
  readonly post: string | null
  readonly email: string | null
  readonly isPost: boolean
  readonly textCode?: string | undefined
  readonly reviewOn: Day | null
}
