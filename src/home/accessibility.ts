// What the accessibility statement says of this release. Change it with the pages it speaks of.
import type { KnownFault } from '../design/texts/index.ts'

export const statementPreparedOn = '2026-11-22'
export const lastTestedOn = '2026-11-22'

export const knownFaults: readonly KnownFault[] = [
  {
    what: 'The picture of a time in care cannot be explored part by part with a screen reader. The table below it says the same.',
    criterion: '1.1.1 Non-text content',
  },
  {
    what: 'Pages are in English only. Ask us for any page in another language, in Easy Read or on paper.',
    criterion: '3.1.5 Reading level (level AAA)',
  },
]
