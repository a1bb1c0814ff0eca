import { describe, expect, test } from 'vitest'
import { readingAge, ROUTES, type Facts } from '../../eligibility/index.ts'
import examples from '../../eligibility/examples.json' with { type: 'json' }
import { inventAsOf, inventFacts, seeded } from '../../eligibility/testing.ts'
import { decide } from '../../eligibility/index.ts'
import { letterFrom, wordsOf } from './testing.ts'

const care = (start: string, end: string | null) => ({
  start,
  end,
  status: 'S20' as const,
  authority: 'Ashmere',
  country: 'England' as const,
})
const inCareAt16: Facts = { dateOfBirth: '2009-06-10', lookedAfter: [care('2024-01-08', null)] }

/** Every route the rules know, met by invented histories. */
const invented = Array.from({ length: 3_000 }, (_, seed) => {
  const choose = seeded(seed)
  const facts = inventFacts(choose)
  return { facts, asOf: inventAsOf(choose, facts) }
}).filter(({ facts, asOf }) => decide(facts, asOf).route !== 'deceased')

describe('the words of the letter', () => {
  test.each(examples.examples.map((example) => [example.id, example] as const))(
    'can be read at eleven: %s',
    (_id, { facts, asOf }) => {
      expect(readingAge(wordsOf(letterFrom({ facts: facts as Facts, asOf })))).toBeLessThanOrEqual(11)
    },
  )

  test('can be read at eleven by everyone, whatever their history', () => {
    const routes = new Set(invented.map(({ facts, asOf }) => decide(facts, asOf).route))
    expect([...routes].sort()).toEqual(ROUTES.filter((route) => route !== 'deceased').sort())
    const hard = invented.filter((given) => readingAge(wordsOf(letterFrom(given))) > 11)
    expect(hard).toEqual([])
  })

  test('hold no word of the office and nothing of immigration', () => {
    for (const { facts, asOf } of invented) {
      const text = wordsOf(
        letterFrom({ facts: { ...facts, immigration: { status: 'asylum', supportRestricted: true } }, asOf }),
      )
      expect(text).not.toMatch(/\b(RAG|NEET|MASH|LAC|UASC|case|immigration|asylum|stay in the UK)\b/)
    }
  })

  test('are the council’s own', () => {
    const words = {
      adviser: { one: 'independence coach', many: 'independence coaches' },
      pathwayPlan: { one: 'my plan', many: 'my plans' },
      localOffer: { one: 'our promise', many: 'our promises' },
    }
    const text = wordsOf(letterFrom({ facts: inCareAt16, asOf: '2026-05-31', settings: { words } }))
    expect(text).toContain('You get an independence coach.')
    expect(text).not.toMatch(/personal adviser|pathway plan|local offer/i)
    expect(text).toContain('You get “my plan”.')
  })
})

test('a history that is not held is never a no: the letter says what is missing and how to find it', () => {
  const facts: Facts = { dateOfBirth: '2006-02-01', lookedAfter: [], historyHeldFrom: null }
  const letter = letterFrom({ facts, asOf: '2026-05-31' })
  expect(letter.title).toBe('Your rights after care: what we must find out')
  expect(letter.findOut?.what[0]).toContain('since you turned 14')
  expect(wordsOf(letter)).not.toMatch(/no (leaving care )?rights/i)
  expect(wordsOf(letter)).toContain('It means we must find out more.')
})

test('where the facts held prove a category, the letter gives it and still asks for the days that are missing', () => {
  const facts: Facts = {
    dateOfBirth: '2008-09-01',
    lookedAfter: [care('2026-03-01', '2026-05-01')],
    historyHeldFrom: '2026-03-01',
  }
  const letter = letterFrom({ facts, asOf: '2026-05-31' })
  expect(letter.findOut).not.toBeNull()
  expect(letter.groups.length).toBeGreaterThan(0)
})

