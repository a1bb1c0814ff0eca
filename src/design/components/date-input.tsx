import type { ErrorMessageOption } from './error-message.tsx'
import type { FieldsetOption } from './fieldset.tsx'
import { FormGroups, type FormGroupsOption } from './form-group.tsx'
import { Input, type InputMode } from './input.tsx'
import { type Absent, type Attributes, type Content, classList, htmlAttributes, isPresent } from './markup.ts'

type DatePartValue = string | number | null | undefined

interface DateInputPart {
  readonly label?: string | undefined
  readonly id?: string | undefined
  readonly value?: DatePartValue
  /** Marks this part as wrong; with none marked, an error message marks them all. */
  readonly error?: boolean | undefined
  readonly classes?: string | undefined
  readonly inputmode?: InputMode | undefined
  readonly autocomplete?: string | undefined
  readonly pattern?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface DateInputItem extends DateInputPart {
  readonly name: string
}

export interface DateInputProps {
  readonly id: string
  /** Goes before every part's name, with a hyphen: `born-day`. */
  readonly namePrefix?: string | undefined
  /** What was typed, by full name: `{ 'born-day': '5', … }`. */
  readonly values?: Readonly<Record<string, DatePartValue>> | undefined
  readonly day?: (DateInputPart & { readonly name?: string | undefined }) | false | undefined
  readonly month?: (DateInputPart & { readonly name?: string | undefined }) | false | undefined
  readonly year?: (DateInputPart & { readonly name?: string | undefined }) | false | undefined
  /** Other parts than day, month and year. */
  readonly items?: readonly (DateInputItem | Absent)[] | undefined
  readonly fieldset?: FieldsetOption | undefined
  readonly hint?: Content | Absent
  readonly errorMessage?: ErrorMessageOption | Absent
  readonly formGroup?: FormGroupsOption | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function DateInput(props: DateInputProps) {
  const { id, fieldset, hint, errorMessage, formGroup } = props
  const parts = partsOf(props)
  const anyIsMarked = parts.some(isMarked)
  return (
    // A group, because JAWS does not read the description of a fieldset of text inputs without the role.
    <FormGroups
      id={id}
      fieldset={fieldset}
      role="group"
      hint={hint}
      errorMessage={errorMessage}
      describedBy={fieldset?.describedBy}
      formGroup={formGroup}
    >
      <div class={classList('govuk-date-input', props.classes)} id={id} {...htmlAttributes(props.attributes)}>
        {formGroup?.beforeInputs?.text}
        {parts.map((part) => datePart(props, part, anyIsMarked))}
        {formGroup?.afterInputs?.text}
      </div>
    </FormGroups>
  )
}

function partsOf({ day, month, year, items = [], values = {} }: DateInputProps): DateInputItem[] {
  const standard = [named('day', day), named('month', month), named('year', year)].filter(isPresent)
  const valueOf = (part: DateInputItem) =>
    part.value ?? standard.find(({ name }) => name === part.name)?.value ?? values[part.name]
  const parts = items.length > 0 ? items.filter(isPresent) : standard
  return parts.map((part) => ({ ...part, value: valueOf(part) }))
}

function named(name: string, part: DateInputProps['day'] = {}): DateInputItem | false {
  return part && { ...part, name: part.name ?? name }
}

function isMarked({ error, classes }: DateInputItem): boolean {
  return error === true || (classes?.includes('govuk-input--error') ?? false)
}

function datePart(props: DateInputProps, part: DateInputItem, anyIsMarked: boolean) {
  const name = props.namePrefix ? `${props.namePrefix}-${part.name}` : part.name
  const isWrong = isMarked(part) || (props.errorMessage && part.error !== false && !anyIsMarked)
  return (
    <div class="govuk-date-input__item">
      <Input
        label={{ text: part.label ?? capitalised(part.name), classes: 'govuk-date-input__label' }}
        id={part.id ?? `${props.id}-${part.name}`}
        classes={partClasses(props, part, isWrong === true)}
        name={name}
        value={part.value ?? props.values?.[name]}
        inputmode={part.inputmode ?? 'numeric'}
        autocomplete={part.autocomplete}
        pattern={part.pattern}
        attributes={part.attributes}
      />
    </div>
  )
}

function partClasses({ year }: DateInputProps, { name, classes = '' }: DateInputItem, isWrong: boolean): string {
  const isYear = name === 'year' || (year && name === year.name)
  return classList(
    'govuk-date-input__input',
    isWrong && !classes.includes('govuk-input--error') && 'govuk-input--error',
    !classes.includes('govuk-input--width-') && `govuk-input--width-${isYear ? 4 : 2}`,
    classes,
  )
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
}
