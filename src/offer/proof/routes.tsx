// Proofs: the young person's own, and the page where anyone checks one.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { defineForm } from '../../platform/forms/form.ts'
import type { Failed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { NotFound, page, redirect, text, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { claimParams, ownId } from '../claims/own.ts'
import { getOwnClaim } from '../claims/queries.ts'
import { standingOfPerson } from '../claims/standing-of-person.ts'
import {
  checkedPath,
  checkProofPath,
  jwksPath,
  myClaimPath,
  myClaimProofPath,
  myOfferPath,
  myProofPaperPath,
  myProofPath,
  myProofRevokePath,
  myProofsPath,
} from '../paths.ts'
import { publishedOffer } from '../published/offer.ts'
import type { ProofId } from '../tables.ts'
import { checkProof } from './checked.ts'
import { publicKeys } from './keys.ts'
import { getProofOf, lastDayAsLeaver, listProofsOf, makeProof, revokeProof, tokenOf, type Proof } from './proofs.ts'
import { CheckedPage, CheckForm } from './views/check.tsx'
import { MyProof, MyProofs, stateOf, type ShownProof } from './views/my-proofs.tsx'

const nobody = none('who checks a proof, and whose it is, is kept nowhere')
const proofParams = z.object({ proof: z.custom<ProofId>((value) => typeof value === 'string' && isUuid(value)) })
const pressed = defineForm('offer-proof', z.object({}))
const codeForm = defineForm(
  'offer-proof-check',
  z.object({
    code: z
      .string()
      .trim()
      .min(1, 'Paste the text of the code')
      .max(2_000, 'That is too long to be a code')
      .transform((typed) => typed.slice(typed.lastIndexOf('/') + 1)),
  }),
)

export const rows = [
  get({
    path: myProofsPath,
    may: 'proofs.have',
    audit: 'own-proofs.viewed',
    handler: async (ctx) => {
      const personId = ownId(ctx)
      ctx.about(personId)
      const proofs = await shown(ctx, await listProofsOf(ctx, personId))
      const isLeaver = lastDayAsLeaver(await standingOfPerson(ctx, personId, ctx.today), ctx.today) !== null
      const body = <MyProofs proofs={proofs} today={ctx.today} isLeaver={isLeaver} token={ctx.formToken} />
      return page({ title: 'My proofs', mood: 'warm', section: myOfferPath, body })
    },
  }),
  post({
    path: myProofsPath,
    may: 'proofs.have',
    audit: 'proof.made',
    form: pressed,
    handler: async (ctx) => {
      const personId = ownId(ctx)
      ctx.about(personId)
      return redirect(myProofPath(await makeProof(ctx, { personId })))
    },
    again: () => redirect(myProofsPath),
  }),
  post({
    path: myClaimProofPath(':claim'),
    may: 'proofs.have',
    audit: 'proof.made',
    params: claimParams,
    form: pressed,
    handler: async (ctx, { params: { claim: id } }) => {
      const { personId, kind, standing, entryId, expiresOn } = await getOwnClaim(ctx, id)
      ctx.about(personId)
      if (kind !== 'pass' || standing !== 'issued' || expiresOn === null || expiresOn < ctx.today)
        throw new NotFound('Only a pass that holds today can be shown')
      return redirect(myProofPath(await makeProof(ctx, { personId, claimId: id, entryId, until: expiresOn })))
    },
    again: (_ctx, { params: { claim } }) => redirect(myClaimPath(claim)),
  }),
  get({
    path: myProofPath(':proof'),
    may: 'proofs.have',
    audit: 'own-proofs.viewed',
    params: proofParams,
    handler: (ctx, { params: { proof } }) => proofPage(ctx, proof, { isPaper: false }),
  }),
  get({
    path: myProofPaperPath(':proof'),
    may: 'proofs.have',
    audit: 'own-proofs.viewed',
    params: proofParams,
    handler: (ctx, { params: { proof } }) => proofPage(ctx, proof, { isPaper: true }),
  }),
  post({
    path: myProofRevokePath(':proof'),
    may: 'proofs.have',
    audit: 'proof.taken-back',
    params: proofParams,
    form: pressed,
    handler: async (ctx, { params: { proof } }) => {
      const personId = ownId(ctx)
      ctx.about(personId)
      await revokeProof(ctx, await getProofOf(ctx, personId, proof), 'taken back by the young person')
      return redirect(myProofsPath, 'The proof is taken back. It is worth nothing any more.')
    },
    again: () => redirect(myProofsPath),
  }),
  get({ path: checkProofPath, may: 'public.read', audit: nobody, handler: (ctx) => checkPage(ctx) }),
  post({
    path: checkProofPath,
    may: 'public.read',
    audit: nobody,
    form: codeForm,
    limit: { attempts: 120, perSeconds: 900 },
    handler: (ctx, { form: { code } }) => answerPage(ctx, code),
    again: (ctx, { failed }) => checkPage(ctx, failed),
  }),
  get({
    path: checkedPath(':token'),
    may: 'public.read',
    audit: nobody,
    params: z.object({ token: z.string() }),
    handler: (ctx, { params: { token } }) => answerPage(ctx, token),
  }),
  get({
    path: jwksPath,
    may: 'public.read',
    audit: none('public keys'),
    handler: async (ctx) => text(JSON.stringify({ keys: await publicKeys(ctx) }), 'application/jwk-set+json'),
  }),
]

async function proofPage(ctx: Ctx, id: ProofId, { isPaper }: { isPaper: boolean }): Promise<Reply> {
  const personId = ownId(ctx)
  ctx.about(personId)
  const [proof] = await shown(ctx, [await getProofOf(ctx, personId, id)])
  if (!proof) throw new Error('One proof gives one to show')
  const state = stateOf(proof, ctx.today)
  const what = proof.entryId === null ? null : proof.title
  const token = state === 'good' ? await tokenOf(ctx, proof, { what, isLive: !isPaper }) : ''
  const body = (
    <MyProof
      proof={proof}
      state={state}
      address={ctx.publicUrl + checkedPath(token)}
      isPaper={isPaper}
      token={ctx.formToken}
    />
  )
  const back = { href: myProofsPath, text: 'My proofs' }
  return page({ title: proof.title, mood: 'warm', section: myOfferPath, back, body })
}

async function shown(ctx: Ctx, proofs: readonly Proof[]): Promise<ShownProof[]> {
  const { byId } = await publishedOffer(ctx)
  return proofs.map((proof) => ({
    ...proof,
    title:
      proof.entryId === null
        ? 'Proof that I am a care leaver'
        : (byId.get(proof.entryId)?.content.title ?? 'Something from the local offer'),
  }))
}

function checkPage(ctx: Ctx, failed?: Failed): Reply {
  return page({ title: 'Check a proof', mood: 'warm', body: <CheckForm token={ctx.formToken} failed={failed} /> })
}

async function answerPage(ctx: Ctx, token: string): Promise<Reply> {
  const body = <CheckedPage council={ctx.council.name} checked={await checkProof(ctx, token)} />
  return page({ title: 'A proof, checked', mood: 'warm', body })
}
