// Amounts, ages and who it is for, out of what somebody wrote into a cell. What is not plain is kept as a note and not guessed.
import type { EntryContent, Frequency } from '../../content.ts'
import type { OfferStatus } from '../../terms.ts'

type Amount = EntryContent['amount']

export interface ReadAmount {
  readonly amount: Amount
  /** False: an editor has to look. */
  readonly isSure: boolean
}

const money = /£\s?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?\s?(k\b)?/i

export function readAmount(written: string): ReadAmount {
  const text = written.trim()
  const note = text === '' ? {} : { note: text.slice(0, 600) }
  if (text === '') return { amount: { kind: 'assessed' }, isSure: false }
  if (/^(?:none|no|nil|n\/?a|-|£?0(?:\.00)?|not applicable|no money(?: is paid)?)\.?$/i.test(text))
    return { amount: { kind: 'none' }, isSure: true }
  const percent = /^(?:up to )?(\d{1,3})\s?%/i.exec(text)
  if (percent && Number(percent[1]) <= 100)
    return { amount: { kind: 'percent', percent: Number(percent[1]), ...note }, isSure: true }
  const sums = [...text.matchAll(new RegExp(money, 'gi'))]
  const [sum] = sums
  if (sums.length === 1 && sum) {
    const pence = penceOf(sum)
    if (pence !== null && pence <= 100_000_000) {
      const kind = /up to|maximum|\bmax\b|at most/i.test(text)
        ? 'up-to'
        : /at least|from £|minimum/i.test(text)
          ? 'minimum'
          : 'fixed'
      const isBare = /^(?:up to |at least |from |max(?:imum)?(?: of)? )?£[\d,.k ]+$/i.test(text)
      return { amount: { kind, pence, ...(isBare ? {} : note) }, isSure: true }
    }
  }
  const bare = /^(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.(\d{1,2}))?$/.exec(text)
  if (bare) return { amount: { kind: 'fixed', pence: penceOf(bare) ?? 0 }, isSure: true }
  if (/^(?:free|in kind|goods|voucher|we (?:pay|buy) it|paid for)\b/i.test(text))
    return { amount: { kind: 'in-kind', ...note }, isSure: true }
  if (/assess|depend|discretion|case by case|varies/i.test(text))
    return { amount: { kind: 'assessed', ...note }, isSure: true }
  return { amount: { kind: 'assessed', ...note }, isSure: false }
}

function penceOf([, pounds = '', pence = '', thousand]: RegExpMatchArray | RegExpExecArray): number | null {
  const whole = Number(pounds.replaceAll(',', '')) * (thousand === undefined ? 1 : 1_000)
  const value = Math.round(whole * 100 + Number(pence.padEnd(2, '0') || 0))
  return Number.isSafeInteger(value) ? value : null
}

const frequencySigns: readonly (readonly [Frequency, RegExp])[] = [
  ['once', /\bonce\b|one[- ]off|single payment/],
  ['weekly', /week/],
  ['monthly', /month/],
  ['yearly', /year|annual/],
  ['per-course', /course|term/],
  ['per-event', /each time|per (?:event|interview|visit|journey)|every time/],
]

/** Null where nothing is said of it. */
export const readFrequency = (text: string): Frequency | null =>
  frequencySigns.find(([, sign]) => sign.test(text.toLowerCase()))?.[0] ?? null

export interface Ages {
  readonly ageFrom?: number
  readonly ageBelow?: number
}

/** "16 to 25", "18+", "under 25", "up to 21". The last year named is part of it, unless it says "under". */
export function readAges(text: string): Ages {
  const range = /\b(\d{1,2})\s?(?:to|-|–|and|until)\s?(?:their )?(\d{1,2})\b/i.exec(text)
  if (range) return agesOf(Number(range[1]), Number(range[2]))
  const from = /\b(\d{1,2})\s?(?:\+|or over|and over|or older)/i.exec(text)
  if (from) return agesOf(Number(from[1]), null)
  const under = /\b(?:under|below)\s?(\d{1,2})\b/i.exec(text)
  if (under) return { ageBelow: Number(under[1]) }
  const upTo = /\b(?:up to|until)(?: the age of)?\s?(\d{1,2})\b/i.exec(text)
  return upTo ? { ageBelow: Number(upTo[1]) } : {}
}

/** Councils write "16 to 25" for "until the 25th birthday", as the law does; other ages are whole years. */
export function agesOf(from: number | null, to: number | null): Ages {
  const below = to === null || to > 119 ? null : to === 25 || to === 21 ? to : to + 1
  if (from !== null && below !== null && below <= from) return { ageFrom: from }
  return {
    ...(from !== null && from > 0 && from <= 120 && { ageFrom: from }),
    ...(below !== null && { ageBelow: below }),
  }
}

/** Empty where the words name no status. */
export function readStatuses(text: string): OfferStatus[] {
  const lower = text.toLowerCase()
  const rest = lower.replaceAll('former relevant', '').replaceAll('formerly relevant', '')
  const found: OfferStatus[] = []
  if (/\beligible (?:child|young|care)|^eligible\b|, eligible\b/.test(rest)) found.push('eligible')
  if (/\brelevant\b/.test(rest)) found.push('relevant')
  if (rest !== lower) found.push('former-relevant')
  if (/\bqualifying\b/.test(lower)) found.push('qualifying')
  if (/\bany(?:one|body)\b|\ball care/.test(lower)) return ['any']
  return found
}
