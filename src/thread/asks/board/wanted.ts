// What the address of the board asks for: filters, order, page. An address may hold anything; what does not fit is left out.
import { z } from 'zod'
import { isDay } from '../../../platform/clock.ts'
import { ageGroups } from '../../../people/index.ts'
import { asksPath } from '../../paths.ts'
import { doors } from '../../tables.ts'

/**
 * `unanswered`: nobody has had an answer, or they said that it was not good enough. `unread`: none of those who should read
 * it has.
 */
export const shows = [
  'unanswered',
  'unread',
  'overdue',
  'not-yet',
  'repeats',
  'unsafe',
  'promised',
  'answered',
  'withdrawn',
  'all',
] as const
export type Show = (typeof shows)[number]
export const sorts = ['oldest', 'newest', 'changed'] as const
export type Sort = (typeof sorts)[number]
export const perPage = 50
const lastPage = 10_000

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values).or(z.literal('')).catch('')
const idOr = (other: string) =>
  z
    .union([z.uuid().toLowerCase(), z.literal(other)])
    .or(z.literal(''))
    .catch('')
const day = z.string().refine(isDay).or(z.literal('')).catch('')

export const wantedFromAddress = z.object({
  q: z
    .string()
    .transform((text) => text.replaceAll('\u0000', '').normalize('NFC').trim().slice(0, 200))
    .catch(''),
  show: z.enum(shows).catch('unanswered'),
  /** A theme's id, or `none` for asks that nobody has sorted. */
  theme: idOr('none'),
  /** A worker's id, or `none` for asks that nobody sees to. */
  owner: idOr('none'),
  door: oneOf(doors),
  age: oneOf(ageGroups),
  from: day,
  to: day,
  sort: z.enum(sorts).catch('oldest'),
  page: z.coerce.number().int().min(1).max(lastPage).catch(1),
})
export type Wanted = z.output<typeof wantedFromAddress>

export const nothingWanted: Wanted = wantedFromAddress.parse({})

/** The board's address with some of it changed; a change of anything but the page starts at the first page again. */
export function boardPath(wanted: Wanted, change: Partial<Wanted> = {}, path: string = asksPath): string {
  const next = { ...wanted, page: 1, ...change }
  const search = new URLSearchParams()
  for (const key of ['q', 'show', 'theme', 'owner', 'door', 'age', 'from', 'to', 'sort'] as const)
    if (next[key] !== nothingWanted[key]) search.set(key, next[key])
  if (next.page > 1) search.set('page', String(next.page))
  const asked = search.toString()
  return asked === '' ? path : `${path}?${asked}`
}
