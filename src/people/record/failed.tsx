// A form that could not be taken: its errors at the top, and the answer 422.
import { ErrorSummary } from '../../design/index.ts'
import type { Failed, FieldError } from '../../platform/forms/form.ts'
import type { Reply } from '../../platform/http/reply.ts'

export function FailedSummary({ failed }: { readonly failed?: Failed | undefined }) {
  if (!failed) return null
  return (
    <ErrorSummary
      titleText="There is a problem"
      errorList={failed.errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))}
    />
  )
}

/** A rule that the fields alone could not know was broken: nothing was changed. */
export class Refused extends Error {
  readonly errors: readonly FieldError[]
  constructor(field: string, message: string) {
    super(message)
    this.errors = [{ field, message }]
  }
}

/** The form's page as an answer to a form that was refused. */
export function asRefused(reply: Reply): Reply {
  return reply.kind === 'page' ? { ...reply, status: 422, view: { ...reply.view, hasErrors: true } } : reply
}
