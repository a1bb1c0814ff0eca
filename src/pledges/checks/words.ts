import { formatDay } from '../../design/index.ts'
import type { CheckKind } from '../../platform/councils/pledge-settings.ts'
import type { Missing } from './tables.ts'

export const checkWords: Readonly<Record<CheckKind, string>> = {
  dbs: 'Enhanced DBS certificate',
  references: 'Two references',
  'liability-insurance': 'Employer’s liability insurance',
  'home-insurance': 'Insurance of the home',
  'risk-assessment': 'Risk assessment for under-18s',
}

/** Of one that was seen: references are recorded one by one. */
export const seenWords: Readonly<Record<CheckKind, string>> = { ...checkWords, references: 'A reference' }

/** "two references about Sam", "employer’s liability insurance (ran out on 3 May 2026)" */
export function missingWords({ need, person, ranOutOn }: Missing): string {
  const words = checkWords[need]
  const what = need === 'dbs' ? 'an enhanced DBS certificate' : words.charAt(0).toLowerCase() + words.slice(1)
  const whose = person === null ? '' : ` ${need === 'dbs' ? 'of' : 'about'} ${person}`
  return `${what}${whose}${ranOutOn === null ? '' : ` (ran out on ${formatDay(ranOutOn)})`}`
}

/** One by one as they are recorded: of references there are two. */
export const toRecord = (needs: readonly CheckKind[]): readonly CheckKind[] =>
  needs.flatMap((need) => (need === 'references' ? [need, need] : [need]))
