// The frame of a form control: its label, hint and error, and the ids by which the control is described.
import type { ComponentChildren } from 'preact'
import { ErrorMessage, type ErrorMessageOption } from './error-message.tsx'
import { Fieldset, type FieldsetOption } from './fieldset.tsx'
import { Hint } from './hint.tsx'
import { Label, type LabelOption } from './label.tsx'
import { type Absent, type Attributes, type Content, classList, htmlAttributes } from './markup.ts'

interface FormGroup {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface FormGroupOption extends FormGroup {
  readonly beforeInput?: Pick<Content, 'text'> | undefined
  readonly afterInput?: Pick<Content, 'text'> | undefined
}

export interface FormGroupsOption extends FormGroup {
  readonly beforeInputs?: Pick<Content, 'text'> | undefined
  readonly afterInputs?: Pick<Content, 'text'> | undefined
}

/** What every single form control takes. */
export interface FieldProps {
  readonly name: string
  /** The name, unless told. */
  readonly id?: string | undefined
  readonly label?: LabelOption | undefined
  readonly hint?: Content | Absent
  readonly errorMessage?: ErrorMessageOption | Absent
  readonly describedBy?: string | undefined
  readonly disabled?: boolean | undefined
  readonly formGroup?: FormGroupOption | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

interface Described {
  readonly id: string | undefined
  readonly hint?: Content | Absent
  readonly errorMessage?: ErrorMessageOption | Absent
  readonly describedBy?: string | undefined
}

/** The ids of all that describes a control: what the page says first, then its hint, then its error. */
export function describedByOf({ id, hint, errorMessage, describedBy }: Described): string | undefined {
  return classList(describedBy, hint && `${id ?? ''}-hint`, errorMessage && `${id ?? ''}-error`) || undefined
}

interface FormGroupProps extends Described {
  readonly label?: LabelOption | undefined
  readonly formGroup?: FormGroup | undefined
  readonly children: ComponentChildren
}

export function FormGroup({ id, label, formGroup, children, ...described }: FormGroupProps) {
  return (
    <FormGroupFrame formGroup={formGroup} hasError={Boolean(described.errorMessage)}>
      {label && (
        <Label for={id} {...label}>
          {label.text}
        </Label>
      )}
      <HintAndError id={id} {...described} />
      {children}
    </FormGroupFrame>
  )
}

interface FormGroupsProps extends Described {
  readonly fieldset?: FieldsetOption | undefined
  readonly role?: 'group' | undefined
  readonly formGroup?: FormGroup | undefined
  readonly children: ComponentChildren
}

/** The frame of a group of controls: in a fieldset when the page gives one. */
export function FormGroups({ id, fieldset, role, formGroup, children, ...described }: FormGroupsProps) {
  const content = (
    <>
      <HintAndError id={id} {...described} />
      {children}
    </>
  )
  return (
    <FormGroupFrame formGroup={formGroup} hasError={Boolean(described.errorMessage)}>
      {fieldset ? (
        <Fieldset {...fieldset} role={role} describedBy={describedByOf({ id, ...described })}>
          {content}
        </Fieldset>
      ) : (
        content
      )}
    </FormGroupFrame>
  )
}

interface FrameProps {
  readonly formGroup: FormGroup | undefined
  readonly hasError: boolean
  readonly children: ComponentChildren
}

function FormGroupFrame({ formGroup, hasError, children }: FrameProps) {
  return (
    <div
      class={classList('govuk-form-group', hasError && 'govuk-form-group--error', formGroup?.classes)}
      {...htmlAttributes(formGroup?.attributes)}
    >
      {children}
    </div>
  )
}

function HintAndError({ id, hint, errorMessage }: Described) {
  return (
    <>
      {hint && (
        <Hint {...hint} id={`${id ?? ''}-hint`}>
          {hint.text}
        </Hint>
      )}
      {errorMessage && (
        <ErrorMessage {...errorMessage} id={`${id ?? ''}-error`}>
          {errorMessage.text}
        </ErrorMessage>
      )}
    </>
  )
}
