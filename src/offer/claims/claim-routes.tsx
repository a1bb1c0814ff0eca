// Asking: one page with only what is missing, one press, a receipt.
import { refusable, begun } from '../../platform/forms/refused.ts'
import type { Failed } from '../../platform/forms/form.ts'
import { none } from '../../platform/audit/events.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { leadTo, NotFound, page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { challengeOf } from '../pages/challenge.ts'
import {
  myClaimAskedPath,
  myClaimPath,
  myOfferPath,
  newClaimPath,
  offerEntryPath,
  offerEntryTellPath,
} from '../paths.ts'
import { deciderText } from '../phrases/rules.ts'
import { publishedOffer } from '../published/offer.ts'
import type { VersionId } from '../tables.ts'
import { documentRules } from './documents.ts'
import { claimForm, typedAgain } from './forms.ts'
import { claimParams, ownId, slugParams } from './own.ts'
import { findPayee } from './payee.ts'
import { prepareClaim } from './prepare.ts'
import { getOwnClaim } from './queries.ts'
import { startClaim } from './start.ts'
import { ClaimFormPage, NotForYou } from './views/claim-form.tsx'
import { AskedReceipt } from './views/asked.tsx'
import { english, notYoursWords } from './views/words.tsx'

export const rows = [
  get({
    path: newClaimPath(':slug'),
    may: 'claims.make',
    audit: none('an empty page to ask on; what is sent from it is recorded'),
    params: slugParams,
    handler: async (ctx, { params: { slug } }) => claimPage(ctx, slug, await begun(ctx, claimForm, newClaimPath(slug))),
  }),
  post({
    path: newClaimPath(':slug'),
    may: 'claims.make',
    audit: 'claim.asked',
    params: slugParams,
    form: claimForm,
    uploads: documentRules,
    handler: (ctx, { params: { slug }, form, files }) =>
      refusable(
        async () => {
          const personId = ownId(ctx)
          const entry = (await publishedOffer(ctx)).bySlug.get(slug)
          if (!entry) throw new NotFound()
          const versionId = form.version ?? entry.versionId
          const { id, isNew } = await startClaim(ctx, {
            personId,
            entryId: entry.id,
            versionId,
            way: 'me',
            isForThem: false,
            form,
            files,
          })
          ctx.about(personId, { detail: { claim: id, entry: slug, files: files.length } })
          return isNew
            ? redirect(myClaimAskedPath(id))
            : leadTo(myClaimPath(id), 'You have asked for this already. Here is where it has got to.')
        },
        (errors) => claimPage(ctx, slug, { typed: { ...typedAgain(form), version: '' }, errors }),
      ),
    again: (ctx, { params: { slug }, failed }) => claimPage(ctx, slug, failed),
  }),
  get({
    path: myClaimAskedPath(':claim'),
    may: 'claims.make',
    audit: 'own-claims.viewed',
    params: claimParams,
    handler: async (ctx, { params }) => {
      const claim = await getOwnClaim(ctx, params.claim)
      ctx.about(ownId(ctx), { detail: { claim: claim.id } })
      const body = (
        <AskedReceipt
          claim={claim}
          decided={deciderText(english, claim.content)}
          isPaidKnown={(await findPayee(ctx, claim.personId)) !== null}
          href={myClaimPath(claim.id)}
        />
      )
      return page({ title: 'We have it', mood: 'warm', section: myOfferPath, body })
    },
  }),
]

async function claimPage(ctx: Ctx, slug: string, failed?: Failed): Promise<Reply> {
  const personId = ownId(ctx)
  const prepared = await prepareClaim(ctx, personId, slug)
  const back = { href: myOfferPath, text: 'What is mine' }
  if (prepared === null) {
    // The page was open when it ended: what they typed is shown with the reason.
    if (failed === undefined)
      return leadTo(offerEntryPath(slug), 'This can’t be asked for here. This page says why, or how.')
    return gonePage(ctx, slug, failed)
  }
  const { ask, fit, entry } = prepared
  if (ask.may === 'follow')
    return leadTo(myClaimPath(ask.claim), 'You have asked for this already. Here is where it has got to.')
  if (ask.may === 'not-again' && ask.claim !== null)
    return leadTo(
      myClaimPath(ask.claim),
      ask.why === 'holds'
        ? 'You have this already, and it still holds.'
        : 'You have had all of this that there is for now.',
    )
  if (fit.fits === 'no' && failed === undefined) {
    const body = (
      <NotForYou
        title={entry.content.title}
        why={notYoursWords(fit, entry.content)}
        challenge={<IfWrong ctx={ctx} slug={slug} />}
      />
    )
    return page({ title: entry.content.title, mood: 'warm', section: myOfferPath, back, body })
  }
  const body = (
    <ClaimFormPage
      prepared={prepared}
      form={claimForm}
      action={newClaimPath(slug)}
      isForThem={false}
      isPaidKnown={(await findPayee(ctx, personId)) !== null}
      token={ctx.formToken}
      failed={failed && { ...failed, typed: { ...failed.typed, version: versionShown(failed) } }}
    />
  )
  return page({ title: `Ask: ${entry.content.title}`, mood: 'warm', section: myOfferPath, back, body })
}

/** What a form brought stays the version that they read; one that was refused goes on from what the offer says now. */
const versionShown = ({ typed }: Failed) => (typed['version'] ?? '') as VersionId | ''

async function gonePage(ctx: Ctx, slug: string, failed: Failed): Promise<Reply> {
  const entry = (await publishedOffer(ctx)).bySlug.get(slug)
  if (!entry) throw new NotFound()
  const body = (
    <NotForYou
      title={entry.content.title}
      why={failed.errors.map(({ message }) => message).join(' ') || 'We do not offer this any more.'}
      challenge={<IfWrong ctx={ctx} slug={slug} />}
    />
  )
  return page({ title: entry.content.title, mood: 'warm', section: myOfferPath, body })
}

function IfWrong({ ctx, slug }: { readonly ctx: Ctx; readonly slug: string }) {
  return (
    <>
      <p>{challengeOf(ctx.council, {})}</p>
      <p>
        <a href={`${offerEntryTellPath(slug)}?about=told-no`}>Tell us: I was told no</a>
      </p>
    </>
  )
}
