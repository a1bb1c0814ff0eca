// What the address of the list asks for: filters, order, page. An address may hold anything; what does not fit is left out.
import { z } from 'zod'
import { isDay, type Day } from '../../platform/clock.ts'
import { CATEGORIES } from '../../eligibility/index.ts'
import { peoplePath } from '../paths.ts'

export const ageGroups = ['under-16', '16-17', '18-20', '21-24', '25-and-over'] as const
export type AgeGroup = (typeof ageGroups)[number]
export const qualities = ['to-check', 'set-aside', 'not-held'] as const
export type Quality = (typeof qualities)[number]
export const sorts = ['name', '-name', 'age', '-age', 'status', '-status', 'change', '-change'] as const
export type Sort = (typeof sorts)[number]
/** Days ahead in which something changes. */
export const horizons = ['30', '90', '180'] as const
export const perPage = 50
const lastPage = 10_000

// What is left out is filled in before it is read: an address mostly has one field of nine, and a failed reading is dear.
const oneOf = <const T extends readonly string[]>(values: T) =>
  z
    .enum(['', ...values])
    .prefault('')
    .catch('')

export const wantedFromAddress = z.object({
  /** A name, a child id or a date of birth. */
  q: z
    .string()
    .transform((text) => text.replaceAll('\u0000', '').normalize('NFC').trim().slice(0, 100))
    .prefault('')
    .catch(''),
  /** `everyone` reaches beyond the caller's own people, by name and age only. */
  scope: z.enum(['mine', 'everyone']).prefault('mine').catch('mine'),
  status: oneOf(CATEGORIES),
  age: oneOf(ageGroups),
  /** A worker's id, or `none` for people without an adviser. */
  adviser: z
    .union([z.literal(''), z.literal('none'), z.uuid().toLowerCase()])
    .prefault('')
    .catch(''),
  changes: oneOf(horizons),
  quality: oneOf(qualities),
  /** Left out: by name, or by likeness when something is searched for. */
  sort: oneOf(sorts),
  page: z.coerce.number().int().min(1).max(lastPage).prefault(1).catch(1),
})
export type Wanted = z.output<typeof wantedFromAddress>

/** The list as it is come to at the start of the day: nothing is searched for, filtered or turned over. */
export const isWhereOneStarts = (wanted: Wanted): boolean => listPath(wanted, { page: wanted.page }) === peoplePath

/** The list's address with some of it changed; a change of anything but the page starts at the first page again. */
export function listPath(wanted: Wanted, change: Partial<Wanted> = {}, path: string = peoplePath): string {
  const next = { ...wanted, page: 1, ...change }
  const search = new URLSearchParams()
  for (const key of ['q', 'scope', 'status', 'age', 'adviser', 'changes', 'quality', 'sort'] as const)
    if (next[key] !== '' && next[key] !== 'mine') search.set(key, next[key])
  if (next.page > 1) search.set('page', String(next.page))
  const asked = search.toString()
  return asked === '' ? path : `${path}?${asked}`
}

/** A date of birth as somebody may type it: 5/3/2008, 05.03.2008, 2008-03-05. Null when it is no date. */
export function dayTyped(text: string): Day | null {
  const british = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text)
  const [, day = '', month = '', year = ''] = british ?? []
  const iso = british ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
  return isDay(iso) ? iso : null
}
