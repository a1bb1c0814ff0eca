// The door for texts: takes one in, once, and leaves the answer to the machine. What comes back to the sender's service is the
// same for every number.
import { none } from '../../platform/audit/events.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { json } from '../../platform/http/reply.ts'
import { post } from '../../platform/http/row.ts'
import { plainNumber } from '../../platform/mail/numbers.ts'
import { receivedTextPath } from '../paths.ts'
import { receivedForm } from './forms.ts'
import { answerTextJobName } from './job.ts'

export const rows = [
  post({
    path: receivedTextPath,
    may: 'public.read', // whoever brings the token of the settings: it was looked at before
    audit: none('kept for the machine, which records what it did for whom'),
    hook: 'notify',
    form: receivedForm,
    limit: { attempts: 600, perSeconds: 60 },
    handler: async (ctx, { form }) => {
      if (await isOurs(ctx, form)) await keep(ctx, form)
      return json({ received: true })
    },
    again: (_ctx, { failed: { errors } }) =>
      json(
        { error: 'Bad Request', message: errors.map(({ field, message }) => `${field}: ${message}`).join('. ') },
        400,
      ),
  }),
]

type Received = (typeof receivedForm.schema)['_output']

/** For the number that this council has, and not from a phone that answers by itself: two machines could go on for ever. */
async function isOurs(ctx: Ctx, { id, source_number: from, destination_number: to }: Received): Promise<boolean> {
  const { textNumber } = ctx.council.settings.offer
  if (textNumber === '' || plainNumber(to) !== plainNumber(textNumber)) {
    ctx.log.warn({ requestId: ctx.requestId, text: id }, 'a text came for a number that the council has not set')
    return false
  }
  if (await ctx.session.attempt('text', plainNumber(from))) return true
  ctx.log.warn({ requestId: ctx.requestId, text: id }, 'a number sends too many texts: this one is not answered')
  return false
}

async function keep({ db, council, enqueue }: Ctx, { id, source_number: from, message }: Received): Promise<void> {
  const kept = await db
    .insertInto('offer_received_texts')
    .values({ authority_id: council.id, id, from_number: from, words: message })
    .onConflict((conflict) => conflict.columns(['authority_id', 'id']).doNothing())
    .executeTakeFirst()
  if (kept.numInsertedOrUpdatedRows === 1n) await enqueue(answerTextJobName, { id })
}
