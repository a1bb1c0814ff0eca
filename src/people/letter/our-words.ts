// The rules speak of advisers, plans and offers in the law's words; a council may have its own.
import type { CouncilSettings } from '../../platform/councils/settings.ts'

type Words = Pick<CouncilSettings['words'], 'adviser' | 'pathwayPlan' | 'localOffer'>

export function inOurWords(text: string, { adviser, pathwayPlan, localOffer }: Words): string {
  const pairs = [
    ['personal adviser', adviser.one],
    ['pathway plan', pathwayPlan.one],
    ['local offer', localOffer.one],
  ] as const
  return pairs.reduce(
    (said, [plain, own]) =>
      said.replace(new RegExp(`\\b(?:(an?|the|your) )?${plain}\\b`, 'gi'), (_, before?: string) => put(own, before)),
    text,
  )
}

/** With its article; a name that owns itself ("my plan", "our promise") stands in quotes and takes none. */
function put(own: string, before: string | undefined): string {
  if (/^(my|our|your)\b/i.test(own)) return `“${own}”`
  if (before === undefined) return own
  if (!/^an?$/i.test(before)) return `${before} ${own}`
  return `${before.charAt(0)}${/^[aeiou]/i.test(own) ? 'n' : ''} ${own}`
}
