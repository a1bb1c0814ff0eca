// Live capture at a meeting. A point is shown at once and goes to the server by itself; while the line is cut it waits on
// this device. Points of the other person who captures appear every few seconds. Each has a key, so none is kept twice.

interface Waiting {
  readonly key: string
  readonly words: string
}

const askEvery = 4_000

export function captureMeetings(): void {
  showLeft()
  const form = document.querySelector<HTMLFormElement>('form[data-capture]')
  const list = document.querySelector<HTMLOListElement>('[data-capture-list]')
  if (form && list) capture(form, list)
}

function capture(form: HTMLFormElement, list: HTMLOListElement): void {
  const box = form.querySelector('textarea')
  const status = form.querySelector<HTMLElement>('[data-capture-status]')
  if (!box || !status) return
  const store = `capture:${location.pathname}`
  let waiting = read(store)
  let isSending = false

  const keep = (): void => {
    if (waiting.length === 0) localStorage.removeItem(store)
    else localStorage.setItem(store, JSON.stringify(waiting))
    for (const shown of list.querySelectorAll('[data-waiting]')) shown.remove()
    for (const { words } of waiting) list.append(point(words, true))
  }
  const say = (words: string): void => {
    status.textContent = words
  }
  const send = async (): Promise<void> => {
    if (isSending) return
    isSending = true
    for (let next = waiting[0]; next; next = waiting[0]) {
      const outcome = await sendOne(form, next)
      if (outcome !== 'kept') {
        say(form.dataset[said[outcome]] ?? '')
        break
      }
      waiting = waiting.slice(1)
      await refresh(form, list)
      keep()
      say('')
    }
    isSending = false
  }

  form.addEventListener('submit', (event) => {
    const words = box.value.trim()
    if (words === '') return // the server says what is missing
    event.preventDefault()
    waiting = [...waiting, { key: crypto.randomUUID(), words }]
    box.value = ''
    box.focus()
    keep()
    void send()
  })
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit()
  })
  window.addEventListener('online', () => void send())
  setInterval(() => {
    if (waiting.length > 0) void send()
    else if (document.visibilityState === 'visible') void refresh(form, list)
  }, askEvery)
  keep()
  if (waiting.length > 0) void send()
}

/** After the meeting was agreed: what came too late, so that it is not lost with the page. */
function showLeft(): void {
  const place = document.querySelector<HTMLElement>('[data-capture-left]')
  const left = place ? read(place.dataset['captureLeft'] ?? '') : []
  if (!place || left.length === 0) return
  const list = document.createElement('ul')
  list.append(...left.map(({ words }) => point(words, true)))
  place.append(list)
  place.hidden = false
}

function read(store: string): readonly Waiting[] {
  try {
    return JSON.parse(localStorage.getItem(store) ?? '[]') as readonly Waiting[] // as keep wrote it
  } catch {
    return []
  }
}

type Outcome = 'kept' | 'cut' | 'signed-out' | 'agreed'

const said = { cut: 'captureWaiting', 'signed-out': 'captureEnded', agreed: 'captureAgreed' } as const

async function sendOne(form: HTMLFormElement, { key, words }: Waiting): Promise<Outcome> {
  const token = form.elements.namedItem('_csrf')
  const body = new URLSearchParams({ _csrf: token instanceof HTMLInputElement ? token.value : '', key, words })
  try {
    const answer = await fetch(form.action, { method: 'POST', body, credentials: 'same-origin' })
    // Any other page in answer, such as the one to sign in, means that nothing was kept.
    if (!answer.ok) return answer.status >= 500 ? 'cut' : 'signed-out'
    const { pathname } = new URL(answer.url)
    if (pathname === new URL(form.action).pathname) return 'kept'
    // A meeting that everybody agreed leads on to sorting.
    return pathname.startsWith(new URL(form.action).pathname) ? 'agreed' : 'signed-out'
  } catch {
    return 'cut'
  }
}

async function refresh(form: HTMLFormElement, list: HTMLOListElement): Promise<void> {
  try {
    const answer = await fetch(form.dataset['capture'] ?? '', { credentials: 'same-origin' })
    if (!answer.ok || answer.redirected) return
    const { points } = (await answer.json()) as { points: readonly { words: string }[] } // as the meeting's route writes it
    const kept = list.querySelectorAll('li:not([data-waiting])')
    if (kept.length === points.length && [...kept].every((one, at) => one.textContent === points[at]?.words)) return
    const stillWaiting = [...list.querySelectorAll('[data-waiting]')]
    document.querySelector('[data-capture-none]')?.remove()
    list.replaceChildren(...points.map(({ words }) => point(words, false)), ...stillWaiting)
  } catch {
    // The line is cut: what is shown stays.
  }
}

function point(words: string, isWaiting: boolean): HTMLLIElement {
  const one = document.createElement('li')
  one.dir = 'auto'
  one.textContent = words
  if (isWaiting) one.dataset['waiting'] = ''
  return one
}
