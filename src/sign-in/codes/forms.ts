import { z } from 'zod'
import { optionalChoice, optionalText, requiredText } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { faultOfSecret } from './secret.ts'
import { asTypedCode } from '../../platform/auth/code-words.ts'
import { asTypedName } from './words.ts'

const name = requiredText('Enter your sign-in name. It is on the paper.', 200).transform(asTypedName)
const code = requiredText('Enter the words from the paper', 200).transform(asTypedCode)
const next = optionalText(500)

export const codeForm = defineForm('sign-in-code', z.object({ name, code, next }))

export const chooseForm = defineForm(
  'choose-secret',
  z
    .object({
      name,
      code,
      next,
      secret: asTyped('Enter the secret words you want'),
      again: asTyped('Enter them again'),
    })
    .superRefine(({ name, code, secret, again }, context) => {
      const fault = faultOfSecret(secret, { code, signInName: name })
      if (fault) context.addIssue({ code: 'custom', path: ['secret'], message: fault })
      else if (secret.normalize('NFKC') !== again.normalize('NFKC'))
        context.addIssue({ code: 'custom', path: ['again'], message: 'The two are not the same. Enter them again.' })
    }),
)

/** A secret is kept as it was typed, blanks at its ends included in neither place. */
function asTyped(message: string) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? value.trim() : ''),
    z.string().min(1, message).max(200, 'That is too long: 200 letters at most'),
  )
}

export const giveForm = defineForm(
  'give-sign-in-code',
  z.object({
    /** Asked only of those who have signed in before. `known` closes the old secret at once. */
    why: optionalChoice(['forgot', 'known']),
    safe: z.literal('yes', { error: 'Confirm that it is safe to give them this paper' }),
  }),
)

export const answerForm = defineForm(
  'answer-sign-in-code',
  z.object({
    code: z.uuid({ error: 'Select a request' }),
    answer: z.enum(['agree', 'refuse'], { error: 'Select whether you agree' }),
  }),
)
