// The styles of a printed document, whole: the browser that prints can fetch nothing.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asset, assetsFolder } from '../../design/index.ts'

const kept = new Map<string, string>()

/** A mood's stylesheet with those of its fonts inside it that the text needs. */
export function stylesInside(mood: 'warm' | 'calm', text: string): string {
  const css = once(asset(`${mood}.css`), (path) => read(path).toString('utf8'))
  return css.replace(/@font-face\{[^}]*\}/g, (face) => (isNeeded(face, text) ? withFont(face) : ''))
}

const withFont = (face: string) =>
  face.replace(/url\((\/assets\/[^)]+\.woff2)\)/g, (_, font: string) =>
    once(font, (path) => `url(data:font/woff2;base64,${read(path).toString('base64')})`),
  )

function isNeeded(face: string, text: string): boolean {
  const ranges = /unicode-range:([^;}]+)/.exec(face)?.[1] ?? ''
  const signs = [...ranges.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)]
  const within = signs.map(([, from = '', to = from]) => `\\u{${from}}-\\u{${to}}`)
  return within.length === 0 || new RegExp(`[${within.join('')}]`, 'u').test(text)
}

function once(path: string, make: (path: string) => string): string {
  const made = kept.get(path) ?? make(path)
  kept.set(path, made)
  return made
}

const read = (address: string) => readFileSync(join(assetsFolder(), address.replace('/assets/', '')))
