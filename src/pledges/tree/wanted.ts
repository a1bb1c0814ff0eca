// What the tree's address asks for: a theme, a place, what hangs there. What does not fit is left out.
import { z } from 'zod'
import { treePath } from '../paths.ts'
import { growths, type Leaf } from './published.ts'

export const perPage = 20

export const wantedFromAddress = z.object({
  theme: z.uuid().toLowerCase().or(z.literal('')).catch(''),
  place: z
    .string()
    .transform((text) => text.replaceAll('\u0000', '').normalize('NFC').trim().slice(0, 160))
    .catch(''),
  shows: z.enum(growths).or(z.literal('')).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type Wanted = z.output<typeof wantedFromAddress>

export function treeListPath(wanted: Wanted, change: Partial<Wanted> = {}, path: string = treePath): string {
  const next = { ...wanted, page: 1, ...change }
  const search = new URLSearchParams()
  for (const key of ['theme', 'place', 'shows'] as const) if (next[key] !== '') search.set(key, next[key])
  if (next.page > 1) search.set('page', String(next.page))
  const asked = search.toString()
  return asked === '' ? path : `${path}?${asked}`
}

export const fits = ({ theme, place, shows }: Wanted) =>
  function fitsLeaf(leaf: Leaf): boolean {
    return (
      (theme === '' || leaf.theme === theme) &&
      (place === '' || leaf.place === place) &&
      (shows === '' || leaf.growth === shows)
    )
  }
