import { describe, expect, it } from 'vitest'
import { CATEGORY_WORDS, PHASE_WORDS } from './category-words.ts'
import { CHANGE_WORDS } from './change-cause.ts'
import { CHECK_WORDS, FLAG_WORDS } from './check-words.ts'
import { ENTITLEMENT_KEYS, ROUTES } from './codes.ts'
import { decide } from './decide.ts'
import { entitlementWords } from './entitlement-words.ts'
import document from './examples.json' with { type: 'json' }
import { explain, explanationText } from './explain.ts'
import type { Facts } from './facts.ts'
import { readingAge } from './reading-age.ts'
import { REASON_WORDS } from './reason-words.ts'
import { DEFAULT_SETTINGS } from './settings.ts'
import { inventAsOf, inventFacts, seeded } from './testing.ts'

const OLDEST_READER = 11
const ON = '2026-01-15'

function exampleText(id: string): string {
  const example = document.examples.find((each) => each.id === id)
  if (example === undefined) throw new Error(id)
  // The JSON import widens the codes to string.
  const facts = example.facts as Facts
  return explanationText(explain(decide(facts, example.asOf), facts))
}

describe('words for codes', () => {
  const sentences = [
    ...Object.entries(REASON_WORDS).map(([code, { title, sentence }]) => [code, `${title}. ${sentence}`] as const),
    ...Object.entries(CHECK_WORDS).map(([code, { title, sentence }]) => [code, `${title}. ${sentence}`] as const),
    ...Object.entries(FLAG_WORDS).map(([code, { sentence }]) => [code, sentence] as const),
    ...Object.entries(CATEGORY_WORDS).map(([code, { sentence }]) => [code, sentence] as const),
    ...Object.entries(PHASE_WORDS).map(([code, { sentence }]) => [code, sentence] as const),
    ...Object.entries(CHANGE_WORDS),
    ...ENTITLEMENT_KEYS.map((key) => [key, entitlementWords(key, DEFAULT_SETTINGS, ON).sentence] as const),
  ]

  it.each(sentences)('%s can be read at 11', (_code, sentence) => {
    expect(readingAge(sentence), sentence).toBeLessThanOrEqual(OLDEST_READER)
  })

  it('every entitlement has a title, a reader, a citation and a standing', () => {
    for (const key of ENTITLEMENT_KEYS) {
      const { title, whoFor, citation, standing } = entitlementWords(key, DEFAULT_SETTINGS, ON)
      expect([title, whoFor, citation].every((text) => text.length > 3)).toBe(true)
      expect(standing).toBe(key === 'SETTING_UP_HOME_ALLOWANCE' ? 'policy' : 'statutory')
    }
  })

  it.each([
    ['2023-03-31', '£2,000'],
    ['2023-04-01', '£3,000'],
  ])('on %s the setting up home allowance is %s', (on, pounds) => {
    expect(entitlementWords('SETTING_UP_HOME_ALLOWANCE', DEFAULT_SETTINGS, on).sentence).toContain(pounds)
  })

  it("a council's own sum replaces the national one from its day", () => {
    const own = { key: 'HE_BURSARY', pounds: 2500, from: '2025-04-01', source: 'Northshire cabinet' } as const
    const settings = { ...DEFAULT_SETTINGS, amounts: [...DEFAULT_SETTINGS.amounts, own] }
    expect(entitlementWords('HE_BURSARY', settings, '2025-03-31').amount?.pounds).toBe(2000)
    expect(entitlementWords('HE_BURSARY', settings, '2025-04-01').amount).toEqual(own)
  })
})

