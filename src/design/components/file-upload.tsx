import type { ComponentChildren } from 'preact'
import { describedByOf, type FieldProps, FormGroup } from './form-group.tsx'
import { type Attributes, classList, htmlAttributes } from './markup.ts'
import { messageAttributes, type PluralMessages } from './messages.ts'

export interface FileUploadProps extends FieldProps {
  readonly multiple?: boolean | undefined
  /** Where the browser can run it, a place to drop files. */
  readonly javascript?: boolean | undefined
  readonly wrapperClasses?: string | undefined
  readonly wrapperAttributes?: Attributes | undefined
  readonly chooseFilesButtonText?: string | undefined
  readonly dropInstructionText?: string | undefined
  readonly noFileChosenText?: string | undefined
  readonly multipleFilesChosenText?: PluralMessages | undefined
  readonly enteredDropZoneText?: string | undefined
  readonly leftDropZoneText?: string | undefined
}

export function FileUpload(props: FileUploadProps) {
  const { id = props.name, label, hint, errorMessage, formGroup } = props
  const input = <FileInput {...props} id={id} />
  return (
    <FormGroup id={id} label={label} hint={hint} errorMessage={errorMessage} formGroup={formGroup}>
      {formGroup?.beforeInput?.text}
      {props.javascript ? <DropZone {...props}>{input}</DropZone> : input}
      {formGroup?.afterInput?.text}
    </FormGroup>
  )
}

function FileInput(props: FileUploadProps) {
  return (
    <input
      class={classList('govuk-file-upload', props.classes, props.errorMessage && 'govuk-file-upload--error')}
      id={props.id}
      name={props.name}
      type="file"
      disabled={props.disabled}
      multiple={props.multiple}
      aria-describedby={describedByOf({ ...props, id: props.id })}
      {...htmlAttributes(props.attributes)}
    />
  )
}

function DropZone({ children, ...props }: FileUploadProps & { readonly children: ComponentChildren }) {
  const messages = messageAttributes({
    'choose-files-button': props.chooseFilesButtonText,
    'no-file-chosen': props.noFileChosenText,
    'multiple-files-chosen': props.multipleFilesChosenText,
    'drop-instruction': props.dropInstructionText,
    'entered-drop-zone': props.enteredDropZoneText,
    'left-drop-zone': props.leftDropZoneText,
  })
  return (
    <div
      class={classList('govuk-file-upload-wrapper', props.wrapperClasses)}
      data-module="govuk-file-upload"
      {...messages}
      {...htmlAttributes(props.wrapperAttributes)}
    >
      {children}
    </div>
  )
}
