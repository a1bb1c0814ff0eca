import { z } from 'zod'
import { calledBy, getFullRecord } from '../../../people/index.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import { begun, refusable } from '../../../platform/forms/refused.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { page, redirect } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import { isUuid, type PersonId } from '../../../platform/ids.ts'
import { askPath, asksPath, recordAskForPath, recordAskPath } from '../../paths.ts'
import { markSeen } from '../thread/seen.ts'
import { recordAsk } from './commands.ts'
import { recordForm, type Recorded } from './forms.ts'
import { findSpeakers, listReaders } from './queries.ts'
import { ChooseSpeaker } from './views/choose-speaker.tsx'
import { RecordAsk } from './views/record-ask.tsx'

const query = z.object({
  q: z
    .string()
    .transform((text) => text.replaceAll('\u0000', '').trim().slice(0, 100))
    .catch(''),
})
const params = z.object({ id: z.custom<PersonId>((value) => typeof value === 'string' && isUuid(value)) })

export const rows = [
  get({
    path: recordAskPath,
    may: 'asks.record',
    audit: 'people.listed',
    query,
    handler: async (ctx, { query: { q } }) => {
      const found = await findSpeakers(ctx, q)
      ctx.about(null, { detail: { shown: found.length, searched: q !== '' } })
      return page({
        title: 'Write down what somebody said',
        mood: 'calm',
        section: asksPath,
        back: { href: asksPath, text: 'Asks' },
        body: <ChooseSpeaker found={found} q={q} />,
      })
    },
  }),
  get({
    path: recordAskForPath(':id'),
    may: 'asks.record',
    audit: 'person.viewed',
    params,
    handler: async (ctx, { params: { id } }) => formPage(ctx, id, await begun(ctx, recordForm, recordAskForPath(id))),
  }),
  post({
    path: recordAskForPath(':id'),
    may: 'asks.record',
    audit: 'ask.said-for-them',
    params,
    form: recordForm,
    handler: (ctx, { params: { id }, form }) =>
      refusable(
        async () => {
          const ask = await recordAsk(ctx, id, form)
          await markSeen(ctx, ask)
          ctx.about(id, { detail: { ask, shown: form.shown, with: form.with } })
          return redirect(askPath(ask), 'It is written down, and an answer is owed.')
        },
        (errors) => formPage(ctx, id, { typed: typedAgain(form), errors }),
      ),
    again: (ctx, { params: { id }, failed }) => formPage(ctx, id, failed),
  }),
]

async function formPage(ctx: Ctx, id: PersonId, failed?: Failed) {
  const record = await getFullRecord(ctx, id)
  ctx.about(id)
  return page({
    title: 'What did they say?',
    mood: 'calm',
    section: asksPath,
    back: { href: recordAskPath, text: 'Somebody else' },
    body: (
      <RecordAsk
        personId={id}
        name={calledBy(record)}
        readers={await listReaders(ctx, id)}
        safeContact={record.safeContact}
        token={ctx.formToken}
        failed={failed}
      />
    ),
  })
}

const typedAgain = ({ reader, shown, ...form }: Recorded) => ({
  ...form,
  reader: reader.kind === 'role' ? reader.role : reader.workerId,
  ...(shown && { shown: 'yes' }),
})
