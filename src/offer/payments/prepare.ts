// A payment stands ready as soon as it is agreed and we know how: whichever comes last.
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { newId, type PersonId } from '../../platform/ids.ts'
import { recordOnClaim } from '../claims/standing.ts'
import type { ClaimId, PaymentId } from '../tables.ts'

type Preparing = Pick<Work, 'db' | 'council' | 'caller' | 'now' | 'today'>

/** Makes what is missing, and lets what is not yet sent follow the way of being paid. */
export async function preparePayments(work: Preparing, personId: PersonId): Promise<void> {
  const { db } = work
  const payee = await db
    .selectFrom('offer_payees')
    .select('method')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!payee) return
  const claims = await db
    .selectFrom('offer_claims')
    .innerJoin('offer_versions as v', (join) =>
      join.onRef('v.authority_id', '=', 'offer_claims.authority_id').onRef('v.id', '=', 'offer_claims.version_id'),
    )
    .select(['offer_claims.id', 'reference', 'agreed_pence as pence', 'v.content'])
    .where('person_id', '=', personId)
    .where('offer_claims.standing', '=', 'agreed')
    .where('kind', 'in', ['payment', 'allowance'])
    .where('agreed_pence', '>', 0)
    .execute()
  for (const { id, reference, pence, content } of claims) {
    const made = await db
      .selectFrom('offer_payments')
      .select(['id', 'file_id', 'failed_why'])
      .where('claim_id', '=', id)
      .execute()
    const live = made.find(({ failed_why }) => failed_why === null)
    if (!live) {
      // What came back as failed was waiting for this.
      if (made.length > 0) await recordOnClaim(work, id, { what: 'more-given' })
      await addPayment(work, {
        claimId: id,
        reference: `${reference}-${made.length + 1}`,
        pence: pence ?? 0,
        method: payee.method,
        costCode: content.claim.costCode ?? null,
        dueOn: work.today,
      })
    } else if (live.file_id === null)
      await db.updateTable('offer_payments').set({ method: payee.method }).where('id', '=', live.id).execute()
  }
}

interface ToPay {
  readonly claimId: ClaimId
  readonly reference: string
  readonly pence: number
  readonly method: 'bank' | 'card' | 'voucher'
  readonly costCode: string | null
  readonly dueOn: Day
}

/** The same reference twice is one payment. */
async function addPayment({ db, council }: Preparing, payment: ToPay): Promise<void> {
  const id: PaymentId = newId<'offer-payment'>()
  await db
    .insertInto('offer_payments')
    .values({
      authority_id: council.id,
      id,
      claim_id: payment.claimId,
      reference: payment.reference,
      pence: payment.pence,
      method: payment.method,
      cost_code: payment.costCode,
      due_on: payment.dueOn,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'reference']).doNothing())
    .execute()
}
