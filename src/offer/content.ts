// What one version of an entry of the local offer says, field by field. Amounts and rules are fields, never sentences:
// pages, translations, feeds and letters render them through the same reviewed phrases (phrases/).
import { z } from 'zod'
import { asDay } from '../platform/clock.ts'
import {
  claimKinds,
  conditionKeys,
  entitlementKeys,
  legalHeadings,
  momentKeys,
  offerStatuses,
  topics,
} from './terms.ts'

const day = z.iso.date().transform(asDay)
const line = z.string().trim().min(1).max(200)
const sentence = z.string().trim().min(1).max(600)
const pence = z.number().int().min(0).max(100_000_000)

/** How much. `none` says that no money is paid; `in-kind` that goods or a service are given; `assessed` that it depends. */
export const amountKinds = ['fixed', 'up-to', 'minimum', 'percent', 'in-kind', 'assessed', 'none'] as const
export type AmountKind = (typeof amountKinds)[number]

export const frequencies = ['once', 'weekly', 'monthly', 'yearly', 'per-course', 'per-event', 'ongoing'] as const
export type Frequency = (typeof frequencies)[number]

/** Statutory: the law says so; national: a scheme that is not the council's; discretionary: the council chose to. */
export const bases = ['statutory', 'national', 'discretionary'] as const
export type Basis = (typeof bases)[number]

export const reaches = ['anywhere', 'in-area', 'by-arrangement'] as const
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

const amount = z
  .object({
    kind: z.enum(amountKinds),
    /** Set for fixed, up-to and minimum. */
    pence: pence.optional(),
    /** Set for percent: 0 to 100, of what `note` says. */
    percent: z.number().min(0).max(100).optional(),
    note: sentence.optional(),
  })
  .check((context) => {
    const { kind, pence: held, percent } = context.value
    const needsPence = kind === 'fixed' || kind === 'up-to' || kind === 'minimum'
    const missing = needsPence ? held === undefined : kind === 'percent' && percent === undefined
    const spare = needsPence
      ? percent !== undefined
      : held !== undefined || (kind !== 'percent' && percent !== undefined)
    if (missing || spare)
      context.issues.push({
        code: 'custom',
        input: context.value,
        message: missing ? 'Say how much' : 'Say how much only where the kind of amount has a figure',
      })
  })

const opening = z.object({
  days: z.array(z.enum(weekdays)).min(1),
  /** Times of day, HH:MM. */
  opens: z.string().regex(/^\d\d:\d\d$/),
  closes: z.string().regex(/^\d\d:\d\d$/),
})
/** From when until when on some days of the week. */
export type Opening = z.output<typeof opening>

const schedule = opening.extend({
  placeId: z.uuid().optional(),
  note: line.optional(),
})
export type Schedule = z.output<typeof schedule>

export const entryContent = z.object({
  type: z.enum(entitlementKeys),
  topic: z.enum(topics),
  /** The parts of the duty to publish that this entry answers. */
  legal: z.array(z.enum(legalHeadings)),
  moments: z.array(z.enum(momentKeys)),
  title: line,
  /** One or two sentences: what it is. */
  summary: sentence,
  /** Further paragraphs. */
  details: z.array(z.string().trim().min(1).max(2_000)).max(12),
  /** Words that people search for and the text does not have. */
  keywords: z.array(line).max(40),
  who: z.object({
    statuses: z.array(z.enum(offerStatuses)).min(1),
    /** In whole years; a birthday on which it ends is not part of it. */
    ageFrom: z.number().min(0).max(120).optional(),
    ageBelow: z.number().min(0).max(120).optional(),
    conditions: z.array(z.enum(conditionKeys)),
    note: sentence.optional(),
  }),
  amount,
  frequency: z.object({
    every: z.enum(frequencies),
    /** The most in all, whatever the frequency. */
    capPence: pence.optional(),
    capTimes: z.number().int().min(1).max(1_000).optional(),
    note: sentence.optional(),
  }),
  basis: z.object({ kind: z.enum(bases), citation: line.optional() }),
  /** Null: nobody can claim it here; `claim.steps` then say what to do instead. */
  claim: z.object({
    kind: z.enum(claimKinds).nullable(),
    steps: z.array(sentence).max(10),
    /** What the decision needs, each in a line. */
    evidence: z.array(line).max(12),
    decidedBy: line.optional(),
    decidedWithinDays: z.number().int().min(0).max(365).optional(),
    /** How long a pass, card or proof holds. */
    lastsMonths: z.number().int().min(1).max(120).optional(),
    costCode: z.string().trim().max(40).optional(),
  }),
  challenge: sentence.optional(),
  providerId: z.uuid().nullable(),
  where: z.object({
    reach: z.enum(reaches),
    isRemote: z.boolean(),
    placeIds: z.array(z.uuid()).max(20),
    schedules: z.array(schedule).max(20),
  }),
  contact: z.object({
    phone: z.string().trim().max(40).optional(),
    text: z.string().trim().max(40).optional(),
    email: z.email().optional(),
    url: z.url({ protocol: /^https?$/ }).optional(),
  }),
  /** Languages spoken by whoever provides it: ISO 639 codes. */
  spoken: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(20),
  /** Days that matter: a closing date, an open day. */
  dates: z.array(z.object({ on: day, until: day.optional(), title: line })).max(20),
})
export type EntryContent = z.output<typeof entryContent>
export type Amount = EntryContent['amount']

/** `in-place` is promised; `being-worked-on` and `idea` are drafts and never shown as promises; `withdrawn` has ended. */
export const standings = ['in-place', 'being-worked-on', 'idea', 'withdrawn'] as const
export type EntryStanding = (typeof standings)[number]

/** A text of an entry in another language, or in easy read: words only. What is money or a rule comes from the fields. */
export const entryText = z.object({
  title: line,
  summary: sentence,
  details: z.array(z.string().trim().min(1).max(2_000)).max(12),
  steps: z.array(sentence).max(10),
  evidence: z.array(line).max(12),
  keywords: z.array(line).max(40),
})
export type EntryText = z.output<typeof entryText>
