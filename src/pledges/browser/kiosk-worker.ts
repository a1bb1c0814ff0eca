// The kiosk's service worker: its page, scripts, styles and letters are kept whole when it is installed, and come from
// there, network or not. The server writes what to keep before this text (kiosk/app-routes.tsx).

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
/** The scope of a service worker, as far as it is used here. */
interface WorkerScope {
  readonly location: Location
  readonly kiosk: { readonly version: string; readonly keeps: readonly string[] }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(kind: string, listener: (event: never) => void): void
}
const scope = self as unknown as WorkerScope
const { version, keeps } = scope.kiosk
const cacheName = `kiosk-${version}`

scope.addEventListener('install', (event: WorkerEvent) => event.waitUntil(keepAll().then(() => scope.skipWaiting())))
scope.addEventListener('activate', (event: WorkerEvent) =>
  event.waitUntil(dropOthers().then(() => scope.clients.claim())),
)
scope.addEventListener('fetch', (event: FetchEvent) => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== scope.location.origin || !keeps.includes(pathname)) return
  event.respondWith(kept(pathname, event.request))
})

/** All of it or nothing: half an app would fail where nobody can help. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.addAll(keeps.map((address) => new Request(address, { cache: 'reload', credentials: 'omit' })))
}

async function dropOthers(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith('kiosk-') && name !== cacheName)
  await Promise.all(others.map((name) => caches.delete(name)))
}

async function kept(pathname: string, request: Request): Promise<Response> {
  const found = await caches.match(pathname, { cacheName })
  return found ?? fetch(request)
}
