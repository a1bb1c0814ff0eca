// What the address of the editors' list asks for. An address may hold anything; what does not fit is left out.
import { z } from 'zod'
import { offerStaffPath } from '../../paths.ts'

export const entryStates = ['in-place', 'being-worked-on', 'idea', 'withdrawn', 'draft', 'proposed'] as const
export const troubles = ['overdue', 'no-owner', 'links', 'imported'] as const
export const entrySorts = ['title', '-title', 'review', '-review', 'changed', '-changed'] as const
export type EntrySort = (typeof entrySorts)[number]
export const perPage = 50

const text = (longest: number) =>
  z
    .string()
    .transform((value) => value.replaceAll('\u0000', '').normalize('NFC').trim().slice(0, longest))
    .catch('')

export const wantedFromAddress = z.object({
  q: text(100),
  state: z.enum(entryStates).or(z.literal('')).catch(''),
  trouble: z.enum(troubles).or(z.literal('')).catch(''),
  heading: text(40),
  sort: z.enum(entrySorts).or(z.literal('')).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type WantedEntries = z.output<typeof wantedFromAddress>

export const nothingWanted: WantedEntries = { q: '', state: '', trouble: '', heading: '', sort: '', page: 1 }

/** The list's address with some of it changed; a change of anything but the page starts at the first page again. */
export function entryListPath(wanted: WantedEntries, change: Partial<WantedEntries> = {}): string {
  const next = { ...wanted, page: 1, ...change }
  const search = new URLSearchParams()
  for (const key of ['q', 'state', 'trouble', 'heading', 'sort'] as const)
    if (next[key] !== '') search.set(key, next[key])
  if (next.page > 1) search.set('page', String(next.page))
  const asked = search.toString()
  return asked === '' ? offerStaffPath : `${offerStaffPath}?${asked}`
}
