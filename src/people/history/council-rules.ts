// A council's own rule settings, laid over the defaults of src/eligibility. A setting that cannot be read is left at
// its default: a status is always given, and the settings page is where a fault is shown.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { DEFAULT_SETTINGS, FUTURE_LAW_KEYS, rules, type Amount, type Settings } from '../../eligibility/index.ts'
import { isDay } from '../../platform/clock.ts'
import type { Council } from '../../platform/councils/council.ts'

type Overrides = Omit<Settings, 'amounts' | 'law'>

const readers: { readonly [Key in keyof Overrides]: z.ZodType<Overrides[Key]> } = {
  shortBreakRule: z.enum(['reg48', 'four_weeks']),
  shortBreakDaysCountLater: z.boolean(),
  shortBreakLengthBy: z.enum(['planned_end', 'actual_days']),
  shortBreaksEndRelevant: z.boolean(),
  underOneDay: z.enum(['when_abutting', 'never', 'always']),
  welshDaysCount: z.boolean(),
  otherNationEndsRelevant: z.boolean(),
  homeClockStarts: z.enum(['day_after_care', 'day_came_home']),
  plannedMoveRestores: z.boolean(),
  unknownEndRestores: z.boolean(),
  homeEndsHospitalRoute: z.boolean(),
  hospitalRouteNeedsCareRightBefore: z.boolean(),
  careToEveOf18Counts: z.boolean(),
  breakdownAfter18Restores: z.boolean(),
  phaseOrder: z.array(z.enum(['s23C7', 's23CA', '21_to_24_requested'])).length(3),
  qualifyingTest: z.enum(['limb_by_limb', 'all_limbs']),
  leavingOn16thBirthdayCounts: z.boolean(),
  thirteenWeeksInDays: z.union([z.literal(91), z.literal(92)]),
  homelessHousingCountsAsCare: z.boolean(),
  adoptionEndsCare: z.boolean(),
  unknownWhenHistoryMissing: z.boolean(),
}

const startDay = z.object({ inForceFrom: z.string().refine(isDay).nullable() })

type Settled = Pick<Council, 'settings'>

const made = new WeakMap<Council['settings'], Settings>()

/** The rule settings by which this council's young people are decided. */
export function councilRules({ settings }: Settled): Settings {
  const known = made.get(settings)
  if (known) return known
  const merged: Settings = {
    ...DEFAULT_SETTINGS,
    ...overridesIn(settings.rules),
    amounts: [...DEFAULT_SETTINGS.amounts, ...ownAmounts(settings)],
    law: lawIn(settings.rules['law']),
  }
  made.set(settings, merged)
  return merged
}

function overridesIn(stored: Readonly<Record<string, unknown>>): Partial<Overrides> {
  const found: Record<string, unknown> = {}
  for (const [key, reader] of Object.entries(readers)) {
    const read = reader.safeParse(stored[key])
    if (read.success) found[key] = read.data
  }
  return found
}

function lawIn(stored: unknown): Settings['law'] {
  const starts = z.record(z.string(), z.unknown()).catch({}).parse(stored)
  const read = FUTURE_LAW_KEYS.map((key) => {
    const start = startDay.safeParse(starts[key])
    return [key, start.success ? start.data : DEFAULT_SETTINGS.law[key]] as const
  })
  return Object.fromEntries(read) as Settings['law'] // one for each key
}

function ownAmounts({ amounts }: Council['settings']): Amount[] {
  return [
    { key: 'SETTING_UP_HOME_ALLOWANCE', ...amounts.settingUpHome },
    { key: 'HE_BURSARY', ...amounts.higherEducationBursary },
  ]
}

const fingerprints = new WeakMap<Settings, string>()

/** Names the rules and settings behind an answer: another fingerprint means that the answer is worked out again. */
export function rulesFingerprint(settings: Settings): string {
  const known = fingerprints.get(settings)
  if (known) return known
  const print = createHash('sha256')
    .update(JSON.stringify([rules, settings]))
    .digest('hex')
    .slice(0, 16)
  fingerprints.set(settings, print)
  return print
}
