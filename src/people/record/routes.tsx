import { page, redirect } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { openPath, peoplePath, personPath } from '../paths.ts'
import { listAllocations } from '../workers/allocations/queries.ts'
import { personParams } from './params.ts'
import { calledBy, getRecord } from './queries.ts'
import { Record } from './views/record.tsx'

export const rows = [
  get({
    path: personPath(':id'),
    may: 'people.read',
    audit: 'person.viewed',
    params: personParams,
    handler: async (ctx, { params: { id } }) => {
      const record = await getRecord(ctx, id)
      if (record.view === 'outline') return redirect(openPath(id))
      ctx.about(id, { detail: { view: record.view } })
      const allocations = await listAllocations(ctx, id)
      return page({
        title: calledBy(record),
        mood: 'calm',
        section: peoplePath,
        back: { href: peoplePath, text: 'People' },
        body: (
          <Record
            record={record}
            allocations={allocations}
            today={ctx.today}
            settings={ctx.council.settings}
            may={ctx.may}
          />
        ),
      })
    },
  }),
]
