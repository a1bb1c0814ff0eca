// What the tree's address asks for: a theme, a place, what hangs there. What does not fit is left out.
import { z } from 'zod'
import { treePath } from '../paths.ts'
import { madeOnce } from './kept.ts'
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

/** Different choices of one tree that are kept: more than there are themes and growths together. */
const mostChoices = 40

/** Those that fit what is asked for. Without any wish it is the list itself. */
export function chosenOf(all: readonly Leaf[], { theme, place, shows }: Wanted): readonly Leaf[] {
  return theme === '' && place === '' && shows === '' ? all : chosen(all, JSON.stringify([theme, place, shows]))
}

const chosen = madeOnce<Leaf, readonly Leaf[]>((all, key) => {
  const [theme, place, shows] = JSON.parse(key) as readonly [string, string, string] // as just written
  return all.filter(
    (leaf) =>
      (theme === '' || leaf.theme === theme) &&
      (place === '' || leaf.place === place) &&
      (shows === '' || leaf.growth === shows),
  )
}, mostChoices)
