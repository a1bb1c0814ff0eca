import type { Ctx } from '../../../platform/http/ctx.ts'
import type { WaitingLine } from '../../../platform/http/waiting.ts'
import { recoveryPath } from '../../paths.ts'
import { listWithoutKeeper } from './queries.ts'

/** Administrators and service managers learn where they start that a restricted record has nobody. */
export async function waiting(ctx: Ctx): Promise<readonly WaitingLine[]> {
  if (!ctx.may('recovery.read')) return []
  const { length } = await listWithoutKeeper(ctx)
  if (length === 0) return []
  const text = length === 1 ? '1 has nobody who looks after it' : `${length} have nobody who looks after them`
  return [{ label: 'Restricted records', parts: [{ text, href: recoveryPath }] }]
}
