import { z } from 'zod'
import { FailedSummary, PageHeading } from '../../design/index.ts'
import { none } from '../../platform/audit/events.ts'
import type { Failed, Typed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { prioritiesPath, priorityPath, registerPath } from '../paths.ts'
import { typedDay } from '../promises/typed.ts'
import type { PriorityId } from '../tables.ts'
import { addPriority, changePriority } from './commands.ts'
import { priorityForm } from './forms.ts'
import { getPriority, listPriorities, type Priority } from './queries.ts'
import { Priorities, PriorityForm } from './views/priorities.tsx'

const params = z.object({ priority: z.custom<PriorityId>((value) => typeof value === 'string' && isUuid(value)) })
const noPerson = none('priorities of the council; no person’s record')

export const rows = [
  get({
    path: prioritiesPath,
    may: 'promises.read',
    audit: noPerson,
    handler: (ctx) => listPage(ctx),
  }),
  post({
    path: prioritiesPath,
    may: 'promises.change',
    audit: 'promise.changed',
    form: priorityForm,
    handler: async (ctx, { form }) => {
      const id = await addPriority(ctx, form)
      ctx.about(null, { detail: { act: 'priority-added', priority: id } })
      return redirect(prioritiesPath, 'The priority is added.')
    },
    again: (ctx, { failed }) => listPage(ctx, failed),
  }),
  get({
    path: priorityPath(':priority'),
    may: 'promises.change',
    audit: noPerson,
    params,
    handler: (ctx, { params: { priority } }) => changePage(ctx, priority),
  }),
  post({
    path: priorityPath(':priority'),
    may: 'promises.change',
    audit: 'promise.changed',
    params,
    form: priorityForm,
    handler: async (ctx, { params: { priority }, form }) => {
      await getPriority(ctx, priority)
      await changePriority(ctx, priority, form)
      ctx.about(null, { detail: { act: 'priority-changed', priority } })
      return redirect(prioritiesPath, 'The priority is saved.')
    },
    again: (ctx, { params: { priority }, failed }) => changePage(ctx, priority, failed),
  }),
]

async function listPage(ctx: Ctx, failed?: Failed) {
  return page({
    title: 'Priorities',
    mood: 'calm',
    section: registerPath,
    back: { href: registerPath, text: 'Promises' },
    body: (
      <Priorities
        priorities={await listPriorities(ctx)}
        mayChange={ctx.may('promises.change')}
        token={ctx.formToken}
        failed={failed}
      />
    ),
  })
}

async function changePage(ctx: Ctx, id: PriorityId, failed?: Failed) {
  const priority = await getPriority(ctx, id)
  return page({
    title: 'Change a priority',
    mood: 'calm',
    section: registerPath,
    back: { href: prioritiesPath, text: 'Priorities' },
    body: (
      <>
        <FailedSummary failed={failed} />
        <PageHeading title="Change a priority" lead="One that ends stays on plans of the days when it stood." />
        <PriorityForm
          action={priorityPath(id)}
          typed={failed?.typed ?? typedOf(priority)}
          failed={failed}
          token={ctx.formToken}
        />
      </>
    ),
  })
}

const typedOf = ({ title, impact, strategy, position, startsOn, endedOn }: Priority): Typed => ({
  title,
  impact: impact ?? '',
  strategy: strategy ?? '',
  position: String(position),
  ...typedDay('from', startsOn),
  ...typedDay('to', endedOn),
})
