// What the forms of facts are made of.
import type { Answers, ChoiceQuestion, DayQuestion, FieldQuestion } from './fields.ts'
import type { FactKind } from './fact.ts'
import { homeEndWords } from './words.ts'

export interface KindForm {
  readonly kind: FactKind
  /** The heading of the page. */
  readonly question: string
  readonly lead?: string
  readonly questions: readonly FieldQuestion[]
  /** What to ask for as the reason. */
  readonly whyHint?: string
  readonly toValue: (answers: Answers) => unknown
  readonly fromValue: (value: unknown) => Answers
}

/** A form without its kind, as the tables of forms hold it. */
export type FormOf = Omit<KindForm, 'kind'>

export const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text: text.charAt(0).toUpperCase() + text.slice(1) }))

export const start = (required = 'Enter the date it started'): DayQuestion => ({
  type: 'day',
  name: 'start',
  label: 'Start date',
  required,
  isPast: true,
})
export const end = (hint = 'Leave this empty if it goes on'): DayQuestion => ({
  type: 'day',
  name: 'end',
  label: 'End date',
  hint,
})

export const asItIs = {
  toValue: (answers: Answers): unknown => answers,
  fromValue: (value: unknown): Answers => value as Answers, // an item of a list: its fields are the questions
}

export function homeEnd(): ChoiceQuestion {
  return {
    type: 'choice',
    name: 'endReason',
    label: 'If it ended, how?',
    hint: 'If a stay of six months or more broke down before 18, their rights come back',
    required: 'Select how it ended',
    options: options(homeEndWords),
    onlyWithEnd: true,
  }
}
