// Pledges under way whose checks have run out or were never seen: a line where staff start.
import type { Ctx } from '../../platform/http/ctx.ts'
import type { WaitingLine } from '../../platform/http/waiting.ts'
import { pledgeChecksListPath } from '../paths.ts'
import { listUnchecked } from './queries.ts'

export async function waiting(ctx: Ctx): Promise<readonly WaitingLine[]> {
  if (!ctx.may('pledges.change')) return []
  const unchecked = (await listUnchecked(ctx, ['delivering'])).filter(({ missing }) => missing.length > 0)
  if (unchecked.length === 0) return []
  const text = `${String(unchecked.length)} under way with a check missing`
  return [{ label: 'Safety checks of pledges', parts: [{ text, href: pledgeChecksListPath }] }]
}
