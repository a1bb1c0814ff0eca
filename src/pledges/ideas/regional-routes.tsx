// The document for the regional board, as a page and a file, and its outcomes coming back.
import { none } from '../../platform/audit/events.ts'
import type { Failed } from '../../platform/forms/form.ts'
import { Refused, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { file, page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { writeSheet } from '../../people/index.ts'
import { ideasPath, regionalFilePath, regionalPath } from '../paths.ts'
import { decideIdea } from './commands.ts'
import { outcomesForm } from './forms.ts'
import { readOutcomes } from './outcomes.ts'
import { listRegional } from './queries.ts'
import type { IdeaId } from './tables.ts'
import { Regional } from './views/regional.tsx'
import { costWords, referenceOf } from './words.ts'

export const rows = [
  get({
    path: regionalPath,
    may: 'pledges.read',
    audit: none('ideas for the regional board; no person’s record'),
    handler: (ctx) => regionalPage(ctx),
  }),
  get({
    path: regionalFilePath,
    may: 'pledges.read',
    audit: 'ideas.exported',
    handler: async (ctx) => {
      const ideas = await listRegional(ctx)
      ctx.about(null, { detail: { ideas: ideas.length } })
      const sheet = {
        name: 'Ideas',
        headers: ['Reference', 'Idea', 'Said on', 'Cost', 'What costs money', 'Answer by', 'Outcome', 'Reason'],
        rows: ideas.map((idea) => [
          referenceOf(idea.number),
          idea.words,
          { day: idea.said_on },
          costWords[idea.cost],
          idea.cost_note,
          idea.answer_by && { day: idea.answer_by },
          '',
          '',
        ]),
      }
      const type = 'text/csv; charset=utf-8'
      return file({ name: `regional-ideas-${ctx.today}.csv`, type, body: await writeSheet(sheet, 'csv') })
    },
  }),
  post({
    path: regionalPath,
    may: 'ideas.decide',
    audit: 'idea.changed',
    form: outcomesForm,
    handler: (ctx, { form }) =>
      refusable(
        async () => {
          const decided = await bringBack(ctx, form)
          ctx.about(null, { detail: { act: 'brought back', ideas: decided } })
          return redirect(ideasPath, decided === 1 ? 'One outcome is saved.' : `${String(decided)} outcomes are saved.`)
        },
        (errors) => regionalPage(ctx, { typed: form, errors }),
      ),
    again: (ctx, { failed }) => regionalPage(ctx, failed),
  }),
]

/** All of them or none: each line is checked before the first is saved. */
async function bringBack(ctx: Ctx, { by, lines }: { readonly by: string; readonly lines: string }): Promise<number> {
  const read = readOutcomes(lines)
  if (!read.ok) throw new Refused('lines', read.fault)
  const waiting = await lockRegional(ctx)
  const unknown = read.outcomes.find(({ number }) => !waiting.has(number))
  if (unknown !== undefined)
    throw new Refused('lines', `${referenceOf(unknown.number)} is no idea that waits for the regional board`)
  for (const { number, outcome, reason } of read.outcomes) {
    const id = waiting.get(number)
    if (id !== undefined)
      await decideIdea(ctx, id, { outcome, by, on: ctx.today, reason: reason === '' ? null : reason })
  }
  return read.outcomes.length
}

/** Locked, so that nobody decides one of them in between. */
async function lockRegional({ db }: Ctx): Promise<ReadonlyMap<number, IdeaId>> {
  const ideas = await db
    .selectFrom('ideas')
    .select(['number', 'id'])
    .where('route', '=', 'regional')
    .where('outcome', 'is', null)
    .orderBy('number')
    .forUpdate()
    .execute()
  return new Map(ideas.map(({ number, id }) => [number, id]))
}

async function regionalPage(ctx: Ctx, failed?: Failed): Promise<Reply> {
  const body = (
    <Regional
      ideas={await listRegional(ctx)}
      mayDecide={ctx.may('ideas.decide')}
      token={ctx.formToken}
      failed={failed}
    />
  )
  const back = { href: ideasPath, text: 'Ideas' }
  return page({ title: 'Ideas for the regional board', mood: 'calm', section: ideasPath, back, body })
}
