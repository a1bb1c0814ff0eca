// The entitlement itself, which Open Referral UK has no words for. What it costs the council, and to which code, stays out.
import { amountText, conditionLines, deciderText, whoLines } from '../phrases/rules.ts'
import { speakerOf } from '../phrases/index.ts'
import { challengeOf } from '../pages/challenge.ts'
import { newClaimPath } from '../paths.ts'
import type { PublishedEntry } from '../published/offer.ts'
import type { Council } from '../../platform/councils/council.ts'
import type { Entitlement } from './records.ts'

const english = speakerOf('en')

export function entitlementOf(entry: PublishedEntry, council: Council, publicUrl: string): Entitlement {
  const { type, topic, legal, moments, who, amount, frequency, basis, claim, dates } = entry.content
  return {
    type,
    topic,
    legal_headings: legal,
    life_moments: moments,
    who: {
      statuses: who.statuses,
      age_from: who.ageFrom,
      age_below: who.ageBelow,
      conditions: who.conditions,
      note: who.note,
      words: whoWords(entry),
    },
    amount: {
      kind: amount.kind,
      pence: amount.pence,
      currency: amount.pence === undefined ? undefined : 'GBP',
      percent: amount.percent,
      note: amount.note,
      words: amountText(english, entry.content),
    },
    frequency: {
      every: frequency.every,
      cap_pence: frequency.capPence,
      cap_times: frequency.capTimes,
      note: frequency.note,
    },
    basis: { kind: basis.kind, citation: basis.citation, words: english.say(`basis.${basis.kind}`) },
    claim: {
      kind: claim.kind ?? undefined,
      steps: claim.steps,
      evidence: claim.evidence,
      decided_by: claim.decidedBy,
      decided_within_days: claim.decidedWithinDays,
      lasts_months: claim.lastsMonths,
      url: claim.kind === null ? undefined : publicUrl + newClaimPath(entry.slug),
    },
    challenge: challengeOf(council, entry.content),
    in_force_from: entry.startsOn,
    in_force_until: entry.endsOn ?? undefined,
    version: entry.number,
    dates,
  }
}

export function whoWords({ content }: PublishedEntry): string {
  const conditions = conditionLines(english, content)
  return [
    ...whoLines(english, content),
    ...(conditions.length > 0 ? [`${english.say('alsoIf')} ${conditions.join('; ')}.`] : []),
    ...(content.who.note ? [sentence(content.who.note)] : []),
  ].join(' ')
}

/** Notes are often written without a full stop. */
const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)

export function amountWords({ content }: PublishedEntry): string {
  return [amountText(english, content), content.amount.note, content.frequency.note]
    .filter((part) => part !== undefined)
    .map(sentence)
    .join(' ')
}

/** The steps, then who decides. */
export function howToAsk({ content }: PublishedEntry): string {
  return [...content.claim.steps, deciderText(english, content)].filter((line) => line !== null).join('\n')
}
