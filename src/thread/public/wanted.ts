// What the address of the public page asks for. An address may hold anything; what does not fit is left out.
import { z } from 'zod'
import { publicPromisesPath } from '../paths.ts'
import { promiseStandings } from '../tables.ts'

export const perPage = 20

export const wantedFromAddress = z.object({
  q: z
    .string()
    .transform((text) => text.replaceAll('\u0000', '').normalize('NFC').trim().slice(0, 100))
    .catch(''),
  priority: z.uuid().toLowerCase().or(z.literal('')).catch(''),
  standing: z.enum(promiseStandings).or(z.literal('')).catch(''),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})
export type Wanted = z.output<typeof wantedFromAddress>

export function listPath(wanted: Wanted, change: Partial<Wanted> = {}, path: string = publicPromisesPath): string {
  const next = { ...wanted, page: 1, ...change }
  const search = new URLSearchParams()
  for (const key of ['q', 'priority', 'standing'] as const) if (next[key] !== '') search.set(key, next[key])
  if (next.page > 1) search.set('page', String(next.page))
  const asked = search.toString()
  return asked === '' ? path : `${path}?${asked}`
}
