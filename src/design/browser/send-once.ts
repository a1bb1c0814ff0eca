// A second press on the same button sends nothing while the first is on its way.

const resendAfter = 10_000

export function sendFormsOnce(): void {
  const sent = new Map<HTMLFormElement, number>()
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
    // An answer that downloads a file leaves the page standing: the form may be sent again after a while.
    if (Date.now() - (sent.get(form) ?? 0) < resendAfter) {
      event.preventDefault()
      return
    }
    if (!event.defaultPrevented) sent.set(form, Date.now())
  })
  // Coming back with the back button, the page may be the very one that was left.
  window.addEventListener('pageshow', () => {
    sent.clear()
  })
}
