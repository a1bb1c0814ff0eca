// What a printed sheet's address asks for. What does not fit falls back to what is usual.
import { z } from 'zod'
import { isUuid } from '../../platform/ids.ts'
import type { StopId } from '../tables.ts'

export const sheets = ['poster', 'cards', 'plaque', 'tree'] as const
export type SheetName = (typeof sheets)[number]

/** Millimetres, wide and high, after cutting. */
export const plaqueSizes = { small: [150, 100], large: [210, 148] } as const

const line = (longest: number) =>
  z
    .string()
    .transform((text) => text.replaceAll('\u0000', '').normalize('NFC').trim().slice(0, longest))
    .catch('')

export const longestWords = 120

export const wantedFromAddress = z.object({
  /** What a poster asks of whoever sees it. */
  about: z.enum(['pledge', 'follow']).catch('pledge'),
  paper: z.enum(['a4', 'a3']).catch('a3'),
  stop: z
    .custom<StopId>((value) => typeof value === 'string' && isUuid(value))
    .or(z.literal(''))
    .catch(''),
  words: line(longestWords),
  planted: line(4).transform((year) => (/^(19|20)\d\d$/.test(year) ? year : '')),
  size: z.enum(['small', 'large']).catch('small'),
})
export type WantedPrint = z.output<typeof wantedFromAddress>
