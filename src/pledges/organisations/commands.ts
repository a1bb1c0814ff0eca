// An organisation is added, changed and ended, and so are those who sign in for it.
import { sql } from 'kysely'
import type { z } from 'zod'
import { endSessionsOf } from '../../platform/auth/session.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { newId, type AccountId } from '../../platform/ids.ts'
import { lockPledge } from '../life/events.ts'
import { withdrawAllOf } from '../opportunities/commands.ts'
import { partnerSignInPath } from '../paths.ts'
import type { PledgeId } from '../tables.ts'
import { pledgerNouns } from '../words.ts'
import type { memberForm, organisationForm } from './forms.ts'
import type { OrganisationId } from './tables.ts'

type Typed = z.output<typeof organisationForm.schema>

export async function addOrganisation(work: Work, typed: Typed): Promise<OrganisationId> {
  const { db, council, caller, now } = work
  await refuseSameName(work, typed.name, null)
  const id = newId<'organisation'>()
  await db
    .insertInto('organisations')
    .values({
      authority_id: council.id,
      id,
      ...typed,
      added_by: caller.accountId,
      added_at: now,
      changed_at: now,
    })
    .execute()
  return id
}

export async function changeOrganisation(work: Work, id: OrganisationId, typed: Typed): Promise<void> {
  await refuseSameName(work, typed.name, id)
  const changed = await work.db
    .updateTable('organisations')
    .set({ ...typed, changed_at: work.now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new NotFound('No such organisation')
}

async function refuseSameName(work: Work, name: string, own: OrganisationId | null): Promise<void> {
  const found = await findByName(work, name)
  if (found !== null && found !== own) throw new Refused('name', 'There is an organisation with this name already')
}

/** Two who add the same organisation at once do it one after the other. */
async function findByName({ db, council }: Work, name: string): Promise<OrganisationId | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended('organisations ' || ${council.id}::text, 0))`.execute(db)
  const found = await db
    .selectFrom('organisations')
    .select('id')
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return found?.id ?? null
}

/** Links a pledge with whoever made it, or takes the link away. */
export async function linkPledge(work: Work, pledge: PledgeId, organisation: OrganisationId | null): Promise<void> {
  await lockPledge(work, pledge)
  if (organisation !== null) await lockOrganisation(work, organisation)
  await work.db.updateTable('pledges').set({ organisation_id: organisation }).where('id', '=', pledge).execute()
}

/** In one press, from what the pledge says of itself; one that is there already by this name is linked. */
export async function addOrganisationOf(work: Work, id: PledgeId): Promise<OrganisationId> {
  const pledge = await lockPledge(work, id)
  if (pledge.organisation === null) throw new Refused('organisation', 'This pledge names no organisation')
  const organisation =
    (await findByName(work, pledge.organisation)) ??
    (await addOrganisation(work, {
      name: pledge.organisation,
      work: pledgerNouns[pledge.pledger],
      about: null,
      reach: [pledge.name, pledge.reach_at].filter((one) => one !== null && one !== '').join(', ') || 'Not given yet',
    }))
  await linkPledge(work, id, organisation)
  return organisation
}

/** Locked, so that nobody is invited into one that somebody else is ending. */
export async function lockOrganisation({ db }: Pick<Work, 'db'>, id: OrganisationId) {
  const found = await db
    .selectFrom('organisations')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound('No such organisation')
  return found
}

/** Somebody may sign in for it from now on, by links that go to their own address. */
export async function inviteMember(
  work: Work,
  organisation: OrganisationId,
  { name, email }: z.output<typeof memberForm.schema>,
): Promise<AccountId> {
  const { db, council, caller, now } = work
  const { name: organisationName } = await lockOrganisation(work, organisation)
  await refuseTakenAddress(work, organisation, email)
  const id = newId<'account'>()
  await db
    .insertInto('accounts')
    .values({ authority_id: council.id, id, roles: ['partner'], display_name: name, email, created_at: now })
    .execute()
  await db
    .insertInto('organisation_members')
    .values({
      authority_id: council.id,
      account_id: id,
      organisation_id: organisation,
      added_by: caller.accountId,
      added_at: now,
    })
    .execute()
  await work.send({ channel: 'email', to: email, ...invitation(work, name, organisationName) })
  return id
}

async function refuseTakenAddress({ db }: Work, organisation: OrganisationId, email: string): Promise<void> {
  const held = await db
    .selectFrom('accounts as a')
    .leftJoin('organisation_members as m', (join) =>
      join.onRef('m.authority_id', '=', 'a.authority_id').onRef('m.account_id', '=', 'a.id'),
    )
    .select('m.organisation_id as organisation')
    .where(sql`lower(a.email)`, '=', email.toLowerCase())
    .where(sql<boolean>`'partner' = any(a.roles)`)
    .where('a.ended_at', 'is', null)
    .executeTakeFirst()
  if (!held) return
  throw new Refused(
    'email',
    held.organisation === organisation
      ? 'Somebody with this address signs in for them already'
      : 'Somebody with this address signs in for another organisation. Ask for another address, or end that first',
  )
}

const invitation = ({ council, publicUrl }: Work, name: string, organisation: string) => ({
  subject: `Your page for ${organisation}`,
  body: [
    `Hello ${name},`,
    `${council.name} has opened a page for ${organisation}: what you pledged to young people, what you offer them, and what to do next.`,
    `There is no password. Enter this email address here, and we send you a link that signs you in:\n${publicUrl}${partnerSignInPath}`,
    'Did you not expect this? Then do nothing.',
    council.name,
  ].join('\n\n'),
})

/** They are signed out everywhere at once, no link works any more, and their address is free for somebody new. */
export async function endMember(work: Work, organisation: OrganisationId, account: AccountId): Promise<void> {
  const { db, now } = work
  const ended = await db
    .updateTable('organisation_members')
    .set({ ended_at: now })
    .where('account_id', '=', account)
    .where('organisation_id', '=', organisation)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (ended.numUpdatedRows === 0n) throw new NotFound('Nobody signs in for them with this account')
  await db
    .updateTable('accounts')
    .set({ ended_at: now, email: null })
    .where('id', '=', account)
    .where('ended_at', 'is', null)
    .execute()
  await endSessionsOf(db, account, now)
}

export async function endOrganisation(work: Work, id: OrganisationId, why: string): Promise<void> {
  await lockOrganisation(work, id)
  const members = await work.db
    .selectFrom('organisation_members')
    .select('account_id')
    .where('organisation_id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
  for (const { account_id: account } of members) await endMember(work, id, account)
  await withdrawAllOf(work, id)
  await work.db.updateTable('organisations').set({ ended_at: work.now, ended_why: why }).where('id', '=', id).execute()
}
