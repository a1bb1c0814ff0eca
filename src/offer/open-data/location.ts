// Where a service is given: our places, and one that stands for the phone and the internet.
import type { Council } from '../../platform/councils/council.ts'
import type { Place } from '../published/places.ts'
import { tidy, type Location } from './records.ts'
import { uuidOf } from './uuid.ts'

export function locationOfPlace(place: Place, council: Council): Location {
  const { id, name, latitude, longitude, address, city, county, postcode, accessibility } = place
  const isPlaced = latitude !== null && longitude !== null
  const isWhole = [address, city, county, postcode].every((part) => part !== '')
  return tidy({
    id,
    location_type: 'physical',
    name,
    description: descriptionOf(place, council),
    ...(isPlaced ? { latitude, longitude } : {}),
    ...(isWhole
      ? {
          addresses: [
            {
              id: uuidOf('address', id),
              location_id: id,
              address_1: address,
              city,
              state_province: county,
              postal_code: postcode,
              country: 'GB',
              address_type: 'physical',
            },
          ],
        }
      : {}),
    ...(accessibility
      ? { accessibility: [{ id: uuidOf('accessibility', id), location_id: id, description: accessibility }] }
      : {}),
  })
}

/** The standard has no field for what is in an area and what is not. */
function descriptionOf({ description, inArea }: Place, { name }: Council): string | undefined {
  const outside = inArea === false ? `Outside the area of ${name}.` : null
  return [description, outside].filter(Boolean).join(' ') || undefined
}

export const locationOnline = (council: Council): Location => ({
  id: uuidOf('location', 'online', council.code),
  location_type: 'virtual',
  name: 'By phone or online',
})

export function plainLocationOf(location: Location): Omit<Location, 'addresses' | 'accessibility'> {
  const { id, location_type, name, description, latitude, longitude } = location
  return tidy({ id, location_type, name, description, latitude, longitude })
}
