// What every field of the entry's form has in common: its label, what was typed, what is wrong with it.
import { errorOf, typedList, typedText } from '../../../../platform/forms/form.ts'
import type { EntryFormProps } from './form-props.ts'

export interface Field {
  readonly name: string
  readonly label: string
  readonly hint?: string
}

type Shown = Pick<EntryFormProps, 'typed' | 'errors'>

export const fieldOf = ({ typed, errors }: Shown, { name, label, hint }: Field) => ({
  id: name,
  name,
  label: { text: label, classes: 'govuk-label--s' },
  hint: hint === undefined ? undefined : { text: hint },
  value: typedText(typed, name),
  errorMessage: errorOf(errors ?? undefined, name),
})

/** A group of boxes or radios. */
export const groupOf = ({ typed, errors }: Shown, { name, label, hint }: Field) => ({
  name,
  fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
  hint: hint === undefined ? undefined : { text: hint },
  values: typedList(typed, name),
  value: typedText(typed, name),
  errorMessage: errorOf(errors ?? undefined, name),
})

export const itemsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }))
