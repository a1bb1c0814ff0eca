// What those who sign in for an organisation hear by email: that there is something, and where. Never of whom it is.
import type { Work } from '../../platform/http/ctx.ts'
import type { OrganisationId } from '../organisations/tables.ts'

interface News {
  readonly subject: string
  readonly line: string
  readonly path: string
}

export async function tellMembers(
  work: Work,
  organisation: OrganisationId,
  { subject, line, path }: News,
): Promise<void> {
  const members = await work.db
    .selectFrom('organisation_members as m')
    .innerJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'm.authority_id').onRef('a.id', '=', 'm.account_id'),
    )
    .select(['a.email', 'a.display_name as name'])
    .where('m.organisation_id', '=', organisation)
    .where('m.ended_at', 'is', null)
    .where('a.ended_at', 'is', null)
    .orderBy('a.email')
    .execute()
  for (const { email, name } of members)
    if (email !== null)
      await work.send({
        channel: 'email',
        to: email,
        subject,
        body: [`Hello ${name},`, line, `${work.publicUrl}${path}`, work.council.name].join('\n\n'),
      })
}
