import { ChoiceGroup, type ChoiceDivider, type ChoiceItem, type ChoicesProps } from './choices.tsx'
import { isPresent } from './markup.ts'

export type RadioItem = ChoiceItem
export type RadioDivider = ChoiceDivider

export interface RadiosProps extends ChoicesProps<RadioItem> {
  /** The value of the item that is chosen; an item's own `checked` goes before it. */
  readonly value?: string | number | null | undefined
}

export function Radios(props: RadiosProps) {
  const { name, value, fieldset } = props
  return (
    <ChoiceGroup
      kind="radios"
      group={props}
      describedBy={fieldset?.describedBy}
      inputOf={(item) => ({
        name,
        type: 'radio',
        checked: item.checked ?? (isPresent(value) && String(item.value) === String(value)),
      })}
    />
  )
}
