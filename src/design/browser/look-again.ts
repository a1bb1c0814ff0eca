// A page that shows how far a job is looks again by itself. The part marked data-look-again is replaced by its newer
// self; when it is gone from the page the job has ended, and the whole page is opened anew. A part that says so, in seconds,
// is looked at again at that pace for as long as the page is open; while the network is gone it stays as it was.

const soonest = 500
const latest = 4000

export function lookAgain(): void {
  const part = document.querySelector<HTMLElement>('[data-look-again][id]')
  if (!part) return
  const pace = Number(part.dataset['lookAgain']) * 1000
  if (pace > 0) setInterval(() => void renew(part), pace)
  else setTimeout(() => void look(part, soonest), soonest)
}

async function renew(part: HTMLElement): Promise<void> {
  const newer = await newerOf(part.id)
  if (newer && newer !== 'gone') part.replaceChildren(...newer.childNodes)
}

/** Small jobs are done in a moment; a long one is asked after less and less often. */
async function look(part: HTMLElement, waited: number): Promise<void> {
  // Somebody is about to press a button in it: it stays as it is until they are done.
  if (document.visibilityState === 'visible' && !part.contains(document.activeElement)) {
    const newer = await newerOf(part.id)
    if (newer === 'gone') {
      window.location.reload()
      return
    }
    if (newer) part.replaceChildren(...newer.childNodes)
  }
  const next = Math.min(waited * 2, latest)
  setTimeout(() => void look(part, next), next)
}

/** The same part of the page as it is now; null when the page could not be had. */
async function newerOf(id: string): Promise<HTMLElement | 'gone' | null> {
  try {
    const reply = await fetch(window.location.href, { credentials: 'same-origin' })
    if (!reply.ok) return null
    if (reply.redirected) return 'gone' // signed out meanwhile: the page itself says so
    return new DOMParser().parseFromString(await reply.text(), 'text/html').getElementById(id) ?? 'gone'
  } catch {
    return null
  }
}
