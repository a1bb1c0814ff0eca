// A button that copies what stands on the page is there only where the browser can do it.

export function showCopyButtons(): void {
  if (!('clipboard' in navigator)) return
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const source = document.getElementById(button.dataset['copy'] ?? '')
    if (!source) continue
    button.hidden = false
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(source.textContent.trim()).then(() => {
        button.textContent = 'Copied'
      })
    })
  }
}
