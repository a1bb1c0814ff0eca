// Tells whoever works with a young person that something waits for them, without a name. Of a restricted person only those
// hear who are named, and nobody else is told that there was anything.
import { sql } from 'kysely'
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'

interface News {
  readonly subject: string
  readonly line: string
  readonly path: string
}

export async function tellWorkers(work: Work, personId: PersonId, { subject, line, path }: News): Promise<void> {
  for (const to of await addressesFor(work, personId))
    await work.send({
      channel: 'email',
      to,
      subject,
      body: [line, `${work.publicUrl}${path}`, work.council.name].join('\n\n'),
    })
}

/** Those who work with them today; where nobody does, the service managers, unless the person is restricted. */
async function addressesFor(work: Work, personId: PersonId): Promise<readonly string[]> {
  const { db, today } = work
  const { rows } = await sql<{ email: string }>`
    select distinct a.email from people p
    join accounts a on a.authority_id = p.authority_id and a.ended_at is null and a.email is not null
    where p.id = ${personId} and case when p.restricted
      then exists (select from restricted_access r where r.authority_id = p.authority_id and r.person_id = p.id
        and r.account_id = a.id and r.ended_at is null)
      else exists (select from workers w
        join allocations l on l.authority_id = w.authority_id and l.worker_id = w.id and l.person_id = p.id
          and l.starts_on <= ${today} and (l.ends_on is null or l.ends_on >= ${today})
        where w.authority_id = p.authority_id and w.account_id = a.id) end
    order by 1`.execute(db)
  if (rows.length > 0) return rows.map(({ email }) => email)
  const managers = await sql<{ email: string }>`
    select a.email from people p
    join accounts a on a.authority_id = p.authority_id and a.ended_at is null and a.email is not null
      and 'service-manager' = any(a.roles)
    where p.id = ${personId} and not p.restricted
    order by 1`.execute(db)
  return managers.rows.map(({ email }) => email)
}
