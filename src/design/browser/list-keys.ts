// Keys for a long list: j and k go down and up, x ticks, others go to the field that asks for them (data-key). Letters alone
// can be pressed by mistake or by a voice, so they can be turned off (WCAG 2.2, 2.1.4), and that is remembered here only.

const remembered = 'list-keys'

export function listKeys(): void {
  const list = document.querySelector<HTMLElement>('[data-list-keys]')
  const help = list?.querySelector<HTMLElement>('[data-keys-help]')
  const toggle = help?.querySelector<HTMLButtonElement>('[data-keys-switch]')
  if (!list || !help || !toggle) return
  let isOn = recall() !== 'off'
  const show = (): void => {
    toggle.setAttribute('aria-pressed', String(isOn))
    toggle.textContent = isOn ? 'Keyboard shortcuts are on' : 'Keyboard shortcuts are off'
  }
  toggle.addEventListener('click', () => {
    isOn = !isOn
    remember(isOn ? 'on' : 'off')
    show()
  })
  document.addEventListener('keydown', (event) => {
    if (isOn && !isTyping(event) && press(list, event.key)) event.preventDefault()
  })
  show()
  help.hidden = false
}

/** Letters that somebody types, and keys that belong to the browser, are left alone. */
function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox'
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)
}

function press(list: HTMLElement, key: string): boolean {
  const rows = [...list.querySelectorAll<HTMLTableRowElement>('tbody tr')]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  if (key === 'j') return goTo(rows[Math.min(at + 1, rows.length - 1)])
  if (key === 'k') return goTo(rows[Math.max(at - 1, 0)])
  if (key === 'x') return tick(rows[at])
  const field = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
  field?.focus()
  return field !== null
}

function goTo(row: HTMLElement | undefined): boolean {
  row?.querySelector<HTMLElement>('th a')?.focus()
  return row !== undefined
}

function tick(row: HTMLElement | undefined): boolean {
  row?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click()
  return row !== undefined
}

// A browser may refuse to keep anything: the keys then work until the page is left.
function recall(): string | null {
  try {
    return localStorage.getItem(remembered)
  } catch {
    return null
  }
}

function remember(value: string): void {
  try {
    localStorage.setItem(remembered, value)
  } catch {
    return
  }
}
