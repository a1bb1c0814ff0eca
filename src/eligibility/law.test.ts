import { describe, expect, it } from 'vitest'
import { ENTITLEMENT_KEYS, PHASES, ROUTES, type EntitlementKey } from './codes.ts'
import { decide } from './decide.ts'
import { isDay } from './days.ts'
import { longCareTo, person, statusOf } from './given.ts'
import { nextChange } from './next-change.ts'
import { ruleOn, rules } from './rules.ts'
import { DEFAULT_SETTINGS, FUTURE_LAW_KEYS, type FutureLawKey, type Settings } from './settings.ts'
import { FUTURE_LAW_WORDS, SETTING_WORDS } from './setting-words.ts'

const relevant = person({ lookedAfter: [longCareTo('2025-01-01')] })
const former = person({ dateOfBirth: '1998-05-05', lookedAfter: [longCareTo(null, { start: '2010-01-01' })] })

describe('rules as data', () => {
  it('every route, phase and entitlement has one, and each has a title, a citation and good dates', () => {
    const codes = new Set(rules.map(({ code }) => code))
    for (const code of [...ROUTES, ...PHASES, ...ENTITLEMENT_KEYS]) expect(codes.has(code), code).toBe(true)
    for (const { title, citation, from, to } of rules) {
      expect(title.length).toBeGreaterThan(3)
      expect(citation).toMatch(/Act|SI |Regulations|guidance/)
      expect(isDay(from) && (to === null || (isDay(to) && to > from))).toBe(true)
    }
  })

  it('versions of one rule follow each other without gap or overlap', () => {
    for (const code of new Set(rules.map((rule) => rule.code))) {
      const versions = rules.filter((rule) => rule.code === code)
      expect(versions.filter(({ to }) => to === null)).toHaveLength(1)
      versions.slice(1).forEach(({ from }, i) => {
        expect(Date.parse(from) - Date.parse(versions[i]?.to ?? '')).toBe(86_400_000)
      })
    }
  })

  it('a rule cites the regulations of its day', () => {
    expect(ruleOn('eligible', '2011-03-31')?.citation).toContain('SI 2001/2874')
    expect(ruleOn('eligible', '2011-04-01')?.citation).toContain('SI 2010/959')
    expect(ruleOn('eligible', '1999-01-01')?.citation).toContain('SI 2001/2874')
  })
})

describe('the law of the day', () => {
  it.each<[EntitlementKey, string, string]>([
    ['ALLOCATION_NO_LOCAL_CONNECTION_TEST', '2025-07-09', '2025-07-10'],
    ['PA_OFFER_TO_25', '2018-03-31', '2018-04-01'],
    ['LOCAL_OFFER', '2018-03-31', '2018-04-01'],
    ['CORPORATE_PARENTING', '2018-03-31', '2018-04-01'],
  ])('%s is not there on %s, and is on %s', (key, before, after) => {
    expect(decide(former, '2020-01-15', DEFAULT_SETTINGS, before).entitlements).not.toContain(key)
    expect(decide(former, '2020-01-15', DEFAULT_SETTINGS, after).entitlements).toContain(key)
  })

  it('staying put began on 13 May 2014', () => {
    const facts = person({
      dateOfBirth: '1996-01-05',
      lookedAfter: [longCareTo(null, { start: '2010-01-01' })],
      stayingPut: [{ start: '2014-01-05', end: null, formerFosterParentImmediatelyBefore18: true }],
    })
    expect(decide(facts, '2014-05-12').entitlements).not.toContain('STAYING_PUT')
    expect(decide(facts, '2014-05-13').entitlements).toContain('STAYING_PUT')
  })

  it('is that of the day asked about unless another is named, and is shown', () => {
    expect(decide(relevant, '2025-07-09')).toMatchObject({ lawOn: '2025-07-09' })
    expect(decide(relevant, '2025-07-09').entitlements).not.toContain('ALLOCATION_NO_LOCAL_CONNECTION_TEST')
    const later = decide(relevant, '2025-07-09', DEFAULT_SETTINGS, '2025-07-10')
    expect(later).toMatchObject({ asOf: '2025-07-09', lawOn: '2025-07-10' })
    expect(later.entitlements).toContain('ALLOCATION_NO_LOCAL_CONNECTION_TEST')
  })

  it('a change of the law is a change of status to come, unless the law is held still', () => {
    expect(nextChange(relevant, '2025-07-01')).toMatchObject({ on: '2025-07-10', cause: 'LAW_CHANGES' })
    expect(nextChange(relevant, '2025-07-01', DEFAULT_SETTINGS, '2025-07-01')).toMatchObject({ on: '2026-05-05' })
  })

  it('before 2018 nobody over 21 could ask, and before 2011 nobody came back for a course', () => {
    const asked = { ...former, requests: [{ date: '2019-06-01', type: 'support_21_plus' }] } as const
    expect(decide(asked, '2020-01-15', DEFAULT_SETTINGS, '2018-03-31').phase).toBe('21_to_24')
    expect(decide(asked, '2020-01-15').phase).toBe('21_to_24_requested')
    const course = {
      kind: 'further',
      fullTime: true,
      start: '2019-09-01',
      end: null,
      informedAuthorityOn: '2019-06-01',
    } as const
    const back = { ...former, education: [course] }
    expect(decide(back, '2020-01-15', DEFAULT_SETTINGS, '2011-03-31').category).toBe('former_relevant')
    expect(decide(back, '2020-01-15', DEFAULT_SETTINGS, '2011-04-01').category).toBe(
      'former_relevant_further_education',
    )
  })
})

