// Applications of the people one works with that wait for somebody, in one line where staff start.
import type { Ctx } from '../../platform/http/ctx.ts'
import type { WaitingLine } from '../../platform/http/waiting.ts'
import { staffApplicationsPath } from '../paths.ts'
import { countWatched } from './queries.ts'

export async function waiting(ctx: Ctx): Promise<readonly WaitingLine[]> {
  if (!ctx.may('applications.read')) return []
  const { unsafe, late, words } = await countWatched(ctx)
  const parts = [
    ...(unsafe === 0 ? [] : [{ text: `${String(unsafe)} may not be safe`, href: staffApplicationsPath }]),
    ...(late === 0
      ? []
      : [{ text: `${String(late)} with a late answer`, href: `${staffApplicationsPath}?shows=late` }]),
    ...(words === 0
      ? []
      : [{ text: `${String(words)} with words to read`, href: `${staffApplicationsPath}?shows=words` }]),
  ]
  return parts.length === 0 ? [] : [{ label: 'Applications', parts }]
}
