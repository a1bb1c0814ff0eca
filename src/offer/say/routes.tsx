import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { helpOptionsOf } from '../../platform/councils/help-options.ts'
import type { Failed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { languageQuery, offerPage } from '../pages/offer-page.tsx'
import { textOf } from '../pages/text-of.ts'
import { inLanguage, offerEntryPath, offerEntryRatePath, offerEntryTellPath } from '../paths.ts'
import { failedIn } from '../phrases/failed.ts'
import { speakerOf } from '../phrases/index.ts'
import { entryBySlug, publishedOffer } from '../published/offer.ts'
import type { OfferLanguage } from '../terms.ts'
import { rateEntry, tellAbout } from './commands.ts'
import { aboutKinds, rateForm, tellForm, type About } from './forms.ts'
import { RatePage, TellPage } from './views/say-page.tsx'

const countedOnly = none('one more yes or no by day, and nothing about who')
const slugParams = z.object({ slug: z.string() })
/** A hub has one address for everyone in it. */
const aFew = { attempts: 60, perSeconds: 900 }

export const rows = [
  get({
    path: offerEntryRatePath(':slug'),
    may: 'public.read',
    audit: countedOnly,
    params: slugParams,
    query: languageQuery,
    handler: (ctx, { params: { slug }, query: { lang } }) => ratePage(ctx, slug, lang),
  }),
  post({
    path: offerEntryRatePath(':slug'),
    may: 'public.read',
    audit: countedOnly,
    params: slugParams,
    query: languageQuery,
    form: rateForm,
    limit: aFew,
    handler: async (ctx, { params: { slug }, query: { lang }, form: { useful } }) => {
      await rateEntry(ctx, entryBySlug(await publishedOffer(ctx), slug).id, useful === 'yes')
      return redirect(inLanguage(offerEntryPath(slug), lang), speakerOf(lang).say('thanks'))
    },
    again: (ctx, { params: { slug }, query: { lang }, failed }) => ratePage(ctx, slug, lang, failed),
  }),
  get({
    path: offerEntryTellPath(':slug'),
    may: 'public.read',
    audit: none('an empty form'),
    params: slugParams,
    query: z.object({ about: z.enum(aboutKinds).catch('wrong') }),
    handler: (ctx, { params: { slug }, query: { about } }) => tellPage(ctx, slug, about),
  }),
  post({
    path: offerEntryTellPath(':slug'),
    may: 'public.read',
    audit: 'offer.told',
    params: slugParams,
    form: tellForm,
    limit: aFew,
    handler: async (ctx, { params: { slug }, form }) => {
      await tellAbout(ctx, entryBySlug(await publishedOffer(ctx), slug), form)
      return redirect(offerEntryPath(slug), 'Thank you. We have your words, and somebody reads them.')
    },
    again: (ctx, { params: { slug }, failed }) => tellPage(ctx, slug, 'wrong', failed),
  }),
]

async function ratePage(ctx: Ctx, slug: string, lang: OfferLanguage, failed?: Failed): Promise<Reply> {
  const speaker = speakerOf(lang)
  const entry = entryBySlug(await publishedOffer(ctx), slug)
  const text = textOf(entry, speaker)
  return offerPage(speaker, offerEntryRatePath(slug), {
    title: text.title,
    body: (
      <RatePage
        speaker={speaker}
        slug={slug}
        text={text}
        token={ctx.formToken}
        failed={failed && failedIn(speaker, failed)}
      />
    ),
    back: { href: inLanguage(offerEntryPath(slug), lang), text: text.title },
  })
}

async function tellPage(ctx: Ctx, slug: string, about: About, failed?: Failed): Promise<Reply> {
  const { content } = entryBySlug(await publishedOffer(ctx), slug)
  const body = (
    <TellPage
      slug={slug}
      title={content.title}
      about={about}
      isKnown={ctx.caller.personId !== null}
      help={helpOptionsOf(ctx.council.settings)}
      token={ctx.formToken}
      failed={failed}
    />
  )
  const back = { href: offerEntryPath(slug), text: content.title }
  return page({ title: 'Tell us what is wrong', mood: 'warm', body, back })
}
