import { z } from 'zod'
import { optionalText } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/form.ts'
import { Refused } from '../../../platform/forms/refused.ts'
import { oneCalled, type Named } from './called.ts'

export const retireForm = defineForm(
  'offer-retire',
  z.object({ replacedBy: optionalText(100), replacedByName: optionalText(300) }),
)
type Given = z.output<typeof retireForm.schema>

/** Chosen from the list, or named where the list is too long; null for nothing. */
export function chosenIn<One extends Named>(
  { replacedBy, replacedByName }: Given,
  all: readonly One[],
): One['id'] | null {
  if (replacedByName !== '') {
    const called = oneCalled(replacedByName, all)
    if (!called.ok) throw new Refused('replacedByName', called.why)
    return called.id
  }
  if (replacedBy === '') return null
  const chosen = all.find(({ id }) => id === replacedBy)
  if (!chosen) throw new Refused('replacedBy', 'Select one from the list')
  return chosen.id
}
