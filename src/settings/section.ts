// What a part of the settings is: one page with one form.
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Council } from '../platform/councils/council.ts'
import type { FieldError, Typed } from '../platform/forms/form.ts'
import type { Ctx } from '../platform/http/ctx.ts'
import type { UploadedFile, UploadRules } from '../platform/http/uploads.ts'
import type { Changed } from './commands.ts'

export interface FieldsProps {
  /** What stands in the fields: what was typed, else what is set now. */
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  /** When the page is shown, for previews. */
  readonly now: Date
  /** As it is set now. */
  readonly council: Pick<Council, 'name' | 'settings'>
}

export interface Section<Values> {
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly schema: z.ZodType<Values>
  readonly typedFrom: (council: Council) => Typed
  readonly apply: (current: Changed, values: Values) => Changed
  readonly Fields: (props: FieldsProps) => VNode
  readonly uploads?: UploadRules
  /** Looks at what came with the form before anything is written; errors show the form again. */
  readonly receive?: (
    ctx: Ctx,
    given: { values: Values; files: readonly UploadedFile[] },
  ) => Promise<{ values: Values } | { errors: readonly FieldError[] }>
  /** Said after saving, besides that it is saved. */
  readonly afterwards?: (values: Values) => string
}

/** The overview needs the names only. */
export type SectionName = Pick<Section<never>, 'slug' | 'title' | 'lead'>
