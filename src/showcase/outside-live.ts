import type { Ctx } from '../platform/http/ctx.ts'
import { NotFound } from '../platform/http/reply.ts'

/** In live mode these pages are not there. */
export function outsideLive({ mode }: Pick<Ctx, 'mode'>): void {
  if (mode === 'live') throw new NotFound('Shown outside live mode only')
}
