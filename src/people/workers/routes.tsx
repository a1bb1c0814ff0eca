import { z } from 'zod'
import type { Failed } from '../../platform/forms/form.ts'
import { none } from '../../platform/audit/events.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { workerPath, workersPath } from '../paths.ts'
import { asRefused, Refused } from '../../platform/forms/refused.ts'
import type { WorkerId } from '../tables.ts'
import { handOver } from './commands.ts'
import { handOverForm, type Handover } from './forms.ts'
import { countWithoutAdviser, getWorker, listCaseload, listWorkers, listWorkersFrom } from './queries.ts'
import { typedDay } from './views/day-values.ts'
import { WorkerPage } from './views/worker.tsx'
import { Workers } from './views/workers.tsx'

const params = z.object({ id: z.custom<WorkerId>((value) => typeof value === 'string' && isUuid(value)) })

export const rows = [
  get({
    path: workersPath,
    may: 'allocations.change',
    audit: none('counts only: shows nobody'),
    handler: async (ctx) => {
      const [workers, without] = [await listWorkers(ctx), await countWithoutAdviser(ctx)]
      const body = <Workers workers={workers} without={without} adviserWord={ctx.council.settings.words.adviser.one} />
      return page({ title: 'Workers', mood: 'calm', section: workersPath, body })
    },
  }),
  get({
    path: workerPath(':id'),
    may: 'allocations.change',
    audit: 'people.listed',
    params,
    handler: (ctx, { params: { id } }) => workerPage(ctx, id),
  }),
  post({
    path: workerPath(':id'),
    may: 'allocations.change',
    audit: none('each young person’s change is recorded by itself'),
    params,
    form: handOverForm,
    handler: async (ctx, { params: { id }, form }) => {
      try {
        const moved = await handOver(ctx, id, form)
        return redirect(workerPath(id), moved === 1 ? '1 person was handed over.' : `${moved} people were handed over.`)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        return asRefused(await workerPage(ctx, id, { typed: typedAgain(form), errors: error.errors }))
      }
    },
    again: (ctx, { params: { id }, failed }) => workerPage(ctx, id, failed),
  }),
]

async function workerPage(ctx: Ctx, id: WorkerId, failed?: Failed) {
  const worker = await getWorker(ctx, id)
  const caseload = await listCaseload(ctx, id)
  ctx.about(null, { detail: { shown: caseload.length, worker: id } })
  return page({
    title: worker.name,
    mood: 'calm',
    section: workersPath,
    back: { href: workersPath, text: 'Workers' },
    body: (
      <WorkerPage
        worker={worker}
        caseload={caseload}
        others={await listWorkersFrom(ctx, ctx.today)}
        today={ctx.today}
        settings={ctx.council.settings}
        token={ctx.formToken}
        failed={failed}
      />
    ),
  })
}

const typedAgain = ({ allocations, worker, on }: Handover) => ({ allocations, worker, ...typedDay('on', on) })
