import { describedByOf, type FieldProps, FormGroup } from './form-group.tsx'
import { type Absent, type Attributes, classList, htmlAttributes, isPresent } from './markup.ts'

type OptionValue = string | number | boolean

export interface SelectItem {
  readonly text: string | number
  /** The text, unless told. */
  readonly value?: OptionValue | undefined
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface SelectProps extends FieldProps {
  readonly items: readonly (SelectItem | Absent)[]
  /** The value (or text) of the item that is selected. */
  readonly value?: OptionValue | null | undefined
}

export function Select(props: SelectProps) {
  const { id = props.name, label, hint, errorMessage, formGroup } = props
  return (
    <FormGroup id={id} label={label} hint={hint} errorMessage={errorMessage} formGroup={formGroup}>
      {formGroup?.beforeInput?.text}
      <select
        class={classList('govuk-select', props.classes, errorMessage && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedByOf({ ...props, id })}
        {...htmlAttributes(props.attributes)}
      >
        {props.items.filter(isPresent).map((item) => (
          <option
            value={item.value === undefined ? undefined : String(item.value)}
            selected={isSelected(item, props.value)}
            disabled={item.disabled}
            {...htmlAttributes(item.attributes)}
          >
            {item.text}
          </option>
        ))}
      </select>
      {formGroup?.afterInput?.text}
    </FormGroup>
  )
}

function isSelected(item: SelectItem, value: SelectProps['value']): boolean {
  if (item.selected !== undefined) return item.selected
  return isPresent(value) && String(item.value ?? item.text) === String(value)
}
