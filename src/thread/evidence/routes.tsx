import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { draftOf } from '../../platform/forms/drafts.ts'
import { asRefused } from '../../platform/forms/refused.ts'
import type { Failed, FieldError, Typed } from '../../platform/forms/form.ts'
import { RefusedFile } from '../../platform/files/scan.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { file, NotFound, page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import type { UploadedFile } from '../../platform/http/uploads.ts'
import { isUuid } from '../../platform/ids.ts'
import { typedDays } from '../actions/views/typed-days.ts'
import {
  actionPath,
  actionsPath,
  evidenceFilePath,
  evidencePath,
  evidencePublicPath,
  evidenceWithdrawPath,
  newEvidencePath,
  promisePath,
} from '../paths.ts'
import type { EvidenceId } from '../tables.ts'
import { checkFile, mostBytes } from './check-file.ts'
import { addEvidence, setPublic, withdrawEvidence } from './commands.ts'
import { evidenceForm, publicForm, withdrawForm, withoutCommas, type NewEvidence } from './forms.ts'
import { getEvidence, type Evidence } from './queries.ts'
import { getTarget, targetQuery, type Target } from './target.ts'
import { AddEvidence } from './views/add-evidence.tsx'
import { EvidencePage } from './views/evidence-page.tsx'

const params = z.object({ evidence: z.custom<EvidenceId>((value) => typeof value === 'string' && isUuid(value)) })

export const rows = [
  get({
    path: newEvidencePath,
    may: 'actions.change',
    audit: none('shows the line that will be proved, which the caller has open'),
    query: targetQuery,
    handler: async (ctx, { query }) => addPage(ctx, await getTarget(ctx, query)),
  }),
  post({
    path: newEvidencePath,
    may: 'actions.change',
    audit: 'evidence.changed',
    query: targetQuery,
    form: evidenceForm,
    uploads: { field: 'file', maxFiles: 1, maxBytesEach: mostBytes },
    handler: async (ctx, { query, form, files }) => {
      const target = await getTarget(ctx, query)
      const kept = form.kind === 'file' ? await keepFile(ctx, files[0]) : { fileId: null }
      if ('errors' in kept) return asRefused(addPage(ctx, target, { typed: typedAgain(form), errors: kept.errors }))
      const id = await addEvidence(ctx, { ...ofForm(form, target), ...kept })
      ctx.about(null, { detail: { act: 'add', evidence: id, kind: form.kind } })
      return redirect(evidencePath(id), 'The evidence is added.')
    },
    again: async (ctx, { query, failed }) => addPage(ctx, await getTarget(ctx, query), failed),
  }),
  get({
    path: evidencePath(':evidence'),
    may: 'promises.read',
    audit: none('evidence is the council’s own; what it hangs on decides who may open it'),
    params,
    handler: async (ctx, { params: { evidence } }) => {
      const typed = await draftOf(ctx, withdrawForm, evidenceWithdrawPath(evidence))
      return evidencePage(ctx, evidence, typed ? { typed, errors: [] } : undefined)
    },
  }),
  get({
    path: evidenceFilePath(':evidence'),
    may: 'promises.read',
    audit: none('as above'),
    params,
    handler: async (ctx, { params: { evidence } }) => {
      const { fileId, fileName, fileType, withdrawnAt } = await getEvidence(ctx, evidence)
      if (fileId === null || withdrawnAt !== null) throw new NotFound()
      return file({
        name: fileName ?? 'file',
        type: fileType ?? 'application/octet-stream',
        body: ctx.files.open(ctx.council.id, fileId),
      })
    },
  }),
  post({
    path: evidencePublicPath(':evidence'),
    may: 'actions.change',
    audit: 'evidence.changed',
    params,
    form: publicForm,
    handler: async (ctx, { params: { evidence }, form }) => {
      const { tellsOfOne } = await getEvidence(ctx, evidence)
      if (tellsOfOne) throw new NotFound()
      await setPublic(ctx, evidence, form.isPublic === 'yes')
      ctx.about(null, { detail: { act: form.isPublic === 'yes' ? 'publish' : 'hide', evidence } })
      return redirect(
        evidencePath(evidence),
        form.isPublic === 'yes' ? 'Everyone may see it.' : 'It is kept from the public.',
      )
    },
    again: (ctx, { params: { evidence }, failed }) => evidencePage(ctx, evidence, failed),
  }),
  post({
    path: evidenceWithdrawPath(':evidence'),
    may: 'actions.change',
    audit: 'evidence.changed',
    params,
    form: withdrawForm,
    handler: async (ctx, { params: { evidence: id }, form: { why } }) => {
      const evidence = await getEvidence(ctx, id)
      const isFirst = await withdrawEvidence(ctx, id, why)
      ctx.about(null, { detail: { act: 'withdraw', evidence: id, already: !isFirst } })
      return redirect(
        backOf(evidence).href,
        isFirst ? 'The evidence is taken back.' : 'It had been taken back already. That reason stays.',
      )
    },
    again: (ctx, { params: { evidence }, failed }) => evidencePage(ctx, evidence, failed),
  }),
]

async function keepFile(ctx: Ctx, given: UploadedFile | undefined) {
  const refused = (message: string) => ({ errors: [{ field: 'file', message }] as readonly FieldError[] })
  if (given === undefined) return refused('Choose the file')
  const checked = await checkFile(given)
  if ('fault' in checked) return refused(checked.fault)
  try {
    return { fileId: await ctx.files.keep(ctx.db, ctx.council.id, ctx.caller.accountId, checked.upload, checked.type) }
  } catch (error) {
    if (error instanceof RefusedFile) return refused(error.message)
    throw error
  }
}

const ofForm = (form: NewEvidence, target: Target) => ({
  of: target.of,
  kind: form.kind,
  title: form.title,
  body: form.body || null,
  url: form.kind === 'link' ? form.url : null,
  figure: form.kind === 'figure' ? withoutCommas(form.figure).replace(',', '.') : null,
  unit: form.kind === 'figure' ? form.unit || null : null,
  shownOn: form.shownOn,
  isPublic: form.isPublic && target.mayBePublic,
})

const typedAgain = ({ shownOn, isPublic, ...form }: NewEvidence): Typed => ({
  ...form,
  isPublic: isPublic ? 'yes' : '',
  ...typedDays(undefined, 'shownOn', shownOn),
})

function addPage(ctx: Ctx, target: Target, failed?: Failed) {
  return page({
    title: 'Add evidence',
    mood: 'calm',
    section: actionsPath,
    back: target.back,
    body: <AddEvidence target={target} today={ctx.today} token={ctx.formToken} failed={failed} />,
  })
}

async function evidencePage(ctx: Ctx, id: EvidenceId, failed?: Failed) {
  const evidence = await getEvidence(ctx, id)
  return page({
    title: evidence.title,
    mood: 'calm',
    section: actionsPath,
    back: backOf(evidence),
    body: (
      <EvidencePage evidence={evidence} mayChange={ctx.may('actions.change')} token={ctx.formToken} failed={failed} />
    ),
  })
}

function backOf({ promiseId, actionId }: Evidence) {
  if (promiseId !== null) return { href: promisePath(promiseId), text: 'The promise' }
  return actionId === null ? { href: actionsPath, text: 'Actions' } : { href: actionPath(actionId), text: 'The action' }
}
