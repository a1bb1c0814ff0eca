// A stop as it stands in the boxes of its forms.
import type { Day } from '../../platform/clock.ts'
import { dayBoxes, type Typed } from '../../platform/forms/form.ts'
import type { Hazard } from '../tables.ts'
import type { StopFound } from './queries.ts'

export const rowsOf = (hazards: readonly Hazard[]): Typed =>
  Object.fromEntries(
    hazards.flatMap((row, index) =>
      Object.entries(row).map(([field, value]: [string, string]) => [`${field}-${String(index + 1)}`, value]),
    ),
  )

interface InBoxes {
  readonly on: Day
  readonly place: string
  readonly purpose: string
  readonly from: string | null
  readonly until: string | null
  readonly address: string | null
  readonly directions: string | null
  readonly host: string | null
  readonly people: string | null
  readonly kit: readonly string[]
  readonly safety: string | null
  readonly isPublic: boolean
}

export function typedFrom({ on, kit, isPublic, ...rest }: InBoxes): Typed {
  const texts = Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, value ?? '']))
  return { ...texts, ...dayBoxes('on', on), kit: kit.join('\n'), isPublic: isPublic ? 'yes' : '' }
}

export const typedOf = (stop: StopFound): Typed =>
  typedFrom({
    on: stop.held_on,
    place: stop.place,
    purpose: stop.purpose,
    from: stop.from_time,
    until: stop.until_time,
    address: stop.address,
    directions: stop.directions,
    host: stop.host,
    people: stop.people,
    kit: stop.kit,
    safety: stop.safety_account_id,
    isPublic: stop.is_public,
  })
