// The versions of an entry by date: each says what the last one says, but for what was different then.
import { addDays, asDay, type Day } from '../../../platform/clock.ts'
import type { EntryContent, EntryStanding } from '../../../offer/content.ts'
import { contentOf, type Ids, type Written } from './written.ts'

interface VersionWritten {
  readonly number: number
  readonly standing: EntryStanding
  readonly starts_on: Day
  readonly ends_on: Day | null
  readonly content: EntryContent
  readonly change_note: string | null
  readonly consultation: string | null
}

export function versionsOf(entry: Written, ids: Ids, today: Day): VersionWritten[] {
  const said = [
    ...(entry.before ?? []).map((earlier) => ({
      ...entry,
      standing: 'in-place' as const,
      ...earlier,
      ...earlier.said,
    })),
    entry,
  ]
  return said.map((version, index) => {
    const next = said[index + 1]
    return {
      number: index + 1,
      standing: version.standing ?? 'in-place',
      starts_on: asDay(version.since),
      ends_on: next === undefined ? null : addDays(asDay(next.since), -1),
      content: contentOf(version, ids, today),
      change_note: version.changeNote ?? null,
      consultation: version.consultation ?? null,
    }
  })
}