test('the letter gives the days, the total, the day it changes by itself and what is new or gone then', () => {
  const letter = letterFrom({ facts: inCareAt16, asOf: '2026-05-31' })
  const text = wordsOf(letter)
  expect(text).toContain('from 8 January 2024, and still today')
  expect(text).toContain('875 days. The rule asks for 91 days.')
  expect(text).toContain('On 10 June 2027 our answer changes. You turn 18. Then you are a care leaver.')
  expect(letter.byItself.gained).toContain('Keeping in touch')
  expect(letter.byItself.lost).toContain('Being looked after')
})

describe('what is new or gone on the day of the change', () => {
  test('leaves out help that goes on under the same name and another section of the law', () => {
    const facts: Facts = {
      dateOfBirth: '2009-06-10',
      lookedAfter: [care('2024-01-08', '2026-03-01')],
      livingWith: [{ with: 'parent', start: '2026-03-01', end: null }],
    }
    const [before, after] = ['2026-05-31', '2026-09-02'].map((day) => decide(facts, day).entitlements)
    expect([before?.includes('KEEP_IN_TOUCH'), after?.includes('S24_KEEP_IN_TOUCH')]).toEqual([true, true])
    const { byItself } = letterFrom({ facts, asOf: '2026-05-31' })
    expect(byItself.gained).toContain('Advice')
    expect(byItself.lost).toContain('A personal adviser')
    expect([...byItself.gained, ...byItself.lost]).not.toContain('Keeping in touch')
  })

  test('is never something that the letter lists as had today, and gone only if it is', () => {
    for (const given of invented) {
      const { byItself, groups } = letterFrom(given)
      const today = new Set(groups.flatMap(({ items }) => items.map(({ title }) => title)))
      expect(byItself.gained.filter((title) => today.has(title))).toEqual([])
      expect(byItself.lost.filter((title) => !today.has(title))).toEqual([])
    }
  })
})

test('records that follow each other are one time in care', () => {
  const facts = { ...inCareAt16, lookedAfter: [care('2024-01-08', '2024-05-01'), care('2024-05-02', '2025-01-31')] }
  const { facts: lines } = letterFrom({ facts, asOf: '2026-05-31' })
  expect(lines.find(({ label }) => label === 'Times in care')?.values).toEqual([
    'from 8 January 2024 to 31 January 2025',
  ])
})

test('a no says why, what would change it, how to challenge it and what anybody may ask for', () => {
  const facts: Facts = { dateOfBirth: '2005-01-10', lookedAfter: [care('2012-01-01', '2014-01-01')] }
  const letter = letterFrom({ facts, asOf: '2026-05-31' })
  expect(letter.groups).toEqual([])
  expect(letter.why.length).toBeGreaterThan(0)
  expect(letter.changes.length).toBeGreaterThan(0)
  expect(letter.always.length).toBeGreaterThan(0)
  expect(letter.challenge.join(' ')).toContain('Tell anybody who works with you')
})

test('the adviser is named where there is one, and asked for where there is none', () => {
  const adviser = { name: 'Sam Holt', as: 'Personal adviser', phone: '01632 960123', email: null, workingHours: null }
  const named = wordsOf(letterFrom({ facts: inCareAt16, asOf: '2026-05-31', with: { adviser } }))
  expect(named).toContain('Yours is Sam Holt.')
  expect(wordsOf(letterFrom({ facts: inCareAt16, asOf: '2026-05-31' }))).toContain('Call us and ask who it will be.')
})

test('the letter names the council’s own ways to complain and to call, and leaves out what it has not given', () => {
  const unknown = {
    facts: { dateOfBirth: '2007-05-01', historyHeldFrom: '2025-01-01', lookedAfter: [] },
    asOf: '2026-05-31',
  }
  const given = letterFrom({
    ...unknown,
    settings: { contact: { phone: '01632 960100', complaints: 'c@ashmere.example' } },
  })
  expect(given.challenge.join(' ')).toContain('Write to c@ashmere.example, or tell anybody who works with you.')
  expect(given.findOut?.how.join(' ')).toContain('Call us on 01632 960100.')
  const { findOut, challenge } = letterFrom(unknown)
  expect(findOut?.how.join(' ')).toContain('Tell anybody who works with you. When we know the days')
  expect([...challenge, ...(findOut?.how ?? [])].join(' ')).not.toMatch(/Call us|Write to|01632/)
})
