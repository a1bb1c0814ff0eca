// Asks the worker to keep the offer in this language for when there is no internet, and says so when a page comes from there.
// What is somebody's own, their claims, is kept only by the installed app: a phone that was lent keeps nothing of anyone.

export function keepForOffline(): void {
  const notice = document.querySelector<HTMLElement>('[data-offline]')
  const tell = () => {
    if (notice) notice.hidden = navigator.onLine
  }
  tell()
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  if (!('serviceWorker' in navigator)) return
  const saving = (navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }).connection
  navigator.serviceWorker
    .register('/offer-worker.js')
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => {
      const assets = [...document.querySelectorAll('link[rel=stylesheet], link[rel=preload], script[src]')].map(
        (one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '',
      )
      active?.postMessage({
        keep: document.documentElement.lang,
        assets: saving?.saveData === true ? [] : assets,
        isInstalled: window.matchMedia('(display-mode: standalone)').matches,
      })
    })
    .catch(() => undefined) // private windows and old browsers have none: the pages work as they are
}
