// What radios and checkboxes have in common: a group of inputs, each with its label, hint and conditional content.
import type { ComponentChildren } from 'preact'
import type { ErrorMessageOption } from './error-message.tsx'
import type { FieldsetOption } from './fieldset.tsx'
import { FormGroups, type FormGroupsOption } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import {
  type Absent,
  type Attributes,
  type Content,
  classList,
  hasContent,
  htmlAttributes,
  isPresent,
} from './markup.ts'

export interface ChoiceItem {
  readonly value: string | number
  readonly text: ComponentChildren
  readonly id?: string | undefined
  readonly hint?: Content | Absent
  readonly label?: Omit<Content, 'text'> | undefined
  readonly checked?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** Shown while this item is chosen. */
  readonly conditional?: ComponentChildren
  readonly attributes?: Attributes | undefined
}

export interface ChoiceDivider {
  readonly divider: string
}

export interface ChoicesProps<Item extends ChoiceItem> {
  readonly name: string
  readonly items: readonly (Item | ChoiceDivider | Absent)[]
  /** The name, unless told. */
  readonly idPrefix?: string | undefined
  readonly fieldset?: FieldsetOption | undefined
  readonly hint?: Content | Absent
  readonly errorMessage?: ErrorMessageOption | Absent
  readonly formGroup?: FormGroupsOption | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type ChoiceKind = 'radios' | 'checkboxes'

/** The attributes of an item's input that differ between the two kinds. */
export interface ChoiceInput {
  readonly name: string
  readonly type: 'radio' | 'checkbox'
  readonly checked: boolean
  readonly behaviour?: string | undefined
  readonly describedBy?: string | undefined
}

interface ChoiceGroupProps<Item extends ChoiceItem> {
  readonly kind: ChoiceKind
  readonly group: ChoicesProps<Item>
  readonly describedBy: string | undefined
  readonly inputOf: (item: Item) => ChoiceInput
}

export function ChoiceGroup<Item extends ChoiceItem>({ kind, group, describedBy, inputOf }: ChoiceGroupProps<Item>) {
  const { fieldset, hint, errorMessage, formGroup, idPrefix = group.name } = group
  return (
    <FormGroups
      id={idPrefix}
      fieldset={fieldset}
      hint={hint}
      errorMessage={errorMessage}
      describedBy={describedBy}
      formGroup={formGroup}
    >
      <div
        class={classList(`govuk-${kind}`, group.classes)}
        data-module={`govuk-${kind}`}
        {...htmlAttributes(group.attributes)}
      >
        {formGroup?.beforeInputs?.text}
        {group.items.map((item, index) => {
          if (!isPresent(item)) return null
          if ('divider' in item) return <div class={`govuk-${kind}__divider`}>{item.divider}</div>
          return <Choice kind={kind} id={item.id ?? numberedId(idPrefix, index)} item={item} input={inputOf(item)} />
        })}
        {formGroup?.afterInputs?.text}
      </div>
    </FormGroups>
  )
}

// The first input has the plain id, so that an error summary can link to it.
function numberedId(idPrefix: string, index: number): string {
  return index === 0 ? idPrefix : `${idPrefix}-${index + 1}`
}

interface ChoiceProps {
  readonly kind: ChoiceKind
  readonly id: string
  readonly item: ChoiceItem
  readonly input: ChoiceInput
}

function Choice({ kind, id, item, input }: ChoiceProps) {
  const { label, hint, conditional } = item
  const hintId = hint && hasContent(hint.text) ? `${id}-item-hint` : undefined
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <ChoiceInput kind={kind} id={id} item={item} input={input} hintId={hintId} />
        <Label {...label} classes={classList(`govuk-${kind}__label`, label?.classes)} for={id}>
          {item.text}
        </Label>
        {hint && hintId && (
          <Hint {...hint} id={hintId} classes={classList(`govuk-${kind}__hint`, hint.classes)}>
            {hint.text}
          </Hint>
        )}
      </div>
      {hasContent(conditional) && (
        <div
          class={classList(`govuk-${kind}__conditional`, !input.checked && `govuk-${kind}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {conditional}
        </div>
      )}
    </>
  )
}

function ChoiceInput({ kind, id, item, input, hintId }: ChoiceProps & { readonly hintId: string | undefined }) {
  return (
    <input
      class={`govuk-${kind}__input`}
      id={id}
      name={input.name}
      type={input.type}
      value={item.value}
      checked={input.checked}
      disabled={item.disabled}
      data-aria-controls={hasContent(item.conditional) ? `conditional-${id}` : undefined}
      data-behaviour={input.behaviour}
      aria-describedby={classList(input.describedBy, hintId) || undefined}
      {...htmlAttributes(item.attributes)}
    />
  )
}
