import { page, redirect } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { councilRules } from '../history/council-rules.ts'
import { councilWords, statusOf } from '../history/status.ts'
import { openPath, peoplePath, personPath } from '../paths.ts'
import { listAllocations } from '../workers/allocations/queries.ts'
import { personParams } from './params.ts'
import { calledBy, getRecord, listDueOn } from './queries.ts'
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
      const rules = councilRules(ctx.council)
      const words = councilWords(ctx.council)
      return page({
        title: calledBy(record),
        mood: 'calm',
        section: peoplePath,
        back: { href: peoplePath, text: 'People' },
        body: (
          <Record
            record={record}
            status={statusOf(record, record.dateOfDeath ?? ctx.today, rules, words)}
            rules={rules}
            words={words}
            allocations={await listAllocations(ctx, id)}
            due={record.view === 'full' && record.dateOfDeath === null ? await listDueOn(ctx, id) : []}
            today={ctx.today}
            settings={ctx.council.settings}
            may={ctx.may}
          />
        ),
      })
    },
  }),
]
