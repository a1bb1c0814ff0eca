// Hints on how plain an answer is: never in the way of sending it. The browser gives the same while somebody types.
import { AVOID_WORDS, ageInWords, readPlainness, type AvoidWord, type Plainness } from '../../../words/index.ts'
import { typedText, type Typed } from '../../../platform/forms/form.ts'

export interface WordHints {
  readonly field: string
  readonly label: string
  readonly age: string
  readonly isEasy: boolean
  readonly found: Plainness
}

/** STYLE.md: a reading age of 9 to 11 for young people. */
export const easyAge = 11

const looked: readonly (readonly [field: string, label: string])[] = [
  ['words', 'Your answer'],
  ['why', 'Why'],
  ['whatWouldChange', 'What would change it'],
  ['challenge', 'If they don’t agree'],
  ['advocacy', 'Who can help them'],
]

export function checkWords(typed: Typed, ofCouncil: readonly AvoidWord[]): readonly WordHints[] {
  return looked.flatMap(([field, label]) => {
    const text = typedText(typed, field).trim()
    const isAsked = field === 'words' || typedText(typed, 'kind') === 'cannot'
    if (text === '' || !isAsked) return []
    const found = readPlainness(text, [...ofCouncil, ...AVOID_WORDS])
    return [{ field, label, age: ageInWords(found), isEasy: found.age <= easyAge, found }]
  })
}
