import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import type { Failed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { asRefused } from '../../platform/forms/refused.ts'
import type { ImportId } from '../tables.ts'
import { abandonImport, beginImport, checkAgain, confirmImport, queueCheck, queueRun } from './commands.ts'
import { againForm, pressForm, uploadForm, uploads } from './forms.ts'
import { busyWords } from './import-now.ts'
import { paths } from './paths.ts'
import { countChanges } from './found-queries.ts'
import * as queries from './queries.ts'
import { Columns } from './views/columns.tsx'
import { ImportPage } from './views/import.tsx'
import { Imports } from './views/imports.tsx'
import { importParams as params, pageInAddress } from './wanted.ts'
import { titleOf } from './words.ts'

const may = 'imports.run'

export const rows = [
  get({
    path: paths.imports,
    may,
    audit: none('figures only: shows nobody'),
    query: z.object({ page: pageInAddress }),
    handler: (ctx, { query }) => importsPage(ctx, query.page),
  }),
  post({
    path: paths.imports,
    may,
    audit: 'import.checked',
    form: uploadForm,
    uploads,
    handler: async (ctx, { form: { kind, year, newTeams }, files }) => {
      const wrong = whatIsWrong(kind, files.length)
      if (wrong !== null) {
        const typed = { kind, year: year === null ? '' : String(year), newTeams: newTeams ? 'yes' : '' }
        return asRefused(await importsPage(ctx, 1, { typed, errors: [{ field: 'files', message: wrong }] }))
      }
      const options = { ...(year !== null && kind === 'ssda903' && { year }), ...(newTeams && { newTeams }) }
      const id = await beginImport(ctx, { kind, files, options })
      await queueCheck(ctx, id)
      ctx.about(null, { detail: { import: id, kind, files: files.length } })
      return redirect(paths.import(id))
    },
    again: (ctx, { failed }) => importsPage(ctx, 1, failed),
  }),
  get({
    path: paths.columns,
    may,
    audit: none('the same for everyone: shows nobody'),
    handler: () =>
      page({
        title: 'The columns of the lists',
        mood: 'calm',
        section: paths.imports,
        back: { href: paths.imports, text: 'Imports' },
        body: <Columns />,
      }),
  }),
  get({
    path: paths.import(':id'),
    may,
    audit: 'import.viewed',
    params,
    handler: (ctx, { params: { id } }) => importPage(ctx, id),
  }),
  post({
    path: paths.confirm(':id'),
    may,
    audit: none('recorded by the job when it is done, with whom it changed'),
    params,
    form: pressForm,
    handler: async (ctx, { params: { id } }) => {
      const confirmed = await confirmImport(ctx, await queries.getImport(ctx, id))
      switch (confirmed.outcome) {
        case 'begun':
          await queueRun(ctx, id)
          return redirect(paths.import(id))
        case 'stale':
          await queueCheck(ctx, id)
          return redirect(paths.import(id), 'Another import was done since this was checked, so it is checked again.')
        case 'already':
          return redirect(paths.import(id))
        case 'busy':
          return asConflict(await importPage(ctx, id, busyWords(confirmed.other)))
        case 'blocked':
          return asConflict(await importPage(ctx, id, 'This cannot be imported as it is. Nothing was changed.'))
        default:
          return confirmed satisfies never
      }
    },
    again: (ctx, { params: { id } }) => importPage(ctx, id),
  }),
  post({
    path: paths.abandon(':id'),
    may,
    audit: 'import.viewed',
    params,
    form: pressForm,
    handler: async (ctx, { params: { id } }) => {
      const found = await queries.getImport(ctx, id)
      const gone = await abandonImport(ctx, found)
      ctx.about(null, { detail: { import: id, abandoned: gone } })
      return gone
        ? redirect(paths.imports, 'Abandoned. Nothing was changed.')
        : redirect(paths.import(id), 'It was too late to abandon this.')
    },
    again: (ctx, { params: { id } }) => importPage(ctx, id),
  }),
  post({
    path: paths.checkAgain(':id'),
    may,
    audit: 'import.checked',
    params,
    form: againForm,
    handler: async (ctx, { params: { id }, form: { year } }) => {
      const begun = await checkAgain(ctx, await queries.getImport(ctx, id), year)
      if (begun) await queueCheck(ctx, id)
      ctx.about(null, { detail: { import: id, again: true } })
      return redirect(paths.import(id))
    },
    again: (ctx, { params: { id }, failed }) => importPage(ctx, id, failed.errors[0]?.message),
  }),
]

function whatIsWrong(kind: string, files: number): string | null {
  if (files === 0) return 'Select the files to import'
  return kind !== 'ssda903' && files > 1 ? 'Select one file: a list is one CSV file' : null
}

async function importsPage(ctx: Ctx, wanted: number, failed?: Failed) {
  const imports = await queries.listImports(ctx, wanted)
  const total = await queries.countImports(ctx)
  const running = await queries.findRunning(ctx)
  const body = (
    <Imports imports={imports} total={total} page={wanted} running={running} token={ctx.formToken} failed={failed} />
  )
  return page({ title: 'Imports', mood: 'calm', section: paths.imports, body, hasErrors: failed !== undefined })
}

async function importPage(ctx: Ctx, id: ImportId, refused?: string) {
  const one = await queries.getImport(ctx, id)
  const listed = await countChanges(ctx, id)
  const running = one.state === 'ready' ? await queries.findRunning(ctx) : null
  ctx.about(null, { detail: { import: id, state: one.state } })
  const body = <ImportPage one={one} token={ctx.formToken} listed={listed} other={running} refused={refused} />
  const back = { href: paths.imports, text: 'Imports' }
  return page({ title: titleOf(one), mood: 'calm', section: paths.imports, back, body })
}

/** Nothing was done, because of what somebody else does. */
const asConflict = (reply: Awaited<ReturnType<typeof importPage>>) =>
  reply.kind === 'page' ? { ...reply, status: 409, view: { ...reply.view, hasErrors: true } } : reply
