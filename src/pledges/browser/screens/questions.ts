// The questions, one a screen: what to leave, who pledges, whether it may hang, how to be called and reached.
import type { KioskPhrase } from '../../kiosk/phrases/index.ts'
import { pledgeKinds, pledgers } from '../../kinds.ts'
import { h } from '../dom.ts'
import type { Visit } from '../visit.ts'
import { button, choices, complaint, question, type Kiosk } from './screen.ts'

export function choose({ visit, say, next }: Kiosk): HTMLElement {
  const pick = (kind: Visit['kind']) => () => {
    visit.kind = kind
    next()
  }
  return question({
    title: say('chooseTitle'),
    body: [
      choices([
        { words: say('chooseLeaf'), hint: say('chooseLeafHint'), onclick: pick('message'), picture: 'leaf' },
        { words: say('choosePledge'), hint: say('choosePledgeHint'), onclick: pick('pledge'), picture: 'pledge' },
      ]),
    ],
  })
}

export const pledger = (kiosk: Kiosk): HTMLElement =>
  pickOne(kiosk, 'pledgerTitle', pledgers, {
    words: (one) => kiosk.say(`pledger.${one}`),
    chosen: kiosk.visit.pledger,
    pick: (one) => (kiosk.visit.pledger = one),
  })

export const offers = (kiosk: Kiosk): HTMLElement =>
  pickOne(kiosk, 'offersTitle', pledgeKinds, {
    words: (one) => kiosk.say(`kind.${one}`),
    chosen: kiosk.visit.offers,
    pick: (one) => (kiosk.visit.offers = one),
  })

export function hang(kiosk: Kiosk): HTMLElement {
  const words = { named: 'hangNamed', nameless: 'hangNameless', no: 'hangNo' } as const
  return pickOne(kiosk, 'hangTitle', ['named', 'nameless', 'no'] as const, {
    hint: 'hangHint',
    words: (one) => kiosk.say(words[one]),
    chosen: kiosk.visit.hang,
    pick: (one) => (kiosk.visit.hang = one),
  })
}

export function reach(kiosk: Kiosk): HTMLElement {
  const words = { email: 'reachEmail', phone: 'reachPhone', none: 'reachNone' } as const
  return pickOne(kiosk, 'reachTitle', ['email', 'phone', 'none'] as const, {
    hint: 'reachHint',
    words: (one) => kiosk.say(words[one]),
    chosen: kiosk.visit.reachBy,
    pick: (one) => {
      if (kiosk.visit.reachBy !== one) kiosk.visit.reachAt = ''
      kiosk.visit.reachBy = one
    },
  })
}

interface Picking<One extends string> {
  readonly hint?: KioskPhrase
  readonly words: (one: One) => string
  readonly chosen: string | null
  readonly pick: (one: One) => void
}

function pickOne<One extends string>(
  { say, next }: Kiosk,
  title: KioskPhrase,
  all: readonly One[],
  { hint, words, chosen, pick }: Picking<One>,
): HTMLElement {
  const list = all.map((one) => ({
    words: words(one),
    isChosen: one === chosen,
    onclick: () => {
      pick(one)
      next()
    },
  }))
  const body = [choices(list, all.length > 4 ? 'grid' : 'list')]
  return question(hint === undefined ? { title: say(title), body } : { title: say(title), hint: say(hint), body })
}

export const organisation = (kiosk: Kiosk): HTMLElement =>
  line(kiosk, {
    title: 'organisationTitle',
    before: kiosk.visit.organisation,
    longest: 160,
    fault: (typed) => (typed === '' ? 'needName' : null),
    keep: (typed) => (kiosk.visit.organisation = typed),
  })

export const name = (kiosk: Kiosk): HTMLElement =>
  line(kiosk, {
    title: kiosk.visit.kind === 'pledge' ? 'namePledgeTitle' : 'nameTitle',
    hint: kiosk.visit.kind === 'pledge' ? undefined : 'nameHint',
    before: kiosk.visit.name,
    longest: 120,
    fault: (typed) => (typed === '' ? 'needName' : null),
    keep: (typed) => (kiosk.visit.name = typed),
  })

export function reachAt(kiosk: Kiosk): HTMLElement {
  const isEmail = kiosk.visit.reachBy === 'email'
  return line(kiosk, {
    title: isEmail ? 'reachEmailTitle' : 'reachPhoneTitle',
    before: kiosk.visit.reachAt,
    longest: 200,
    type: isEmail ? 'email' : 'tel',
    fault: (typed) => {
      if (isEmail) return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed) ? null : 'needEmail'
      return typed.replaceAll(/\D/g, '').length >= 10 ? null : 'needPhone'
    },
    keep: (typed) => (kiosk.visit.reachAt = typed),
  })
}

interface Line {
  readonly title: KioskPhrase
  readonly hint?: KioskPhrase | undefined
  readonly before: string
  readonly longest: number
  readonly type?: 'text' | 'email' | 'tel'
  readonly fault: (typed: string) => KioskPhrase | null
  readonly keep: (typed: string) => void
}

/** One line to type. The tablet's own browser must not offer it to the next person. */
function line(
  { say, next, guard }: Kiosk,
  { title, hint, before, longest, type = 'text', fault, keep }: Line,
): HTMLElement {
  const field = h('input', {
    type,
    class: 'kiosk-field',
    'aria-label': say(title),
    maxlength: longest,
    autocomplete: 'off',
    autocapitalize: type === 'text' ? 'words' : 'off',
    spellcheck: 'false',
    dir: type === 'text' ? 'auto' : 'ltr',
  })
  field.value = before
  const { line: problem, say: complain } = complaint()
  const onward = () => {
    const typed = field.value.trim()
    const wrong = fault(typed)
    if (wrong !== null) return complain(say(wrong))
    keep(typed)
    guard(typed, next)
  }
  field.addEventListener('keydown', ({ key, isComposing }) => {
    if (key === 'Enter' && !isComposing) onward()
  })
  const asked = { title: say(title), body: [problem, field], onward: button(say('next'), onward) }
  return question(hint === undefined ? asked : { ...asked, hint: say(hint) })
}
