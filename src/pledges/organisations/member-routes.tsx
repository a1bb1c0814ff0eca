// Who signs in for an organisation, and which pledges are theirs.
import { z } from 'zod'
import type { Failed, Typed } from '../../platform/forms/form.ts'
import { refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { leadTo, NotFound, page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid, type AccountId } from '../../platform/ids.ts'
import { pledgeParams } from '../board/routes.tsx'
import {
  memberEndPath,
  newMemberPath,
  organisationPath,
  organisationsPath,
  pledgeNewOrganisationPath,
  pledgeOrganisationPath,
  staffPledgePath,
} from '../paths.ts'
import { addOrganisationOf, endMember, inviteMember, linkPledge } from './commands.ts'
import { linkForm, memberForm, pressForm } from './forms.ts'
import { getOrganisation, listMembers } from './queries.ts'
import { noPerson, organisationParams } from './routes.tsx'
import type { OrganisationId } from './tables.ts'
import { EndMember, InviteMember } from './views/forms.tsx'

const memberParams = organisationParams.extend({
  account: z.custom<AccountId>((value) => typeof value === 'string' && isUuid(value)),
})
const mood = { mood: 'calm', section: organisationsPath } as const

export const rows = [
  get({
    path: newMemberPath(':organisation'),
    may: 'organisations.change',
    audit: noPerson,
    params: organisationParams,
    handler: (ctx, { params: { organisation } }) => invitePage(ctx, organisation),
  }),
  post({
    path: newMemberPath(':organisation'),
    may: 'organisations.change',
    audit: 'organisation.changed',
    params: organisationParams,
    form: memberForm,
    handler: (ctx, { params: { organisation }, form }) =>
      refusable(
        async () => {
          const account = await inviteMember(ctx, organisation, form)
          ctx.about(null, { detail: { act: 'invited', organisation, account } })
          return redirect(organisationPath(organisation), 'Invited. They have an email that says how to sign in.')
        },
        (errors) => invitePage(ctx, organisation, { typed: form, errors }),
      ),
    again: (ctx, { params: { organisation }, failed }) => invitePage(ctx, organisation, failed),
  }),
  get({
    path: memberEndPath(':organisation', ':account'),
    may: 'organisations.change',
    audit: noPerson,
    params: memberParams,
    handler: (ctx, { params: { organisation, account } }) => endPage(ctx, organisation, account),
  }),
  post({
    path: memberEndPath(':organisation', ':account'),
    may: 'organisations.change',
    audit: 'organisation.changed',
    params: memberParams,
    form: pressForm,
    handler: async (ctx, { params: { organisation, account } }) => {
      await endMember(ctx, organisation, account)
      ctx.about(null, { detail: { act: 'member-ended', organisation, account } })
      return redirect(organisationPath(organisation), 'Done. They are signed out and cannot sign in any more.')
    },
    again: (ctx, { params: { organisation, account } }) => endPage(ctx, organisation, account),
  }),
  post({
    path: pledgeOrganisationPath(':pledge'),
    may: 'organisations.change',
    audit: 'organisation.changed',
    params: pledgeParams,
    form: linkForm,
    handler: async (ctx, { params: { pledge }, form: { organisation } }) => {
      await linkPledge(ctx, pledge, organisation)
      ctx.about(null, { detail: { act: 'pledge-linked', organisation, pledge } })
      return redirect(staffPledgePath(pledge), organisation === null ? 'The link is taken away.' : 'Linked.')
    },
    again: (_, { params: { pledge } }) => leadTo(staffPledgePath(pledge), 'Choose an organisation from the list.'),
  }),
  post({
    path: pledgeNewOrganisationPath(':pledge'),
    may: 'organisations.change',
    audit: 'organisation.changed',
    params: pledgeParams,
    form: pressForm,
    handler: async (ctx, { params: { pledge } }) => {
      const organisation = await addOrganisationOf(ctx, pledge)
      ctx.about(null, { detail: { act: 'added', organisation, pledge } })
      return redirect(organisationPath(organisation), 'Added, and the pledge is linked. Invite who signs in for them.')
    },
    again: (_, { params: { pledge } }) => redirect(staffPledgePath(pledge)),
  }),
]

async function invitePage(ctx: Ctx, id: OrganisationId, failed?: Failed): Promise<Reply> {
  const organisation = await getOrganisation(ctx, id)
  if (organisation.ended_at !== null) throw new NotFound('It has ended')
  const body = (
    <InviteMember
      action={newMemberPath(id)}
      organisation={organisation.name}
      boxes={
        failed?.typed ?? ((await listMembers(ctx, id)).length === 0 ? whomToInvite(organisation.reach) : undefined)
      }
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: 'Invite', ...mood, back: { href: organisationPath(id), text: organisation.name }, body })
}

/** The first to be invited is most often whom we write to already: a name and an email address, as a pledge gives them. */
function whomToInvite(reach: string): Typed | undefined {
  const [, name, email] = /^([^,@]+), ([^\s@,]+@[^\s@,]+)$/u.exec(reach) ?? []
  return name === undefined || email === undefined ? undefined : { name, email }
}

async function endPage(ctx: Ctx, id: OrganisationId, account: AccountId): Promise<Reply> {
  const organisation = await getOrganisation(ctx, id)
  const member = (await listMembers(ctx, id)).find((one) => one.id === account && one.endedAt === null)
  if (!member) throw new NotFound('Nobody signs in for them with this account')
  const body = (
    <EndMember
      action={memberEndPath(id, account)}
      organisation={organisation.name}
      name={member.name}
      token={ctx.formToken}
    />
  )
  return page({ title: 'End', ...mood, back: { href: organisationPath(id), text: organisation.name }, body })
}
