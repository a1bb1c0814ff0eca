import { z } from 'zod'
import { requiredText } from '../../platform/forms/fields.ts'
import { defineForm, typedText, type FieldError, type Typed } from '../../platform/forms/form.ts'
import { isUuid } from '../../platform/ids.ts'
import { newCorrectionId, type CorrectionId } from './commands.ts'

/** The fields differ by kind of fact, so they are read by the row, with kinds.ts. */
export const factForm = defineForm('fact', z.custom<Typed>(), { keepsDraft: true })

export const undoForm = defineForm('undo-change', z.object({ why: requiredText('Enter why you take it back', 1000) }))

const why = requiredText('Enter why, and how you know', 1000)

export type ReadWhy =
  { readonly ok: true; readonly why: string } | { readonly ok: false; readonly errors: FieldError[] }

export function readWhy(typed: Typed): ReadWhy {
  const read = why.safeParse(typedText(typed, 'why'))
  if (read.success) return { ok: true, why: read.data }
  return { ok: false, errors: [{ field: 'why', message: read.error.issues[0]?.message ?? '' }] }
}

/** The id that the form brought, so that sending it twice records one change. */
export function correctionIdIn(typed: Typed): CorrectionId {
  const id = typedText(typed, 'change')
  return isUuid(id) ? (id as CorrectionId) : newCorrectionId() // made by the page that showed the form
}
