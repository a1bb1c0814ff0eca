// What is printed for the tree: posters, cards for paper leaves, the plaque of the planted tree, the tree itself.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { documentWith } from '../../platform/pdf/document.tsx'
import { printed } from '../../platform/pdf/pdf.ts'
import { pledgePath, printPath, printsPath, treePath } from '../paths.ts'
import { listPublicStops } from '../tour/queries.ts'
import { listLeaves } from '../tree/published.ts'
import { LeafCards } from './views/cards.tsx'
import { Plaque } from './views/plaque.tsx'
import { Poster } from './views/poster.tsx'
import { PrintsPage } from './views/prints.tsx'
import { TreeSheet } from './views/tree-sheet.tsx'
import { sheets, wantedFromAddress, type SheetName, type WantedPrint } from './wanted.ts'

const everyone = none('what everyone may see of the tree and its tour')

export const rows = [
  get({
    path: printsPath,
    may: 'pledges.read',
    audit: everyone,
    handler: async (ctx) => {
      const body = <PrintsPage stops={await listPublicStops(ctx)} address={addressOf(ctx, treePath)} />
      return page({ title: 'To print', mood: 'calm', section: printsPath, body })
    },
  }),
  get({
    path: printPath(':sheet'),
    may: 'pledges.read',
    audit: everyone,
    params: z.object({ sheet: z.enum(sheets) }),
    query: wantedFromAddress,
    handler: async (ctx, { params: { sheet }, query: wanted }) => {
      const { title, body } = await drawn[sheet](ctx, wanted)
      return printed(ctx, {
        name: `${sheet}-${ctx.today}.pdf`,
        html: () => documentWith({ title: `${title} – ${ctx.council.name}`, body, classes: 'print-document' }),
        keep: true,
        instead: () => ({
          reply: redirect(printsPath, 'There is no PDF just now. Please try again in some minutes.'),
        }),
      })
    },
  }),
]

const addressOf = ({ publicUrl }: Ctx, path: string) => `${publicUrl}${path}`

const drawn: Readonly<
  Record<SheetName, (ctx: Ctx, wanted: WantedPrint) => Promise<{ title: string; body: preact.JSX.Element }>>
> = {
  poster: async (ctx, { about, paper, stop: asked }) => {
    const stop = (await listPublicStops(ctx)).find(({ id }) => id === asked) ?? null
    const address = addressOf(ctx, about === 'follow' ? treePath : pledgePath)
    return {
      title: 'Poster of the tree',
      body: (
        <Poster
          about={about}
          paper={paper}
          stop={stop}
          council={ctx.council.name}
          address={address}
          leaves={await listLeaves(ctx)}
          today={ctx.today}
        />
      ),
    }
  },
  cards: async (ctx) =>
    Promise.resolve({
      title: 'Cards of the touring tree',
      body: (
        <LeafCards council={ctx.council.name} pledge={addressOf(ctx, pledgePath)} tree={addressOf(ctx, treePath)} />
      ),
    }),
  plaque: async (ctx, { words, planted, size }) =>
    Promise.resolve({
      title: 'Plaque of the planted tree',
      body: (
        <Plaque
          words={words}
          planted={planted}
          size={size}
          council={ctx.council.name}
          address={addressOf(ctx, treePath)}
        />
      ),
    }),
  tree: async (ctx) => ({
    title: 'The tree',
    body: (
      <TreeSheet
        leaves={await listLeaves(ctx)}
        today={ctx.today}
        council={ctx.council.name}
        address={addressOf(ctx, treePath)}
      />
    ),
  }),
}
