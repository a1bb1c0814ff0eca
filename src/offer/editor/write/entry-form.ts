// The form of an entry's draft. What it says is read with the council's places beside it (read-entry.ts), by the command.
import { z } from 'zod'
import type { Day } from '../../../platform/clock.ts'
import { readDay } from '../../../platform/forms/fields.ts'
import { defineForm, typedText, type Typed } from '../../../platform/forms/form.ts'

const anything = z.custom<Typed>((value) => typeof value === 'object' && value !== null)

export const entryForm = defineForm('offer-entry', anything, { keepsDraft: true })

export const draftStandings = ['in-place', 'being-worked-on', 'idea'] as const
export type DraftStanding = (typeof draftStandings)[number]

/** What a draft says beside its content. The form was read before, so its days are days. */
export interface Around {
  readonly standing: DraftStanding
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  readonly changeNote: string | null
  readonly consultation: string | null
  readonly newProvider: string | null
}

export function aroundOf(typed: Typed): Around {
  const text = (field: string, longest: number) => typedText(typed, field).trim().slice(0, longest) || null
  return {
    standing: draftStandings.find((standing) => standing === typedText(typed, 'standing')) ?? 'being-worked-on',
    startsOn: dayIn(typed, 'startsOn'),
    endsOn: dayIn(typed, 'endsOn'),
    changeNote: text('changeNote', 2_000),
    consultation: text('consultation', 2_000),
    newProvider: text('newProvider', 200),
  }
}

function dayIn(typed: Typed, name: string): Day | null {
  const read = readDay(typed, name, name)
  return 'day' in read ? read.day : null
}
