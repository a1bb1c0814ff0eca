// The last screens: hanging the leaf, the card to take home, and help that comes before everything else.
import { shownCode } from '../../kiosk/sealed/card-code.ts'
import { qrPath } from '../../../design/qr-path.ts'
import { drawing, h } from '../dom.ts'
import { littleTree } from '../tree.ts'
import { keepVisit } from '../visit.ts'
import { button, complaint, question, type Kiosk } from './screen.ts'

export function send({ store, visit, say, next }: Kiosk): HTMLElement {
  const { line: problem, say: complain } = complaint()
  const hang = button(say('sendButton'), () => {
    hang.disabled = true
    keepVisit(store, visit).then(next, () => {
      hang.disabled = false
      complain(say('sendFailed'))
    })
  })
  return question({ title: say('sendTitle'), hint: say('sendHint'), body: [problem], onward: hang })
}

export function card({ facts, store, visit, say, finish }: Kiosk): HTMLElement {
  const code = visit.code ?? ''
  const tree = h('div', { class: 'kiosk-grows' })
  void store.tablet().then((tablet) => tree.append(littleTree(tablet?.leaves ?? 1, say('cardTitle'))))
  const { path, modules } = qrPath(facts.cards + code)
  const qr = drawing(
    {
      class: 'kiosk-qr',
      viewBox: `0 0 ${modules} ${modules}`,
      role: 'img',
      'aria-label': say('cardQr'),
      'shape-rendering': 'crispEdges',
    },
    [
      ['rect', { width: modules, height: modules, fill: '#fff' }],
      ['path', { d: path, fill: '#000' }],
    ],
  )
  return question({
    title: say('cardTitle'),
    hint: say('cardSays'),
    body: [
      tree,
      h(
        'div',
        { class: 'kiosk-card' },
        qr,
        h(
          'div',
          {},
          h('p', { class: 'kiosk-code' }, h('bdi', { dir: 'ltr' }, shownCode(code))),
          h('p', {}, say('cardLook')),
          h('p', { class: 'kiosk-council' }, facts.council),
        ),
      ),
    ],
    onward: button(say('cardDone'), finish),
    beside: [button(say('cardPrint'), () => window.print(), 'quiet')],
  })
}

export function danger({ facts, say, close }: Kiosk): HTMLElement {
  return question({
    title: say('dangerTitle'),
    hint: say('dangerSays'),
    body: [
      h('p', {}, say('dangerCall')),
      h(
        'ul',
        { class: 'kiosk-help', lang: 'en', dir: 'ltr' },
        ...facts.help.map(({ label, detail }) => h('li', {}, h('strong', {}, label), ' ', detail)),
      ),
    ],
    onward: button(say('dangerOn'), close),
  })
}
