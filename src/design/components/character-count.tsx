import { Hint } from './hint.tsx'
import { classList } from './markup.ts'
import { messageAttributes, type PluralMessages } from './messages.ts'
import { Textarea, type TextareaProps } from './textarea.tsx'

type TakenFromTextarea = Omit<TextareaProps, 'describedBy' | 'disabled' | 'autocomplete'>

export interface CharacterCountProps extends TakenFromTextarea {
  readonly maxlength?: number | undefined
  /** Counts words and not characters. */
  readonly maxwords?: number | undefined
  readonly countType?: 'length' | 'characters' | 'words' | undefined
  /** The share of the limit, in per cent, from which the count is shown. */
  readonly threshold?: number | undefined
  readonly countMessage?: { readonly classes?: string | undefined } | undefined
  /** What is said without JavaScript: "You can enter up to %{count} characters". */
  readonly textareaDescriptionText?: string | undefined
  readonly charactersUnderLimitText?: PluralMessages | undefined
  readonly charactersAtLimitText?: string | undefined
  readonly charactersOverLimitText?: PluralMessages | undefined
  readonly wordsUnderLimitText?: PluralMessages | undefined
  readonly wordsAtLimitText?: string | undefined
  readonly wordsOverLimitText?: PluralMessages | undefined
}

export function CharacterCount(props: CharacterCountProps) {
  const { id = props.name, formGroup } = props
  const messageId = `${id}-info`
  const afterInput = (
    <>
      <Hint id={messageId} classes={classList('govuk-character-count__message', props.countMessage?.classes)}>
        {limitMessage(props)}
      </Hint>
      {formGroup?.afterInput?.text}
    </>
  )
  return (
    <Textarea
      id={id}
      name={props.name}
      describedBy={messageId}
      rows={props.rows}
      spellcheck={props.spellcheck}
      value={props.value}
      formGroup={{
        classes: classList('govuk-character-count', formGroup?.classes),
        attributes: { ...countAttributes(props), ...formGroup?.attributes },
        beforeInput: formGroup?.beforeInput,
        afterInput: { text: afterInput },
      }}
      classes={classList('govuk-js-character-count', props.classes)}
      label={props.label}
      hint={props.hint}
      errorMessage={props.errorMessage}
      attributes={props.attributes}
    />
  )
}

function limitOf({ maxwords, maxlength }: CharacterCountProps): number | undefined {
  return maxwords ?? maxlength
}

function countTypeOf({ countType, maxwords }: CharacterCountProps): CharacterCountProps['countType'] {
  return countType ?? (maxwords ? 'words' : undefined)
}

// With no limit the page's script sets one, and only then can the message name it.
function limitMessage(props: CharacterCountProps): string | undefined {
  const limit = limitOf(props)
  if (limit === undefined) return undefined
  const counted = countTypeOf(props) === 'words' ? 'words' : 'characters'
  const message = props.textareaDescriptionText ?? `You can enter up to %{count} ${counted}`
  return message.replaceAll('%{count}', String(limit))
}

function countAttributes(props: CharacterCountProps) {
  const { textareaDescriptionText: other } = props
  return {
    'data-module': 'govuk-character-count',
    'data-maxlength': { value: props.maxlength, optional: true },
    'data-maxwords': { value: props.maxwords, optional: true },
    'data-threshold': { value: props.threshold, optional: true },
    'data-count-type': { value: countTypeOf(props), optional: true },
    ...messageAttributes({
      'textarea-description': limitOf(props) === undefined && other ? { other } : undefined,
      'characters-under-limit': props.charactersUnderLimitText,
      'characters-at-limit': props.charactersAtLimitText,
      'characters-over-limit': props.charactersOverLimitText,
      'words-under-limit': props.wordsUnderLimitText,
      'words-at-limit': props.wordsAtLimitText,
      'words-over-limit': props.wordsOverLimitText,
    }),
  }
}
