// The offer as everyone may read it. No page here has a form with a token, sets a cookie or knows who reads.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { NotFound, page, redirect } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { countSearch, countView } from '../figures/count.ts'
import {
  inLanguage,
  offerAllPath,
  offerEmergencyPath,
  offerEntryPath,
  offerHeadingPath,
  offerIdeasPath,
  offerMomentPath,
  offerPath,
  offerSearchPath,
} from '../paths.ts'
import { JsonLd } from '../open-data/json-ld.tsx'
import { helpIn } from '../phrases/help.ts'
import { headingPhrase, speakerOf, type Speaker } from '../phrases/index.ts'
import { listAnswered } from '../say/commands.ts'
import { entryBySlug, publishedOffer } from '../published/offer.ts'
import { headingSets, momentKeys } from '../terms.ts'
import { challengeOf } from './challenge.ts'
import { languageQuery, offerPage } from './offer-page.tsx'
import { textOf } from './text-of.ts'
import { EntryPage } from './views/entry.tsx'
import { InAnEmergency, OfferHome } from './views/home.tsx'
import { IdeasPage } from './views/ideas.tsx'
import { FoundPage, ListPage } from './views/lists.tsx'

const everyone = none('a public page with nothing personal on it')

export const rows = [
  get({
    path: offerPath,
    may: 'public.read',
    audit: everyone,
    cache: 'public',
    query: languageQuery,
    handler: async (ctx, { query: { lang } }) => {
      const speaker = speakerOf(lang)
      const offer = await publishedOffer(ctx)
      const headings = headingSets[ctx.council.settings.offer.headings].map((heading) => ({
        ...heading,
        entries: offer.entries.filter(({ content }) => heading.topics.includes(content.topic)).length,
      }))
      const body = (
        <OfferHome
          speaker={speaker}
          headings={headings}
          helpNow={helpIn(speaker, ctx.council.settings)}
          hasIdeas={offer.drafts.length > 0}
        />
      )
      const foundAs = `What ${ctx.council.name} offers young people who are leaving its care: money, a home, health, work and people to count on.`
      return offerPage(speaker, offerPath, { title: speaker.say('offer'), foundAs, body })
    },
  }),
  get({
    path: offerSearchPath,
    may: 'public.read',
    audit: everyone,
    query: languageQuery.extend({ q: z.string().catch('') }),
    handler: async (ctx, { query: { lang, q } }) => {
      const speaker = speakerOf(lang)
      const words = q.replaceAll('\u0000', '').trim().slice(0, 120)
      if (words === '') return redirect(inLanguage(offerPath, lang))
      const entries = (await publishedOffer(ctx)).search.find(words)
      await countSearch(ctx, words, entries.length > 0)
      const body = <FoundPage speaker={speaker} words={words} entries={entries.slice(0, mostFound)} />
      const path = `${offerSearchPath}?q=${encodeURIComponent(words)}`
      return offerPage(speaker, path, { title: speaker.say('offer'), body, back: toOffer(speaker) })
    },
  }),
  get({
    path: offerAllPath,
    may: 'public.read',
    audit: everyone,
    cache: 'public',
    query: languageQuery,
    handler: async (ctx, { query: { lang } }) => {
      const speaker = speakerOf(lang)
      const { entries } = await publishedOffer(ctx)
      const title = speaker.say('all')
      const body = <ListPage speaker={speaker} title={title} entries={entries} />
      return offerPage(speaker, offerAllPath, { title, foundAs: title, body, back: toOffer(speaker) })
    },
  }),
  get({
    path: offerHeadingPath(':heading'),
    may: 'public.read',
    audit: everyone,
    cache: 'public',
    params: z.object({ heading: z.string() }),
    query: languageQuery,
    handler: async (ctx, { params, query: { lang } }) => {
      const speaker = speakerOf(lang)
      const heading = headingSets[ctx.council.settings.offer.headings].find(({ key }) => key === params.heading)
      if (!heading) throw new NotFound(`No heading is called ${params.heading}`)
      const { entries } = await publishedOffer(ctx)
      const title = speaker.say(headingPhrase(heading))
      const under = entries.filter(({ content }) => heading.topics.includes(content.topic))
      const isAboutWork = heading.topics.includes('work')
      const body = <ListPage speaker={speaker} title={title} entries={under} isAboutWork={isAboutWork} />
      return offerPage(speaker, offerHeadingPath(heading.key), { title, foundAs: title, body, back: toOffer(speaker) })
    },
  }),
  get({
    path: offerMomentPath(':moment'),
    may: 'public.read',
    audit: everyone,
    cache: 'public',
    params: z.object({ moment: z.enum(momentKeys) }),
    query: languageQuery,
    handler: async (ctx, { params: { moment }, query: { lang } }) => {
      const speaker = speakerOf(lang)
      const { entries } = await publishedOffer(ctx)
      const title = speaker.say(`moment.${moment}`)
      const then = entries.filter(({ content }) => content.moments.includes(moment))
      const body = <ListPage speaker={speaker} title={title} entries={then} />
      return offerPage(speaker, offerMomentPath(moment), { title, foundAs: title, body, back: toOffer(speaker) })
    },
  }),
  get({
    path: offerEntryPath(':slug'),
    may: 'public.read',
    audit: everyone,
    cache: 'public',
    params: z.object({ slug: z.string() }),
    query: languageQuery.extend({ style: z.enum(['plain', 'easy-read']).catch('plain') }),
    handler: async (ctx, { params, query: { lang, style } }) => {
      const speaker = speakerOf(lang)
      const offer = await publishedOffer(ctx)
      const entry = entryBySlug(offer, params.slug)
      await countView(ctx, entry.id)
      const plain = textOf(entry, speaker)
      const isEasyRead = style === 'easy-read' && lang === 'en' && entry.easyRead !== null
      const text = isEasyRead ? { ...plain, ...entry.easyRead } : plain
      const body = (
        <>
          <EntryPage
            speaker={speaker}
            offer={offer}
            entry={entry}
            text={text}
            isEasyRead={isEasyRead}
            isOverdue={entry.reviewOn !== null && entry.reviewOn < ctx.today}
            challenge={challengeOf(ctx.council, entry.content)}
            answered={await listAnswered(ctx, entry.id)}
          />
          {lang === 'en' && offer.entries.includes(entry) && (
            <JsonLd {...{ entry, offer }} council={ctx.council} publicUrl={ctx.publicUrl} />
          )}
        </>
      )
      return offerPage(speaker, offerEntryPath(entry.slug), {
        title: text.title,
        foundAs: text.summary,
        body,
        back: toOffer(speaker),
      })
    },
  }),
  get({
    path: offerEmergencyPath,
    may: 'public.read',
    audit: everyone,
    cache: 'public',
    query: languageQuery,
    handler: (ctx, { query: { lang } }) => {
      const speaker = speakerOf(lang)
      const body = <InAnEmergency level={1} speaker={speaker} helpNow={helpIn(speaker, ctx.council.settings)} />
      return offerPage(speaker, offerEmergencyPath, {
        title: speaker.say('emergency'),
        foundAs: speaker.say('emergencyLead'),
        body,
        back: toOffer(speaker),
      })
    },
  }),
  get({
    path: offerIdeasPath,
    may: 'public.read',
    audit: everyone,
    cache: 'public',
    handler: async (ctx: Ctx) => {
      const { drafts } = await publishedOffer(ctx)
      return page({
        title: 'Ideas we are working on',
        mood: 'warm',
        section: offerPath,
        back: toOffer(speakerOf('en')),
        body: <IdeasPage drafts={drafts} />,
      })
    },
  }),
]

/** A page of results that is longer than this is a list of everything. */
const mostFound = 30

const toOffer = ({ language, say }: Speaker) => ({ href: inLanguage(offerPath, language), text: say('back') })
