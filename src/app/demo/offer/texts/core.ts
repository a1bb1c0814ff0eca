// The entries that everybody needs to be able to read in their own language.
import type { EntryText } from '../../../../offer/content.ts'

export const coreSlugs = [
  'help-with-rent',
  'personal-adviser',
  'emergency-payment',
  'setting-up-home',
  'interview-clothes',
  'mental-health',
  'gp-and-dentist',
  'immigration-help',
  'council-tax',
  'bus-pass',
  'advocacy',
  'care-leaver-proof',
] as const
export type CoreSlug = (typeof coreSlugs)[number]
export type Texts = Readonly<Record<CoreSlug, EntryText>>
