import { expect, test } from 'vitest'
import { amountOn, DEFAULT_SETTINGS } from '../../eligibility/index.ts'
import { councilSettings, type SettableCouncilSettings } from '../../platform/councils/settings.ts'
import { councilRules, rulesFingerprint } from './council-rules.ts'

const rulesOf = (settings: SettableCouncilSettings) => councilRules({ settings: councilSettings.parse(settings) })

test('a council that sets nothing has the rules by default', () => {
  expect({ ...rulesOf({}), amounts: null }).toEqual({ ...DEFAULT_SETTINGS, amounts: null })
})

test('what a council sets takes the place of the default, and only that', () => {
  expect(rulesOf({ rules: { welshDaysCount: true } })).toMatchObject({
    welshDaysCount: true,
    plannedMoveRestores: DEFAULT_SETTINGS.plannedMoveRestores,
  })
})

test.each([
  { welshDaysCount: 'yes' },
  { shortBreakRule: 'both' },
  { thirteenWeeksInDays: 90 },
  { phaseOrder: ['s23CA'] },
])('a setting that cannot be read is left at its default: %j', (rules) => {
  expect({ ...rulesOf({ rules }), amounts: null }).toEqual({ ...DEFAULT_SETTINGS, amounts: null })
})

test('law that is made begins on the day that somebody wrote, and not on a day that is none', () => {
  const law = { stayingClose: { inForceFrom: '2026-09-01' }, widerLocalOffer: { inForceFrom: '2026-02-30' } }
  expect(rulesOf({ rules: { law } }).law).toMatchObject({
    stayingClose: { inForceFrom: '2026-09-01' },
    widerLocalOffer: { inForceFrom: null },
  })
})

test('a council’s own amount takes the place of the national one from its day on', () => {
  const rules = rulesOf({ amounts: { settingUpHome: { pounds: 3500, source: 'Our policy', from: '2025-04-01' } } })
  expect(amountOn(rules, 'SETTING_UP_HOME_ALLOWANCE', '2025-03-31')?.pounds).toBe(3000)
  expect(amountOn(rules, 'SETTING_UP_HOME_ALLOWANCE', '2025-04-01')?.pounds).toBe(3500)
})

test('other rules have another fingerprint, the same rules the same', () => {
  expect(rulesFingerprint(rulesOf({}))).toBe(rulesFingerprint(rulesOf({})))
  expect(rulesFingerprint(rulesOf({ rules: { welshDaysCount: true } }))).not.toBe(rulesFingerprint(rulesOf({})))
})
