// Comments beside an entry: young people write them, editors answer. An editor never learns who wrote one.
import { z } from 'zod'
import { none } from '../../../platform/audit/events.ts'
import { optionalText, requiredText } from '../../../platform/forms/fields.ts'
import { defineForm, type Failed } from '../../../platform/forms/form.ts'
import { refusable, Refused } from '../../../platform/forms/refused.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { NotFound, page, redirect } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import { isUuid } from '../../../platform/ids.ts'
import { entryCommentPath, entryEditPath, ideaPath, ideasPath, offerStaffPath } from '../../paths.ts'
import { publishedOffer } from '../../published/offer.ts'
import { getEntry } from '../find.ts'
import { addComment, answerComment, listComments, type CommentId } from './commands.ts'
import { CommentsPage, MyIdeaPage, MyIdeasPage } from './comments-page.tsx'

const params = z.object({ slug: z.string().max(80) })

const staffForm = defineForm(
  'offer-comment-staff',
  z.object({
    words: requiredText('Enter the words', 2_000),
    fromWhom: optionalText(200),
    comment: z.preprocess(
      (value) => (typeof value === 'string' && isUuid(value) ? value : null),
      z.custom<CommentId | null>(() => true),
    ),
  }),
)
const youngForm = defineForm('offer-comment', z.object({ words: requiredText('Enter what you think', 2_000) }))

export const rows = [
  get({
    path: entryCommentPath(':slug'),
    may: 'offer.read-drafts',
    audit: none('words about an entry, without who wrote them'),
    params,
    handler: (ctx, { params: { slug } }) => commentsPage(ctx, slug),
  }),
  post({
    path: entryCommentPath(':slug'),
    may: 'offer.change',
    audit: 'offer.changed',
    params,
    form: staffForm,
    handler: async (ctx, { params: { slug }, form: { words, fromWhom, comment } }) => {
      const { id: entryId } = await getEntry(ctx, slug)
      return refusable(
        async () => {
          if (comment !== null) await answerComment(ctx, { entryId, id: comment, words })
          else if (fromWhom === '') throw new Refused('fromWhom', 'Enter which group said it')
          else await addComment(ctx, { entryId, words, fromWhom })
          ctx.about(null, { detail: { entry: slug, act: comment === null ? 'comment' : 'answer' } })
          return redirect(entryCommentPath(slug), comment === null ? 'Added.' : 'Answered.')
        },
        (errors) => commentsPage(ctx, slug, { typed: { words, fromWhom }, errors }),
      )
    },
    again: (ctx, { params: { slug }, failed }) => commentsPage(ctx, slug, failed),
  }),
  get({
    path: ideasPath,
    may: 'offer.comment',
    audit: none('ideas of the council: shows nobody'),
    handler: async (ctx) => {
      const { drafts } = await publishedOffer(ctx)
      return page({ title: 'Help us make the offer', mood: 'warm', body: <MyIdeasPage ideas={drafts} /> })
    },
  }),
  get({
    path: ideaPath(':slug'),
    may: 'offer.comment',
    audit: none('an idea of the council: shows nobody'),
    params,
    handler: (ctx, { params: { slug } }) => ideaPage(ctx, slug),
  }),
  post({
    path: ideaPath(':slug'),
    may: 'offer.comment',
    audit: 'offer.commented',
    params,
    form: youngForm,
    handler: async (ctx, { params: { slug }, form: { words } }) => {
      const { id: entryId } = await findIdea(ctx, slug)
      await addComment(ctx, { entryId, words, fromWhom: 'A young person' })
      ctx.about(null, { detail: { entry: slug } })
      return redirect(ideaPath(slug), 'Thank you. The people who write the offer will read it.')
    },
    again: (ctx, { params: { slug }, failed }) => ideaPage(ctx, slug, failed),
  }),
]

async function commentsPage(ctx: Ctx, slug: string, failed?: Failed) {
  const entry = await getEntry(ctx, slug)
  const body = (
    <CommentsPage
      entry={entry}
      comments={await listComments(ctx, entry.id)}
      mayChange={ctx.may('offer.change')}
      failed={failed}
      token={ctx.formToken}
    />
  )
  const back = { href: entryEditPath(slug), text: entry.title }
  return page({ title: 'What young people say of it', mood: 'calm', section: offerStaffPath, back, body })
}

async function findIdea(ctx: Ctx, slug: string) {
  const idea = (await publishedOffer(ctx)).drafts.find((draft) => draft.slug === slug)
  if (!idea) throw new NotFound(`No idea is called ${slug}`)
  return idea
}

async function ideaPage(ctx: Ctx, slug: string, failed?: Failed) {
  const idea = await findIdea(ctx, slug)
  const body = (
    <MyIdeaPage idea={idea} comments={await listComments(ctx, idea.id)} failed={failed} token={ctx.formToken} />
  )
  const back = { href: ideasPath, text: 'Help us make the offer' }
  return page({ title: idea.content.title, mood: 'warm', back, body })
}
