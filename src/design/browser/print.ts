// A button that prints the page is there only where a script can answer its press.

export function showPrintButtons(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      window.print()
    })
  }
}
