// What organisations wrote and nobody has read yet, in one line where staff start.
import type { Ctx } from '../../platform/http/ctx.ts'
import type { WaitingLine } from '../../platform/http/waiting.ts'
import { staffOpportunitiesPath } from '../paths.ts'
import { countToCheck } from './queries.ts'

export async function waiting(ctx: Ctx): Promise<readonly WaitingLine[]> {
  if (!ctx.may('opportunities.check')) return []
  const times = await countToCheck(ctx)
  if (times === 0) return []
  return [{ label: 'Opportunities', parts: [{ text: `${String(times)} to check`, href: staffOpportunitiesPath }] }]
}
