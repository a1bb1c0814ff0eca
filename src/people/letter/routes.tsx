import type { Ctx } from '../../platform/http/ctx.ts'
import type { Failed } from '../../platform/forms/form.ts'
import { NotFound, page, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import type { PersonId } from '../../platform/ids.ts'
import { letterPath, letterPdfPath, peoplePath, personPath } from '../paths.ts'
import { personParams } from '../record/params.ts'
import { answerWithPdf } from './answer.tsx'
import { findLetter } from './find.ts'
import { ownSentenceForm } from './forms.ts'
import { LetterPage } from './views/letter-page.tsx'
import { NoLetter } from './views/no-letter.tsx'

export const rows = [
  get({
    path: letterPath(':id'),
    may: 'letter.read',
    audit: 'letter.viewed',
    params: personParams,
    handler: (ctx, { params: { id } }) => letterPage(ctx, id, {}),
  }),
  post({
    path: letterPath(':id'),
    may: 'letter.read',
    audit: 'letter.viewed',
    params: personParams,
    form: ownSentenceForm,
    handler: (ctx, { params: { id }, form: { own } }) => letterPage(ctx, id, { own }),
    again: (ctx, { params: { id }, failed }) => letterPage(ctx, id, { failed }),
  }),
  get({
    path: letterPdfPath(':id'),
    may: 'letter.read',
    audit: 'letter.printed',
    params: personParams,
    handler: (ctx, { params: { id } }) => letterPdf(ctx, id, ''),
  }),
  post({
    path: letterPdfPath(':id'),
    may: 'letter.read',
    audit: 'letter.printed',
    params: personParams,
    form: ownSentenceForm,
    handler: (ctx, { params: { id }, form: { own } }) => letterPdf(ctx, id, own),
    again: (ctx, { params: { id }, failed }) => letterPage(ctx, id, { failed }),
  }),
]

async function letterPage(
  ctx: Ctx,
  id: PersonId,
  { own = '', failed }: { readonly own?: string; readonly failed?: Failed },
): Promise<Reply> {
  const letter = await findLetter(ctx, id, own === '' ? null : own)
  ctx.about(id)
  // The letter is seen here too, and a row records nothing of a form that is shown again.
  if (failed) await ctx.audit({ event: 'letter.viewed', personId: id })
  return page({
    title: letter ? 'Letter' : 'There is no letter',
    mood: 'calm',
    section: peoplePath,
    back: { href: personPath(id), text: 'Record' },
    body: letter ? <LetterPage id={id} letter={letter} token={ctx.formToken} failed={failed} /> : <NoLetter />,
  })
}

async function letterPdf(ctx: Ctx, id: PersonId, own: string): Promise<Reply> {
  const letter = await findLetter(ctx, id, own === '' ? null : own)
  if (!letter) throw new NotFound()
  ctx.about(id)
  return answerWithPdf(ctx, letter, { id, mood: 'calm', letterPath: letterPath(id), viewed: 'letter.viewed' })
}
