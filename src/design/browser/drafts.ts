// Saves a long form as it is typed: at a pause, the fields go to the form's data-draft-url. The form carries its own
// token against forged requests, so the request is the same as pressing a button. Passwords and files are never sent.

const pause = 1500

export function keepDrafts(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft][data-draft-url]')) keepDraft(form)
}

function keepDraft(form: HTMLFormElement): void {
  const url = form.dataset['draftUrl'] ?? ''
  const status = statusOf(form)
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastSaved = bodyOf(form)
  let isSent = false

  const save = (): void => {
    const body = bodyOf(form)
    if (isSent || body === lastSaved) return
    void send(url, body).then((answer) => {
      if (answer.saved) lastSaved = body
      say(status, form, answer)
    })
  }
  form.addEventListener('input', () => {
    isSent = false
    clearTimeout(timer)
    timer = setTimeout(save, pause)
  })
  // What was sent is a draft no longer: the page that goes away now must not make it one again.
  form.addEventListener('submit', () => {
    isSent = true
    clearTimeout(timer)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save()
  })
}

function bodyOf(form: HTMLFormElement): string {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    const field = form.elements.namedItem(name)
    const secret = field instanceof HTMLInputElement && field.type === 'password'
    if (typeof value === 'string' && !secret) fields.append(name, value)
  }
  return fields.toString()
}

interface Answer {
  readonly saved: boolean
  /** Why it was not, where trying again would not help. */
  readonly why?: string
}

function say(status: HTMLElement, { dataset }: HTMLFormElement, { saved, why }: Answer): void {
  if (saved) status.textContent = dataset['draftSaved'] ?? 'Saved as you type.'
  else if (why === undefined)
    status.textContent = dataset['draftFailed'] ?? 'Not saved yet. We will try again when you type.'
  else {
    const link = document.createElement('a')
    link.className = 'govuk-link'
    link.href = '/drafts'
    link.textContent = 'Forms that you have begun'
    status.replaceChildren(`${why}: `, link)
  }
}

async function send(url: string, body: string): Promise<Answer> {
  try {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const reply = await fetch(url, { method: 'POST', body, headers, credentials: 'same-origin', keepalive: true })
    // A sign-in page in answer means that the session ended: nothing was saved.
    if (reply.redirected) return { saved: false }
    return reply.ok ? { saved: true } : await refusalIn(reply)
  } catch {
    return { saved: false }
  }
}

/** Only our own refusal says why: anything else may be better in a moment. */
async function refusalIn(reply: Response): Promise<Answer> {
  const { why } = reply.status === 422 ? ((await reply.json()) as { why?: string }) : {} // as the row of drafts answers
  return { saved: false, ...(why !== undefined && { why }) }
}

function statusOf(form: HTMLFormElement): HTMLElement {
  const own = form.querySelector<HTMLElement>('[data-draft-status]')
  if (own) return own
  const status = document.createElement('p')
  status.className = 'draft-status'
  status.setAttribute('role', 'status')
  form.append(status)
  return status
}
