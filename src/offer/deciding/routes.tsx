// The queue, one claim with its evidence, and the decision.
import { z } from 'zod'
import type { Failed } from '../../platform/forms/form.ts'
import { dayBoxes } from '../../platform/forms/form.ts'
import { begun, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { file, NotFound, page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { listClaimFiles } from '../claims/documents.ts'
import { balanceOf } from '../claims/money.ts'
import { claimFileParams, claimParams } from '../claims/own.ts'
import { findPayee } from '../claims/payee.ts'
import { listEvents, placeInQueue } from '../claims/queries.ts'
import { progressOf } from '../claims/standing.ts'
import { standingOfPerson } from '../claims/standing-of-person.ts'
import { payeeWords } from '../claims/views/pay.tsx'
import { fitOf } from '../fit.ts'
import { challengeOf } from '../pages/challenge.ts'
import { claimAskMorePath, claimDecidePath, claimFilePath, claimInterestPath, claimPath, claimsPath } from '../paths.ts'
import type { ClaimId } from '../tables.ts'
import { askForMore, decideClaim, markClaimSeen, sayIKnowThem } from './commands.ts'
import { askMoreForm, decideForm, interestForm, type Act } from './forms.ts'
import { findBudget, getClaimInView, listClaims, listClaimsInView, shows, whyNotDecide } from './queries.ts'
import { ClaimPage } from './views/claim.tsx'
import { Queue } from './views/queue.tsx'

const doneWords: Readonly<Record<Act, string>> = {
  agree: 'It is agreed, and they are told.',
  part: 'A part is agreed, and they are told why.',
  refuse: 'It is refused. They read the reason, what would change it and how to challenge it.',
  issue: 'It is handed out, and they are told.',
}

export const rows = [
  get({
    path: claimsPath,
    may: 'claims.decide',
    audit: 'claims.listed',
    query: z.object({
      show: z.enum(shows).catch('mine'),
      page: z.coerce.number().int().min(1).max(10_000).catch(1),
    }),
    handler: async (ctx, { query }) => {
      const found = await listClaims(ctx, query)
      ctx.about(null, { detail: { shown: found.claims.length, ...query } })
      const body = <Queue {...found} {...query} today={ctx.today} />
      return page({ title: 'Claims', mood: 'calm', section: claimsPath, body })
    },
  }),
  get({
    path: claimPath(':claim'),
    may: 'claims.decide',
    audit: 'claim.viewed',
    params: claimParams,
    handler: async (ctx, { params: { claim } }) => {
      await markClaimSeen(ctx, await getClaimInView(ctx, claim))
      return claimPage(ctx, claim, await begun(ctx, decideForm, claimDecidePath(claim)))
    },
  }),
  get({
    path: claimFilePath(':claim', ':file'),
    may: 'claims.decide',
    audit: 'claim.viewed',
    params: claimFileParams,
    handler: async (ctx, { params }) => {
      const claim = await getClaimInView(ctx, params.claim)
      ctx.about(claim.personId, { detail: { claim: claim.id, file: params.file } })
      const found = (await listClaimFiles(ctx, claim.id)).find(({ id }) => id === params.file)
      if (!found) throw new NotFound()
      return file({ name: found.name, type: found.type, body: ctx.files.open(ctx.council.id, found.id) })
    },
  }),
  post({
    path: claimDecidePath(':claim'),
    may: 'claims.decide',
    audit: 'claim.decided',
    params: claimParams,
    form: decideForm,
    handler: (ctx, { params: { claim }, form }) =>
      refusable(
        async () => {
          await decideClaim(ctx, claim, form)
          const { personId } = await getClaimInView(ctx, claim)
          ctx.about(personId, { detail: { claim, act: form.act } })
          return redirect(claimsPath, doneWords[form.act])
        },
        (errors) => {
          const { expires, ...rest } = form
          return claimPage(ctx, claim, { typed: { ...rest, ...dayBoxes('expires', expires) }, errors })
        },
      ),
    again: (ctx, { params: { claim }, failed }) => claimPage(ctx, claim, failed),
  }),
  post({
    path: claimAskMorePath(':claim'),
    may: 'claims.decide',
    audit: 'claim.decided',
    params: claimParams,
    form: askMoreForm,
    handler: (ctx, { params: { claim }, form }) =>
      refusable(
        async () => {
          await askForMore(ctx, claim, form.wanted)
          const { personId } = await getClaimInView(ctx, claim)
          ctx.about(personId, { detail: { claim, act: 'ask-more' } })
          return redirect(claimPath(claim), 'They are asked. It stands here as waiting for them.')
        },
        (errors) => claimPage(ctx, claim, { typed: form, errors }),
      ),
    again: (ctx, { params: { claim }, failed }) => claimPage(ctx, claim, failed),
  }),
  post({
    path: claimInterestPath(':claim'),
    may: 'claims.decide',
    audit: 'interest.said',
    params: claimParams,
    form: interestForm,
    handler: async (ctx, { params: { claim } }) => {
      const { personId } = await sayIKnowThem(ctx, claim)
      ctx.about(personId, { detail: { claim } })
      return redirect(claimsPath, 'Thank you. Somebody else decides about them.')
    },
    again: (ctx, { params: { claim } }) => claimPage(ctx, claim),
  }),
]

async function claimPage(ctx: Ctx, id: ClaimId, failed?: Failed): Promise<Reply> {
  const claim = await getClaimInView(ctx, id)
  ctx.about(claim.personId, { detail: { claim: id } })
  const events = await listEvents(ctx, id)
  const person = await standingOfPerson(ctx, claim.personId, ctx.today)
  const same = (await listClaimsInView(ctx, claim.personId)).filter(({ entryId }) => entryId === claim.entryId)
  const payee = await findPayee(ctx, claim.personId)
  const body = (
    <ClaimPage
      claim={claim}
      name={person.name ?? 'No name held'}
      events={events}
      progress={progressOf(events)}
      files={await listClaimFiles(ctx, id)}
      fit={fitOf(claim.content, person)}
      balance={balanceOf(
        claim.content,
        same.filter((other) => other.id !== id),
        ctx.today,
      )}
      budget={await findBudget(ctx, claim.entryId)}
      payWords={payee === null ? 'Not said yet' : payeeWords(payee)}
      place={await placeInQueue(ctx, claim)}
      before={same.filter((other) => other.id !== id)}
      mayNot={await whyNotDecide(ctx, claim, events)}
      mayOpenRecord={ctx.may('people.read')}
      challenge={challengeOf(ctx.council, claim.content)}
      token={ctx.formToken}
      failed={failed}
    />
  )
  const back = { href: claimsPath, text: 'Claims' }
  return page({ title: `Claim ${claim.reference}`, mood: 'calm', section: claimsPath, back, body })
}
