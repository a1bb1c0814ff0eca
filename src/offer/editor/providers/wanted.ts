// What the address of the list of providers asks for.
import { z } from 'zod'
import { providersPath } from '../../paths.ts'
import { filteredPath, pageField, wordsField } from '../list/wanted.ts'

export const providerStates = ['unused', 'retired'] as const

export const wantedFromAddress = z.object({
  q: wordsField(100),
  state: z.enum(providerStates).or(z.literal('')).catch(''),
  page: pageField,
})
export type WantedProviders = z.output<typeof wantedFromAddress>

export function providerListPath(wanted: WantedProviders, change: Partial<WantedProviders> = {}): string {
  const { page, ...filters } = { ...wanted, page: 1, ...change }
  return filteredPath(providersPath, filters, page)
}
