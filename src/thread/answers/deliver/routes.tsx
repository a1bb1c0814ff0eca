import { z } from 'zod'
import { contactOf } from '../../../platform/councils/contact.ts'
import type { Failed, Typed } from '../../../platform/forms/form.ts'
import { refusable } from '../../../platform/forms/refused.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { NotFound, page, redirect, type Reply } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import { isUuid } from '../../../platform/ids.ts'
import { printed } from '../../../platform/pdf/pdf.ts'
import { answersPath, deliveriesPath, deliveryLetterPath, deliveryPath } from '../../paths.ts'
import type { AnswerId, AskId } from '../../tables.ts'
import { listAnswersFor } from '../shown.ts'
import { chooseWay, markDelivered, sendAgain } from './commands.ts'
import { deliveryForm, type DeliveryAct } from './forms.ts'
import { getDelivery, listDeliveries } from './queries.ts'
import { DeliveriesList } from './views/deliveries-list.tsx'
import { DeliveryPage } from './views/delivery.tsx'
import { AnswerLetter, answerLetterDocument } from './views/letter.tsx'
import { deliveriesListPath, listFor, wantedFromAddress } from './wanted.ts'

const params = z.object({
  answer: z.custom<AnswerId>((value) => typeof value === 'string' && isUuid(value)),
  ask: z.custom<AskId>((value) => typeof value === 'string' && isUuid(value)),
})
type Which = z.output<typeof params>

export const rows = [
  get({
    path: deliveriesPath,
    may: 'asks.answer',
    audit: 'asks.listed',
    query: wantedFromAddress,
    handler: async (ctx, { query }) => {
      const { wanted, isOther } = listFor(query)
      const found = await listDeliveries(ctx, wanted)
      if (found.deliveries.length === 0 && wanted.page > 1) return redirect(deliveriesListPath(wanted))
      ctx.about(null, { detail: { part: 'deliveries', shown: found.deliveries.length, state: wanted.state } })
      const body = <DeliveriesList {...found} wanted={wanted} isOther={isOther} />
      return page({ title: 'Deliveries', mood: 'calm', section: answersPath, body })
    },
  }),
  get({
    path: deliveryPath(':answer', ':ask'),
    may: 'asks.answer',
    audit: 'ask.viewed',
    params,
    handler: (ctx, { params: which }) => deliveryPage(ctx, which),
  }),
  post({
    path: deliveryPath(':answer', ':ask'),
    may: 'asks.answer',
    audit: 'ask.answered',
    params,
    form: deliveryForm,
    handler: async (ctx, { params: which, form }) => {
      const { personId } = await getDelivery(ctx, idsOf(which))
      return refusable(
        async () => {
          await act(ctx, which, form)
          ctx.about(personId, { detail: { act: form.act, answer: which.answer, ask: which.ask } })
          return redirect(deliveriesPath, done[form.act])
        },
        (errors) => deliveryPage(ctx, which, { typed: typedOf(form), errors }),
      )
    },
    again: (ctx, { params: which, failed }) => deliveryPage(ctx, which, failed),
  }),
  get({
    path: deliveryLetterPath(':answer', ':ask'),
    may: 'asks.answer',
    audit: 'ask.viewed',
    params,
    handler: async (ctx, { params: which }) => {
      const letter = await letterOf(ctx, which)
      const back = { href: deliveryPath(which.answer, which.ask), text: 'Delivery' }
      return page({ title: 'Letter', mood: 'calm', section: answersPath, back, body: <AnswerLetter {...letter} /> })
    },
  }),
  get({
    path: `${deliveryLetterPath(':answer', ':ask')}.pdf`,
    may: 'asks.answer',
    audit: 'ask.viewed',
    params,
    handler: async (ctx, { params: which }) => {
      const letter = await letterOf(ctx, which)
      const notice = 'There is no PDF just now. Print this page instead: nothing is missing from it.'
      return printed(ctx, {
        name: `answer-${ctx.today}.pdf`,
        html: () => answerLetterDocument(letter),
        keep: false,
        instead: () => ({ reply: redirect(deliveryLetterPath(which.answer, which.ask), notice) }),
      })
    },
  }),
]

const done: Readonly<Record<DeliveryAct['act'], string>> = {
  delivered: 'Saved: it has arrived.',
  again: 'It is on its way again.',
  way: 'It is on its way by the way you chose.',
}

function typedOf(form: DeliveryAct): Typed {
  if (form.act === 'again') return { act: form.act }
  if (form.act === 'way') return { act: form.act, way: form.way, [`to-${form.way}`]: form.recipient ?? '' }
  const [year = '', month = '', day = ''] = form.on.split('-')
  return { act: form.act, 'on-day': day, 'on-month': month, 'on-year': year }
}

const idsOf = ({ answer, ask }: Which) => ({ answerId: answer, askId: ask })

function act(ctx: Ctx, which: Which, form: DeliveryAct): Promise<void> {
  switch (form.act) {
    case 'delivered':
      return markDelivered(ctx, idsOf(which), form.on)
    case 'again':
      return sendAgain(ctx, idsOf(which))
    case 'way':
      return chooseWay(ctx, idsOf(which), { way: form.way, recipient: form.recipient })
  }
}

async function deliveryPage(ctx: Ctx, which: Which, failed?: Failed): Promise<Reply> {
  const delivery = await getDelivery(ctx, idsOf(which))
  ctx.about(delivery.personId, { detail: { part: 'delivery', ask: which.ask } })
  return page({
    title: 'Delivery',
    mood: 'calm',
    section: answersPath,
    back: { href: deliveriesPath, text: 'Deliveries' },
    body: <DeliveryPage delivery={delivery} today={ctx.today} token={ctx.formToken} failed={failed} />,
  })
}

async function letterOf(ctx: Ctx, which: Which) {
  const delivery = await getDelivery(ctx, idsOf(which))
  const answer = (await listAnswersFor(ctx, which.ask)).find(({ id }) => id === which.answer)
  if (!answer) throw new NotFound()
  ctx.about(delivery.personId, { detail: { part: 'letter', ask: which.ask } })
  const saidOn = await ctx.db.selectFrom('asks').select('said_on').where('id', '=', which.ask).executeTakeFirstOrThrow()
  return { delivery, answer, saidOn: saidOn.said_on, today: ctx.today, contact: contactOf(ctx.council) }
}
