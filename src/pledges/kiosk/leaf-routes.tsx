// Leaves to check: each is read by a person before anybody else may see it.
import { z } from 'zod'
import { choice, optionalText } from '../../platform/forms/fields.ts'
import { defineForm, type Failed } from '../../platform/forms/form.ts'
import { refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { markSeen } from '../../thread/index.ts'
import { leavesPath, staffLeafPath } from '../paths.ts'
import type { EntryId } from './tables.ts'
import { decideLeaf, getLeaf, listLeaves, pageInAddress, perPage, watchFor } from './leaves.ts'
import { listOfLeaf } from '../pictures/pictures.ts'
import { LeafPage } from './views/leaf.tsx'
import { Leaves } from './views/leaves.tsx'

const params = z.object({ leaf: z.custom<EntryId>((value) => typeof value === 'string' && isUuid(value)) })
const leafForm = defineForm(
  'leaf',
  z.object({
    decided: choice(['hung', 'kept'], 'Select whether it hangs on the tree'),
    shownWords: optionalText(600),
    answer: optionalText(1500),
  }),
  { keepsDraft: true },
)

export const rows = [
  get({
    path: leavesPath,
    may: 'asks.read',
    audit: 'asks.listed',
    query: pageInAddress,
    handler: async (ctx, { query: { page: wanted } }) => {
      const leaves = await listLeaves(ctx, wanted)
      if (leaves.length === 0 && wanted > 1) return redirect(leavesPath)
      const pages = Math.ceil((leaves[0]?.total ?? 0) / perPage)
      const body = <Leaves leaves={leaves} page={wanted} pages={pages} />
      return page({ title: 'Leaves to check', mood: 'calm', section: leavesPath, body })
    },
  }),
  get({
    path: staffLeafPath(':leaf'),
    may: 'asks.read',
    audit: 'leaf.viewed',
    params,
    handler: (ctx, { params: { leaf } }) => leafPage(ctx, leaf),
  }),
  post({
    path: staffLeafPath(':leaf'),
    may: 'asks.read',
    audit: 'leaf.decided',
    params,
    form: leafForm,
    handler: (ctx, { params: { leaf }, form }) =>
      refusable(
        async () => {
          await decideLeaf(ctx, leaf, form)
          ctx.about(null, { detail: { leaf, decided: form.decided } })
          return redirect(
            leavesPath,
            form.decided === 'hung' ? 'The leaf hangs on the tree.' : 'It is kept, and not shown.',
          )
        },
        (errors) => leafPage(ctx, leaf, { typed: { ...form }, errors }),
      ),
    again: (ctx, { params: { leaf }, failed }) => leafPage(ctx, leaf, failed),
  }),
]

async function leafPage(ctx: Ctx, id: EntryId, failed?: Failed): Promise<Reply> {
  const leaf = await getLeaf(ctx, id)
  await markSeen(ctx, leaf.ask)
  ctx.about(null, { detail: { leaf: id } })
  const body = (
    <LeafPage
      leaf={leaf}
      files={await listOfLeaf(ctx, { entry: leaf.id })}
      watch={await watchFor(ctx, leaf)}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({
    title: 'A leaf',
    mood: 'calm',
    section: leavesPath,
    back: { href: leavesPath, text: 'Leaves to check' },
    body,
  })
}
