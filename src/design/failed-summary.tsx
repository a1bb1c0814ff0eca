// A form that could not be taken, or that somebody had begun: its errors or a word about it at the top.
import { ErrorSummary, InsetText } from './components/index.ts'

interface Shown {
  readonly errors: readonly { readonly field: string; readonly message: string }[]
}

interface FailedSummaryProps {
  readonly failed?: Shown | undefined
  /** In the language of the page. */
  readonly title?: string
}

export function FailedSummary({ failed, title = 'There is a problem' }: FailedSummaryProps) {
  if (!failed) return null
  if (failed.errors.length === 0) return <InsetText>This is what you were typing. It is not saved yet.</InsetText>
  return (
    <ErrorSummary
      titleText={title}
      errorList={failed.errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))}
    />
  )
}
