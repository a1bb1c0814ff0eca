// The controls that the parts of the settings share.
import { Input, Radios, Textarea, type ChoiceItem } from '../../design/index.ts'
import { errorOf, typedText } from '../../platform/forms/form.ts'
import type { FieldsProps } from '../section.ts'

interface TextProps extends FieldsProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly width?: 'short' | 'middle' | 'full'
  readonly kind?: 'text' | 'tel' | 'email' | 'number'
  readonly prefix?: string
}

const widths = { short: 'govuk-input--width-5', middle: 'govuk-input--width-20', full: '' } as const

export function TextField({ name, label, hint, width = 'middle', kind = 'text', prefix, typed, errors }: TextProps) {
  return (
    <Input
      name={name}
      label={{ text: label }}
      hint={hint ? { text: hint } : undefined}
      value={typedText(typed, name)}
      classes={widths[width]}
      type={kind === 'number' ? 'text' : kind}
      inputmode={kind === 'number' ? 'numeric' : undefined}
      prefix={prefix ? { text: prefix } : undefined}
      autocomplete="off"
      errorMessage={errorOf(errors, name)}
    />
  )
}

export function LongField({ name, label, hint, rows = 3, typed, errors }: TextProps & { readonly rows?: number }) {
  return (
    <Textarea
      name={name}
      label={{ text: label }}
      hint={hint ? { text: hint } : undefined}
      value={typedText(typed, name)}
      rows={rows}
      errorMessage={errorOf(errors, name)}
    />
  )
}

interface ChoiceProps extends FieldsProps {
  readonly name: string
  readonly legend: string
  readonly hint?: string
  readonly items: readonly Omit<ChoiceItem, 'checked'>[]
}

export function ChoiceField({ name, legend, hint, items, typed, errors }: ChoiceProps) {
  const chosen = typedText(typed, name)
  return (
    <Radios
      name={name}
      classes="govuk-radios--small"
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
      hint={hint ? { text: hint } : undefined}
      errorMessage={errorOf(errors, name)}
      items={items.map((item) => ({ ...item, checked: item.value === chosen }))}
    />
  )
}
