// What is being typed, as it will be read, under the form: asked of the server, which keeps nothing of it. Without script the
// form's own button shows the same.
const pause = 700

export function livePreview(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-live-preview]')) watch(form)
}

function watch(form: HTMLFormElement): void {
  const address = form.dataset['livePreview'] ?? ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      asked += 1
      void look(form, address, asked, () => asked)
    }, pause)
  })
}

/** An answer that a later one overtook is thrown away; one that fails leaves what was there. */
async function look(form: HTMLFormElement, address: string, mine: number, latest: () => number): Promise<void> {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  try {
    const answer = await fetch(address, { method: 'POST', body: fields, redirect: 'error' })
    if (!answer.ok || mine !== latest()) return
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('preview')
    const place = document.getElementById('preview')
    if (fresh && place) place.replaceChildren(...fresh.childNodes)
  } catch {
    // Offline, or signed out: saving the form says so.
  }
}
