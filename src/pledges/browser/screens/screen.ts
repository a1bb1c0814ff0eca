// What every screen has: a question, the way on and the way back, and help that is always near.
import type { KioskSpeaker } from '../../kiosk/phrases/index.ts'
import type { EntryFileKind } from '../../kiosk/sealed/entry.ts'
import { h } from '../dom.ts'
import { icon, type IconName } from '../icons.ts'
import type { Store } from '../store.ts'
import type { Visit } from '../visit.ts'

export interface Facts {
  readonly council: string
  readonly cards: string
  readonly help: readonly { readonly label: string; readonly detail: string }[]
}

/** Ways of saying it, each on a screen of its own that leads back to the question. */
export type Side = 'write' | 'drawing' | 'photo' | 'voice' | 'danger'

export interface Kiosk {
  readonly facts: Facts
  readonly store: Store
  readonly visit: Visit
  readonly say: KioskSpeaker['say']
  /** To the next question. */
  readonly next: () => void
  readonly back: () => void
  readonly open: (side: Side) => void
  /** Back to the question from a screen beside it. */
  readonly close: () => void
  /** Words of danger bring help forward before anything else is done; then it goes on. */
  readonly guard: (words: string, then: () => void) => void
  /** Clears everything and goes back to the languages. */
  readonly finish: () => void
}

export interface Question {
  readonly title: string
  readonly hint?: string
  readonly body: readonly (Node | null | false)[]
  /** The button that goes on; none where a choice does. */
  readonly onward?: HTMLElement | null
  /** Quieter buttons, on one row with it. */
  readonly beside?: readonly (HTMLElement | null)[]
}

export function question({ title, hint, body, onward = null, beside = [] }: Question): HTMLElement {
  const content = body.filter((node) => node !== null && node !== false)
  const acts = [onward, ...beside].filter((one) => one !== null)
  return h(
    'div',
    { class: 'kiosk-question' },
    h('h1', { tabindex: -1 }, title),
    hint === undefined ? null : h('p', { class: 'kiosk-hint' }, hint),
    ...content,
    acts.length > 0 && h('div', { class: 'kiosk-actions' }, ...acts),
  )
}

const buttonClasses = {
  main: 'kiosk-button',
  quiet: 'kiosk-button kiosk-button--quiet',
  help: 'kiosk-button kiosk-button--quiet kiosk-button--help',
} as const

export const button = (
  words: string,
  onclick: () => void,
  kind: keyof typeof buttonClasses = 'main',
): HTMLButtonElement => h('button', { type: 'button', class: buttonClasses[kind], onclick }, words)

export interface Choice {
  readonly words: string
  readonly hint?: string
  readonly onclick: () => void
  readonly isChosen?: boolean
  readonly lang?: string
  readonly dir?: string
  readonly picture?: IconName
}

/** One press chooses and goes on. */
export function choices(all: readonly Choice[], kind: 'list' | 'grid' | 'ways' | 'languages' = 'list'): HTMLElement {
  return h(
    'div',
    { class: `kiosk-choices kiosk-choices--${kind}` },
    ...all.map(({ words, hint, onclick, isChosen = false, lang, dir, picture }) =>
      h(
        'button',
        { type: 'button', class: 'kiosk-choice', onclick, lang, dir, 'aria-pressed': isChosen ? 'true' : undefined },
        picture === undefined ? null : icon(picture),
        h('span', { class: 'kiosk-choice__words' }, words),
        hint === undefined ? null : h('span', { class: 'kiosk-choice__hint' }, hint),
      ),
    ),
  )
}

/** What is missing, said beside the question. */
export function complaint(): { readonly line: HTMLElement; readonly say: (words: string) => void } {
  const line = h('p', { class: 'kiosk-complaint', role: 'alert' })
  return { line, say: (words) => void (line.textContent = words) }
}

/** Only where there is something to take away. */
export function takeAway({ visit, say: words, close }: Kiosk, kind: EntryFileKind): HTMLElement | null {
  if (!visit.files.has(kind)) return null
  return button(
    words('takeAway'),
    () => {
      visit.files.delete(kind)
      close()
    },
    'quiet',
  )
}
