// The organisation of whoever is signed in for it. No id of an organisation ever comes in from outside.
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { OrganisationId } from '../organisations/tables.ts'

export interface OwnOrganisation {
  readonly id: OrganisationId
  readonly name: string
  readonly about: string | null
  readonly work: string
}

/** Null for an account that is linked to none, or to one that has ended. */
export async function findOwn({ db, caller }: Pick<Work, 'db' | 'caller'>): Promise<OwnOrganisation | null> {
  if (caller.accountId === null) return null
  const found = await db
    .selectFrom('organisation_members as m')
    .innerJoin('organisations as o', (join) =>
      join.onRef('o.authority_id', '=', 'm.authority_id').onRef('o.id', '=', 'm.organisation_id'),
    )
    .select(['o.id', 'o.name', 'o.about', 'o.work'])
    .where('m.account_id', '=', caller.accountId)
    .where('m.ended_at', 'is', null)
    .where('o.ended_at', 'is', null)
    .executeTakeFirst()
  return found ?? null
}

export async function getOwn(work: Pick<Work, 'db' | 'caller'>): Promise<OwnOrganisation> {
  const own = await findOwn(work)
  if (own === null) throw new NotFound('This account signs in for no organisation')
  return own
}
