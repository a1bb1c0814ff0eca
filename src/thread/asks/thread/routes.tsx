import { page } from '../../../platform/http/reply.ts'
import { get } from '../../../platform/http/row.ts'
import { askPath, asksPath } from '../../paths.ts'
import { askParams } from '../params.ts'
import { describeSpeaker } from '../speaker.ts'
import { getThread } from './find.ts'
import { getAsk } from './queries.ts'
import { markSeen } from './seen.ts'
import { ThreadPage } from './views/thread.tsx'

export const rows = [
  get({
    path: askPath(':ask'),
    may: 'asks.read',
    audit: 'ask.viewed',
    params: askParams,
    handler: async (ctx, { params: { ask: id } }) => {
      const ask = await getAsk(ctx, id)
      await markSeen(ctx, id) // before the rest, so that the page says so too
      const thread = await getThread(ctx, ask)
      const { speaker } = ask
      ctx.about(speaker.personId, { detail: { ask: id } })
      return page({
        title: `What ${describeSpeaker({ ...speaker, name: null, dateOfBirth: null }, ctx.today).toLowerCase()} said`,
        mood: 'calm',
        section: asksPath,
        back: { href: asksPath, text: 'Asks' },
        body: (
          <ThreadPage
            thread={thread}
            today={ctx.today}
            maySort={ctx.may('asks.sort')}
            mayAnswer={ctx.may('asks.answer')}
            mayPromise={ctx.may('promises.change')}
            mayAct={ctx.may('actions.change')}
          />
        ),
      })
    },
  }),
]
