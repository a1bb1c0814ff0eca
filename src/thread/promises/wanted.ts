// What the address of the register asks for: filters, order, page. An address may hold anything; what does not fit is
// left out.
import { z } from 'zod'
import { promiseKinds, promiseStandings } from '../tables.ts'
import { registerPath } from '../paths.ts'

export const dues = ['overdue', 'soon', 'none'] as const
export const sorts = ['made', '-made', 'due', '-due', 'words', '-words', 'standing', '-standing'] as const
export type Sort = (typeof sorts)[number]
export const perPage = 50
export const soonDays = 30

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values).or(z.literal('')).catch('')
const plainText = (longest: number) =>
  z
    .string()
    .transform((text) => text.replaceAll('\u0000', '').normalize('NFC').trim().slice(0, longest))
    .catch('')

export const wantedFromAddress = z.object({
  q: plainText(200),
  kind: oneOf(promiseKinds),
  standing: oneOf(promiseStandings),
  /** `none`, `mine`, or a post. */
  owner: plainText(200),
  due: oneOf(dues),
  priority: z.uuid().toLowerCase().or(z.literal('')).catch(''),
  principle: oneOf(['1', '2', '3', '4', '5', '6', '7']),
  open: oneOf(['yes', 'no']),
  /** The paper or the occasion that it comes from. */
  from: z.uuid().toLowerCase().or(z.literal('')).catch(''),
  sort: oneOf(sorts),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type Wanted = z.output<typeof wantedFromAddress>

const keys = ['q', 'kind', 'standing', 'owner', 'due', 'priority', 'principle', 'open', 'from', 'sort'] as const

/** The register's address with some of it changed; a change of anything but the page starts at the first page again. */
export function listPath(wanted: Wanted, change: Partial<Wanted> = {}, path: string = registerPath): string {
  const next = { ...wanted, page: 1, ...change }
  const search = new URLSearchParams()
  for (const key of keys) if (next[key] !== '') search.set(key, next[key])
  if (next.page > 1) search.set('page', String(next.page))
  const asked = search.toString()
  return asked === '' ? path : `${path}?${asked}`
}
