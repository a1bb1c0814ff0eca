// The little tree: a leaf for each that was left at this tablet, and the newest one grows before the eyes.
import { drawing } from './dom.ts'

const places = Array.from({ length: 34 }, (_, at) => {
  // A sunflower's spiral, pressed into a crown: no two leaves lie on each other.
  const angle = at * 2.39996
  const far = 14 * Math.sqrt(at + 0.6)
  return { x: 160 + far * Math.cos(angle) * 1.35, y: 100 + far * Math.sin(angle), turn: (angle * 57.3) % 360 }
})

/** Never bare: the first to come finds some leaves there. */
const always = 7

/** Without a label it is there for the eye alone, and no leaf of it is new. */
export function littleTree(leaves: number, label: string | null): SVGSVGElement {
  const shown = Math.min(leaves + always, places.length)
  const says = label === null ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label }
  return drawing({ class: 'kiosk-tree', viewBox: '0 0 320 250', ...says }, [
    ['path', { class: 'kiosk-tree__ground', d: 'M70 240C110 230 210 230 250 240C210 248 110 248 70 240Z' }],
    ['path', { class: 'kiosk-tree__trunk', d: 'M148 240C154 200 154 170 152 130L168 130C166 170 166 200 174 240Z' }],
    ['path', { class: 'kiosk-tree__bark', d: 'M160 180L112 128M160 166L212 116M160 140L136 76M160 140L190 70' }],
    ...places.slice(0, shown).map(({ x, y, turn }, at) => {
      const isNew = label !== null && at === shown - 1
      return [
        'path',
        {
          class: isNew ? 'kiosk-tree__leaf kiosk-tree__leaf--new' : `kiosk-tree__leaf kiosk-tree__leaf--${at % 3}`,
          d: 'M-4 0C8 -15 25 -13 32 0C25 13 8 15 -4 0Z',
          transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(0)})`,
        },
      ] as const
    }),
  ])
}
