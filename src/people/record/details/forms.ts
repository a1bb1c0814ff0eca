import { z } from 'zod'
import { optionalText, tick } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/form.ts'
import type { SafeContact } from '../../tables.ts'
import { isLanguage } from '../languages.ts'

export const contactWays = [
  'text',
  'call',
  'email',
  'letter',
  'in-person',
  'app',
] as const satisfies SafeContact['way'][]
/** How many ways there is room for on the page. */
export const contactRows = [1, 2, 3, 4, 5] as const

export interface Details {
  readonly name: string | null
  readonly knownAs: string | null
  readonly pronouns: string | null
  readonly language: string
  readonly needsInterpreter: boolean
  readonly safeContact: readonly SafeContact[]
}

const blankIsNull = (longest: number) => optionalText(longest).transform((text) => (text === '' ? null : text))

const fields = z.object({
  name: blankIsNull(200),
  knownAs: blankIsNull(100),
  pronouns: blankIsNull(50),
  language: optionalText(35).refine(isLanguage, 'Select a language'),
  needsInterpreter: tick,
})

export const detailsForm = defineForm<Details>(
  'person-details',
  z.unknown().transform((raw, context) => {
    const typed = (raw ?? {}) as Readonly<Record<string, unknown>> // forms hand over their fields
    const read = fields.safeParse(typed)
    if (!read.success)
      for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message })
    const safeContact = contactRows.flatMap((row) => readContact(typed, row, context))
    return read.success ? { ...read.data, safeContact } : z.NEVER
  }),
  { keepsDraft: true },
)

interface Faults {
  addIssue(issue: { code: 'custom'; path: string[]; message: string }): void
}

function readContact(typed: Readonly<Record<string, unknown>>, row: number, faults: Faults): SafeContact[] {
  const box = (part: string) => {
    const value = typed[`contact-${row}-${part}`]
    return typeof value === 'string' ? value.trim() : ''
  }
  const [way, to, note] = [box('way'), box('to'), box('note')]
  if (way === '' && to === '' && note === '') return []
  const fault = (part: string, message: string) => {
    faults.addIssue({ code: 'custom', path: [`contact-${row}-${part}`], message })
    return []
  }
  if (!isWay(way)) return fault('way', 'Select a way to reach them')
  if (to.length > 200) return fault('to', 'This must be 200 characters or fewer')
  if (note.length > 300) return fault('note', 'This must be 300 characters or fewer')
  const wrong = wrongAddress(way, to)
  return wrong === null ? [{ way, to, note }] : fault('to', wrong)
}

const isWay = (text: string): text is SafeContact['way'] => (contactWays as readonly string[]).includes(text)

/** A wrong number reaches a stranger: what cannot be one is not kept. */
function wrongAddress(way: SafeContact['way'], to: string): string | null {
  switch (way) {
    case 'text':
    case 'call':
      return /^\+?[\d ()-]{7,20}$/.test(to) ? null : 'Enter a phone number, like 07700 900 982'
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(to) ? null : 'Enter an email address, like name@example.com'
    case 'letter':
    case 'in-person':
    case 'app':
      return to === '' ? 'Enter where to reach them' : null
  }
}
