// A form that could not be taken, or that somebody had begun: its errors or a word about it at the top.
import { ErrorSummary, InsetText } from '../../design/index.ts'
import { draftOf } from '../../platform/forms/drafts.ts'
import type { Failed, FieldError, Form } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import type { Reply } from '../../platform/http/reply.ts'

export function FailedSummary({ failed }: { readonly failed?: Failed | undefined }) {
  if (!failed) return null
  if (failed.errors.length === 0) return <InsetText>This is what you were typing. It is not saved yet.</InsetText>
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

/** What the caller had begun to type into this form, in the shape of a form shown again. */
export async function begun<Values>(ctx: Ctx, form: Form<Values>, path: string): Promise<Failed | undefined> {
  const typed = await draftOf(ctx, form, path)
  return typed ? { typed, errors: [] } : undefined
}
