import { z } from 'zod'
import { choice, optionalText, requiredText, tick, withDays } from '../../platform/forms/fields.ts'
import { defineForm, type Form } from '../../platform/forms/form.ts'
import type { Day } from '../../platform/clock.ts'

export const evidenceKinds = ['file', 'link', 'figure', 'note'] as const

export interface NewEvidence {
  readonly kind: (typeof evidenceKinds)[number]
  readonly title: string
  readonly body: string
  readonly url: string
  readonly figure: string
  readonly unit: string
  readonly shownOn: Day
  readonly isPublic: boolean
}

/** Only pages of the web: never a script, a file of somebody's own machine, or an address with a password in it. */
export function isWebAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === ''
}

const number = /^-?\d{1,12}([.,]\d{1,4})?$/

function checkKind({ kind, url, figure, body }: NewEvidence, context: z.RefinementCtx): void {
  const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (kind === 'link' && !isWebAddress(url)) wrong('url', 'Enter a web address that begins with https:// or http://')
  if (kind === 'figure' && !number.test(withoutCommas(figure)))
    wrong('figure', 'Enter the figure in numbers, like 41 or 12.5')
  if (kind === 'note' && body === '') wrong('body', 'Enter the note')
}

/** 1,250 is one thousand two hundred and fifty. */
export const withoutCommas = (figure: string) => figure.replace(/(\d),(?=\d{3}(\D|$))/g, '$1')

// `withDays` types its days loosely; the required one is there when the form is taken.
export const evidenceForm = defineForm(
  'evidence',
  withDays(
    { shownOn: { label: 'The date', required: 'Enter the date of what it shows' } },
    {
      kind: choice(evidenceKinds, 'Select what you have'),
      title: requiredText('Enter what it shows', 200),
      body: optionalText(4000),
      url: optionalText(2000),
      figure: optionalText(20),
      unit: optionalText(60),
      isPublic: tick,
    },
  ).superRefine((values, context) => checkKind(values as unknown as NewEvidence, context)),
) as Form<unknown> as Form<NewEvidence>

export const withdrawForm = defineForm('withdraw-evidence', z.object({ why: requiredText('Enter why', 500) }), {
  keepsDraft: true,
})

export const publicForm = defineForm(
  'evidence-public',
  z.object({ isPublic: choice(['yes', 'no'], 'Select who may see it') }),
)
