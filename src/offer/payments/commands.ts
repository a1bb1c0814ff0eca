// Making a payment file, and paying again what failed. Two who press at once: each payment is in one file.
import type { Work } from '../../platform/http/ctx.ts'
import { Refused } from '../../platform/forms/refused.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { newId } from '../../platform/ids.ts'
import type { PaymentFileId, PaymentId } from '../tables.ts'
import { listToMake, payments } from './queries.ts'
import { preparePayments } from './prepare.ts'

/** Everything that is ready goes into one file, and is marked; made again, there is nothing left to mark. */
export async function makePaymentFile(work: Work): Promise<PaymentFileId> {
  const ready = await lockReady(work)
  if (ready.length === 0)
    throw new Refused('form', 'There is nothing to pay now. A file was made of all that was ready.')
  const id = newId<'offer-payment-file'>()
  await work.db
    .insertInto('offer_payment_files')
    .values({
      authority_id: work.council.id,
      id,
      made_at: work.now,
      made_by: work.caller.accountId,
      payments: ready.length,
      pence: ready.reduce((sum, { pence }) => sum + pence, 0),
    })
    .execute()
  const ids = ready.map((payment) => payment.id)
  await work.db.updateTable('offer_payments').set({ file_id: id }).where('id', 'in', ids).execute()
  for (const { personId, reference } of ready)
    await work.audit({ event: 'payment.sent', personId, detail: { file: id, reference } })
  return id
}

/** Locked first and read after: whoever comes second sees what the first has taken. */
async function lockReady(work: Work) {
  const ids = (await listToMake(work)).map(({ id }) => id)
  if (ids.length === 0) return []
  await work.db.selectFrom('offer_payments').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
  return listToMake(work)
}

export async function payAgain(work: Work, id: PaymentId): Promise<void> {
  const found = await payments(work).where('y.id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  if (found.failedWhy === null) throw new Refused('form', 'This payment did not fail.')
  await preparePayments(work, found.personId)
}
