import { z } from 'zod'
import type { Failed } from '../../../platform/forms/form.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { page, redirect } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import { isUuid, type PersonId } from '../../../platform/ids.ts'
import { allocationPath, allocationsPath, peoplePath, personPath } from '../../paths.ts'
import { refusable } from '../../../platform/forms/refused.ts'
import { personParams } from '../../record/params.ts'
import { calledBy, getFullRecord } from '../../record/queries.ts'
import { listWorkersFrom } from '../queries.ts'
import { typedDay } from '../views/day-values.ts'
import { allocate, endAllocation, getAllocation, moveAllocation } from './commands.ts'
import { allocateForm, changeForm, type ChangedAllocation } from './forms.ts'
import { listAllocations, type AllocationId } from './queries.ts'
import { AllocationsPage } from './views/allocations.tsx'
import { ChangeAllocation } from './views/change.tsx'

const allocationParams = personParams.extend({
  allocation: z.custom<AllocationId>((value) => typeof value === 'string' && isUuid(value)),
})

export const rows = [
  get({
    path: allocationsPath(':id'),
    may: 'people.read',
    audit: 'person.viewed',
    params: personParams,
    handler: (ctx, { params: { id } }) => allocationsPage(ctx, id),
  }),
  post({
    path: allocationsPath(':id'),
    may: 'allocations.change',
    audit: 'allocation.changed',
    params: personParams,
    form: allocateForm,
    handler: async (ctx, { params: { id }, form }) => {
      await getFullRecord(ctx, id)
      return refusable(
        async () => {
          await allocate(ctx, { personId: id, ...form })
          ctx.about(id, { detail: { act: 'allocate', capacity: form.capacity, worker: form.worker } })
          return redirect(allocationsPath(id), 'They are named.')
        },
        (errors) => allocationsPage(ctx, id, { typed: { ...form, ...typedDay('from', form.from) }, errors }),
      )
    },
    again: (ctx, { params: { id }, failed }) => allocationsPage(ctx, id, failed),
  }),
  get({
    path: allocationPath(':id', ':allocation'),
    may: 'allocations.change',
    audit: 'person.viewed',
    params: allocationParams,
    handler: (ctx, { params }) => changePage(ctx, params),
  }),
  post({
    path: allocationPath(':id', ':allocation'),
    may: 'allocations.change',
    audit: 'allocation.changed',
    params: allocationParams,
    form: changeForm,
    handler: async (ctx, { params, form }) => {
      await getFullRecord(ctx, params.id)
      return refusable(
        async () => {
          const { capacity } = await change(ctx, params, form)
          ctx.about(params.id, { detail: { act: form.act, capacity, allocation: params.allocation } })
          return redirect(personPath(params.id), form.act === 'move' ? 'It is handed over.' : 'The last day is saved.')
        },
        (errors) => changePage(ctx, params, { typed: typedChange(form), errors }),
      )
    },
    again: (ctx, { params, failed }) => changePage(ctx, params, failed),
  }),
]

interface Which {
  readonly id: PersonId
  readonly allocation: AllocationId
}

function change(ctx: Ctx, { id: personId, allocation }: Which, form: ChangedAllocation) {
  const { on } = form
  return form.act === 'end'
    ? endAllocation(ctx, { personId, allocation, on })
    : moveAllocation(ctx, { personId, allocation, on, worker: form.worker })
}

const typedChange = (form: ChangedAllocation) => ({
  act: form.act,
  ...(form.act === 'move' && { worker: form.worker }),
  ...typedDay('on', form.on),
})

async function allocationsPage(ctx: Ctx, id: PersonId, failed?: Failed) {
  const record = await getFullRecord(ctx, id)
  ctx.about(id)
  const mayChange = ctx.may('allocations.change')
  return page({
    title: 'Who works with them',
    mood: 'calm',
    section: peoplePath,
    back: { href: personPath(id), text: calledBy(record) },
    body: (
      <AllocationsPage
        record={record}
        allocations={await listAllocations(ctx, id)}
        workers={mayChange ? await listWorkersFrom(ctx, ctx.today) : []}
        mayChange={mayChange}
        today={ctx.today}
        settings={ctx.council.settings}
        token={ctx.formToken}
        failed={failed}
      />
    ),
  })
}

async function changePage(ctx: Ctx, { id, allocation }: Which, failed?: Failed) {
  const record = await getFullRecord(ctx, id)
  ctx.about(id)
  return page({
    title: 'Move or end',
    mood: 'calm',
    section: peoplePath,
    back: { href: allocationsPath(id), text: 'Who works with them' },
    body: (
      <ChangeAllocation
        record={record}
        allocation={await getAllocation(ctx, id, allocation)}
        workers={await listWorkersFrom(ctx, ctx.today)}
        today={ctx.today}
        settings={ctx.council.settings}
        token={ctx.formToken}
        failed={failed}
      />
    ),
  })
}
