// A draft as its writer knows it again: some of their words, and the page where they were typing them.
import type { DraftHeld } from '../../platform/forms/drafts.ts'

export interface Begun {
  readonly key: string
  readonly words: string
  readonly savedAt: Date
  readonly page: string
}

/** Forms that are sent to an address below the page where they stand. */
const sentBelow = [
  /^(\/staff\/actions\/[^/]+)\/say$/,
  /^(\/staff\/evidence\/[^/]+)\/withdraw$/,
  /^(\/staff\/offer)\/preview$/,
  /^(\/me\/claims\/[^/]+)\/(?:more|challenge)$/,
  /^(\/staff\/claims\/[^/]+)\/(?:decide|ask-more)$/,
  /^(\/partner\/applications\/[^/]+)\/answer$/,
  /^(\/staff\/accounts\/[^/]+)\/(?:close|reopen)$/,
]
const holdsId = /[0-9a-f]{8}-[0-9a-f]{4}-/
const mostWords = 120

export function begunFrom({ key, typed, savedAt }: DraftHeld): Begun {
  return { key, words: wordsOf(Object.values(typed).flat()), savedAt, page: pageOf(key.slice(key.indexOf(':') + 1)) }
}

export function pageOf(path: string): string {
  for (const below of sentBelow) {
    const page = below.exec(path)?.[1]
    if (page !== undefined) return page
  }
  return path
}

/** The longest of what was typed is what somebody would be sorry to lose. An id was chosen and not typed. */
function wordsOf(values: readonly string[]): string {
  const [longest = ''] = values.filter((value) => !holdsId.test(value)).toSorted((a, b) => b.length - a.length)
  const line = longest.replace(/\s+/g, ' ').trim()
  return line.length > mostWords ? `${line.slice(0, mostWords).toWellFormed()}…` : line
}
