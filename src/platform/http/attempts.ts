// Counts attempts at something guessable. The count is in PostgreSQL, so that all web processes share it.
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

export interface Attempts {
  /** Counts one; false when there were more than `allowed` in `perSeconds`. */
  count(kind: string, key: string, allowed: number, perSeconds: number): Promise<boolean>
}

export function openAttempts(pool: pg.Pool): Attempts {
  const limiters = new Map<string, RateLimiterPostgres>()
  const limiterFor = (kind: string, points: number, duration: number) => {
    const name = `${kind}:${points}:${duration}`
    const found = limiters.get(name)
    if (found) return found
    const made = new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix: kind,
      points,
      duration,
      clearExpiredByTimeout: false,
    })
    limiters.set(name, made)
    return made
  }
  return {
    async count(kind, key, allowed, perSeconds) {
      const hidden = createHash('sha256').update(key).digest('base64url')
      try {
        await limiterFor(kind, allowed, perSeconds).consume(hidden)
        return true
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return false
        throw refused
      }
    },
  }
}
