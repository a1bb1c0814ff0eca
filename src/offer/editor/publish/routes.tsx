// Before everyone, and away again.
import { z } from 'zod'
import { none } from '../../../platform/audit/events.ts'
import { dayBoxes, type Failed } from '../../../platform/forms/form.ts'
import { refusable } from '../../../platform/forms/refused.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { leadTo, page, redirect, type Reply } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import { entryEditPath, entryPublishPath, entrySendBackPath, entryWithdrawPath, offerStaffPath } from '../../paths.ts'
import { getEntry, listOthers, type Entry } from '../find.ts'
import { previewOf } from '../write/preview-of.ts'
import { gateFor, propose, publish, sendBack, whyNotPublish, withdraw } from './commands.ts'
import { pressForm, publishForm, withdrawForm } from './forms.ts'
import { PublishPage } from './views/publish-page.tsx'
import { WithdrawPage } from './views/withdraw-page.tsx'

const ownWork = none('the council’s own entries: shows nobody')
const params = z.object({ slug: z.string().max(80) })

export const rows = [
  get({
    path: entryPublishPath(':slug'),
    may: 'offer.publish',
    audit: ownWork,
    params,
    handler: async (ctx, { params: { slug } }) => publishPage(ctx, await getEntry(ctx, slug)),
  }),
  post({
    path: entryPublishPath(':slug'),
    may: 'offer.publish',
    audit: 'offer.published',
    params,
    form: publishForm,
    handler: async (ctx, { params: { slug }, form: { act, override } }) => {
      const entry = await getEntry(ctx, slug)
      return refusable(
        async () => {
          await (act === 'publish' ? publish : propose)(ctx, entry, { override })
          ctx.about(null, { detail: { entry: slug, act, override: override !== null } })
          return redirect(
            entryEditPath(slug),
            act === 'publish' ? publishedWords(entry, ctx) : 'Proposed. Somebody else has to publish it.',
          )
        },
        (errors) => publishPage(ctx, entry, { typed: { override: override ?? '' }, errors }),
      )
    },
    again: async (ctx, { params: { slug }, failed }) => publishPage(ctx, await getEntry(ctx, slug), failed),
  }),
  post({
    path: entrySendBackPath(':slug'),
    may: 'offer.change',
    audit: 'offer.changed',
    params,
    form: pressForm,
    handler: async (ctx, { params: { slug } }) => {
      const entry = await getEntry(ctx, slug)
      return refusable(
        async () => {
          await sendBack(ctx, entry)
          ctx.about(null, { detail: { entry: slug, act: 'sent-back' } })
          return redirect(entryEditPath(slug), 'It is a draft again.')
        },
        () => leadTo(entryEditPath(slug), 'Somebody else decided about it a moment ago.'),
      )
    },
    again: (_ctx, { params: { slug } }) => redirect(entryEditPath(slug)),
  }),
  get({
    path: entryWithdrawPath(':slug'),
    may: 'offer.publish',
    audit: ownWork,
    params,
    handler: async (ctx, { params: { slug } }) => withdrawPage(ctx, await getEntry(ctx, slug)),
  }),
  post({
    path: entryWithdrawPath(':slug'),
    may: 'offer.publish',
    audit: 'offer.published',
    params,
    form: withdrawForm,
    handler: async (ctx, { params: { slug }, form }) => {
      const entry = await getEntry(ctx, slug)
      const { from, replacedBy, changeNote, consultation } = form
      const typed = { ...dayBoxes('from', from), replacedBy: replacedBy ?? '', changeNote, consultation, sure: 'yes' }
      return refusable(
        async () => {
          const done = await withdraw(ctx, entry, { from, replacedBy, changeNote, consultation })
          ctx.about(null, { detail: { entry: slug, act: done } })
          return redirect(
            entryEditPath(slug),
            done === 'withdrawn' ? 'It is withdrawn.' : 'Proposed. Somebody else has to agree.',
          )
        },
        (errors) => withdrawPage(ctx, entry, { typed, errors }),
      )
    },
    again: async (ctx, { params: { slug }, failed }) => withdrawPage(ctx, await getEntry(ctx, slug), failed),
  }),
]

function publishedWords({ draft }: Entry, { today }: Ctx): string {
  if (draft !== null && draft.startsOn > today) return 'Published. It counts from its first day.'
  return draft?.standing === 'being-worked-on' || draft?.standing === 'idea'
    ? 'Published among the ideas. Everyone can read it there, and it is no promise.'
    : 'Published. Everyone can read it now.'
}

const toEntry = ({ slug, title }: Entry) => ({ href: entryEditPath(slug), text: title })

async function publishPage(ctx: Ctx, entry: Entry, failed?: Failed): Promise<Reply> {
  const { draft } = entry
  if (draft === null) return leadTo(entryEditPath(entry.slug), 'There is no draft to publish.')
  const body = (
    <PublishPage
      entry={entry}
      draft={draft}
      gate={await gateFor(ctx, entry, draft)}
      preview={await previewOf(ctx, { ...draft, slug: entry.slug })}
      whyNot={whyNotPublish(ctx, draft)}
      needsTwo={ctx.council.settings.offer.twoPersonPublish}
      failed={failed}
      token={ctx.formToken}
    />
  )
  return page({ title: 'Check it and publish', mood: 'calm', section: offerStaffPath, back: toEntry(entry), body })
}

async function withdrawPage(ctx: Ctx, entry: Entry, failed?: Failed): Promise<Reply> {
  const body = (
    <WithdrawPage
      entry={entry}
      others={await listOthers(ctx, entry.id)}
      typed={failed?.typed ?? dayBoxes('from', ctx.today)}
      failed={failed}
      token={ctx.formToken}
    />
  )
  return page({ title: 'Withdraw this entry', mood: 'calm', section: offerStaffPath, back: toEntry(entry), body })
}
