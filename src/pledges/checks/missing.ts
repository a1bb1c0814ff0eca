// What a pledge, or something that an organisation offers, still needs before it brings anybody together. The database decides
// (migrations/0016-checks.sql), and refuses what gets past this.
import { sql } from 'kysely'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { OrganisationId } from '../organisations/tables.ts'
import type { PledgeId } from '../tables.ts'
import type { Missing } from './tables.ts'
import { missingWords } from './words.ts'

export type { Missing } from './tables.ts'

/** A pledge with what its organisation has; or one kind of thing that an organisation offers, with or without a pledge. */
export type AboutCheck =
  { readonly pledge: PledgeId } | { readonly organisation: OrganisationId; readonly kind: string }

/** Empty when people may meet. */
export async function checksMissing({ db, today }: Pick<Work, 'db' | 'today'>, about: AboutCheck): Promise<Missing[]> {
  const [pledge, organisation, kind] =
    'pledge' in about ? [about.pledge, null, null] : [null, about.organisation, about.kind]
  const { rows } = await sql<Missing>`
    select need, person, ran_out_on as "ranOutOn"
    from checks_missing_here(${pledge}, ${organisation}, ${kind}, ${today})
    order by person nulls first, need`.execute(db)
  return rows
}

/** Throws Refused with what is missing and where to record it; nothing was changed. */
export async function refuseUnchecked(
  work: Pick<Work, 'db' | 'today'>,
  about: AboutCheck,
  field: string,
): Promise<void> {
  const missing = await checksMissing(work, about)
  if (missing.length === 0) return
  const where = 'pledge' in about ? 'the pledge' : 'the organisation'
  throw new Refused(
    field,
    `Somebody and a young person would meet. First somebody here must have seen: ${missing.map(missingWords).join('; ')}. Record it on the page of ${where}, under “Safety checks”`,
  )
}
