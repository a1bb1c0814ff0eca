import { z } from 'zod'
import type { Day } from '../../platform/clock.ts'
import { none } from '../../platform/audit/events.ts'
import { begun, refusable } from '../../platform/forms/refused.ts'
import { dayBoxes, type Failed, type FieldError } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { file, page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { candidatePath, paperFilePath, paperLinesPath, paperPath, papersPath } from '../paths.ts'
import { candidateKinds, type CandidateId, type PaperId } from '../tables.ts'
import { addPaper } from './add-paper.ts'
import { listAlikeAsks } from './alike.ts'
import { confirmAs, confirmTicked, decideAgain, dropTicked, joinToAsk } from './decide.ts'
import { candidateForm, linesForm, paperForm, tickedForm, uploads } from './forms.ts'
import { countLines, listLines, takeIn } from './lines.ts'
import { linkPairs } from './link-pairs.ts'
import { pairsOf } from './pairs.ts'
import * as queries from './queries.ts'
import { CandidatePage } from './views/candidate-page.tsx'
import { LinesPage } from './views/lines-page.tsx'
import { PaperPage } from './views/paper-page.tsx'
import { PapersPage } from './views/papers-page.tsx'

const may = 'papers.read'
const paperParams = z.object({ paper: z.custom<PaperId>((value) => typeof value === 'string' && isUuid(value)) })
const candidateParams = paperParams.extend({
  candidate: z.custom<CandidateId>((value) => typeof value === 'string' && isUuid(value)),
})
const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1)
const wanted = z.object({
  kind: z.enum(candidateKinds).or(z.literal('')).catch(''),
  state: z.enum(['waiting', 'confirmed', 'merged', 'dropped', '']).catch(''),
  page: pageNumber,
})

export const rows = [
  get({
    path: papersPath,
    may,
    audit: none('the titles of the council’s own papers: shows nobody'),
    query: z.object({ page: pageNumber }),
    handler: async (ctx, { query }) => papersPage(ctx, query.page, await begun(ctx, paperForm, papersPath)),
  }),
  post({
    path: papersPath,
    may,
    audit: 'paper.read',
    form: paperForm,
    uploads,
    handler: (ctx, { form, files }) =>
      refusable(
        async () => {
          const { newOccasion, occasionKind, ...rest } = form
          const added = await addPaper(ctx, {
            ...rest,
            file: files[0] ?? null,
            newOccasion: newOccasion === '' ? null : { title: newOccasion, kind: occasionKind },
          })
          ctx.about(null, { detail: { paper: added.id, readAs: form.readAs } })
          return added.outcome === 'known'
            ? redirect(paperPath(added.id), 'This paper was read before. Here is what was found in it.')
            : redirect(paperPath(added.id), `The paper is read. ${added.found} things were found in it.`)
        },
        (errors) => papersPage(ctx, 1, { typed: typedAgain(form), errors }),
      ),
    again: (ctx, { failed }) => papersPage(ctx, 1, failed),
  }),
  get({
    path: paperPath(':paper'),
    may,
    audit: 'paper.viewed',
    params: paperParams,
    query: wanted,
    handler: (ctx, { params, query }) => paperPage(ctx, params.paper, query),
  }),
  post({
    path: paperPath(':paper'),
    may,
    audit: 'candidate.decided',
    params: paperParams,
    query: wanted,
    form: tickedForm,
    handler: async (ctx, { params, query, form }) =>
      refusable(
        async () => {
          const paper = await queries.getPaper(ctx, params.paper)
          const done = await decideTicked(ctx, paper, form)
          ctx.about(null, { detail: { paper: paper.id, act: form.act, count: done } })
          const linked =
            form.act === 'confirm' ? await linkPairs(ctx, paper, { pairs: form.pair, wasHeard: form.heard }) : 0
          return redirect(paperPath(paper.id), noticeOf(form, { done, linked }))
        },
        (errors) => paperPage(ctx, params.paper, query, errors),
      ),
    again: (ctx, { params, query, failed }) => paperPage(ctx, params.paper, query, failed.errors),
  }),
  get({
    path: paperFilePath(':paper'),
    may,
    audit: 'paper.viewed',
    params: paperParams,
    handler: async (ctx, { params }) => {
      const kept = await queries.getPaperFile(ctx, params.paper)
      ctx.about(null, { detail: { paper: params.paper, file: true } })
      return file({ name: kept.name, type: kept.type, body: ctx.files.open(ctx.council.id, kept.id) })
    },
  }),
  get({
    path: paperLinesPath(':paper'),
    may,
    audit: 'paper.viewed',
    params: paperParams,
    query: z.object({ page: pageNumber }),
    handler: (ctx, { params, query }) => linesPage(ctx, params.paper, query.page),
  }),
  post({
    path: paperLinesPath(':paper'),
    may,
    audit: 'candidate.decided',
    params: paperParams,
    form: linesForm,
    handler: async (ctx, { params, form }) => {
      const paper = await queries.getPaper(ctx, params.paper)
      const taken = await takeIn(ctx, paper, { ids: form.line, kind: form.kind })
      ctx.about(null, { detail: { paper: paper.id, act: 'take-in', count: taken } })
      return redirect(paperPath(paper.id), `Taken in: ${taken}. They wait for you to confirm, at the end of the list.`)
    },
    again: (ctx, { params, failed }) => linesPage(ctx, params.paper, 1, failed),
  }),
  get({
    path: candidatePath(':paper', ':candidate'),
    may,
    audit: 'paper.viewed',
    params: candidateParams,
    handler: async (ctx, { params }) =>
      candidatePage(ctx, params, await begun(ctx, candidateForm, candidatePath(params.paper, params.candidate))),
  }),
  post({
    path: candidatePath(':paper', ':candidate'),
    may,
    audit: 'candidate.decided',
    params: candidateParams,
    form: candidateForm,
    handler: (ctx, { params, form }) =>
      refusable(
        async () => {
          const paper = await queries.getPaper(ctx, params.paper)
          await decideOne(ctx, paper, params.candidate, form)
          ctx.about(null, { detail: { paper: paper.id, candidate: params.candidate, act: form.act } })
          return redirect(paperPath(paper.id), oneDone[form.act])
        },
        (errors) => candidatePage(ctx, params, { typed: typedAgain(form), errors }),
      ),
    again: (ctx, { params, failed }) => candidatePage(ctx, params, failed),
  }),
]

