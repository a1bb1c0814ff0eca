// Ideas whose answer is late, in one line where staff start.
import type { Ctx } from '../../platform/http/ctx.ts'
import type { WaitingLine } from '../../platform/http/waiting.ts'
import { ideasPath } from '../paths.ts'
import { countLate } from './queries.ts'

export async function waiting(ctx: Ctx): Promise<readonly WaitingLine[]> {
  if (!ctx.may('ideas.decide')) return []
  const late = await countLate(ctx)
  if (late === 0) return []
  return [{ label: 'Ideas', parts: [{ text: `${String(late)} with a late answer`, href: `${ideasPath}?late=yes` }] }]
}
