// A voice or a picture, for whoever sent it and for those who have the ask in view. Always a download: what somebody
// sent can run nothing here; a sound is played by the page around it.
import type { Ctx } from '../../platform/http/ctx.ts'
import { file, NotFound, type Reply } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { requireAskInView } from '../../thread/index.ts'
import { askFilePath } from '../../thread/paths.ts'
import type { AskId, FileId } from '../../thread/tables.ts'
import { getOwnAsk } from '../my-asks/queries.ts'
import { fileParams, ownId } from '../own.ts'
import { myFilePath } from '../paths.ts'

export const rows = [
  get({
    path: myFilePath(':ask', ':file'),
    may: 'asks.say',
    audit: 'own-asks.viewed',
    params: fileParams,
    handler: async (ctx, { params: { ask, file: id } }) => {
      await getOwnAsk(ctx, ask)
      ctx.about(ownId(ctx), { detail: { ask, file: id } })
      return sendAskFile(ctx, ask, id)
    },
  }),
  get({
    path: askFilePath(':ask', ':file'),
    may: 'asks.read',
    audit: 'ask.viewed',
    params: fileParams,
    handler: async (ctx, { params: { ask, file: id } }) => {
      await requireAskInView(ctx, ask)
      const { person_id } = await ctx.db
        .selectFrom('asks')
        .select('person_id')
        .where('id', '=', ask)
        .executeTakeFirstOrThrow()
      ctx.about(person_id, { detail: { ask, file: id } })
      return sendAskFile(ctx, ask, id)
    },
  }),
]

async function sendAskFile(ctx: Ctx, ask: AskId, id: FileId): Promise<Reply> {
  const found = await ctx.db
    .selectFrom('ask_files as f')
    .innerJoin('files', (join) =>
      join.onRef('files.authority_id', '=', 'f.authority_id').onRef('files.id', '=', 'f.file_id'),
    )
    .select(['files.id', 'files.type', 'f.kind'])
    .where('f.ask_id', '=', ask)
    .where('f.file_id', '=', id)
    .where('files.removed_at', 'is', null)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  const ending = found.type.split('/')[1] ?? 'bin'
  return file({ name: `${found.kind}.${ending}`, type: found.type, body: await ctx.files.inParts(ctx.council.id, id) })
}
