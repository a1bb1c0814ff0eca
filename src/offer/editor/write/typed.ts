// What an entry says, as the fields of its form.
import { dayBoxes, type Typed } from '../../../platform/forms/form.ts'
import type { Day } from '../../../platform/clock.ts'
import type { EntryContent } from '../../content.ts'
import { datedLine, poundsOf, scheduleLine } from './lines.ts'
import type { Choices, Version } from '../find.ts'

const text = (value: string | number | undefined) => String(value ?? '')

/** What was retired since is read as what took its place, and what nothing replaced is left out. */
function typedContent(content: EntryContent, { places, now }: Choices): Typed {
  const { who, amount, frequency, basis, claim, where, contact } = content
  return {
    type: content.type,
    topic: content.topic,
    legal: content.legal,
    moments: content.moments,
    title: content.title,
    summary: content.summary,
    details: content.details.join('\n\n'),
    keywords: content.keywords.join(', '),
    statuses: who.statuses,
    ageFrom: text(who.ageFrom),
    ageBelow: text(who.ageBelow),
    conditions: who.conditions,
    whoNote: text(who.note),
    amountKind: amount.kind,
    amountPounds: poundsOf(amount.pence),
    amountPercent: text(amount.percent),
    amountNote: text(amount.note),
    every: frequency.every,
    capPounds: poundsOf(frequency.capPence),
    capTimes: text(frequency.capTimes),
    everyNote: text(frequency.note),
    basis: basis.kind,
    citation: text(basis.citation),
    claimKind: claim.kind ?? '',
    steps: claim.steps.join('\n'),
    evidence: claim.evidence.join('\n'),
    decidedBy: text(claim.decidedBy),
    decidedWithinDays: text(claim.decidedWithinDays),
    lastsMonths: text(claim.lastsMonths),
    costCode: text(claim.costCode),
    challenge: text(content.challenge),
    provider: (content.providerId !== null && now(content.providerId)) || '',
    reach: where.reach,
    isRemote: where.isRemote ? 'yes' : '',
    places: [...new Set(where.placeIds.map(now).filter((id) => id !== null))],
    schedules: where.schedules
      .flatMap(({ placeId, ...times }) => {
        if (placeId === undefined) return times
        const at = now(placeId)
        return at === null ? [] : { ...times, placeId: at }
      })
      .map((schedule) => scheduleLine(schedule, places))
      .join('\n'),
    phone: text(contact.phone),
    text: text(contact.text),
    email: text(contact.email),
    url: text(contact.url),
    spoken: content.spoken.join(', '),
    dates: content.dates.map(datedLine).join('\n'),
  }
}

export interface TypedFrom {
  readonly version: Version
  readonly choices: Choices
  readonly today: Day
}

/** A draft as it was left; from a published version the next one begins, today, with no reason for it yet. */
export function typedVersion({ version, choices, today }: TypedFrom): Typed {
  const isDraft = version.stage !== 'published'
  return {
    ...typedContent(version.content, choices),
    standing: version.standing,
    ...dayBoxes('startsOn', isDraft || version.startsOn > today ? version.startsOn : today),
    ...dayBoxes('endsOn', version.endsOn !== null && version.endsOn < today && !isDraft ? null : version.endsOn),
    changeNote: isDraft ? (version.changeNote ?? '') : '',
    consultation: isDraft ? (version.consultation ?? '') : '',
  }
}

export const nothingTyped = (today: Day): Typed => ({
  standing: 'being-worked-on',
  ...dayBoxes('startsOn', today),
  statuses: ['former-relevant'],
  basis: 'discretionary',
  every: 'once',
  reach: 'anywhere',
  spoken: 'en',
})
