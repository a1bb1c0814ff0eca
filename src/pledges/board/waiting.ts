// Names that pledgers would like to carry and nobody has read yet: a line where staff start.
import { sql } from 'kysely'
import type { Ctx } from '../../platform/http/ctx.ts'
import type { WaitingLine } from '../../platform/http/waiting.ts'
import { pledgesPath } from '../paths.ts'

export async function waiting(ctx: Ctx): Promise<readonly WaitingLine[]> {
  if (!ctx.may('pledges.change')) return []
  const { times } = await ctx.db
    .selectFrom('pledges')
    .select(sql<number>`count(*)::int`.as('times'))
    .where('asked_name', 'is not', null)
    .executeTakeFirstOrThrow()
  if (times === 0) return []
  return [
    { label: 'Pledgers’ new names', parts: [{ text: `${String(times)} to read`, href: `${pledgesPath}?held=yes` }] },
  ]
}
