// How somebody says it: written, drawn, photographed or spoken, one or several of them.
import type { Bytes } from '../../kiosk/sealed/bytes.ts'
import { h } from '../dom.ts'
import type { IconName } from '../icons.ts'
import { asAddress, bytesIn, shrunk } from '../pictures.ts'
import { canRecord } from './voice.ts'
import { button, choices, complaint, question, takeAway, type Kiosk, type Side } from './screen.ts'

export function say(kiosk: Kiosk): HTMLElement {
  const { visit, say: words, open, next } = kiosk
  const { line: problem, say: complain } = complaint()
  const way = (side: Side, picture: IconName, label: string, isDone: boolean) => ({
    picture,
    words: label,
    isChosen: isDone,
    onclick: () => open(side),
    ...(isDone ? { hint: words('added') } : {}),
  })
  const ways = [
    way('write', 'write', words('write'), visit.words !== ''),
    way('drawing', 'draw', words('draw'), visit.files.has('drawing')),
    way('photo', 'photo', words('photo'), visit.files.has('photo')),
    ...(canRecord() ? [way('voice', 'speak', words('speak'), visit.files.has('voice'))] : []),
  ]
  return question({
    title: words(visit.kind === 'pledge' ? 'sayPledgeTitle' : 'sayTitle'),
    hint: words('sayHint'),
    body: [problem, choices(ways, 'ways')],
    onward: button(words('next'), () =>
      visit.words === '' && visit.files.size === 0 ? complain(words('needSomething')) : next(),
    ),
  })
}

export function write({ visit, say: words, close, guard }: Kiosk): HTMLElement {
  const title = words(visit.kind === 'pledge' ? 'writePledgeTitle' : 'writeTitle')
  const box = h('textarea', {
    class: 'kiosk-field kiosk-field--tall',
    rows: 6,
    'aria-label': title,
    maxlength: visit.kind === 'pledge' ? 600 : 2_000,
    dir: 'auto',
    autocomplete: 'off',
    spellcheck: 'false',
  })
  box.value = visit.words
  const keep = () => {
    visit.words = box.value.trim()
    guard(visit.words, close)
  }
  return question({ title, hint: words('writeHint'), body: [box], onward: button(words('next'), keep) })
}

const colours = ['#1b211e', '#b92c24', '#1f6b4a', '#22607f', '#f2b84b', '#5f3a72']

export function draw(kiosk: Kiosk): HTMLElement {
  const { say: words, close } = kiosk
  const canvas = h('canvas', {
    class: 'kiosk-canvas',
    width: 960,
    height: 720,
    role: 'img',
    'aria-label': words('drawTitle'),
  })
  const pen = canvas.getContext('2d')
  const clear = () => {
    if (!pen) return
    pen.fillStyle = '#ffffff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
  }
  clear()
  let colour = colours[0] ?? '#000'
  followFinger(canvas, (from, to) => {
    if (!pen) return
    pen.strokeStyle = colour
    pen.lineWidth = 10
    pen.lineCap = 'round'
    pen.beginPath()
    pen.moveTo(from.x, from.y)
    pen.lineTo(to.x, to.y)
    pen.stroke()
  })
  const pots = colours.map((one, at) =>
    h('button', {
      type: 'button',
      class: `kiosk-pot kiosk-pot--${at + 1}`,
      'aria-label': `${words('drawColour')} ${at + 1}`,
      'aria-pressed': at === 0 ? 'true' : 'false',
      onclick: () => {
        colour = one
        for (const [place, pot] of pots.entries()) pot.setAttribute('aria-pressed', String(place === at))
      },
    }),
  )
  const keep = async () => {
    kiosk.visit.files.set('drawing', await bytesIn(canvas, 'image/png'))
    close()
  }
  return question({
    title: words('drawTitle'),
    body: [canvas, h('div', { class: 'kiosk-pots' }, ...pots)],
    onward: button(words('drawKeep'), () => void keep()),
    beside: [button(words('drawClear'), clear, 'quiet'), takeAway(kiosk, 'drawing')],
  })
}

interface Point {
  readonly x: number
  readonly y: number
}

function followFinger(canvas: HTMLCanvasElement, stroke: (from: Point, to: Point) => void): void {
  const last = new Map<number, Point>()
  const at = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top, width, height } = canvas.getBoundingClientRect()
    return { x: ((clientX - left) * canvas.width) / width, y: ((clientY - top) * canvas.height) / height }
  }
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId)
    last.set(event.pointerId, at(event))
    stroke(at(event), at(event))
  })
  canvas.addEventListener('pointermove', (event) => {
    const from = last.get(event.pointerId)
    if (!from) return
    stroke(from, at(event))
    last.set(event.pointerId, at(event))
  })
  for (const kind of ['pointerup', 'pointercancel'] as const)
    canvas.addEventListener(kind, ({ pointerId }) => last.delete(pointerId))
}

export function photo(kiosk: Kiosk): HTMLElement {
  const { visit, say: words, close } = kiosk
  const { line: problem, say: complain } = complaint()
  const shown = h('img', { class: 'kiosk-photo', alt: '', hidden: true })
  const keep = button(words('photoKeep'), close)
  const show = async (bytes: Bytes) => {
    shown.src = await asAddress(bytes, 'image/jpeg')
    shown.hidden = false
    keep.hidden = false
  }
  const before = visit.files.get('photo')
  keep.hidden = true
  if (before) void show(before)
  const field = h('input', {
    type: 'file',
    accept: 'image/*',
    capture: 'environment',
    class: 'kiosk-file',
    onchange: () => {
      const [file] = field.files ?? []
      if (!file) return
      complain('')
      void shrunk(file).then(
        (bytes) => {
          visit.files.set('photo', bytes)
          return show(bytes)
        },
        () => complain(words('photoFailed')),
      )
    },
  })
  return question({
    title: words('photoTitle'),
    hint: words('photoHint'),
    body: [
      problem,
      h('label', { class: 'kiosk-button kiosk-button--quiet kiosk-button--file' }, words('photoButton'), field),
      shown,
    ],
    onward: keep,
    beside: [takeAway(kiosk, 'photo')],
  })
}
