import type { Day } from '../../../platform/clock.ts'
import { typedText, type Typed } from '../../../platform/forms/form.ts'

/** The three boxes of a date: what was typed, else the day that it is now, else nothing. */
export function typedDays(typed: Typed | undefined, name: string, now: Day | null): Readonly<Record<string, string>> {
  const boxes = ['day', 'month', 'year'] as const
  if (typed) return Object.fromEntries(boxes.map((box) => [`${name}-${box}`, typedText(typed, `${name}-${box}`)]))
  const [year = '', month = '', day = ''] = (now ?? '').split('-').map((part) => part.replace(/^0/, ''))
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}
