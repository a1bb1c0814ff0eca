// What a council may set for its local offer.
import { z } from 'zod'

export const offerSettings = z
  .object({
    /** Under how many headings the offer is shown. */
    headings: z.enum(['five', 'seven', 'nine']).prefault('seven'),
    /** Section 8 of the Children’s Wellbeing and Schools Act 2026 is in force from this day: its headings count then. */
    addedHeadingsFrom: z.iso.date().optional(),
    /** A second person must agree before an entry is published. */
    twoPersonPublish: z.boolean().prefault(false),
    /** Who may decide a claim of up to so much: the first band that is large enough says which roles. */
    bands: z
      .array(
        z.object({
          upToPence: z.number().int().positive(),
          roles: z.array(z.enum(['adviser', 'social-worker', 'team-manager', 'service-manager'])).min(1),
        }),
      )
      .min(1)
      .max(6)
      .prefault([
        { upToPence: 10_000, roles: ['adviser', 'social-worker', 'team-manager', 'service-manager'] },
        { upToPence: 100_000, roles: ['team-manager', 'service-manager'] },
        { upToPence: 100_000_000, roles: ['service-manager'] },
      ]),
    /** The number that young people text for what is offered; none, and no page speaks of it. */
    textNumber: z.string().prefault(''),
    /** Months until somebody must look at an entry again. */
    reviewMonths: z.number().int().min(1).max(36).prefault(3),
    /** The highest reading grade at which an entry is published without a reason (Flesch-Kincaid). */
    readingGrade: z.number().min(3).max(12).prefault(5),
  })
  .prefault({})
