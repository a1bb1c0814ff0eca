// What the address of the list of due things asks for. An address may hold anything; what does not fit is left out.
import { z } from 'zod'
import { isUuid, type PersonId } from '../../platform/ids.ts'
import { duePath } from '../paths.ts'
import { dueKinds } from './rules.ts'

export const dueStates = ['overdue', 'soon', 'done'] as const
export const perPage = 50

export const wantedFromAddress = z.object({
  kind: z.enum(dueKinds).or(z.literal('')).catch(''),
  state: z.enum(dueStates).or(z.literal('')).catch(''),
  person: z
    .custom<PersonId>((value) => typeof value === 'string' && isUuid(value))
    .or(z.literal(''))
    .catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type WantedDue = z.output<typeof wantedFromAddress>

/** The list's address with some of it changed; a change of anything but the page starts at the first page again. */
export function dueListPath(wanted: WantedDue, change: Partial<WantedDue> = {}): string {
  const next = { ...wanted, page: 1, ...change }
  const search = new URLSearchParams()
  for (const key of ['kind', 'state', 'person'] as const) if (next[key] !== '') search.set(key, next[key])
  if (next.page > 1) search.set('page', String(next.page))
  const asked = search.toString()
  return asked === '' ? duePath : `${duePath}?${asked}`
}
