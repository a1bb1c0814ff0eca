// The whole offer to keep, carry and print, and one entry as a leaflet or a card.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { file, redirect, type Reply } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { printed } from '../../platform/pdf/pdf.ts'
import { challengeOf } from '../pages/challenge.ts'
import { languageQuery, offerPage } from '../pages/offer-page.tsx'
import { textOf } from '../pages/text-of.ts'
import {
  inLanguage,
  offerBookletPath,
  offerEntryCardPath,
  offerEntryPath,
  offerLeafletPath,
  offerPackPath,
  offerPath,
  offerWholePath,
} from '../paths.ts'
import { helpIn } from '../phrases/help.ts'
import { speakerOf, type Speaker } from '../phrases/index.ts'
import { entryBySlug, publishedOffer } from '../published/offer.ts'
import { headingSets, type OfferLanguage } from '../terms.ts'
import { documentOf } from './views/document.tsx'
import { Leaflet, ShareCard } from './views/leaflet.tsx'
import { WholeOffer } from './views/whole.tsx'

const everyone = none('a public page with nothing personal on it')
const slugParams = z.object({ slug: z.string() })

export const rows = [
  get({
    path: offerWholePath,
    may: 'public.read',
    audit: everyone,
    cache: 'public',
    query: languageQuery,
    handler: async (ctx, { query: { lang } }) => {
      const speaker = speakerOf(lang)
      const back = { href: inLanguage(offerPath, lang), text: speaker.say('back') }
      const body = await wholeOf(ctx, speaker)
      return offerPage(speaker, offerWholePath, { title: speaker.say('offer'), body, back })
    },
  }),
  get({
    path: offerPackPath,
    may: 'public.read',
    audit: everyone,
    query: languageQuery,
    handler: async (ctx, { query: { lang } }) => {
      const speaker = speakerOf(lang)
      const body = await wholeOf(ctx, speaker)
      const html = documentOf({ speaker, title: `${speaker.say('offer')} – ${ctx.council.name}`, body })
      return file({ name: `local-offer-${lang}-${ctx.today}.html`, type: 'text/html; charset=utf-8', body: html })
    },
  }),
  get({
    path: offerBookletPath,
    may: 'public.read',
    audit: everyone,
    query: languageQuery,
    handler: async (ctx, { query: { lang } }) => {
      const speaker = speakerOf(lang)
      const body = await wholeOf(ctx, speaker)
      const html = () => documentOf({ speaker, title: `${speaker.say('offer')} – ${ctx.council.name}`, body })
      return pdf(ctx, html, { name: `local-offer-${lang}.pdf`, instead: inLanguage(offerWholePath, lang) })
    },
  }),
  get({
    path: offerLeafletPath(':slug'),
    may: 'public.read',
    audit: everyone,
    params: slugParams,
    query: languageQuery,
    handler: async (ctx, { params: { slug }, query: { lang } }) => {
      const shown = await entryOf(ctx, slug, lang)
      const html = () => documentOf({ speaker: shown.speaker, title: shown.text.title, body: <Leaflet {...shown} /> })
      return pdf(ctx, html, { name: `${slug}-${lang}.pdf`, instead: inLanguage(offerEntryPath(slug), lang) })
    },
  }),
  get({
    path: offerEntryCardPath(':slug'),
    may: 'public.read',
    audit: everyone,
    cache: 'public',
    params: slugParams,
    query: languageQuery,
    handler: async (ctx, { params: { slug }, query: { lang } }) => {
      const shown = await entryOf(ctx, slug, lang)
      return offerPage(shown.speaker, offerEntryCardPath(slug), {
        title: shown.text.title,
        body: <ShareCard {...shown} />,
        back: { href: inLanguage(offerEntryPath(slug), lang), text: shown.text.title },
      })
    },
  }),
]

async function wholeOf(ctx: Ctx, speaker: Speaker) {
  const { council } = ctx
  const offer = await publishedOffer(ctx)
  const headings = headingSets[council.settings.offer.headings]
  return (
    <WholeOffer
      speaker={speaker}
      council={council}
      offer={offer}
      headings={headings}
      helpNow={helpIn(speaker, council.settings)}
    />
  )
}

async function entryOf(ctx: Ctx, slug: string, lang: OfferLanguage) {
  const speaker = speakerOf(lang)
  const offer = await publishedOffer(ctx)
  const entry = entryBySlug(offer, slug)
  const address = ctx.publicUrl + inLanguage(offerEntryPath(slug), lang)
  const challenge = challengeOf(ctx.council, entry.content)
  return { speaker, offer, entry, text: textOf(entry, speaker), council: ctx.council.name, address, challenge }
}

interface Paper {
  readonly name: string
  /** The page with the same words, to print from the browser. */
  readonly instead: string
}

function pdf(ctx: Ctx, html: () => string, { name, instead }: Paper): Reply {
  return printed(ctx, { name, html, keep: true, instead: () => ({ reply: redirect(instead) }) })
}
