import { sql } from 'kysely'
import { page } from '../platform/http/reply.ts'
import { get } from '../platform/http/row.ts'
import { inMyView } from './visibility.ts'

export const rows = [
  get({
    path: '/staff/people',
    may: 'people.read',
    audit: 'people.listed',
    handler: async (ctx) => {
      const people = await ctx.db
        .selectFrom('people')
        .select(['id', 'child_id', 'name', 'category'])
        .where(inMyView(ctx))
        .orderBy(sql`coalesce(name, child_id)`)
        .limit(50)
        .execute()
      ctx.about(null, { detail: { shown: people.length } })
      const body = (
        <>
          <h1 class="govuk-heading-l">People</h1>
          <ul class="govuk-list">
            {people.map((person) => (
              <li key={person.id}>{person.name ?? person.child_id}</li>
            ))}
          </ul>
        </>
      )
      return page({ title: 'People', mood: 'calm', body })
    },
  }),
]
