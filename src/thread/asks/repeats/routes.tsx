import type { Ctx } from '../../../platform/http/ctx.ts'
import { page, redirect } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import { askPath, askRepeatsPath, asksPath } from '../../paths.ts'
import type { AskId } from '../../tables.ts'
import { askParams } from '../params.ts'
import { getAsk } from '../thread/queries.ts'
import { listAlike } from './alike.ts'
import { decideRepeat } from './commands.ts'
import { listConfirmed } from './confirmed.ts'
import { repeatForm } from './forms.ts'
import { countRaised } from './raised.ts'
import { RepeatsPage } from './views/repeats.tsx'

export const rows = [
  get({
    path: askRepeatsPath(':ask'),
    may: 'asks.sort',
    audit: 'ask.viewed',
    params: askParams,
    handler: (ctx, { params: { ask } }) => repeatsPage(ctx, ask),
  }),
  post({
    path: askRepeatsPath(':ask'),
    may: 'asks.sort',
    audit: 'ask.sorted',
    params: askParams,
    form: repeatForm,
    handler: async (ctx, { params: { ask }, form: { other, is } }) => {
      const isRepeat = is === 'same'
      ctx.about(await decideRepeat(ctx, { askId: ask, otherId: other, isRepeat }), { detail: { ask, isRepeat } })
      return redirect(
        askRepeatsPath(ask),
        isRepeat ? 'They are the same, and counted together.' : 'They are not the same.',
      )
    },
    again: (ctx, { params: { ask } }) => repeatsPage(ctx, ask),
  }),
]

async function repeatsPage(ctx: Ctx, id: AskId) {
  const ask = await getAsk(ctx, id)
  ctx.about(ask.speaker.personId, { detail: { ask: id } })
  const { repeatGroup } = ask
  return page({
    title: 'Asked before?',
    mood: 'calm',
    section: asksPath,
    back: { href: askPath(id), text: 'The whole thread' },
    body: (
      <RepeatsPage
        ask={ask}
        alike={await listAlike(ctx, id)}
        confirmed={repeatGroup === null ? [] : await listConfirmed(ctx, { id, repeatGroup })}
        raised={repeatGroup === null ? undefined : (await countRaised(ctx, [repeatGroup])).get(repeatGroup)}
        token={ctx.formToken}
      />
    ),
  })
}