describe('law that is made but has not begun', () => {
  const on = (key: FutureLawKey, inForceFrom: string): Settings => ({
    ...DEFAULT_SETTINGS,
    law: { ...DEFAULT_SETTINGS.law, [key]: { inForceFrom } },
  })

  it('is off by default, each switch with its words', () => {
    for (const key of FUTURE_LAW_KEYS) {
      expect(DEFAULT_SETTINGS.law[key].inForceFrom).toBeNull()
      expect(FUTURE_LAW_WORDS[key].citation).toContain('2026')
    }
  })

  it.each<[FutureLawKey, EntitlementKey, boolean, boolean]>([
    ['stayingClose', 'STAYING_CLOSE', false, true],
    ['widerLocalOffer', 'WIDER_LOCAL_OFFER', true, true],
    ['notIntentionallyHomeless', 'NOT_INTENTIONALLY_HOMELESS', true, true],
    ['widerCorporateParenting', 'WIDER_CORPORATE_PARENTING', true, true],
  ])('%s gives %s from its day to those it is for', (key, entitlement, forRelevant, forFormer) => {
    const settings = on(key, '2026-09-01')
    const facts = person({ dateOfBirth: '2009-05-05', lookedAfter: [longCareTo('2026-01-01')] })
    const grown = person({ lookedAfter: [longCareTo(null)] })
    expect(decide(facts, '2026-08-31', settings).entitlements).not.toContain(entitlement)
    expect(decide(facts, '2026-09-01', settings).entitlements.includes(entitlement)).toBe(forRelevant)
    expect(decide(grown, '2026-09-01', settings).entitlements.includes(entitlement)).toBe(forFormer)
    expect(nextChange(facts, '2026-08-01', settings)?.on).toBe(forRelevant ? '2026-09-01' : '2027-05-05')
    expect(decide(person(), '2026-09-01', settings).entitlements).toEqual([])
  })
})

describe('words for settings', () => {
  it('every disputed point has a question, what it changes, and where it stands', () => {
    const points = Object.keys(DEFAULT_SETTINGS).filter((key) => key !== 'amounts' && key !== 'law')
    expect(Object.keys(SETTING_WORDS).toSorted()).toEqual(points.toSorted())
    for (const { title, sentence, citation } of Object.values(SETTING_WORDS)) {
      expect(title).toMatch(/\?$/)
      expect(sentence).toMatch(/^By default/)
      expect(citation.length).toBeGreaterThan(5)
    }
  })

  it('a setting nobody names keeps its default', () => {
    expect(statusOf({ lookedAfter: [longCareTo(null)] }, '2025-01-15', {})).toEqual(
      decide(person({ lookedAfter: [longCareTo(null)] }), '2025-01-15'),
    )
  })
})
