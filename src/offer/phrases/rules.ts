// What an entry's fields say, in phrases: how much, how often, for whom, on what ground. The one place where an amount or a
// rule becomes words, for pages, feeds, booklets and letters in every language.
import type { Amount, EntryContent } from '../content.ts'
import { inEnglish, type Part, type Speaker } from './index.ts'

const text = (words: string): Part => ({ text: words, isGiven: false })

/** As much of an entry as an amount is said from. */
type Said = Pick<EntryContent, 'amount' | 'frequency'>

/** "Up to £100, once". */
export function amountParts({ say, parts, money, comma }: Speaker, { amount, frequency }: Said): readonly Part[] {
  const much = parts(`amount.${amount.kind}`, givenOf(amount, money))
  const isFigure = amount.pence !== undefined || amount.percent !== undefined
  const more: Part[] = []
  if (isFigure) more.push(text(`${comma}${say(`every.${frequency.every}`)}`))
  if (frequency.capPence !== undefined && frequency.capPence !== amount.pence)
    more.push(text(comma), ...parts('cap', { amount: money(frequency.capPence) }))
  if (frequency.capTimes !== undefined && frequency.capTimes > 1)
    more.push(text(comma), ...parts('capTimes', { times: frequency.capTimes }))
  return more.length === 0 ? much : [...much.map(unstopped), ...more]
}

/** A phrase that goes on has no full stop in its middle. */
const unstopped = (part: Part): Part => (part.isGiven ? part : text(part.text.replace(/\.$/, '')))

const givenOf = (amount: Amount, money: (pence: number) => string) => ({
  ...(amount.pence === undefined ? {} : { amount: money(amount.pence) }),
  ...(amount.percent === undefined ? {} : { percent: amount.percent }),
})

const inOneLine = (parts: readonly Part[]): string => parts.map((part) => part.text).join('')

export const amountText = (speaker: Speaker, content: Said): string => inOneLine(amountParts(speaker, content))

/** Each line says one thing about whom it is for. */
export function whoLines({ say }: Speaker, { who }: EntryContent): readonly string[] {
  const statuses = who.statuses.includes('any') ? (['any'] as const) : who.statuses
  const age = ageKey(who)
  return [
    ...statuses.map((status) => say(`status.${status}`)),
    ...(age === null ? [] : [say(age, { from: who.ageFrom ?? '', below: who.ageBelow ?? '' })]),
  ]
}

function ageKey({ ageFrom, ageBelow }: EntryContent['who']): 'age.between' | 'age.from' | 'age.below' | null {
  if (ageFrom !== undefined) return ageBelow === undefined ? 'age.from' : 'age.between'
  return ageBelow === undefined ? null : 'age.below'
}

export const conditionLines = ({ say }: Speaker, { who }: EntryContent): readonly string[] =>
  who.conditions.map((condition) => say(`condition.${condition}`))

/** Null where nobody is named who decides. A post is named in English in every language. */
export function deciderParts({ parts }: Speaker, { claim }: EntryContent): readonly Part[] | null {
  const { decidedBy, decidedWithinDays: days } = claim
  if (decidedBy === undefined) return null
  const post = inEnglish(decidedBy)
  if (days === undefined) return parts('decidedBy', { post })
  return days === 0 ? parts('decidedToday', { post }) : parts('decidedBySoon', { post, days })
}

export function deciderText(speaker: Speaker, content: EntryContent): string | null {
  const parts = deciderParts(speaker, content)
  return parts && inOneLine(parts)
}
