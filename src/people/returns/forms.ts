// What the address of a download asks for. Forms that only read are sent in the address.
import { z } from 'zod'
import { readDay } from '../../platform/forms/fields.ts'
import { isDay, type Day } from '../../platform/clock.ts'
import { collectionYearOf } from './collection-year.ts'
import { formats } from './sheet.ts'

const format = z.enum(formats).catch('csv')

/** The day in three boxes, or in one as `as-of`. */
export const annexAQuery = z.looseObject({ format })
export type AnnexAQuery = z.output<typeof annexAQuery>

export const oc3Query = z.object({ format, year: z.coerce.number().int().min(2000).max(2100).nullable().catch(null) })

export interface DayAsked {
  readonly day: Day | null
  readonly fault: string | null
}

export function dayAsked(query: AnnexAQuery): DayAsked {
  const whole = query['as-of']
  if (typeof whole === 'string' && isDay(whole)) return { day: whole, fault: null }
  const read = readDay(query, 'as-of', 'The day of the list')
  if ('fault' in read) return { day: null, fault: read.fault }
  return { day: read.day, fault: read.day === null ? 'Enter the day of the list' : null }
}

/** The year that is under way and those before it: the one that ended last comes first. */
export function yearsOffered(today: Day): readonly number[] {
  const current = collectionYearOf(today)
  return [current - 1, current, ...Array.from({ length: 8 }, (_, index) => current - 2 - index)]
}
