// Starting a session: in one place for passwords, codes and demo accounts.
import type { Ctx } from '../platform/http/ctx.ts'
import { redirect, type Reply } from '../platform/http/reply.ts'
import type { AccountId } from '../platform/ids.ts'
import { paths } from './paths.ts'

interface Entering {
  readonly id: AccountId
  readonly roles: readonly string[]
}

export async function enter(ctx: Ctx, account: Entering, next: string, notice: string | null = null): Promise<Reply> {
  await ctx.session.start(account.id)
  await ctx.audit({ event: 'session.started', detail: { account: account.id } })
  return redirect(isOurs(next) ? next : paths.afterSignIn(account.roles), notice)
}

/** Only a path of this site: never another site's address, in any spelling that a browser would take for one. */
export function isOurs(next: string): boolean {
  return /^\/(?![/\\])[^\s\\]*$/.test(next) && !next.startsWith('/sign-')
}
