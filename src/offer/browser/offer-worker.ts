// The offer's service worker: what everyone may read is kept on the phone, fresh from the network whenever there is one.
// Nothing of anyone's own is kept, but for their list of claims in the installed app; signing out takes that away too
// (the answer to it clears what the site stored).

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Wish {
  readonly keep?: string
  readonly assets?: readonly string[]
  readonly isInstalled?: boolean
}
/** The scope of a service worker, as far as it is used here. */
interface WorkerScope {
  readonly location: Location
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(kind: string, listener: (event: never) => void): void
}
const scope = self as unknown as WorkerScope

const cacheName = 'alongside-offer-1'
const ownCacheName = 'alongside-own-1'
const networkMs = 5_000
let isInstalled = false

scope.addEventListener('install', (event: WorkerEvent) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event: WorkerEvent) =>
  event.waitUntil(dropOldCaches().then(() => scope.clients.claim())),
)
scope.addEventListener('message', (event: WorkerEvent & { readonly data: Wish }) => event.waitUntil(keep(event.data)))
scope.addEventListener('fetch', (event: FetchEvent) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== scope.location.origin) return
  if (url.pathname.startsWith('/assets/')) event.respondWith(assetFirst(request))
  else if (isPublic(url)) event.respondWith(networkFirst(request, url, cacheName))
  else if (isOwn(url) && request.mode === 'navigate') event.respondWith(networkFirst(request, url, ownCacheName))
})

const isPublic = ({ pathname }: URL) =>
  pathname === '/offer' || (pathname.startsWith('/offer/') && !pathname.endsWith('.pdf')) || pathname === '/help-now'
const isOwn = ({ pathname }: URL) => pathname === '/me/claims'

async function dropOldCaches(): Promise<void> {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith('alongside-') && name !== cacheName && name !== ownCacheName)
  await Promise.all(old.map((name) => caches.delete(name)))
}

async function keep({ keep: language, assets = [], isInstalled: installed }: Wish): Promise<void> {
  if (typeof language !== 'string' || !/^[a-z]{2,3}$/.test(language)) return
  isInstalled = installed === true
  const lang = language === 'en' ? '' : `?lang=${language}`
  const pages = ['/offer', '/offer/whole', '/offer/emergency', '/offer/for-me', '/offer/for-me.json'].map(
    (page) => page + lang,
  )
  const cache = await caches.open(cacheName)
  const wanted = [...pages, '/help-now', ...assets.filter((asset) => asset.startsWith('/assets/'))]
  for (const address of wanted) {
    if (await cache.match(address)) continue // what is there is made fresh whenever it is opened
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) await cache.put(address, answer)
  }
}

async function assetFirst(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(cacheName)).put(request, answer.clone())
  return answer
}

async function networkFirst(request: Request, url: URL, name: string): Promise<Response> {
  try {
    const answer = await withinTime(fetch(request))
    const mayKeep = name === cacheName || isInstalled
    if (mayKeep && answer.ok && !answer.redirected) await (await caches.open(name)).put(request, answer.clone())
    return answer
  } catch (error) {
    const kept = await caches.match(request)
    if (kept) return kept
    const whole = `/offer/whole${url.search.includes('lang=') ? `?lang=${url.searchParams.get('lang') ?? 'en'}` : ''}`
    const slug = /^\/offer\/entry\/([a-z0-9-]+)$/.exec(url.pathname)?.[1]
    if (request.mode !== 'navigate' || !isPublic(url) || !(await caches.match(whole))) throw error
    return slug === undefined
      ? ((await caches.match(whole)) ?? Response.error())
      : Response.redirect(`${whole}#${slug}`)
  }
}

/** A line that hardly moves counts as none, where there is a copy to show. */
function withinTime(answer: Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The network took too long')), networkMs)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
