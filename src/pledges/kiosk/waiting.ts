// Leaves that came home and wait to be read: a line where staff start, for whoever may read them.
import type { Ctx } from '../../platform/http/ctx.ts'
import type { WaitingLine } from '../../platform/http/waiting.ts'
import { leavesPath } from '../paths.ts'
import { countToCheck } from './leaves.ts'

export async function waiting(ctx: Ctx): Promise<readonly WaitingLine[]> {
  if (!ctx.may('asks.read')) return []
  const toCheck = await countToCheck(ctx)
  if (toCheck === 0) return []
  return [{ label: 'Leaves from the tree', parts: [{ text: `${toCheck} to check`, href: leavesPath }] }]
}
