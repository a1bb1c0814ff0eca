// Whose number a text came from. Only a number that is on record as safe to text counts, and only where it is one person's:
// a phone that two people share is nobody's. The machine looks, so that somebody restricted counts among them.
import { sql } from 'kysely'
import { numberInSql, plainNumber } from '../../platform/mail/numbers.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'

export interface Owner {
  readonly personId: PersonId
  /** To everyone who is not named they do not exist: nothing may come of their text that tells. */
  readonly isRestricted: boolean
}

export async function whoseNumber({ db }: Pick<Work, 'db'>, number: string): Promise<Owner | null> {
  const wanted = plainNumber(number)
  if (wanted === '') return null
  const { rows } = await sql<Owner & { isSafeToText: boolean }>`
    select p.id as "personId", p.restricted as "isRestricted",
      bool_or(c ->> 'way' = 'text') as "isSafeToText"
    from people p cross join lateral jsonb_array_elements(p.safe_contact) c
    where c ->> 'way' in ('text', 'call') and ${numberInSql(sql`c ->> 'to'`)} = ${wanted}
    group by p.authority_id, p.id limit 2`.execute(db)
  const [owner, ...others] = rows
  if (!owner || others.length > 0 || !owner.isSafeToText) return null
  return { personId: owner.personId, isRestricted: owner.isRestricted }
}
