// What somebody told us so far. It travels in the page's own hidden fields and is read anew with every page; nothing of
// it is kept here.
import { typedText, type Typed } from '../platform/forms/form.ts'
import type { Day } from '../platform/clock.ts'
import { addMonths, ageOn, type Span, type When } from './days.ts'
import { readBorn, readWhen, saysUnknown } from './when.ts'

export interface Told {
  readonly today: Day
  /** Null while it is not told. Somebody who does not know their birthday tells how old they are. */
  readonly born: Span | null
  /** They say that they do not know when they were born. */
  readonly isBornUnknown: boolean
  /** The value chosen for a question; null when it was not answered (well). */
  choice(question: string): string | null
  /** A time, or that it is not known; null when it was not answered (well). */
  when(question: string): When | 'unknown' | null
}

export const unknownBox = (question: string) => `${question}-unknown`

/** The words in a box, or that the box "I do not know" is ticked. Words win: they say more. */
export function wordsIn(typed: Typed, question: string): string {
  const words = typedText(typed, question).trim()
  if (words !== '') return words
  return typedText(typed, unknownBox(question)) === 'yes' ? '?' : ''
}

export function readTold(typed: Typed, today: Day): Told {
  const born = bornIn(typed, today)
  return {
    today,
    born,
    isBornUnknown: saysUnknown(wordsIn(typed, 'born')),
    choice: (question) => typedText(typed, question) || null,
    when(question) {
      const words = wordsIn(typed, question)
      if (words === '' || born === null) return null
      const read = readWhen(words, born, today)
      if (read === 'unknown') return 'unknown'
      return 'fault' in read ? null : read.when
    },
  }
}

const ageGroups: Readonly<Record<string, readonly [from: number, to: number]>> = {
  'under-16': [10, 15],
  '16-17': [16, 17],
  '18-20': [18, 20],
  '21-24': [21, 24],
  '25-plus': [25, 60],
  unknown: [14, 26],
}

function bornIn(typed: Typed, today: Day): Span | null {
  const words = wordsIn(typed, 'born')
  if (words === '') return null
  const read = readBorn(words, today)
  if (read !== 'unknown') return 'fault' in read ? null : read
  const ages = ageGroups[typedText(typed, 'age')]
  return ages ? { earliest: addMonths(today, -12 * (ages[1] + 1) + 1), latest: addMonths(today, -12 * ages[0]) } : null
}

/** The ages that somebody born in this span may have. */
export function agesOf(born: Span, today: Day): { readonly from: number; readonly to: number } {
  return { from: ageOn(born.latest, today), to: ageOn(born.earliest, today) }
}
