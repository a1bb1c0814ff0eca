// A place, held or just typed, as the fields of its form.
import type { Typed } from '../../../platform/forms/form.ts'
import { weekdays } from '../../content.ts'
import { hoursOn, openingField } from './opening.ts'
import type { PlaceGiven } from './forms.ts'
import type { PlaceHeld } from './queries.ts'

export const typedPlace = (place: PlaceHeld | PlaceGiven): Typed => ({
  name: place.name,
  provider: place.providerId ?? '',
  address: place.address,
  city: place.city,
  county: place.county,
  postcode: place.postcode,
  area: place.inArea === null ? '' : place.inArea ? 'in' : 'out',
  phone: place.phone ?? '',
  description: place.description ?? '',
  accessibility: place.accessibility ?? '',
  latitude: String(place.latitude ?? ''),
  longitude: String(place.longitude ?? ''),
  openingNote: place.openingNote ?? '',
  ...Object.fromEntries(weekdays.map((day) => [openingField(day), hoursOn(place.opening, day)])),
})
