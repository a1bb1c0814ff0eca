import { z } from 'zod'
import { draftOf } from '../../platform/forms/drafts.ts'
import type { Failed, Typed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { areSomeBehind } from '../history/behind.ts'
import { duePath } from '../paths.ts'
import { requireFullView, seesNames } from '../visibility.ts'
import { markDone, type DueItemId } from './commands.ts'
import { doneForm } from './forms.ts'
import { dueItemPath } from './paths.ts'
import { getDueItem, listDue, type DueItem } from './queries.ts'
import { DueDone } from './views/due-done.tsx'
import { DueList } from './views/due-list.tsx'
import { dueListPath, wantedFromAddress } from './wanted.ts'

const params = z.object({ item: z.custom<DueItemId>((value) => typeof value === 'string' && isUuid(value)) })

export const rows = [
  get({
    path: duePath,
    may: 'people.read',
    audit: 'due.listed',
    query: wantedFromAddress,
    handler: async (ctx, { query: wanted }) => {
      const found = await listDue(ctx, wanted)
      if (found.items.length === 0 && wanted.page > 1) return redirect(dueListPath(wanted))
      ctx.about(null, { detail: { shown: found.items.length, kind: wanted.kind, state: wanted.state } })
      const body = (
        <DueList
          found={found}
          wanted={wanted}
          today={ctx.today}
          mayDo={ctx.may('facts.change') && seesNames(ctx)}
          mayMissSomething={await areSomeBehind(ctx)}
        />
      )
      return page({ title: 'What falls due', mood: 'calm', section: duePath, body })
    },
  }),
  get({
    path: dueItemPath(':item'),
    may: 'facts.change',
    audit: 'due.listed',
    params,
    handler: async (ctx, { params: { item } }) => {
      const due = await getOwn(ctx, item)
      return donePage(ctx, due, { draft: await draftOf(ctx, doneForm, dueItemPath(item)) })
    },
  }),
  post({
    path: dueItemPath(':item'),
    may: 'facts.change',
    audit: 'due-item.done',
    params,
    form: doneForm,
    handler: async (ctx, { params: { item }, form: { note } }) => {
      const due = await getOwn(ctx, item)
      const isFirst = await markDone(ctx, item, note)
      ctx.about(due.personId, { detail: { item, kind: due.kind, already: !isFirst } })
      return redirect(duePath, isFirst ? 'Marked as done.' : 'It had been marked as done already. That note stays.')
    },
    again: async (ctx, { params: { item }, failed }) => donePage(ctx, await getOwn(ctx, item), { failed }),
  }),
]

async function getOwn(ctx: Ctx, item: DueItemId): Promise<DueItem> {
  const due = await getDueItem(ctx, item)
  await requireFullView(ctx, due.personId)
  return due
}

function donePage(ctx: Ctx, due: DueItem, shown: { readonly failed?: Failed; readonly draft?: Typed | null }): Reply {
  ctx.about(due.personId)
  return page({
    title: 'Mark as done',
    mood: 'calm',
    section: duePath,
    back: { href: duePath, text: 'What falls due' },
    body: (
      <DueDone
        due={due}
        today={ctx.today}
        token={ctx.formToken}
        failed={shown.failed}
        typed={shown.failed?.typed ?? shown.draft ?? {}}
      />
    ),
  })
}
