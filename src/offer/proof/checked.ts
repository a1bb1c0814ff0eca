// What whoever scans a proof is told: one of a few plain answers.
import type { Ctx } from '../../platform/http/ctx.ts'
import { publicKeys } from './keys.ts'
import { isRevoked } from './proofs.ts'
import { liveMinutes, readProof, type Proven } from './token.ts'

export type Checked =
  | { readonly answer: 'valid'; readonly proven: Proven }
  | { readonly answer: 'expired'; readonly proven: Proven }
  | { readonly answer: 'taken-back' }
  /** A picture of a code that was shown on a phone some time ago. */
  | { readonly answer: 'old-picture' }
  | { readonly answer: 'not-ours' }

type Checker = Pick<Ctx, 'db' | 'council' | 'today' | 'now'>

export async function checkProof(checker: Checker, token: string): Promise<Checked> {
  const proven = await readProof(await publicKeys(checker), token.trim())
  if (proven === null || proven.issuer !== checker.council.code) return { answer: 'not-ours' }
  const revoked = await isRevoked(checker, proven.proofId)
  if (revoked === null) return { answer: 'not-ours' }
  if (revoked) return { answer: 'taken-back' }
  if (proven.until < checker.today) return { answer: 'expired', proven }
  const ageMs = proven.shownAt === null ? 0 : checker.now.getTime() - proven.shownAt.getTime()
  if (ageMs > liveMinutes * 60_000 || ageMs < -60_000) return { answer: 'old-picture' }
  return { answer: 'valid', proven }
}
