// Bringing entries in, step by step.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { typedText, type Failed, type FieldError } from '../../platform/forms/form.ts'
import { refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { importAgreePath, importColumnsPath, importDropPath, offerImportPath, offerImportsPath } from '../paths.ts'
import type { ImportId } from '../tables.ts'
import { agree, beginImport, chooseColumns, columnsOf, dropImport } from './commands.ts'
import { agreeForm, columnsForm, dropForm, importForm, uploads } from './forms.ts'
import { outcomes, planImport } from './plan.ts'
import { getImport, listImports } from './queries.ts'
import { ImportPage } from './views/import-page.tsx'
import { ImportsPage } from './views/imports-page.tsx'

const ownWork = none('the council’s own entries: shows nobody')
const params = z.object({ import: z.custom<ImportId>((value) => typeof value === 'string' && isUuid(value)) })
const shown = z.object({
  outcome: z.enum(outcomes).or(z.literal('')).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export const rows = [
  get({
    path: offerImportsPath,
    may: 'offer.read-drafts',
    audit: ownWork,
    handler: (ctx) => importsPage(ctx),
  }),
  post({
    path: offerImportsPath,
    may: 'offer.change',
    audit: 'offer.imported',
    form: importForm,
    uploads,
    handler: (ctx, { form, files }) =>
      refusable(
        async () => {
          const id = await beginImport(ctx, { ...form, files, allowHttp: ctx.mode === 'demo' })
          ctx.about(null, { detail: { import: id, act: 'begun', files: files.length } })
          return redirect(offerImportPath(id))
        },
        (errors) => importsPage(ctx, { typed: form, errors }),
      ),
    again: (ctx, { failed }) => importsPage(ctx, failed),
  }),
  get({
    path: offerImportPath(':import'),
    may: 'offer.read-drafts',
    audit: ownWork,
    params,
    query: shown,
    handler: (ctx, { params: { import: id }, query }) => importPage(ctx, id, query),
  }),
  post({
    path: importColumnsPath(':import'),
    may: 'offer.change',
    audit: 'offer.imported',
    params,
    form: columnsForm,
    handler: async (ctx, { params: { import: id }, form: typed }) => {
      const found = await getImport(ctx, id)
      const width = found.rows.table?.header.length ?? 0
      const given = Object.fromEntries(
        Array.from({ length: width }, (_, column) => [String(column), typedText(typed, `column-${column}`)]),
      )
      return refusable(
        async () => {
          await chooseColumns(ctx, found, columnsOf(given, width))
          ctx.about(null, { detail: { import: id, act: 'columns' } })
          return redirect(offerImportPath(id))
        },
        (errors) => importPage(ctx, id, {}, errors),
      )
    },
    again: (ctx, { params: { import: id }, failed }) => importPage(ctx, id, {}, failed.errors),
  }),
  post({
    path: importAgreePath(':import'),
    may: 'offer.change',
    audit: 'offer.imported',
    params,
    form: agreeForm,
    handler: async (ctx, { params: { import: id }, form: { leaveOut } }) => {
      const found = await getImport(ctx, id)
      return refusable(
        async () => {
          await agree(ctx, found, leaveOut)
          ctx.about(null, { detail: { import: id, act: 'agreed', leaveOut } })
          return redirect(offerImportPath(id))
        },
        (errors) => importPage(ctx, id, {}, errors),
      )
    },
    again: (ctx, { params: { import: id }, failed }) => importPage(ctx, id, {}, failed.errors),
  }),
  post({
    path: importDropPath(':import'),
    may: 'offer.change',
    audit: 'offer.imported',
    params,
    form: dropForm,
    handler: async (ctx, { params: { import: id } }) => {
      await dropImport(ctx, await getImport(ctx, id))
      ctx.about(null, { detail: { import: id, act: 'dropped' } })
      return redirect(offerImportsPath, 'Set aside. Nothing was changed.')
    },
    again: (_ctx, { params: { import: id } }) => redirect(offerImportPath(id)),
  }),
]

async function importsPage(ctx: Ctx, failed?: Failed): Promise<Reply> {
  const body = (
    <ImportsPage
      imports={await listImports(ctx)}
      mayChange={ctx.may('offer.change')}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: 'Bring entries in', mood: 'calm', section: offerImportsPath, body })
}

async function importPage(
  ctx: Ctx,
  id: ImportId,
  query: Partial<z.output<typeof shown>>,
  errors?: readonly FieldError[],
): Promise<Reply> {
  const one = await getImport(ctx, id)
  const { entries } = one.rows
  const body = (
    <ImportPage
      one={one}
      planned={entries === null ? [] : await planImport(ctx, entries)}
      outcome={query.outcome ?? ''}
      page={query.page ?? 1}
      mayChange={ctx.may('offer.change')}
      errors={errors}
      token={ctx.formToken}
    />
  )
  const back = { href: offerImportsPath, text: 'Imports' }
  return page({ title: one.name, mood: 'calm', section: offerImportsPath, back, body })
}
