// Which poster the address asks for: an occasion, a theme, a time, and how it is written.
import { z } from 'zod'
import type { Day } from '../../platform/clock.ts'
import { isUuid } from '../../platform/ids.ts'
import { posterPath } from '../paths.ts'
import type { OccasionId, ThemeId } from '../tables.ts'

export const periods = ['quarter', 'year', 'last-year', ''] as const
export type Period = (typeof periods)[number]
export const styles = ['plain', 'easy'] as const

const id = <T extends string>() =>
  z
    .custom<T>((value) => typeof value === 'string' && isUuid(value))
    .or(z.literal(''))
    .catch('')

export const wantedFromAddress = z.object({
  occasion: id<OccasionId>(),
  theme: id<ThemeId>(),
  period: z.enum(periods).catch(''),
  style: z.enum(styles).catch('plain'),
})
export type WantedPoster = z.output<typeof wantedFromAddress>

export function posterListPath(wanted: WantedPoster, change: Partial<WantedPoster> = {}, path = posterPath): string {
  const next = { ...wanted, ...change }
  const search = new URLSearchParams()
  for (const key of ['occasion', 'theme', 'period'] as const) if (next[key] !== '') search.set(key, next[key])
  if (next.style !== 'plain') search.set('style', next.style)
  const asked = search.toString()
  return asked === '' ? path : `${path}?${asked}`
}

/** The days of a time, the last one included; null for all years. */
export function daysOf(period: Period, today: Day): { readonly from: string; readonly to: string } | null {
  const year = Number(today.slice(0, 4))
  switch (period) {
    case 'quarter': {
      const from = new Date(Date.parse(`${today}T00:00:00Z`) - 91 * 86_400_000).toISOString().slice(0, 10)
      return { from, to: today }
    }
    case 'year':
      return { from: `${year}-01-01`, to: today }
    case 'last-year':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }
    case '':
      return null
  }
}
