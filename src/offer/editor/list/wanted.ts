// What the address of the editors' list asks for. An address may hold anything; what does not fit is left out.
import { z } from 'zod'
import { offerStaffPath } from '../../paths.ts'

export const entryStates = ['in-place', 'being-worked-on', 'idea', 'withdrawn', 'draft', 'proposed'] as const
export const troubles = ['overdue', 'no-owner', 'links', 'imported'] as const
export const entrySorts = ['title', '-title', 'review', '-review', 'changed', '-changed'] as const
export type EntrySort = (typeof entrySorts)[number]
export const perPage = 50

/** Words from an address, cleaned. */
export const wordsField = (longest: number) =>
  z
    .string()
    .transform((value) => value.replaceAll('\u0000', '').normalize('NFC').trim().slice(0, longest))
    .catch('')

export const pageField = z.coerce.number().int().min(1).max(10_000).catch(1)

export const wantedFromAddress = z.object({
  q: wordsField(100),
  state: z.enum(entryStates).or(z.literal('')).catch(''),
  trouble: z.enum(troubles).or(z.literal('')).catch(''),
  heading: wordsField(40),
  sort: z.enum(entrySorts).or(z.literal('')).catch(''),
  page: pageField,
})
export type WantedEntries = z.output<typeof wantedFromAddress>

export const nothingWanted: WantedEntries = { q: '', state: '', trouble: '', heading: '', sort: '', page: 1 }

/** The list's address with some of it changed; a change of anything but the page starts at the first page again. */
export function entryListPath(wanted: WantedEntries, change: Partial<WantedEntries> = {}): string {
  const { page, ...filters } = { ...wanted, page: 1, ...change }
  return filteredPath(offerStaffPath, filters, page)
}

/** What is not asked for stands in no address. */
export function filteredPath(path: string, filters: Readonly<Record<string, string>>, page: number): string {
  const search = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''))
  if (page > 1) search.set('page', String(page))
  const asked = search.toString()
  return asked === '' ? path : `${path}?${asked}`
}
