import { z } from 'zod'
import { defineForm } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { ownId } from '../claims/own.ts'
import { didYouKnowPath, myOfferPath, offerEntryPath } from '../paths.ts'
import { entryBySlug, publishedOffer } from '../published/offer.ts'
import { nextQuestion, recordRecall } from './recall.ts'
import { DidYouKnow } from './views/did-you-know.tsx'

const knewForm = defineForm(
  'offer-knew',
  z.object({ entry: z.string().min(1).max(80), knew: z.enum(['yes', 'no'], 'Choose one of the two') }),
)

export const rows = [
  get({
    path: didYouKnowPath,
    may: 'own-record.read',
    audit: 'own-record.viewed',
    handler: (ctx) => questionPage(ctx),
  }),
  post({
    path: didYouKnowPath,
    may: 'own-record.read',
    audit: 'offer.recalled',
    form: knewForm,
    handler: async (ctx, { form: { entry: slug, knew } }) => {
      const personId = ownId(ctx)
      ctx.about(personId)
      const entry = entryBySlug(await publishedOffer(ctx), slug)
      await recordRecall(ctx, personId, { entry, knew: knew === 'yes' })
      const thanks =
        knew === 'yes' ? 'Thank you. Good that you knew.' : 'Thank you. Now you know: here is how to get it.'
      return redirect(offerEntryPath(slug), thanks)
    },
    again: (ctx) => questionPage(ctx),
  }),
]

async function questionPage(ctx: Ctx): Promise<Reply> {
  const personId = ownId(ctx)
  ctx.about(personId, { detail: { part: 'did-you-know' } })
  const body = <DidYouKnow entry={await nextQuestion(ctx, personId)} token={ctx.formToken} />
  return page({ title: 'Did you know?', mood: 'warm', section: myOfferPath, body })
}
