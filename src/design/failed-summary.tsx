// A form that could not be taken, or that somebody had begun: its errors or a word about it at the top.
import { ErrorSummary, InsetText } from './components/index.ts'

interface Shown {
  readonly errors: readonly { readonly field: string; readonly message: string }[]
}

export function FailedSummary({ failed }: { readonly failed?: Shown | undefined }) {
  if (!failed) return null
  if (failed.errors.length === 0) return <InsetText>This is what you were typing. It is not saved yet.</InsetText>
  return (
    <ErrorSummary
      titleText="There is a problem"
      errorList={failed.errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))}
    />
  )
}
