import type { Day } from '../../../platform/clock.ts'
import { typedText, type Failed } from '../../../platform/forms/form.ts'

/** The three boxes of a date: what was typed, else a day that fits most often. */
export function dayValues(failed: Failed | undefined, name: string, usual: Day): Readonly<Record<string, string>> {
  const [year = '', month = '', day = ''] = usual.split('-').map((part) => String(Number(part)))
  const kept = { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
  if (!failed) return kept
  return Object.fromEntries(Object.keys(kept).map((box) => [box, typedText(failed.typed, box)]))
}

/** A day that was read, back in its three boxes. */
export function typedDay(name: string, day: Day): Readonly<Record<string, string>> {
  return dayValues(undefined, name, day)
}
