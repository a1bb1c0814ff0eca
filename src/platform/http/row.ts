// A route row: its address, who may, what is recorded, what comes in, what goes out. `may` and `audit` are required,
// so a row without them does not compile.
import type { z } from 'zod'
import type { AuditEvent, NoAudit } from '../audit/events.ts'
import type { Permission } from '../auth/permissions.ts'
import type { Failed, Form } from '../forms/form.ts'
import type { Ctx } from './ctx.ts'
import type { Reply } from './reply.ts'
import type { UploadedFile, UploadRules } from './uploads.ts'

type Answer = Reply | Promise<Reply>

/** Programs that post to us with a token of their own. */
export type Hook = 'notify' | 'tablet'

interface RowBase<Params, Query> {
  readonly path: string
  readonly may: Permission
  readonly audit: AuditEvent | NoAudit
  /** What does not fit answers "not found". */
  readonly params?: z.ZodType<Params>
  /** Filters and pages: schemas with defaults, since an address may hold anything. */
  readonly query?: z.ZodType<Query>
  /** Attempts allowed from one address, for doors that strangers can knock at. */
  readonly limit?: { readonly attempts: number; readonly perSeconds: number }
}

export interface GetRow<Params = unknown, Query = unknown> extends RowBase<Params, Query> {
  readonly method: 'GET'
  /** `public`: the same for everyone who is not signed in, kept in memory for a moment. Only for pages without forms. */
  readonly cache?: 'public'
  /** Open data: any site may read it, nobody is signed in, and refusals are JSON (open.ts). */
  readonly open?: true
  readonly handler: (ctx: Ctx, input: { readonly params: Params; readonly query: Query }) => Answer
}

export interface PostRow<Params = unknown, Query = unknown, Values = unknown> extends RowBase<Params, Query> {
  readonly method: 'POST'
  readonly form: Form<Values>
  /** A program posts JSON here with a token of its own: no session is read and no form token is asked (hooks.ts). */
  readonly hook?: Hook
  /** Files that may come with the form. */
  readonly uploads?: UploadRules
  readonly handler: (
    ctx: Ctx,
    input: {
      readonly params: Params
      readonly query: Query
      readonly form: Values
      readonly files: readonly UploadedFile[]
    },
  ) => Answer
  /** Shows the form again with what was typed: answered with status 422. */
  readonly again: (
    ctx: Ctx,
    input: { readonly params: Params; readonly query: Query; readonly failed: Failed },
  ) => Answer
}

/** A row whose inner types have been checked and are now the row's own business. */
export type Row = (GetRow | PostRow) & { readonly __checked: never }

export function get<Params = object, Query = object>(row: Omit<GetRow<Params, Query>, 'method'>): Row {
  return { method: 'GET', ...row } as unknown as Row // the handler only ever meets what its own schemas let through
}

export function post<Values, Params = object, Query = object>(
  row: Omit<PostRow<Params, Query, Values>, 'method'>,
): Row {
  return { method: 'POST', ...row } as unknown as Row // as above
}
