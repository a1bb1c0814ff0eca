// Whoever walked away left their words on the screen: after five minutes without a touch everything is cleared. The last
// minute is counted down where it can be seen, and one touch stops it.
import { h } from './dom.ts'

const idleMs = 300_000
const warnMs = 60_000

export interface Idle {
  /** From now on; words in the language of the visit. */
  watch(words: { readonly left: (seconds: number) => string; readonly here: string }): void
  stop(): void
}

export function watchIdle(onIdle: () => void): Idle {
  let since = Date.now()
  let timer = 0
  let shown: { readonly box: HTMLElement; readonly line: HTMLElement } | null = null
  const hide = () => {
    shown?.box.remove()
    shown = null
  }
  // A finger on the warning itself stays on it: what lies beneath must not get its press.
  const touch = ({ target }: Event) => {
    since = Date.now()
    if (!(target instanceof Node && shown?.box.contains(target))) hide()
  }
  for (const kind of ['pointerdown', 'pointermove', 'keydown', 'input'])
    window.addEventListener(kind, touch, { passive: true })
  const stop = () => {
    clearInterval(timer)
    hide()
  }
  return {
    stop,
    watch(words) {
      stop()
      since = Date.now()
      timer = window.setInterval(() => {
        const left = Math.ceil((idleMs - (Date.now() - since)) / 1_000)
        if (left <= 0) {
          stop()
          onIdle()
        } else if (left * 1_000 <= warnMs) {
          shown ??= warning(words.here, hide)
          shown.line.textContent = words.left(left)
        }
      }, 500)
    },
  }
}

/** Said aloud once; the seconds after that are for the eye. */
function warning(here: string, hide: () => void) {
  const line = h('p', { role: 'timer', 'aria-live': 'off' })
  const box = h(
    'div',
    { class: 'kiosk-idle', role: 'alertdialog', 'aria-label': here },
    line,
    h('button', { type: 'button', class: 'kiosk-button', onclick: hide }, here),
  )
  document.body.append(box)
  return { box, line }
}
