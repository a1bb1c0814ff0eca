import type { CouncilSettings } from '../../platform/councils/settings.ts'
import type { Capacity } from '../tables.ts'

/** What somebody is to a young person, in the council's own word where it has one. */
export function capacityWords(capacity: Capacity, { words }: Pick<CouncilSettings, 'words'>): string {
  switch (capacity) {
    case 'adviser':
      return words.adviser.one.charAt(0).toUpperCase() + words.adviser.one.slice(1)
    case 'social-worker':
      return 'Social worker'
    case 'reviewing-officer':
      return 'Independent reviewing officer'
  }
}
