// Messages that were left at the tree and hang on it: what a worker has read and their makers agreed to show.
import { none } from '../../platform/audit/events.ts'
import { page, redirect } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { treeMessagesPath, treePath } from '../paths.ts'
import { listPublicOfEntries } from '../pictures/pictures.ts'
import { listHung, pageInAddress, perPage } from './leaves.ts'
import { Messages } from './views/messages.tsx'

export const rows = [
  get({
    path: treeMessagesPath,
    may: 'public.read',
    audit: none('what its makers agreed to show, as a worker has checked it'),
    query: pageInAddress,
    handler: async (ctx, { query: { page: wanted } }) => {
      const messages = await listHung(ctx, wanted)
      if (messages.length === 0 && wanted > 1) return redirect(treeMessagesPath)
      const pictures = await listPublicOfEntries(
        ctx,
        messages.map(({ id }) => id),
      )
      const pages = Math.ceil((messages[0]?.total ?? 0) / perPage)
      return page({
        title: 'Messages on the tree',
        mood: 'warm',
        section: treePath,
        back: { href: treePath, text: 'The tree' },
        body: <Messages messages={messages} pictures={pictures} page={wanted} pages={pages} />,
      })
    },
  }),
]
