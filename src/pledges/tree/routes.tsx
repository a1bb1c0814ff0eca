// The tree for everyone, each leaf of it, and the same as a file and a feed. Nothing here knows who reads. No page is kept for
// some seconds, as other public pages are: whoever takes their leaf back must find it gone.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { file, page, redirect, text } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { writeSheet } from '../../people/index.ts'
import { leafPath, pledgePath, treeCsvPath, treeDisplayPath, treeEmblemPath, treeFeedPath, treePath } from '../paths.ts'
import { listPublicOfPledge } from '../pictures/pictures.ts'
import type { PledgeId } from '../tables.ts'
import { kindWords } from '../words.ts'
import { atomFeed } from './feed.ts'
import { madeOnce } from './kept.ts'
import { getLeaf, isQuiet, listLeaves, type Leaf } from './published.ts'
import { asset } from '../../design/index.ts'
import { treeEmblem } from './views/picture.tsx'
import { Display } from './views/display.tsx'
import { LeafPage } from './views/leaf.tsx'
import { TreePage } from './views/tree.tsx'
import { chosenOf, perPage, treeListPath, wantedFromAddress } from './wanted.ts'
import { growthWords } from './words.ts'

const everyone = none('what pledgers agreed to show; nothing of any young person')

const csvOf = madeOnce<Leaf, Promise<Buffer>>((leaves) =>
  writeSheet(
    {
      name: 'Pledges',
      headers: ['Id', 'Pledge', 'Who', 'What', 'About', 'Where', 'Made', 'By', 'What became of it'],
      rows: leaves.map((leaf) => [
        leaf.id,
        leaf.words,
        leaf.by,
        kindWords[leaf.kind],
        leaf.themeWords,
        leaf.place,
        { day: leaf.madeOn },
        leaf.dueOn && { day: leaf.dueOn },
        growthWords[leaf.growth],
      ]),
    },
    'csv',
  ),
)

export const rows = [
  get({
    path: treePath,
    may: 'public.read',
    audit: everyone,
    query: wantedFromAddress,
    handler: async (ctx, { query: wanted }) => {
      const all = await listLeaves(ctx)
      const leaves = chosenOf(all, wanted)
      if (wanted.page > 1 && leaves.length <= (wanted.page - 1) * perPage) return redirect(treeListPath(wanted))
      const quiet = isQuiet(ctx.council.settings.pledges, ctx.today)
      const body = <TreePage leaves={leaves} all={all} wanted={wanted} today={ctx.today} isQuiet={quiet} />
      const foundAs = `What people and organisations in ${ctx.council.name} promised to young people leaving care, and what became of it.`
      return page({ title: 'The tree', mood: 'warm', foundAs, body })
    },
  }),
  get({
    path: treeDisplayPath,
    may: 'public.read',
    audit: everyone,
    handler: async (ctx) => {
      const address = `${new URL(ctx.publicUrl).host}${pledgePath}`
      const leaves = await listLeaves(ctx)
      const body = <Display leaves={leaves} today={ctx.today} address={address} council={ctx.council.name} />
      return page({ title: 'The tree on a screen', mood: 'warm', body, wide: true })
    },
  }),
  get({
    path: treeEmblemPath,
    may: 'public.read',
    audit: everyone,
    handler: async (ctx) => {
      const leaves = await listLeaves(ctx)
      if (leaves.length === 0) return redirect(asset('images/tree.svg')) // a drawing, until the first leaf hangs
      return { ...text(treeEmblem(leaves, ctx.today), 'image/svg+xml; charset=utf-8'), keep: 'a-minute' }
    },
  }),
  get({
    path: leafPath(':pledge'),
    may: 'public.read',
    audit: everyone,
    params: z.object({ pledge: z.custom<PledgeId>((value) => typeof value === 'string' && isUuid(value)) }),
    handler: async (ctx, { params: { pledge } }) => {
      const leaf = await getLeaf(ctx, pledge)
      return page({
        title: 'A leaf',
        mood: 'warm',
        body: <LeafPage leaf={leaf} pictures={await listPublicOfPledge(ctx, pledge)} />,
        back: { href: treePath, text: 'The tree' },
      })
    },
  }),
  get({
    path: treeCsvPath,
    may: 'public.read',
    audit: everyone,
    handler: async (ctx) => {
      const leaves = await listLeaves(ctx)
      const type = 'text/csv; charset=utf-8'
      return file({ name: `pledges-${ctx.today}.csv`, type, body: await csvOf(leaves) })
    },
  }),
  get({
    path: treeFeedPath,
    may: 'public.read',
    audit: everyone,
    handler: async (ctx) =>
      text(
        atomFeed({
          leaves: await listLeaves(ctx),
          council: ctx.council.name,
          publicUrl: ctx.publicUrl,
          now: ctx.now,
        }),
        'application/atom+xml; charset=utf-8',
      ),
  }),
]
