import { ChoiceGroup, type ChoiceDivider, type ChoiceItem, type ChoicesProps } from './choices.tsx'
import { describedByOf } from './form-group.tsx'

export interface CheckboxItem extends ChoiceItem {
  /** The name of the group, unless told. */
  readonly name?: string | undefined
  /** Ticking an exclusive item unticks all the others. */
  readonly behaviour?: 'exclusive' | undefined
}

export type CheckboxDivider = ChoiceDivider

export interface CheckboxesProps extends ChoicesProps<CheckboxItem> {
  /** The values of the items that are ticked; an item's own `checked` goes before them. */
  readonly values?: readonly (string | number)[] | undefined
  readonly describedBy?: string | undefined
}

export function Checkboxes(props: CheckboxesProps) {
  const { name, idPrefix = name, values = [], fieldset, hint, errorMessage } = props
  const describedBy = fieldset?.describedBy ?? props.describedBy
  return (
    <ChoiceGroup
      kind="checkboxes"
      group={props}
      describedBy={describedBy}
      inputOf={(item) => ({
        name: item.name ?? name,
        type: 'checkbox',
        checked: item.checked ?? values.map(String).includes(String(item.value)),
        behaviour: item.behaviour,
        // With no fieldset to carry the hint and the error, every item carries them.
        describedBy: fieldset ? undefined : describedByOf({ id: idPrefix, hint, errorMessage, describedBy }),
      })}
    />
  )
}
