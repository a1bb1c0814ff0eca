import type { FieldError, Typed } from '../../../../platform/forms/form.ts'
import type { Choices } from '../../find.ts'
import type { PreviewProps } from './preview.tsx'

export interface EntryFormProps {
  readonly title: string
  readonly action: string
  readonly cancel: string
  /** The slug; empty for a new entry. */
  readonly slug: string
  readonly typed: Typed
  /** Null where nothing failed and nothing was begun. */
  readonly errors: readonly FieldError[] | null
  readonly choices: Choices
  /** Something of it is published: then a change needs a reason, and who was asked. */
  readonly isChange: boolean
  readonly preview: PreviewProps | null
  readonly avoidWords: unknown
  readonly token: string
}
