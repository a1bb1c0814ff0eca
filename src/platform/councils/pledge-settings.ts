// What a council may set for pledges and the tree.
import { z } from 'zod'

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
  })
  .prefault({})
