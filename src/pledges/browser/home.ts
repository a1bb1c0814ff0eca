// The way home: pairing, bringing what waits, and erasing everything when the tablet was marked as lost.
import { toBase64 } from '../kiosk/sealed/bytes.ts'
import { bringHome, type Acknowledged, type SealedEntry } from '../kiosk/sealed/queue.ts'
import type { KeyForTablet, Store, Tablet } from './store.ts'

export type Contact = 'home' | 'no-network' | 'not-paired' | 'erased'

interface SyncAnswer extends Acknowledged {
  readonly wipe: boolean
  readonly key: KeyForTablet
}

const patienceMs = 120_000
class NotPaired extends Error {}

async function send(path: string, bearer: string, body: object): Promise<unknown> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), patienceMs)
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      signal: patience.signal,
    })
    if (answer.status === 401) throw new NotPaired()
    if (!answer.ok) throw new Error(`The server answered ${answer.status}`)
    return await answer.json()
  } finally {
    clearTimeout(timer)
  }
}

/** False when the code is not right any more. Throws without a network. */
export async function pair(store: Store, code: string): Promise<boolean> {
  try {
    // As kiosk/sync-routes.ts writes it.
    const paired = (await send('/kiosk/pair', code, {})) as Omit<Tablet, 'isClosing' | 'leaves'>
    await store.keepTablet({ ...paired, isClosing: false, leaves: (await store.tablet())?.leaves ?? 0 })
    await navigator.storage.persist().catch(() => false)
    return true
  } catch (error) {
    if (error instanceof NotPaired) return false
    throw error
  }
}

/** Signing out on another page of this site must not take what waits here (platform/http/send.ts). */
export function markAsTablet(seconds = 34_560_000): void {
  const secure = location.protocol === 'https:' ? '; secure' : ''
  document.cookie = `alongside-tablet=1; path=/; max-age=${seconds}; samesite=lax${secure}`
}

let underWay: Promise<Contact> | null = null

/** One at a time, whoever asks. */
export function contact(store: Store): Promise<Contact> {
  underWay ??= contactOnce(store).finally(() => {
    underWay = null
  })
  return underWay
}

async function contactOnce(store: Store): Promise<Contact> {
  const token = (await store.tablet())?.token ?? null
  if (token === null) return 'not-paired'
  try {
    const { wipe } = await bringHome(store, async (batch, stillWaiting) => {
      const answer = await sendBatch(token, batch, stillWaiting)
      await takeNotice(store, answer)
      return answer
    })
    if (!wipe || (await store.count()) > 0) return 'home'
    await erase(store)
    await send('/kiosk/sync', token, { entries: [], waiting: '0', wiped: 'yes' }).catch(() => undefined)
    return 'erased'
  } catch (error) {
    if (!(error instanceof NotPaired)) return 'no-network'
    await change(store, { token: null })
    return 'not-paired'
  }
}

const sendBatch = (token: string, batch: readonly SealedEntry[], stillWaiting: number) =>
  send('/kiosk/sync', token, {
    entries: batch.map(({ id, sealed }) => `${id} ${toBase64(sealed)}`),
    waiting: String(stillWaiting),
  }) as Promise<SyncAnswer> // as kiosk/sync-routes.ts writes it

const takeNotice = (store: Store, { key, wipe }: SyncAnswer) => change(store, { key, isClosing: wipe })

async function change(store: Store, changed: Partial<Tablet>): Promise<void> {
  const tablet = await store.tablet()
  if (tablet) await store.keepTablet({ ...tablet, ...changed })
}

async function erase(store: Store): Promise<void> {
  await store.erase()
  localStorage.clear()
  sessionStorage.clear()
  markAsTablet(0)
  for (const name of await caches.keys()) await caches.delete(name)
  for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister()
}
