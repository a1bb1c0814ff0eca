// Who said it, as the reader may know it. Whoever gave no name stays somebody; a name is for those who see names.
import type { Day } from '../../platform/clock.ts'
import type { PersonId } from '../../platform/ids.ts'
import { ageOn } from '../../people/index.ts'

export interface SpeakerKnown {
  readonly personId: PersonId | null
  /** Null where the reader sees no name of theirs. */
  readonly name: string | null
  readonly dateOfBirth: Day | null
  readonly group: string | null
  /** They gave no name and hold a code. */
  readonly isNameless: boolean
}

export function describeSpeaker({ personId, name, dateOfBirth, group, isNameless }: SpeakerKnown, today: Day): string {
  if (isNameless) return 'Somebody who gave no name'
  if (personId === null) return group ?? 'A group'
  const age = dateOfBirth === null ? '' : `, ${ageOn(dateOfBirth, today)}`
  return `${name ?? 'A young person'}${age}`
}
