// Whom to reach at a council, as pages and letters name them.
import type { Council } from './council.ts'
import type { CouncilSettings } from './settings.ts'

export type Contact = CouncilSettings['contact'] & { readonly councilName: string }

export const contactOf = ({ name, settings }: Pick<Council, 'name' | 'settings'>): Contact => ({
  councilName: name,
  ...settings.contact,
})
