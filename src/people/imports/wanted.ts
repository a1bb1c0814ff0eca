// What the address of a list asks for. An address may hold anything: what does not fit is left out.
import { z } from 'zod'
import { isUuid } from '../../platform/ids.ts'
import type { ImportId } from '../tables.ts'

export const importParams = z.object({ id: z.custom<ImportId>((value) => typeof value === 'string' && isUuid(value)) })

const text = (longest: number) =>
  z.preprocess((value) => (typeof value === 'string' ? value.trim().slice(0, longest) : ''), z.string())

export const pageInAddress = z.coerce.number().int().min(1).max(100_000).catch(1)

export const problemsWanted = z.object({
  rule: text(60),
  level: z.enum(['', 'error', 'warning']).catch(''),
  child: text(60),
  page: pageInAddress,
})
export type ProblemsWanted = z.output<typeof problemsWanted>

export const changesWanted = z.object({
  change: z.enum(['new', 'changed', 'ended', 'gone', 'stopped']).catch('new'),
  page: pageInAddress,
})

export const setAsideWanted = z.object({
  rule: text(60),
  table: text(40),
  child: text(60),
  year: z.coerce.number().int().min(1900).max(2200).nullable().catch(null),
  page: pageInAddress,
})
export type SetAsideWanted = z.output<typeof setAsideWanted>

export const problemsAddress = (path: string, wanted: ProblemsWanted): string => addressOf(path, { ...wanted })
export const setAsideAddress = (path: string, wanted: SetAsideWanted): string => addressOf(path, { ...wanted })

function addressOf(path: string, wanted: Readonly<Record<string, string | number | null>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(wanted))
    if (value !== '' && value !== null && !(name === 'page' && value === 1)) query.set(name, String(value))
  const asked = query.toString()
  return asked === '' ? path : `${path}?${asked}`
}

/** Rows shown at once, and how many pages there are. */
export const perPage = 50
export const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / perPage))