describe('explanations', { timeout: 60_000 }, () => {
  it('every pattern can be read at 11, and every route has one', () => {
    const routes = new Set<string>()
    for (let seed = 1; seed <= 4000; seed++) {
      const choose = seeded(seed)
      const facts = inventFacts(choose)
      const decision = decide(facts, inventAsOf(choose, facts))
      routes.add(decision.route)
      const explanation = explain(decision, facts)
      for (const part of [explanationText(explanation), explanation.headline, ...explanation.whatWouldChange]) {
        expect(readingAge(part), part).toBeLessThanOrEqual(OLDEST_READER)
      }
      for (const part of explanation.paragraphs) expect(readingAge(part), part).toBeLessThanOrEqual(OLDEST_READER)
    }
    expect([...routes].toSorted()).toEqual(ROUTES.toSorted())
  })

  it('no young person reads a word of the trade', () => {
    for (const { id } of document.examples) {
      expect(exampleText(id)).not.toMatch(/\b(RAG|NEET|MASH|LAC|UASC|case|null|undefined|NaN)\b/)
    }
  })

  it('an eligible child reads the dates, the total and the end', () => {
    expect(exampleText('X004-two-spells-add-up')).toMatchInlineSnapshot(
      `"You have leaving care rights. The law calls you an eligible child. You are 16 or 17 and you are in care now. You have been in care for 13 weeks or more since you turned 14. You turned 14 on 2 November 2023. Since then we count 110 days in care. The first was 1 February 2025. You are still in care. The rule asks for 91 days. That is 13 weeks. If nothing else changes, this lasts until 2 November 2027. That is the day you turn 18. When you turn 18 on 2 November 2027 you become a former relevant child. You can get help until you turn 25. If you leave care before that, you are a relevant child. We must still help you. Do you think this is wrong? Tell us, and we will look again. You can make a complaint. You can also ask for an advocate. This is a person who is on your side. It costs you nothing."`,
    )
  })

  it('a young person at home for two months reads when that changes, and that rights come back', () => {
    expect(exampleText('X006-relevant-home-two-months')).toMatchInlineSnapshot(
      `"You have left care and you still have rights. The law calls you a relevant child. You have left care and you are under 18. You had been in care for 13 weeks or more when you left, and you were 16 or 17. You have been home for less than six months. We count from 15 November 2025. You turned 14 on 18 April 2023. Since then we count 942 days in care. The first was 18 April 2023. The last was 14 November 2025. The rule asks for 91 days. That is 13 weeks. If nothing else changes, this lasts until 15 May 2026. By then you will have been home for six months. If you are still home on 15 May 2026 your status changes. You will get less help then. If home stops working before you turn 18, tell us. Your rights come back. Do you think this is wrong? Tell us, and we will look again. You can make a complaint. You can also ask for an advocate. This is a person who is on your side. It costs you nothing."`,
    )
  })

  it('a child in care below 13 weeks reads on which day they are reached', () => {
    expect(exampleText('X003-looked-after-below-13-weeks')).toContain('That is on 26 March 2026, if nothing changes.')
  })

  it.each([
    ['reg48', 'We left out stays of up to 17 days, and up to 75 days in a year.'],
    ['four_weeks', 'We left out stays of up to four weeks.'],
  ] as const)('the rule for short breaks that was used is named: %s', (shortBreakRule, sentence) => {
    const stays = [{ start: '2026-01-14', end: '2026-01-16' }]
    const series = { sameCarerOrPlace: true, returnsToParentOrPR: true, stays }
    const facts: Facts = { dateOfBirth: '2009-05-05', lookedAfter: [], shortBreakSeries: [series] }
    const decision = decide(facts, ON, { ...DEFAULT_SETTINGS, shortBreakRule })
    expect(explain(decision, facts).paragraphs).toContain(sentence)
  })

  it('after a death nothing is addressed to anybody', () => {
    const facts: Facts = { dateOfBirth: '2008-05-05', dateOfDeath: '2025-05-05', lookedAfter: [] }
    const explanation = explain(decide(facts, ON), facts)
    expect(explanationText(explanation)).toBe('No status is shown. A date of death is on the record.')
  })

  it('the law is cited apart from the plain words', () => {
    const facts: Facts = { dateOfBirth: '2008-05-05', lookedAfter: [] }
    const explanation = explain(decide(facts, ON), facts)
    expect(explanation.law).toBe('Children Act 1989 s.22(1), s.23A, s.23C, s.24.')
    expect(explanationText(explanation)).not.toContain('Children Act')
  })
})
