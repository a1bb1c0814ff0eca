// The pledger's own link: it opens this one pledge and nothing else. Only the hash of its token is kept, so each message
// brings a new one, and the one before then ends.
import { hashToken, newToken } from '../../platform/auth/tokens.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { myPledgePath } from '../paths.ts'
import type { PledgeId } from '../tables.ts'

export async function makeLink({ db, publicUrl }: Pick<Work, 'db' | 'publicUrl'>, id: PledgeId): Promise<string> {
  const token = newToken()
  await db
    .updateTable('pledges')
    .set({ link_hash: hashToken(token) })
    .where('id', '=', id)
    .execute()
  return `${publicUrl}${myPledgePath(token)}`
}

/** What a token opens; null for one that is unknown or was replaced. */
export async function findByToken({ db }: Pick<Work, 'db'>, token: string): Promise<PledgeId | null> {
  const found = await db
    .selectFrom('pledges')
    .select('id')
    .where('link_hash', '=', hashToken(token))
    .where('forgotten_at', 'is', null)
    .executeTakeFirst()
  return found?.id ?? null
}
