// What a council may set for pledges and the tree.
import { z } from 'zod'

/** What must have been seen before a pledger and a young person meet (migration 0016-checks.sql). */
export const checkKinds = ['dbs', 'references', 'liability-insurance', 'home-insurance', 'risk-assessment'] as const
export type CheckKind = (typeof checkKinds)[number]

const meetsAlone = ['dbs', 'references'] as const
const homes = ['dbs', 'references', 'home-insurance'] as const
const worksThere = ['liability-insurance', 'risk-assessment'] as const
/** What each kind of pledge needs unless the council has set it otherwise; `meeting`: any other where staff say that they would meet. */
export const usualChecks: Readonly<Record<string, readonly CheckKind[]>> = {
  mentoring: meetsAlone,
  time: meetsAlone,
  home: homes,
  'taster-flat': homes,
  job: worksThere,
  apprenticeship: worksThere,
  'work-experience': worksThere,
  training: worksThere,
  tickets: [],
  things: [],
  discount: [],
  money: [],
  change: [],
  other: [],
  meeting: meetsAlone,
}

export const pledgeSettings = z
  .object({
    /** A pledger is reminded this many days before their date, and on it. */
    remindDaysBefore: z.number().int().min(1).max(60).prefault(14),
    /** So many days after the date they are asked once more. */
    askOnceMoreDays: z.number().int().min(1).max(60).prefault(7),
    /** So many days after the date an unkept pledge is closed, with a thank-you. */
    lapseDays: z.number().int().min(2).max(180).prefault(28),
    /** Name and address of a pledger are forgotten this long after the pledge came to an end. */
    keepContactDays: z.number().int().min(30).max(1095).prefault(365),
    /** Whoever was not in the room votes so many days after a review; whoever answers its list has so many more. */
    reviewVoteDays: z.number().int().min(1).max(60).prefault(7),
    reviewAnswerDays: z.number().int().min(1).max(180).prefault(28),
    /** Between these days councillors' pledges stand on no public page: the weeks before an election. */
    quietFrom: z.iso.date().optional(),
    quietUntil: z.iso.date().optional(),
    checks: z
      .object({
        /** Only what differs from the usual is stored. */
        needs: z.record(z.string(), z.array(z.enum(checkKinds))).prefault({}),
        /** A certificate of the Disclosure and Barring Service has no end in law: the council has it renewed after so many years. */
        dbsYears: z.number().int().min(1).max(5).prefault(3),
        /** The owner hears so many days before a check runs out. */
        warnDays: z.number().int().min(7).max(120).prefault(30),
      })
      .prefault({}),
  })
  .prefault({})
