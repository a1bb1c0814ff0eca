// What to do when the answer is no: the entry's own words, or else the council's.
import { contactOf } from '../../platform/councils/contact.ts'
import type { Council } from '../../platform/councils/council.ts'
import type { EntryContent } from '../content.ts'

export function challengeOf(council: Council, { challenge }: Pick<EntryContent, 'challenge'>): string {
  const { complaints, advocacyName, advocacyPhone } = contactOf(council)
  const own = challenge ?? council.settings.refusals.challenge
  const help =
    council.settings.refusals.advocacy ??
    `${advocacyName.charAt(0).toUpperCase()}${advocacyName.slice(1)} can help you${numbered(advocacyPhone)}.`
  return `${own ?? `You can ask us to look again, and you can complain${numbered(complaints)}.`} ${help}`
}

/** A council that has given no number or address shows none. */
const numbered = (way: string) => (way === '' ? '' : `: ${way}`)