type Ticked = ReturnType<typeof tickedForm.schema.parse>
function decideTicked(ctx: Ctx, paper: queries.Paper, { candidate: ids, act, merge, themes }: Ticked): Promise<number> {
  switch (act) {
    case 'confirm':
      return confirmTicked(ctx, paper, ids, { merge, themes })
    case 'drop':
      return dropTicked(ctx, paper, ids)
    case 'again':
      return decideAgain(ctx, paper, ids)
    default:
      return act satisfies never
  }
}

const doneWords = { confirm: 'Confirmed', drop: 'Left out', again: 'To decide again' } as const

function noticeOf({ act, candidate }: Ticked, { done, linked }: { done: number; linked: number }): string {
  const left = done < candidate.length ? ' The rest had been decided, or joined to one of these.' : ''
  const pairs =
    linked === 0 ? '' : ` ${linked === 1 ? '1 reply is' : `${linked} replies are`} linked to what was asked.`
  return `${doneWords[act]}: ${done}.${left}${pairs}`
}

type OneDecided = ReturnType<typeof candidateForm.schema.parse>

async function decideOne(ctx: Ctx, paper: queries.Paper, id: CandidateId, form: OneDecided): Promise<void> {
  if (form.act === 'drop') {
    await dropTicked(ctx, paper, [id])
    return
  }
  if (form.act === 'join') return joinToAsk(ctx, paper, id, form.ask)
  return confirmAs(ctx, paper, id, {
    kind: form.kind,
    words: form.words,
    themes: form.theme === null ? [] : [form.theme],
    ownerPost: form.ownerPost || null,
    ownerName: form.ownerName || null,
    dueOn: form.due,
  })
}

const oneDone = { confirm: 'Confirmed.', join: 'Joined. Both places are kept.', drop: 'Left out.' } as const

/** The fields as they were typed, a day back in its boxes. */
function typedAgain(form: Readonly<Record<string, unknown>>): Failed['typed'] {
  const typed: Record<string, string> = {}
  for (const [name, value] of Object.entries(form)) {
    if (name === 'dated' || name === 'due')
      Object.assign(typed, dayBoxes(name, value as Day | null)) // as the form reads them
    else if (typeof value === 'string') typed[name] = value
  }
  return typed
}

async function papersPage(ctx: Ctx, number: number, failed?: Failed) {
  const { papers, total } = await queries.listPapers(ctx, number)
  const body = (
    <PapersPage
      papers={papers}
      pages={total}
      page={number}
      occasions={await queries.listOccasions(ctx)}
      groups={await queries.listGroupNames(ctx)}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: 'Read a paper', mood: 'calm', section: papersPath, body })
}

async function paperPage(ctx: Ctx, id: PaperId, shown: queries.Wanted, errors?: readonly FieldError[]) {
  const paper = await queries.getPaper(ctx, id)
  ctx.about(null, { detail: { paper: id } })
  const body = (
    <PaperPage
      paper={paper}
      candidates={await queries.listCandidates(ctx, id, shown)}
      counts={await queries.countCandidates(ctx, id)}
      pairs={pairsOf(await queries.listPairable(ctx, id))}
      made={await queries.countMade(ctx, id)}
      left={await countLines(ctx, id)}
      wanted={shown}
      may={{ readAsks: ctx.may('asks.read'), answer: ctx.may('asks.answer') }}
      token={ctx.formToken}
      errors={errors}
    />
  )
  return page({
    title: paper.title,
    mood: 'calm',
    section: papersPath,
    back: { href: papersPath, text: 'Papers' },
    body,
  })
}

async function linesPage(ctx: Ctx, id: PaperId, number: number, failed?: Failed) {
  const paper = await queries.getPaper(ctx, id)
  ctx.about(null, { detail: { paper: id, part: 'lines' } })
  const body = (
    <LinesPage {...{ paper, failed, page: number }} {...await listLines(ctx, id, number)} token={ctx.formToken} />
  )
  const back = { href: paperPath(id), text: paper.title }
  return page({ title: 'We could not place these lines', mood: 'calm', section: papersPath, back, body })
}

async function candidatePage(ctx: Ctx, which: { paper: PaperId; candidate: CandidateId }, failed?: Failed) {
  const paper = await queries.getPaper(ctx, which.paper)
  const candidate = await queries.getCandidate(ctx, paper.id, which.candidate)
  ctx.about(null, { detail: { paper: paper.id, candidate: candidate.id } })
  const back = { href: paperPath(paper.id), text: paper.title }
  if (candidate.state === 'confirmed') return redirect(paperPath(paper.id), 'This was confirmed already.')
  const body = (
    <CandidatePage
      paper={paper}
      candidate={candidate}
      themes={await queries.listThemeNames(ctx)}
      alike={candidate.kind === 'ask' ? await listAlikeAsks(ctx, candidate.words) : []}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: 'What becomes of this?', mood: 'calm', section: papersPath, back, body })
}
