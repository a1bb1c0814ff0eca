// Deciding. Two who decide at once: one decision, and the other is told. A refusal always has its reason and what would
// change it.
import { formatInstant } from '../../design/index.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { issueClaim } from '../claims/issue.ts'
import { balanceOf, isMoney, penceIn } from '../claims/money.ts'
import { listClaimsOf, listEvents, type Claim, type ClaimEvent } from '../claims/queries.ts'
import { lockClaim, progressOf, recordOnClaim, type Progress } from '../claims/standing.ts'
import { tellClaimant } from '../claims/tell.ts'
import { money } from '../claims/views/words.tsx'
import { myClaimPath } from '../paths.ts'
import { preparePayments } from '../payments/prepare.ts'
import type { ClaimId } from '../tables.ts'
import { whyNotWords } from './bands.ts'
import type { Decided } from './forms.ts'
import { getClaimInView, whyNotDecide } from './queries.ts'

/** Opening a claim is seeing it: whoever asked is told so on their page. */
export async function markClaimSeen(work: Work, claim: Pick<Claim, 'id' | 'standing'>): Promise<void> {
  if (claim.standing === 'asked') await recordOnClaim(work, claim.id, { what: 'seen' })
}

interface Held {
  readonly claim: Claim
  readonly events: readonly ClaimEvent[]
  readonly progress: Progress
}

/** Whoever comes second waits here, and then reads what the first has done. */
async function hold(work: Work, id: ClaimId): Promise<Held> {
  await getClaimInView(work, id)
  await lockClaim(work, id)
  const claim = await getClaimInView(work, id)
  const events = await listEvents(work, id)
  return { claim, events, progress: progressOf(events) }
}

/** To be decided: not yet, or once more because they challenged a no. */
export const isToDecide = ({ standing, isChallenged }: Progress) =>
  standing === 'asked' || standing === 'seen' || (standing === 'refused' && isChallenged)
/** Agreed, and a card, a place or a proof is still to come. */
export const isToIssue = (claim: Pick<Claim, 'kind' | 'isInKind'>, { standing }: Progress) =>
  !isMoney(claim) && (standing === 'agreed' || standing === 'waiting')

/** Throws Refused and changes nothing where it may not be. */
export async function decideClaim(work: Work, id: ClaimId, form: Decided): Promise<void> {
  const held = await hold(work, id)
  const isOpen = form.act === 'issue' ? isToIssue(held.claim, held.progress) : isToDecide(held.progress)
  if (!isOpen) throw new Refused('form', alreadyWords(held))
  if (form.act === 'issue') return issue(work, held, form)
  return form.act === 'refuse' ? refuse(work, held, form) : agree(work, held, form)
}

const actWords: Partial<Record<ClaimEvent['what'], string>> = {
  agreed: 'agreed it',
  queued: 'agreed it and put it in the queue',
  refused: 'refused it',
  issued: 'handed it out',
  withdrawn: 'took it back',
  paid: 'wrote down that it was paid',
}

function alreadyWords({ events }: Held): string {
  const last = events.findLast(({ what }) => what in actWords)
  if (!last) return 'There is nothing to decide here now. Nothing was changed.'
  const pence = last.pence === null ? '' : `: ${money(last.pence)}`
  return `${last.by ?? 'Somebody'} ${actWords[last.what] ?? ''} on ${formatInstant(last.at)}${pence}. Nothing was changed.`
}

async function requireRight(work: Work, { claim, events }: Held, pence?: number): Promise<void> {
  const why = await whyNotDecide(work, claim, events, pence)
  if (why) throw new Refused(why === 'band' ? 'amount' : 'form', whyNotWords[why])
}

async function refuse(work: Work, held: Held, { words, wouldChange }: Decided): Promise<void> {
  await requireRight(work, held)
  if (words === '') throw new Refused('words', 'Write the reason, for them to read')
  if (wouldChange === '') throw new Refused('wouldChange', 'Write what would change the answer, or that nothing would')
  await recordOnClaim(work, held.claim.id, { what: 'refused', words, wouldChange })
  await tell(work, held.claim)
}

