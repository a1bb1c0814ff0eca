// What the sheets of a spreadsheet point to: shared texts, and which styles show a number as a date.
import { walkXml } from './xml.ts'
import type { Parts } from './zip.ts'

export function sharedTextsIn(parts: Parts): string[] {
  const part = parts.get('xl/sharedStrings.xml')
  const texts: string[] = []
  if (!part) return texts
  let words: string[] = []
  let isText = false
  let isReading = false
  walkXml(part, 'xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') words = []
      else if (name === 'rPh') isReading = true
      else if (name === 't') isText = !isReading
    },
    close: (name) => {
      if (name === 'si') texts.push(words.join(''))
      else if (name === 'rPh') isReading = false
      else if (name === 't') isText = false
    },
    text: (text) => {
      if (isText) words.push(text)
    },
  })
  return texts
}

/** The numbers of the cell styles whose format shows a date: the built-in ones, and those with a day or a year in them. */
export function dateStylesIn(parts: Parts): Set<number> {
  const part = parts.get('xl/styles.xml')
  const styles = new Set<number>()
  if (!part) return styles
  const formats = new Set([14, 15, 16, 17, 22])
  let isInCells = false
  let index = 0
  walkXml(part, 'xl/styles.xml', {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'numFmt' && /[dy]/i.test(formatCode.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')))
        formats.add(Number(numFmtId))
      else if (name === 'cellXfs') isInCells = true
      else if (name === 'xf' && isInCells) {
        if (formats.has(Number(numFmtId))) styles.add(index)
        index += 1
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return styles
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** Days are counted from 30 December 1899 (which makes up for a leap day that 1900 never had). Null: no such day. */
export function dayOfSerial(serial: number): string | null {
  if (!(serial >= 61 && serial < 110_000)) return null
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000)
  return `${day.getUTCDate()} ${months[day.getUTCMonth()] ?? ''} ${day.getUTCFullYear()}`
}

/** "AB12" is column 27; null where no letters stand. */
export function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  return letters === undefined
    ? null
    : Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
