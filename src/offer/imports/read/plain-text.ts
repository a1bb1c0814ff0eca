// Words out of whatever a field holds: HTML becomes lines of text, and nothing of it is ever shown as HTML.
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode

const unread = new Set(['script', 'style', 'template', 'iframe', 'object', 'noscript', 'svg'])
const ownLine = new Set(['p', 'div', 'li', 'ul', 'ol', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section'])

/** Longer fields are cut: nothing in an offer is that long, and reading HTML costs. */
const longest = 50_000

export function plainText(value: unknown): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return ''
  const cut = value.slice(0, longest)
  const text = /[<&]/.test(cut) ? textOf(parseFragment(cut).childNodes) : cut
  return text
    .replaceAll('\u0000', '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\t ]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .normalize('NFC')
    .toWellFormed()
    .trim()
}

/** By a stack and not by calls: tags may be nested as deep as a file likes. */
function textOf(nodes: readonly Node[]): string {
  const parts: string[] = []
  const waiting: (Node | string)[] = [...nodes].reverse()
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (node === undefined) break
    if (typeof node === 'string') parts.push(node)
    else if ('value' in node) parts.push(node.value)
    else if ('childNodes' in node) {
      if (unread.has(node.nodeName)) continue
      if (node.nodeName === 'br') parts.push('\n')
      if (ownLine.has(node.nodeName)) {
        parts.push('\n')
        waiting.push('\n')
      }
      waiting.push(...[...node.childNodes].reverse())
    }
  }
  return parts.join('')
}

/** One line of at most so many characters. */
export const oneLine = (value: unknown, most = 200): string =>
  plainText(value).replace(/\s+/g, ' ').slice(0, most).trim()
