// What a council may set for itself. Each setting has a default, so that an empty council works.
import { z } from 'zod'
import { offerSettings } from './offer-settings.ts'
import { pledgeSettings } from './pledge-settings.ts'
import { avoidWords, extraHolidays, helpNow, noAnswerDays, readingHours, unreadClock } from './help-settings.ts'

const word = z.object({ one: z.string().min(1), many: z.string().min(1) })
const amount = z.object({
  pounds: z.number().nonnegative(),
  source: z.string(),
  from: z.string(),
})

/** The settings as stored in `councils.settings`; docs/settings.md explains each. */
export const councilSettings = z.object({
  shortName: z.string().optional(),
  /** The council's own words for things: changed on pages and in letters, never in code. */
  words: z
    .object({
      adviser: word.prefault({ one: 'personal adviser', many: 'personal advisers' }),
      panel: word.prefault({ one: 'corporate parenting panel', many: 'corporate parenting panels' }),
      youngPerson: word.prefault({ one: 'young person', many: 'young people' }),
      localOffer: word.prefault({ one: 'local offer', many: 'local offers' }),
      pathwayPlan: word.prefault({ one: 'pathway plan', many: 'pathway plans' }),
    })
    .prefault({}),
  /** Counts below this are hidden, with whatever would let a reader work them out. */
  smallNumber: z.number().int().min(3).max(20).prefault(5),
  colours: z.object({ brand: z.string(), accent: z.string() }).optional(),
  logoFile: z.string().optional(),
  /** Numbers and addresses are empty until the council gives them: pages then show none (councils/contact.ts). */
  contact: z
    .object({
      team: z.string().prefault('Leaving care team'),
      phone: z.string().prefault(''),
      email: z.string().prefault(''),
      outOfHoursPhone: z.string().prefault(''),
      complaints: z.string().prefault(''),
      advocacyName: z.string().prefault('the advocacy service'),
      advocacyPhone: z.string().prefault(''),
      /** Whoever chairs the panel of corporate parents: told when the same thing was asked again and again. */
      panelChairEmail: z.string().optional(),
    })
    .prefault({}),
  /** Settings of the leaving-care rules (names and defaults: src/eligibility). Only what differs is stored. */
  rules: z.record(z.string(), z.unknown()).prefault({}),
  amounts: z
    .object({
      settingUpHome: amount.prefault({ pounds: 3000, source: 'Government guidance figure', from: '2023-04-01' }),
      higherEducationBursary: amount.prefault({
        pounds: 2000,
        source: 'Children Act 1989 s.23C(5A); 2009 Regulations',
        from: '2009-09-01',
      }),
    })
    .prefault({}),
  /** How to challenge a "no" and who can help, put before whoever writes one. Made from the contacts when left out. */
  refusals: z.object({ challenge: z.string().optional(), advocacy: z.string().optional() }).prefault({}),
  offer: offerSettings,
  pledges: pledgeSettings,
  /** When the owner of an action is reminded, in days, and how long their own link works. */
  actions: z
    .object({
      remindDaysBefore: z.number().int().min(1).max(60).prefault(7),
      /** After the date; on the last of them their manager is told too. */
      remindDaysAfter: z.array(z.number().int().min(1).max(90)).min(1).max(5).prefault([7, 14]),
      linkDaysAfterDue: z.number().int().min(7).max(365).prefault(90),
    })
    .prefault({}),
  retention: z
    .object({
      /** Care records are kept to the 75th birthday (CPPCR reg 50; CLR reg 10). */
      careRecordsToAge: z.number().int().prefault(75),
      auditYears: z.number().int().prefault(75),
      draftDays: z.number().int().prefault(28),
    })
    .prefault({}),
  /** How many files one account may keep, and how much of them. */
  quotas: z
    .object({
      staffFiles: z.number().int().min(100).max(100_000).prefault(5_000),
      staffMegabytes: z.number().int().min(100).max(100_000).prefault(10_000),
      youngFiles: z.number().int().min(20).max(10_000).prefault(300),
      youngMegabytes: z.number().int().min(50).max(10_000).prefault(500),
    })
    .prefault({}),
  /** Parts of the return that are checked but kept only for a stated purpose (lawful minimum). */
  keep: z
    .object({
      OC2: z.string().optional(),
      AD1: z.string().optional(),
      PrevPerm: z.string().optional(),
    })
    .prefault({}),
  helpNow,
  readingHours,
  extraHolidays,
  unreadClock,
  noAnswerDays,
  avoidWords,
  idleMinutes: z.number().int().min(5).max(120).prefault(30),
})

export type CouncilSettings = z.output<typeof councilSettings>
export type SettableCouncilSettings = z.input<typeof councilSettings>
