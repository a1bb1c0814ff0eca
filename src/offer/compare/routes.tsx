import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { helpOptionsOf } from '../../platform/councils/help-options.ts'
import type { Failed } from '../../platform/forms/form.ts'
import { refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { myAsksPath } from '../../voice/paths.ts'
import { ownId } from '../claims/own.ts'
import { comparePath, compareWithPath, myOfferPath, wantTooPath } from '../paths.ts'
import { publishedOffer } from '../published/offer.ts'
import type { FeedId } from '../tables.ts'
import { entitlementTypes } from '../terms.ts'
import { addFeed, dropFeed, getFeed, listFeeds, readAgain } from './feeds.ts'
import { feedActForm, feedForm, wantForm } from './forms.ts'
import { compare, type OurEntry } from './rules.ts'
import { ComparePage, FeedsPage } from './views/compare.tsx'
import { WantToo, type Elsewhere } from './views/want-too.tsx'
import { wantToo } from './want.ts'

const noPerson = none('entries of two offers; no person’s record')
const feedParams = z.object({ feed: z.custom<FeedId>((value) => typeof value === 'string' && isUuid(value)) })

export const rows = [
  get({ path: comparePath, may: 'offer.figures', audit: noPerson, handler: (ctx) => feedsPage(ctx) }),
  post({
    path: comparePath,
    may: 'offer.change',
    audit: 'offer.changed',
    form: feedForm,
    handler: (ctx, { form }) =>
      refusable(
        async () => {
          const id = await addFeed(ctx, { ...form, allowHttp: ctx.mode !== 'live' })
          return redirect(compareWithPath(id), `${form.name} is in the list. We are reading its feed.`)
        },
        (errors) => feedsPage(ctx, { typed: form, errors }),
      ),
    again: (ctx, { failed }) => feedsPage(ctx, failed),
  }),
  get({
    path: compareWithPath(':feed'),
    may: 'offer.figures',
    audit: noPerson,
    params: feedParams,
    handler: (ctx, { params: { feed } }) => comparePage(ctx, feed),
  }),
  post({
    path: compareWithPath(':feed'),
    may: 'offer.change',
    audit: 'offer.changed',
    params: feedParams,
    form: feedActForm,
    handler: async (ctx, { params: { feed: id }, form: { act } }) => {
      const feed = await getFeed(ctx, id)
      if (act === 'drop') {
        await dropFeed(ctx, id)
        return redirect(comparePath, `${feed.name} is off the list.`)
      }
      await readAgain(ctx, id, ctx.mode !== 'live')
      return redirect(compareWithPath(id), 'We are reading it again.')
    },
    again: (ctx, { params: { feed } }) => comparePage(ctx, feed),
  }),
  get({
    path: wantTooPath,
    may: 'asks.say',
    audit: noPerson,
    handler: (ctx) => wantPage(ctx),
  }),
  post({
    path: wantTooPath,
    may: 'asks.say',
    audit: 'ask.said',
    form: wantForm,
    handler: async (ctx, { form }) => {
      const personId = ownId(ctx)
      ctx.about(personId)
      await wantToo(ctx, personId, form)
      return redirect(myAsksPath, 'We have it. Somebody will answer you.')
    },
    again: (ctx, { failed }) => wantPage(ctx, failed),
  }),
]

async function feedsPage(ctx: Ctx, failed?: Failed): Promise<Reply> {
  const body = (
    <FeedsPage feeds={await listFeeds(ctx)} mayChange={ctx.may('offer.change')} token={ctx.formToken} failed={failed} />
  )
  return page({ title: 'Compare', mood: 'calm', section: comparePath, body, hasErrors: failed !== undefined })
}

async function comparePage(ctx: Ctx, id: FeedId): Promise<Reply> {
  const feed = await getFeed(ctx, id)
  const compared = compare(await ourEntries(ctx), feed.entries ?? [])
  const body = <ComparePage feed={feed} compared={compared} mayChange={ctx.may('offer.change')} token={ctx.formToken} />
  const back = { href: comparePath, text: 'Compare' }
  return page({ title: `Beside ${feed.name}`, mood: 'calm', section: comparePath, back, body })
}

async function ourEntries(ctx: Ctx): Promise<OurEntry[]> {
  const { entries } = await publishedOffer(ctx)
  return entries.map(({ slug, content }) => ({ ...content, slug }))
}

async function wantPage(ctx: Ctx, failed?: Failed): Promise<Reply> {
  const ours = new Set((await ourEntries(ctx)).map(({ type }) => type))
  const elsewhere = new Map<Elsewhere['type'], Elsewhere>()
  for (const { name, entries } of await listFeeds(ctx))
    for (const type of new Set((entries ?? []).map((one) => one.type))) {
      if (ours.has(type)) continue
      const councils = [...(elsewhere.get(type)?.councils ?? []), name]
      elsewhere.set(type, { type, words: entitlementTypes[type].words, councils })
    }
  const body = (
    <WantToo
      elsewhere={[...elsewhere.values()]}
      help={helpOptionsOf(ctx.council.settings)}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: 'We want this too', mood: 'warm', section: myOfferPath, body, hasErrors: failed !== undefined })
}
