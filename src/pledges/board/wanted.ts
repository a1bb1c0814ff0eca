// What the address of the board asks for. An address may hold anything; what does not fit is left out.
import { z } from 'zod'
import { pledgesPath } from '../paths.ts'
import { pledgeKinds, pledgers, pledgeStandings } from '../tables.ts'

export const perPage = 50
export const sorts = ['made', '-made', 'due', '-due'] as const
export const dues = ['overdue', 'soon', 'none'] as const

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values).or(z.literal('')).catch('')

export const wantedFromAddress = z.object({
  q: z
    .string()
    .transform((text) => text.replaceAll('\u0000', '').normalize('NFC').trim().slice(0, 200))
    .catch(''),
  standing: oneOf(pledgeStandings),
  kind: oneOf(pledgeKinds),
  pledger: oneOf(pledgers),
  due: oneOf(dues),
  held: oneOf(['yes']),
  sort: oneOf(sorts),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type Wanted = z.output<typeof wantedFromAddress>

const keys = ['q', 'standing', 'kind', 'pledger', 'due', 'held', 'sort'] as const

/** The board's address with some of it changed; a change of anything but the page starts at the first page again. */
export function listPath(wanted: Wanted, change: Partial<Wanted> = {}, path: string = pledgesPath): string {
  const next = { ...wanted, page: 1, ...change }
  const search = new URLSearchParams()
  for (const key of keys) if (next[key] !== '') search.set(key, next[key])
  if (next.page > 1) search.set('page', String(next.page))
  const asked = search.toString()
  return asked === '' ? path : `${path}?${asked}`
}
