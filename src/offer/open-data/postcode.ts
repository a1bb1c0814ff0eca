// Where a postcode is, as far as our own places tell: nothing is asked of anybody else.
import { OpenRefusal } from '../../platform/http/reply.ts'

/** As it is written: "AM1 2HB", or its first half. */
export type Postcode = string & { readonly __postcode: never }

export interface Point {
  readonly latitude: number
  readonly longitude: number
}

interface Known extends Point {
  readonly postcode: string
}

const form = /^([A-Z]{1,2}\d[A-Z\d]?) *(\d[A-Z]{2})?$/

export function readPostcode(text: string): Postcode | undefined {
  const found = form.exec(text.toUpperCase())
  return found ? ([found[1], found[2]].filter(Boolean).join(' ') as Postcode) : undefined // in the right form
}

const firstHalf = (postcode: string) => postcode.split(' ')[0]

/** The middle of the places at the postcode, or else of those that share its first half. */
export function placeOfPostcode(postcode: Postcode, known: readonly Known[]): Point {
  const placed = known.map((place) => ({ ...place, postcode: readPostcode(place.postcode) ?? '' }))
  const exact = placed.filter((place) => place.postcode === postcode)
  const near = exact.length > 0 ? exact : placed.filter((place) => firstHalf(place.postcode) === firstHalf(postcode))
  if (near.length === 0)
    throw new OpenRefusal(
      400,
      'postcode: We cannot place this postcode. We know those of our own places only: see /service_at_locations?full=true.',
    )
  const middle = (of: (place: Point) => number) => near.reduce((sum, place) => sum + of(place), 0) / near.length
  return { latitude: middle((place) => place.latitude), longitude: middle((place) => place.longitude) }
}

const earthMetres = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Over the ground, by the haversine. */
export function metresBetween(a: Point, b: Point): number {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)]
  const chord =
    Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2
  return 2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(chord)))
}
