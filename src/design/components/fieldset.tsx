import type { ComponentChildren } from 'preact'
import { type Attributes, type Content, classList, hasContent, htmlAttributes } from './markup.ts'

export interface LegendOption extends Omit<Content, 'attributes'> {
  readonly isPageHeading?: boolean | undefined
}

/** The fieldset around a group of controls, given to the group as an option. */
export interface FieldsetOption {
  readonly legend?: LegendOption | undefined
  readonly describedBy?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface FieldsetProps extends FieldsetOption {
  readonly children?: ComponentChildren
  readonly role?: 'group' | 'presentation' | 'radiogroup' | undefined
}

export function Fieldset(props: FieldsetProps) {
  return (
    <fieldset
      class={classList('govuk-fieldset', props.classes)}
      role={props.role}
      aria-describedby={props.describedBy}
      {...htmlAttributes(props.attributes)}
    >
      {props.legend && hasContent(props.legend.text) && <Legend {...props.legend} />}
      {props.children}
    </fieldset>
  )
}

function Legend({ text, classes, isPageHeading }: LegendOption) {
  return (
    <legend class={classList('govuk-fieldset__legend', classes)}>
      {isPageHeading ? <h1 class="govuk-fieldset__heading">{text}</h1> : text}
    </legend>
  )
}
