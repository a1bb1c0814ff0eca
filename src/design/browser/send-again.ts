// A form that outlives a dropped connection. While the line is cut the page stays, what was typed is kept in this tab, and
// it goes when the line is back. The form carries a key, so that what arrives twice is kept once. Files stay with the open
// page only. Nothing is left on the device after signing out or leaving by "Exit this page".

const tryEvery = 5_000

export function sendAgain(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-send-again]')
  forgetWhenLeaving()
  if (form) outlive(form)
}

const prefix = 'send-again:'

function outlive(form: HTMLFormElement): void {
  const status = form.querySelector<HTMLElement>('[data-send-status]')
  const store = prefix + new URL(form.action).pathname
  let isWaiting = restore(form, store)
  let isSending = false

  const say = (words: string): void => {
    if (status) status.textContent = words
  }
  const send = async (): Promise<void> => {
    if (isSending) return
    isSending = true
    const outcome = await attempt(form)
    isSending = false
    if (outcome === 'cut') {
      isWaiting = true
      keep(form, store)
      say(
        form.dataset['sendWaiting'] ??
          'There is no connection. Your words are safe on this page. We send them when it is back.',
      )
      return
    }
    isWaiting = false
    sessionStorage.removeItem(store)
    // The page that answers shows what is wrong; the key keeps it from counting twice.
    if (outcome === 'refused') form.submit()
    else window.location.assign(outcome.next)
  }

  form.addEventListener('submit', (event) => {
    // A button with a name asks for something else than sending: to look at it first.
    if (event.defaultPrevented || (event.submitter instanceof HTMLButtonElement && event.submitter.name !== '')) return
    event.preventDefault()
    say(form.dataset['sendSending'] ?? 'Sending…')
    void send()
  })
  const again = (): void => {
    if (isWaiting) void send()
  }
  window.addEventListener('online', again)
  setInterval(again, tryEvery)
  if (isWaiting) say('Your words were not sent yet. We are trying again.')
}

/** Where to go on; that the server wants something else; or that nothing came through. */
async function attempt(form: HTMLFormElement): Promise<{ readonly next: string } | 'refused' | 'cut'> {
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), credentials: 'same-origin' })
    if (answer.status >= 500) return 'cut'
    return answer.ok && answer.redirected ? { next: answer.url } : 'refused'
  } catch {
    return 'cut'
  }
}

/** The fields without the token, which belongs to the page, and without files. */
function keep(form: HTMLFormElement, store: string): void {
  const fields = [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !name.startsWith('_'))
  sessionStorage.setItem(store, JSON.stringify(fields))
}

/** True when something waits from before the page was opened anew. */
function restore(form: HTMLFormElement, store: string): boolean {
  const kept = sessionStorage.getItem(store)
  if (kept === null) return false
  const fields = JSON.parse(kept) as readonly [string, string][] // as keep wrote it
  for (const [name, value] of fields) {
    const field = form.elements.namedItem(name)
    if (field instanceof RadioNodeList) field.value = value
    else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value
  }
  return true
}

function forgetWhenLeaving(): void {
  const forget = (): void => {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(prefix)) sessionStorage.removeItem(name)
  }
  document.querySelector('.govuk-js-exit-this-page-button')?.addEventListener('click', forget)
  for (const form of document.querySelectorAll<HTMLFormElement>('form[action="/sign-out"]'))
    form.addEventListener('submit', forget)
  // Three presses of the Shift key leave the page without a click.
  window.addEventListener('pagehide', () => {
    if (document.body.classList.contains('govuk-exit-this-page-hide-content')) forget()
  })
}
