// Field schemas that forms share, with the messages in the GOV.UK voice.
import { z } from 'zod'
import { isDay, type Day } from '../clock.ts'

/** Text that must be there: "Enter …". */
export const requiredText = (message: string, longest = 4000) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.trim() : ''),
    z
      .string()
      .min(1, message)
      .max(longest, `This must be ${longest.toLocaleString('en-GB')} characters or fewer`),
  )

export const optionalText = (longest = 4000) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.trim() : ''),
    z.string().max(longest, `This must be ${longest.toLocaleString('en-GB')} characters or fewer`),
  )

/** One of a closed list: "Select …". */
export const choice = <const T extends readonly [string, ...string[]]>(values: T, message: string) =>
  z.preprocess((value) => (typeof value === 'string' ? value : undefined), z.enum(values, { error: message }))

export const optionalChoice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value !== '' ? value : null),
    z.enum(values).nullable().catch(null),
  )

/** A ticked box. */
export const tick = z.preprocess((value) => value !== undefined && value !== '', z.boolean())

/**
 * Reads the three boxes of a date input, named `{name}-day`, `{name}-month` and `{name}-year`. Empty boxes give null. The message names the part that is wrong:
 * 31/02/2010 is "must be a real date", never 3 March.
 */
export function readDay(
  typed: Readonly<Record<string, unknown>>,
  name: string,
  label: string,
): { day: Day | null } | { fault: string } {
  const part = (box: string) => {
    const value = typed[`${name}-${box}`]
    return typeof value === 'string' ? value.trim() : ''
  }
  const [day, month, year] = [part('day'), part('month'), part('year')]
  if (!day && !month && !year) return { day: null }
  const missing = [['day', day] as const, ['month', month] as const, ['year', year] as const]
    .filter(([, value]) => !value)
    .map(([box]) => box)
  if (missing.length > 0) return { fault: `${label} must include a ${missing.join(' and ')}` }
  if (!/^\d{4}$/.test(year)) return { fault: 'Year must include 4 numbers' }
  const iso = `${year}-${monthNumber(month)}-${day.padStart(2, '0')}`
  return isDay(iso) ? { day: iso } : { fault: `${label} must be a real date` }
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

function monthNumber(text: string): string {
  if (/^\d{1,2}$/.test(text)) return text.padStart(2, '0')
  const index = months.findIndex((name) => text.length >= 3 && name.startsWith(text.toLowerCase()))
  return index < 0 ? 'xx' : String(index + 1).padStart(2, '0')
}

type ReadDays<Days> = {
  readonly [Name in keyof Days]: Days[Name] extends { required: string } ? Day : Day | null
}

/**
 * A schema for a form whose date inputs are folded into days before the other rules run. Faults are told in the order of the page:
 * that of the shape, each day behind the field named in `after`, or first without one.
 */
export function withDays<
  const Days extends Readonly<Record<string, { label: string; required?: string; after?: string }>>,
  Shape extends z.ZodRawShape,
>(days: Days, shape: Shape) {
  const inner = z.object(shape)
  const order = orderOf(days, Object.keys(shape))
  return z.unknown().transform((raw, context) => {
    const typed = (raw ?? {}) as Record<string, unknown> // forms hand over their fields
    const read: Record<string, Day | null> = {}
    const faults: { readonly path: PropertyKey[]; readonly message: string }[] = []
    for (const [name, { label, required }] of Object.entries(days)) {
      const result = readDay(typed, name, label)
      if ('fault' in result) faults.push({ path: [name], message: result.fault })
      else if (result.day === null && required !== undefined) faults.push({ path: [name], message: required })
      else read[name] = result.day
    }
    const rest = inner.safeParse(typed)
    if (!rest.success) faults.push(...rest.error.issues.map(({ path, message }) => ({ path, message })))
    const place = ({ path: [name] }: { readonly path: readonly PropertyKey[] }) => order.indexOf(String(name))
    for (const fault of faults.toSorted((one, other) => place(one) - place(other)))
      context.addIssue({ code: 'custom', ...fault })
    if (faults.length > 0 || !rest.success) return z.NEVER
    // A day that must be there has been read when we come here.
    return { ...rest.data, ...(read as ReadDays<Days>) }
  })
}

function orderOf(days: Readonly<Record<string, { after?: string }>>, fields: readonly string[]): readonly string[] {
  const behind = (field: string | undefined) => Object.keys(days).filter((name) => days[name]?.after === field)
  return [...behind(undefined), ...fields.flatMap((field) => [field, ...behind(field)])]
}
