// A form is a zod schema over the fields as they were typed. A failed form keeps every character.
import type { z } from 'zod'
import type { Day } from '../clock.ts'

/** Fields as typed: one value, or several where boxes share a name. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

export interface FieldError {
  /** The field's name and the id of its control. */
  readonly field: string
  readonly message: string
}

export interface Failed {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

export interface Form<Values> {
  /** Names the form among drafts; the same everywhere it is used. */
  readonly name: string
  readonly schema: z.ZodType<Values>
  /** Kept as a draft while somebody types and when a session times out. */
  readonly keepsDraft: boolean
}

export function defineForm<Values>(
  name: string,
  schema: z.ZodType<Values>,
  options?: { keepsDraft?: boolean },
): Form<Values> {
  return { name, schema, keepsDraft: options?.keepsDraft ?? false }
}

export type Parsed<Values> = { readonly ok: true; readonly values: Values } | ({ readonly ok: false } & Failed)

export function parseForm<Values>(form: Form<Values>, typed: Typed): Parsed<Values> {
  const result = form.schema.safeParse(typed)
  if (result.success) return { ok: true, values: result.data }
  const errors: FieldError[] = []
  for (const issue of result.error.issues) {
    const field = issue.path.map(String).join('-') || 'form'
    if (!errors.some((error) => error.field === field)) errors.push({ field, message: issue.message })
  }
  return { ok: false, typed, errors }
}

/** The fields of a body, cleaned of what no field may hold: NUL, and names that would reach into objects. */
export function typedFields(body: unknown): Typed {
  const fields: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>
  if (body === null || typeof body !== 'object') return fields
  for (const [name, value] of Object.entries(body)) {
    if (name.startsWith('_') || name === 'constructor' || name === 'prototype') continue
    if (typeof value === 'string') fields[name] = clean(value)
    else if (Array.isArray(value)) fields[name] = value.filter((item) => typeof item === 'string').map(clean)
  }
  return fields
}

/** PostgreSQL keeps no NUL in a text. */
export const withoutNul = (value: string) => value.replaceAll('\u0000', '')

const clean = (value: string) => withoutNul(value).replaceAll('\r\n', '\n').normalize('NFC')

/** What was typed into one field, for showing it again. */
export function typedText(typed: Typed | undefined, field: string): string {
  const value = typed?.[field]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

export function typedList(typed: Typed | undefined, field: string): readonly string[] {
  const value = typed?.[field]
  return typeof value === 'string' ? [value] : (value ?? [])
}

/** The error of one field in the shape that the form components take. */
export function errorOf(errors: readonly FieldError[] | undefined, field: string): { text: string } | undefined {
  const found = errors?.find((error) => error.field === field)
  return found && { text: found.message }
}

/** What was typed into the three boxes of a date, for showing it again. */
export function typedDays(typed: Typed | undefined, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ['day', 'month', 'year'].map((box) => [`${name}-${box}`, typedText(typed, `${name}-${box}`)]),
  )
}

/** A day that was read, back in its three boxes; empty boxes for none. */
export function dayBoxes(name: string, day: Day | null | undefined): Readonly<Record<string, string>> {
  const [year = '', month = '', date = ''] = (day ?? '').split('-').map((part) => part.replace(/^0/, ''))
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
