// What is mine, what I asked for, and how I am paid.
import { refusable } from '../../platform/forms/refused.ts'
import type { Failed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { file, NotFound, page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { challengeOf } from '../pages/challenge.ts'
import {
  myClaimChallengePath,
  myClaimFilePath,
  myClaimMorePath,
  myClaimPath,
  myClaimRenewPath,
  myClaimsPath,
  myClaimWithdrawPath,
  myOfferPath,
  myPayPath,
  newClaimPath,
} from '../paths.ts'
import { preparePayments } from '../payments/prepare.ts'
import type { ClaimId } from '../tables.ts'
import { headingSets } from '../terms.ts'
import { challengeClaim, giveMore, mayWithdraw, withdrawClaim } from './change.ts'
import { documentRules, listClaimFiles } from './documents.ts'
import { challengeForm, moreForm, pressForm } from './forms.ts'
import { mayRenew } from './limits.ts'
import { whatIsMine } from './mine.ts'
import { balanceOf } from './money.ts'
import { claimFileParams, claimParams, ownId } from './own.ts'
import { accountIn, payForm } from './pay-forms.ts'
import { findPayee, savePayee, type Payee } from './payee.ts'
import { getOwnClaim, listClaimsOf, listEvents, placeInQueue, type Claim } from './queries.ts'
import { progressOf } from './standing.ts'
import { MinePage } from './views/mine.tsx'
import { MyClaim } from './views/my-claim.tsx'
import { MyClaims, type AllowanceLeft } from './views/my-claims.tsx'
import { PayPage, payeeWords } from './views/pay.tsx'

export const rows = [
  get({
    path: myOfferPath,
    may: 'claims.make',
    audit: 'own-claims.viewed',
    handler: async (ctx) => {
      const personId = ownId(ctx)
      ctx.about(personId, { detail: { part: 'offer' } })
      const body = (
        <MinePage
          mine={await whatIsMine(ctx, personId)}
          headings={headingSets[ctx.council.settings.offer.headings]}
          token={ctx.formToken}
        />
      )
      return page({ title: 'What is mine', mood: 'warm', section: myOfferPath, body })
    },
  }),
  get({
    path: myClaimsPath,
    may: 'claims.make',
    audit: 'own-claims.viewed',
    handler: async (ctx) => {
      const personId = ownId(ctx)
      ctx.about(personId)
      const claims = await listClaimsOf(ctx, personId)
      const body = (
        <MyClaims
          claims={claims}
          allowances={allowancesLeft(ctx, claims)}
          paid={paidWords(await findPayee(ctx, personId))}
        />
      )
      return page({ title: 'My claims', mood: 'warm', section: myClaimsPath, body })
    },
  }),
  get({
    path: myClaimPath(':claim'),
    may: 'claims.make',
    audit: 'own-claims.viewed',
    params: claimParams,
    handler: (ctx, { params: { claim } }) => claimPage(ctx, claim),
  }),
  get({
    path: myClaimFilePath(':claim', ':file'),
    may: 'claims.make',
    audit: 'own-claims.viewed',
    params: claimFileParams,
    handler: async (ctx, { params }) => {
      const claim = await getOwnClaim(ctx, params.claim)
      ctx.about(ownId(ctx), { detail: { claim: claim.id, file: params.file } })
      const found = (await listClaimFiles(ctx, claim.id)).find(({ id }) => id === params.file)
      if (!found) throw new NotFound()
      return file({ name: found.name, type: found.type, body: ctx.files.open(ctx.council.id, found.id) })
    },
  }),
  post({
    path: myClaimMorePath(':claim'),
    may: 'claims.make',
    audit: 'claim.changed',
    params: claimParams,
    form: moreForm,
    uploads: documentRules,
    handler: (ctx, { params, form, files }) =>
      refusable(
        async () => {
          const claim = await getOwnClaim(ctx, params.claim)
          await giveMore(ctx, claim, { words: form.words, files })
          ctx.about(ownId(ctx), { detail: { claim: claim.id, act: 'more', files: files.length } })
          return redirect(myClaimPath(claim.id), 'We have it. Thank you.')
        },
        (errors) => claimPage(ctx, params.claim, { typed: form, errors }),
      ),
    again: (ctx, { params: { claim }, failed }) => claimPage(ctx, claim, failed),
  }),
  post({
    path: myClaimWithdrawPath(':claim'),
    may: 'claims.make',
    audit: 'claim.changed',
    params: claimParams,
    form: pressForm,
    handler: (ctx, { params: { claim } }) =>
      refusable(
        async () => {
          await withdrawClaim(ctx, claim)
          ctx.about(ownId(ctx), { detail: { claim, act: 'withdrawn' } })
          return redirect(myClaimPath(claim), 'You took it back.')
        },
        (errors) => claimPage(ctx, claim, { typed: {}, errors }),
      ),
    again: (ctx, { params: { claim } }) => claimPage(ctx, claim),
  }),
  post({
    path: myClaimRenewPath(':claim'),
    may: 'claims.make',
    audit: 'claim.changed',
    params: claimParams,
    form: pressForm,
    handler: async (ctx, { params }) => {
      const claim = await getOwnClaim(ctx, params.claim)
      // Renewing is asking again: what is held is used again, and only what has changed since is asked.
      ctx.about(ownId(ctx), { detail: { claim: claim.id, act: 'renew' } })
      return redirect(newClaimPath(claim.slug))
    },
    again: (ctx, { params: { claim } }) => claimPage(ctx, claim),
  }),
  post({
    path: myClaimChallengePath(':claim'),
    may: 'claims.make',
    audit: 'claim.changed',
    params: claimParams,
    form: challengeForm,
    handler: (ctx, { params: { claim }, form: { words } }) =>
      refusable(
        async () => {
          const ask = await challengeClaim(ctx, claim, words)
          ctx.about(ownId(ctx), { detail: { claim, ask, act: 'challenged' } })
          return redirect(
            myClaimPath(claim),
            'We have your words. Somebody else looks at it again, and you get an answer.',
          )
        },
        (errors) => claimPage(ctx, claim, { typed: { words }, errors }),
      ),
    again: (ctx, { params: { claim }, failed }) => claimPage(ctx, claim, failed),
  }),
  get({
    path: myPayPath,
    may: 'claims.make',
    audit: 'own-claims.viewed',
    handler: (ctx) => payPage(ctx),
  }),
  post({
    path: myPayPath,
    may: 'claims.make',
    audit: 'payee.changed',
    form: payForm,
    handler: async (ctx, { form }) => {
      const personId = ownId(ctx)
      await savePayee(ctx, personId, { method: form.method, account: accountIn(form) })
      await preparePayments(ctx, personId)
      ctx.about(personId, { detail: { method: form.method } })
      return redirect(myClaimsPath, 'Saved. From now on you are paid like this.')
    },
    again: (ctx, { failed }) => payPage(ctx, failed),
  }),
]

async function claimPage(ctx: Ctx, id: ClaimId, failed?: Failed): Promise<Reply> {
  const claim = await getOwnClaim(ctx, id)
  ctx.about(claim.personId, { detail: { claim: id } })
  const events = await listEvents(ctx, id)
  const payee = await findPayee(ctx, claim.personId)
  const others = (await listClaimsOf(ctx, claim.personId)).filter(({ entryId }) => entryId === claim.entryId)
  const body = (
    <MyClaim
      claim={claim}
      events={events}
      progress={progressOf(events)}
      files={await listClaimFiles(ctx, id)}
      place={await placeInQueue(ctx, claim)}
      balance={claim.kind === 'allowance' ? balanceOf(claim.content, others, ctx.today) : null}
      mayWithdraw={await mayWithdraw(ctx, claim)}
      mayRenew={mayRenew(claim, ctx.today) && !others.some((other) => other.renews === claim.id)}
      paid={paidWords(payee)}
      today={ctx.today}
      challenge={challengeOf(ctx.council, claim.content)}
      token={ctx.formToken}
      failed={failed}
    />
  )
  const back = { href: myClaimsPath, text: 'My claims' }
  return page({ title: claim.content.title, mood: 'warm', section: myClaimsPath, back, body })
}

async function payPage(ctx: Ctx, failed?: Failed): Promise<Reply> {
  const personId = ownId(ctx)
  ctx.about(personId, { detail: { part: 'pay' } })
  const body = (
    <PayPage
      title="How I am paid"
      action={myPayPath}
      payee={await findPayee(ctx, personId)}
      isForThem={false}
      token={ctx.formToken}
      failed={failed}
    />
  )
  const back = { href: myClaimsPath, text: 'My claims' }
  return page({ title: 'How I am paid', mood: 'warm', section: myClaimsPath, back, body })
}

const paidWords = (payee: Payee | null) => (payee === null ? null : `We pay you ${payeeWords(payee)}.`)

/** One line for each allowance that was begun. */
function allowancesLeft(ctx: Ctx, claims: readonly Claim[]): AllowanceLeft[] {
  const begun = Map.groupBy(
    claims.filter(({ kind }) => kind === 'allowance'),
    ({ entryId }) => entryId,
  )
  return [...begun.values()].flatMap((ofEntry): AllowanceLeft[] => {
    const [newest] = ofEntry
    const balance = newest ? balanceOf(newest.content, ofEntry, ctx.today) : null
    return newest && balance ? [{ title: newest.content.title, slug: newest.slug, balance }] : []
  })
}
