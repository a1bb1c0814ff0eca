import { z } from 'zod'
import { page } from '../../../platform/http/reply.ts'
import { get } from '../../../platform/http/row.ts'
import { peoplePath, personPath, seenPath } from '../../paths.ts'
import { personParams } from '../params.ts'
import { calledBy, getFullRecord } from '../queries.ts'
import { listSeen } from './queries.ts'
import { SeenPage } from './views/seen.tsx'

export const rows = [
  get({
    path: seenPath(':id'),
    may: 'people.read',
    audit: 'person.audit-viewed',
    params: personParams,
    query: z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) }),
    handler: async (ctx, { params: { id }, query: { page: number } }) => {
      const record = await getFullRecord(ctx, id)
      ctx.about(id)
      return page({
        title: 'Who looked at this record',
        mood: 'calm',
        section: peoplePath,
        back: { href: personPath(id), text: calledBy(record) },
        body: <SeenPage record={record} {...await listSeen(ctx, id, number)} page={number} />,
      })
    },
  }),
]
