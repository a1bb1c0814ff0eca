// What the address of the list of places asks for.
import { z } from 'zod'
import { placesPath } from '../../paths.ts'
import { filteredPath, pageField, wordsField } from '../list/wanted.ts'

export const placeStates = ['outside', 'unused', 'retired'] as const

export const wantedFromAddress = z.object({
  q: wordsField(100),
  state: z.enum(placeStates).or(z.literal('')).catch(''),
  page: pageField,
})
export type WantedPlaces = z.output<typeof wantedFromAddress>

export function placeListPath(wanted: WantedPlaces, change: Partial<WantedPlaces> = {}): string {
  const { page, ...filters } = { ...wanted, page: 1, ...change }
  return filteredPath(placesPath, filters, page)
}
