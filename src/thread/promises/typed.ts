// A promise as its form has it, so that changing one begins with what is kept.
import type { Day } from '../../platform/clock.ts'
import type { Typed } from '../../platform/forms/form.ts'
import type { PromiseFound } from './find.ts'
import type { PromiseTyped } from './forms.ts'

export const typedOf = (found: PromiseFound): Typed => ({
  kind: found.kind,
  words: found.words,
  inTheirWords: found.inTheirWords ?? '',
  madeBy: found.madeBy ?? '',
  madeTo: found.madeTo ?? '',
  meetingItem: found.meetingItem ?? '',
  ownerPost: found.ownerPost ?? '',
  ownerName: found.ownerName ?? '',
  ownerAccount: found.ownerAccountId ?? '',
  priority: found.priorityId ?? '',
  principle: String(found.principle ?? ''),
  measure: found.measure ?? '',
  ...(found.isPublic && { isPublic: 'yes' }),
  ...typedDay('made', found.madeOn),
  ...typedDay('due', found.dueOn),
})

/** The form's values back in its fields, where the command refused them. */
export const typedAgain = (form: PromiseTyped): Typed => ({
  ...Object.fromEntries(
    Object.entries(form)
      .filter(([name]) => !['made', 'due', 'isPublic'].includes(name))
      .map(([name, value]) => [name, value === null ? '' : String(value)]),
  ),
  ...(form.isPublic && { isPublic: 'yes' }),
  ...typedDay('made', form.made),
  ...typedDay('due', form.due),
})

export function typedDay(name: string, day: Day | null): Typed {
  if (day === null) return {}
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)))
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
