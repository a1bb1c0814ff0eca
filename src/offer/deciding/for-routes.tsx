// A worker asks for somebody: beside them, from a text, from paper. They are told, and see who did it.
import { z } from 'zod'
import type { Failed } from '../../platform/forms/form.ts'
import { refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { leadTo, page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid, type PersonId } from '../../platform/ids.ts'
import { calledBy, getFullRecord } from '../../people/index.ts'
import { peoplePath, personPath } from '../../people/paths.ts'
import { documentRules } from '../claims/documents.ts'
import { typedAgain } from '../claims/forms.ts'
import { whatIsMine } from '../claims/mine.ts'
import { accountIn, payForm } from '../claims/pay-forms.ts'
import { findPayee, savePayee } from '../claims/payee.ts'
import { prepareClaim } from '../claims/prepare.ts'
import { startClaim } from '../claims/start.ts'
import { tellClaimant } from '../claims/tell.ts'
import { ClaimFormPage } from '../claims/views/claim-form.tsx'
import { PayPage, payeeWords } from '../claims/views/pay.tsx'
import { claimForPath, myClaimPath, myPayPath, payForPath } from '../paths.ts'
import { preparePayments } from '../payments/prepare.ts'
import { entryBySlug, publishedOffer } from '../published/offer.ts'
import { headingSets } from '../terms.ts'
import { claimForForm } from './forms.ts'
import { ClaimForPage, ForFields } from './views/claim-for.tsx'

const params = z.object({ id: z.custom<PersonId>((value) => typeof value === 'string' && isUuid(value)) })

export const rows = [
  get({
    path: claimForPath(':id'),
    may: 'claims.make-for',
    audit: 'claim.viewed',
    params,
    query: z.object({ entry: z.string().max(80).catch('') }),
    handler: (ctx, { params: { id }, query: { entry } }) =>
      entry === '' ? claimsPage(ctx, id) : askPage(ctx, id, entry),
  }),
  post({
    path: claimForPath(':id'),
    may: 'claims.make-for',
    audit: 'claim.asked-for-them',
    params,
    form: claimForForm,
    uploads: documentRules,
    handler: (ctx, { params: { id }, form, files }) =>
      refusable(
        async () => {
          await getFullRecord(ctx, id)
          const entry = entryBySlug(await publishedOffer(ctx), form.entry)
          const versionId = form.version ?? entry.versionId
          const asked = await startClaim(ctx, {
            personId: id,
            entryId: entry.id,
            versionId,
            way: form.way,
            isForThem: true,
            form,
            files,
          })
          if (asked.isNew) await tellClaimant(ctx, id, myClaimPath(asked.id))
          ctx.about(id, { detail: { claim: asked.id, entry: form.entry, way: form.way } })
          return asked.isNew
            ? redirect(claimForPath(id), 'It is asked for, and they are told.')
            : leadTo(claimForPath(id), 'They have asked for this already.')
        },
        (errors) => askPage(ctx, id, form.entry, { typed: { ...typedAgain(form), version: '' }, errors }),
      ),
    again: (ctx, { params: { id }, failed }) => {
      const entry = failed.typed['entry']
      return typeof entry === 'string' && entry !== '' ? askPage(ctx, id, entry, failed) : claimsPage(ctx, id)
    },
  }),
  get({
    path: payForPath(':id'),
    may: 'claims.make-for',
    audit: 'claim.viewed',
    params,
    handler: (ctx, { params: { id } }) => payPage(ctx, id),
  }),
  post({
    path: payForPath(':id'),
    may: 'claims.make-for',
    audit: 'payee.changed',
    params,
    form: payForm,
    handler: async (ctx, { params: { id }, form }) => {
      await getFullRecord(ctx, id)
      await savePayee(ctx, id, { method: form.method, account: accountIn(form) })
      await preparePayments(ctx, id)
      // Whoever is paid hears of it: money that goes elsewhere is noticed the same day.
      await tellClaimant(ctx, id, myPayPath)
      ctx.about(id, { detail: { method: form.method, act: 'for-them' } })
      return redirect(claimForPath(id), 'It is saved, and they are told.')
    },
    again: (ctx, { params: { id }, failed }) => payPage(ctx, id, failed),
  }),
]

async function claimsPage(ctx: Ctx, id: PersonId): Promise<Reply> {
  const record = await getFullRecord(ctx, id)
  ctx.about(id, { detail: { part: 'claims' } })
  const payee = await findPayee(ctx, id)
  const body = (
    <ClaimForPage
      personId={id}
      name={calledBy(record)}
      mine={await whatIsMine(ctx, id)}
      headings={headingSets[ctx.council.settings.offer.headings]}
      payWords={payee === null ? 'Not said yet.' : `They are paid ${payeeWords(payee)}.`}
      mayDecide={ctx.may('claims.decide')}
    />
  )
  const back = { href: personPath(id), text: calledBy(record) }
  return page({ title: 'Claims', mood: 'calm', section: peoplePath, back, body })
}

async function askPage(ctx: Ctx, id: PersonId, slug: string, failed?: Failed): Promise<Reply> {
  await getFullRecord(ctx, id)
  const prepared = await prepareClaim(ctx, id, slug)
  if (prepared === null || prepared.ask.may !== 'ask')
    return leadTo(claimForPath(id), 'That can’t be asked for now. What they asked for stands here.')
  ctx.about(id, { detail: { part: 'claim', entry: slug } })
  const body = (
    <ClaimFormPage
      prepared={prepared}
      form={claimForForm}
      action={claimForPath(id)}
      isForThem
      before={<ForFields slug={slug} failed={failed} />}
      isPaidKnown={(await findPayee(ctx, id)) !== null}
      token={ctx.formToken}
      failed={failed}
    />
  )
  const back = { href: claimForPath(id), text: 'Claims' }
  return page({ title: `Ask: ${prepared.entry.content.title}`, mood: 'calm', section: peoplePath, back, body })
}

async function payPage(ctx: Ctx, id: PersonId, failed?: Failed): Promise<Reply> {
  await getFullRecord(ctx, id)
  ctx.about(id, { detail: { part: 'pay' } })
  const body = (
    <PayPage
      title="How they are paid"
      action={payForPath(id)}
      payee={await findPayee(ctx, id)}
      isForThem
      token={ctx.formToken}
      failed={failed}
    />
  )
  const back = { href: claimForPath(id), text: 'Claims' }
  return page({ title: 'How they are paid', mood: 'calm', section: peoplePath, back, body })
}
