// The styles of a printed document, whole: the browser that prints can fetch nothing.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asset, assetsFolder } from '../../design/index.ts'

const made = new Map<string, string>()

/** A mood's stylesheet with its fonts inside it. */
export function stylesInside(mood: 'warm' | 'calm'): string {
  const path = asset(`${mood}.css`)
  const known = made.get(path)
  if (known !== undefined) return known
  const css = read(path).toString('utf8')
  const whole = css.replace(/url\((\/assets\/[^)]+\.woff2)\)/g, (_, font: string) => {
    return `url(data:font/woff2;base64,${read(font).toString('base64')})`
  })
  made.set(path, whole)
  return whole
}

const read = (address: string) => readFileSync(join(assetsFolder(), address.replace('/assets/', '')))