async function agree(work: Work, held: Held, form: Decided): Promise<void> {
  const { claim } = held
  const pence = isMoney(claim) ? await sumAgreed(work, claim, form) : null
  if (form.act === 'part' && pence === null) throw new Refused('act', 'Only money can be agreed in part')
  if (form.act === 'part' && form.words === '')
    throw new Refused('words', 'Write the reason for a part, for them to read')
  await requireRight(work, held, pence ?? 0)
  await requireNoOther(work, held)
  const words = form.words === '' ? null : form.words
  await work.db.updateTable('offer_claims').set({ agreed_pence: pence }).where('id', '=', claim.id).execute()
  await recordOnClaim(work, claim.id, { what: claim.kind === 'service' ? 'queued' : 'agreed', words, pence })
  if (pence !== null) await preparePayments(work, claim.personId)
  if (claim.kind === 'proof') await issueClaim(work, claim, { words: null, expiresOn: form.expires })
  else await tell(work, claim)
}

async function sumAgreed(work: Work, claim: Claim, { act, amount }: Decided): Promise<number> {
  const pence = amount === '' ? claim.askedPence : penceIn(amount)
  if (pence === null || pence === 0) throw new Refused('amount', 'Enter how much you agree to')
  if (act === 'part' && claim.askedPence !== null && pence >= claim.askedPence)
    throw new Refused('amount', `A part is less than the ${money(claim.askedPence)} that was asked for`)
  const others = (await listClaimsOf(work, claim.personId)).filter(
    ({ entryId, id }) => entryId === claim.entryId && id !== claim.id,
  )
  const most = balanceOf(claim.content, others, work.today)?.leftPence ?? onceMost(claim)
  if (most !== null && pence > most)
    throw new Refused('amount', `What was offered on the day they asked leaves ${money(most)} for them`)
  return pence
}

const onceMost = ({ content: { amount } }: Claim) =>
  amount.kind === 'fixed' || amount.kind === 'up-to' ? (amount.pence ?? null) : null

/** While a no was challenged they may have asked anew: then that one is decided. */
async function requireNoOther(work: Work, { claim, progress }: Held): Promise<void> {
  if (progress.standing !== 'refused') return
  const other = await work.db
    .selectFrom('offer_claims')
    .select('reference')
    .where('person_id', '=', claim.personId)
    .where('entry_id', '=', claim.entryId)
    .where('standing', 'in', ['asked', 'seen', 'waiting'])
    .executeTakeFirst()
  if (other) throw new Refused('form', `They have asked again: decide ${other.reference} instead.`)
}

async function issue(work: Work, held: Held, { words, expires }: Decided): Promise<void> {
  await requireRight(work, held)
  if (expires !== null && expires < work.today) throw new Refused('expires', 'The last day must be today or later')
  await issueClaim(work, held.claim, { words: words === '' ? null : words, expiresOn: expires })
}

export async function askForMore(work: Work, id: ClaimId, wanted: string): Promise<void> {
  const held = await hold(work, id)
  if (!isToDecide(held.progress)) throw new Refused('form', alreadyWords(held))
  await recordOnClaim(work, id, { what: 'more-wanted', words: wanted })
  await tell(work, held.claim)
}

/** From now on they decide nothing about this young person. */
export async function sayIKnowThem(work: Work, id: ClaimId): Promise<Claim> {
  const claim = await getClaimInView(work, id)
  const { accountId } = work.caller
  if (accountId === null) throw new Error('Only somebody who is signed in knows anybody')
  await work.db
    .insertInto('offer_interests')
    .values({
      authority_id: work.council.id,
      account_id: accountId,
      person_id: claim.personId,
      said_on: work.today,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return claim
}

const tell = (work: Work, claim: Claim) => tellClaimant(work, claim.personId, myClaimPath(claim.id))
