// For whoever travels with the tree: pairing, what waits, whether the tablet is ready for the road, and the way out. In
// English: workers read it.
import { mayLeave } from '../../kiosk/sealed/leaving-code.ts'
import { h } from '../dom.ts'
import { contact, pair, type Contact } from '../home.ts'
import type { Store } from '../store.ts'
import { button, complaint, question } from './screen.ts'

/** `code`: from the link that a worker opened. */
export function pairing(store: Store, code: string, done: () => void): HTMLElement {
  const { line: problem, say: complain } = complaint()
  const field = h('input', {
    class: 'kiosk-field',
    'aria-label': 'Code to pair',
    autocomplete: 'off',
    spellcheck: 'false',
  })
  field.value = code
  const go = async () => {
    complain('')
    try {
      if (await pair(store, field.value.trim().replaceAll(/\s/g, ''))) done()
      else complain('This code is not right, was used, or is older than a day. Make a new one on the page of tablets.')
    } catch {
      complain('There is no network. Pair the tablet where there is one.')
    }
  }
  return question({
    title: 'Pair this tablet',
    hint: 'A worker makes a code on the page of tablets.',
    body: [problem, field],
    onward: button('Pair it', () => void go()),
  })
}

export const closed = (): HTMLElement =>
  question({ title: 'This tablet is closed', hint: 'Please give it back to the council. Thank you.', body: [] })

const mostWrong = 5
const restMs = 60_000
let wrong = 0
let restUntil = 0

interface Leaving {
  readonly store: Store
  readonly back: () => void
}

export function askForCode({ store, back }: Leaving, opened: () => void): HTMLElement {
  const { line: problem, say: complain } = complaint()
  const field = h('input', {
    type: 'password',
    inputmode: 'numeric',
    class: 'kiosk-field',
    'aria-label': 'Your code',
    autocomplete: 'off',
  })
  const go = async () => {
    const check = (await store.tablet())?.leaving
    if (Date.now() < restUntil) return complain('Too many tries. Wait a minute.')
    if (check && (await mayLeave(field.value, check))) {
      wrong = 0
      return opened()
    }
    wrong += 1
    if (wrong % mostWrong === 0) restUntil = Date.now() + restMs
    field.value = ''
    complain('This is not the code.')
  }
  return question({
    title: 'For staff',
    hint: 'Enter the code that you got with this tablet.',
    body: [problem, field],
    onward: button('Open', () => void go()),
    beside: [button('Go back', back, 'quiet')],
  })
}

const contactWords: Readonly<Record<Contact, string>> = {
  home: 'Everything is home.',
  'no-network': 'There is no network here. What waits is safe and goes home later.',
  'not-paired': 'The council’s service does not know this tablet any more. Pair it again: what waits goes home then.',
  erased: 'This tablet was erased.',
}

export function staff({ store, back }: Leaving, pairAgain: () => void): HTMLElement {
  const facts = h('ul', { class: 'kiosk-facts' })
  const state = h('p', { role: 'status' })
  const fill = async () => {
    const tablet = await store.tablet()
    const lines = [
      `Tablet: ${tablet?.name ?? ''}`,
      `Waiting to go home: ${await store.count()}`,
      `Ready without a network: ${(await isReady()) ? 'yes' : 'not yet. Leave this page open where there is a network'}`,
    ]
    facts.replaceChildren(...lines.map((words) => h('li', {}, words)))
  }
  const sendNow = async () => {
    state.textContent = 'Sending…'
    state.textContent = contactWords[await contact(store)]
    await fill()
  }
  void fill()
  return question({
    title: 'For staff',
    body: [facts, state],
    onward: button('Back to the tree', back),
    beside: [
      button('Send now', () => void sendNow(), 'quiet'),
      button('Pair again', pairAgain, 'quiet'),
      button('Leave the kiosk', leave, 'quiet'),
    ],
  })
}

async function isReady(): Promise<boolean> {
  const names = await caches.keys()
  return navigator.serviceWorker.controller !== null && names.some((name) => name.startsWith('kiosk-'))
}

function leave(): void {
  if (document.fullscreenElement) void document.exitFullscreen()
  location.assign('/')
}
