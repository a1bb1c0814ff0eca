import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import type { Failed } from '../../platform/forms/form.ts'
import { refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { listWorkersFrom } from '../../people/index.ts'
import { groupEndPath, groupPath, groupsPath, themesPath } from '../paths.ts'
import type { GroupId } from '../tables.ts'
import { addGroup, changeGroup, endGroup } from './commands.ts'
import { endGroupForm, groupForm, type GroupTyped } from './forms.ts'
import { getGroup, listGroups } from './queries.ts'
import { GroupPage } from './views/group.tsx'
import { GroupsPage } from './views/groups.tsx'

const params = z.object({ group: z.custom<GroupId>((value) => typeof value === 'string' && isUuid(value)) })

export const rows = [
  get({
    path: groupsPath,
    may: 'themes.change',
    audit: none('groups and counts: shows nobody'),
    handler: (ctx) => groupsPage(ctx),
  }),
  post({
    path: groupsPath,
    may: 'themes.change',
    audit: 'group.changed',
    form: groupForm,
    handler: (ctx, { form }) =>
      refusable(
        async () => {
          ctx.about(null, { detail: { act: 'add', group: await addGroup(ctx, form) } })
          return redirect(groupsPath, 'The group is added.')
        },
        (errors) => groupsPage(ctx, { typed: typedAgain(form), errors }),
      ),
    again: (ctx, { failed }) => groupsPage(ctx, failed),
  }),
  get({
    path: groupPath(':group'),
    may: 'themes.change',
    audit: none('a group and counts: shows nobody'),
    params,
    handler: (ctx, { params: { group } }) => groupPage(ctx, group),
  }),
  post({
    path: groupPath(':group'),
    may: 'themes.change',
    audit: 'group.changed',
    params,
    form: groupForm,
    handler: (ctx, { params: { group }, form }) =>
      refusable(
        async () => {
          await changeGroup(ctx, group, form)
          ctx.about(null, { detail: { act: 'change', group } })
          return redirect(groupsPath, 'The group is changed.')
        },
        (errors) => groupPage(ctx, group, { typed: typedAgain(form), errors }),
      ),
    again: (ctx, { params: { group }, failed }) => groupPage(ctx, group, failed),
  }),
  post({
    path: groupEndPath(':group'),
    may: 'themes.change',
    audit: 'group.changed',
    params,
    form: endGroupForm,
    handler: async (ctx, { params: { group }, form: { act } }) => {
      await endGroup(ctx, group, act)
      ctx.about(null, { detail: { act, group } })
      return redirect(groupsPath, act === 'end' ? 'The group has ended.' : 'The group is taken up again.')
    },
    again: (ctx, { params: { group }, failed }) => groupPage(ctx, group, failed),
  }),
]

async function groupsPage(ctx: Ctx, failed?: Failed) {
  return page({
    title: 'Groups',
    mood: 'calm',
    section: themesPath,
    body: (
      <GroupsPage
        groups={await listGroups(ctx)}
        workers={await listWorkersFrom(ctx, ctx.today)}
        token={ctx.formToken}
        failed={failed}
      />
    ),
  })
}

async function groupPage(ctx: Ctx, id: GroupId, failed?: Failed) {
  const group = await getGroup(ctx, id)
  return page({
    title: group.name,
    mood: 'calm',
    section: themesPath,
    back: { href: groupsPath, text: 'Groups' },
    body: (
      <GroupPage
        group={group}
        workers={await listWorkersFrom(ctx, ctx.today)}
        token={ctx.formToken}
        failed={failed ?? { typed: heldOf(group), errors: [] }}
        wasTyped={failed !== undefined}
      />
    ),
  })
}

const typedAgain = ({ name, worker, email }: GroupTyped) => ({ name, worker: worker ?? '', email })
const heldOf = ({ name, workerId, email }: { name: string; workerId: string | null; email: string | null }) => ({
  name,
  worker: workerId ?? '',
  email: email ?? '',
})
