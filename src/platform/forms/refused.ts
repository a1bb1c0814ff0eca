// A rule that the fields alone could not know was broken: the form comes back with what was typed, and nothing was changed.
import type { Ctx } from '../http/ctx.ts'
import type { Reply } from '../http/reply.ts'
import { draftOf } from './drafts.ts'
import type { Failed, FieldError, Form } from './form.ts'

/** Thrown by a command before it has changed anything. */
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

/** Does it, or shows the form again with what the command refused. */
export async function refusable(
  act: () => Promise<Reply>,
  again: (errors: readonly FieldError[]) => Reply | Promise<Reply>,
): Promise<Reply> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return asRefused(await again(error.errors))
  }
}

/** What the caller had begun to type into this form, in the shape of a form shown again. */
export async function begun<Values>(ctx: Ctx, form: Form<Values>, path: string): Promise<Failed | undefined> {
  const typed = await draftOf(ctx, form, path)
  return typed ? { typed, errors: [] } : undefined
}
