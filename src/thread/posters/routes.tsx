import { contactOf } from '../../platform/councils/contact.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { printed } from '../../platform/pdf/pdf.ts'
import { posterPath, posterPdfPath } from '../paths.ts'
import { getPoster, listChoices } from './queries.ts'
import { posterDocument } from './views/document.tsx'
import { PosterPage } from './views/page.tsx'
import { PosterView } from './views/poster.tsx'
import { posterListPath, wantedFromAddress, type WantedPoster } from './wanted.ts'

export const rows = [
  get({
    path: posterPath,
    may: 'said.read',
    audit: 'asks.listed',
    query: wantedFromAddress,
    handler: async (ctx, { query: wanted }) => {
      const shown = await posterOf(ctx, wanted)
      const body = (
        <PosterPage wanted={wanted} choices={shown.choices}>
          <PosterView {...shown} top={2} />
        </PosterPage>
      )
      return page({ title: 'Poster: you said, we did', mood: 'calm', section: posterPath, body })
    },
  }),
  get({
    path: posterPdfPath,
    may: 'said.read',
    audit: 'asks.listed',
    query: wantedFromAddress,
    handler: async (ctx, { query: wanted }) => {
      const shown = await posterOf(ctx, wanted)
      const notice = 'There is no PDF just now. Print this page instead: nothing is missing from it.'
      return printed(ctx, {
        name: `you-said-we-did-${ctx.today}.pdf`,
        html: () => posterDocument(shown),
        keep: false, // words whose consent is taken back would live on in a copy
        instead: () => ({ reply: redirect(posterListPath(wanted), notice) }),
      })
    },
  }),
]

async function posterOf(ctx: Ctx, wanted: WantedPoster) {
  const poster = await getPoster(ctx, wanted)
  const choices = await listChoices(ctx)
  const quotes = poster.themes.reduce((sum, { lines }) => sum + lines.length, 0)
  const { style, ...scope } = wanted
  ctx.about(null, { detail: { part: 'poster', style, quotes, ...scope } })
  return {
    poster,
    choices,
    wanted,
    today: ctx.today,
    smallNumber: ctx.council.settings.smallNumber,
    contact: contactOf(ctx.council),
  }
}
