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

export interface Words {
  readonly title: string
  readonly summary: string
  readonly details: readonly string[]
  readonly steps: readonly string[]
  readonly evidence?: readonly string[]
  readonly keywords?: readonly string[]
}

/** The same order and the same steps as the English text of each, so that a page can show them side by side. */
export const textsFrom = (words: Readonly<Record<CoreSlug, Words>>): Texts => {
  const text = ({ title, summary, details, steps, evidence = [], keywords = [] }: Words): EntryText => ({
    title,
    summary,
    details: [...details],
    steps: [...steps],
    evidence: [...evidence],
    keywords: [...keywords],
  })
  const entries = coreSlugs.map((slug) => [slug, text(words[slug])] as const)
  return Object.fromEntries(entries) as Record<CoreSlug, EntryText> // one for every slug of the list
}
