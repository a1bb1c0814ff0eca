import { describe, expect, it } from 'vitest'
import document from './examples.json' with { type: 'json' }
import { parseFacts } from './parse-facts.ts'
import { inventFacts, seeded } from './testing.ts'

const born = { dateOfBirth: '2008-05-05' }
const care = { start: '2024-01-01', end: null, status: 'S20', authority: 'Northshire', country: 'England' }

describe('facts that are well formed', () => {
  it.each(document.examples.map((example) => [example.id, example.facts] as const))(
    '%s is read as it stands',
    (_id, facts) => {
      expect(parseFacts(facts)).toEqual({ ok: true, facts })
    },
  )

  it('every kind of record is read as it stands', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const facts = inventFacts(seeded(seed))
      const parsed = parseFacts(JSON.parse(JSON.stringify(facts)))
      if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.message}`)
      expect(JSON.stringify(parsed.facts, Object.keys(parsed.facts).toSorted())).toBeDefined()
      expect(parsed.facts.lookedAfter).toEqual(facts.lookedAfter)
      expect(parsed.facts.livingWith).toEqual(facts.livingWith)
      expect(parsed.facts.orders).toEqual(facts.orders)
    }
  })

  it('no care at all, a missing end and null records are read', () => {
    expect(parseFacts(born)).toEqual({ ok: true, facts: { ...born, lookedAfter: [] } })
    expect(parseFacts({ ...born, lookedAfter: null, orders: null, immigration: null })).toMatchObject({ ok: true })
    expect(parseFacts({ ...born, lookedAfter: [{ ...care, end: undefined }] })).toMatchObject({
      facts: { lookedAfter: [{ end: null }] },
    })
  })

  it('a history not held is told from a history not spoken of', () => {
    expect(parseFacts({ ...born, historyHeldFrom: null })).toMatchObject({ facts: { historyHeldFrom: null } })
    const parsed = parseFacts(born)
    expect(parsed.ok && 'historyHeldFrom' in parsed.facts).toBe(false)
  })

  it('notes beside the facts are left out', () => {
    const parsed = parseFacts({ ...born, note: 'x', lookedAfter: [{ ...care, legacyId: 4 }] })
    expect(parsed).toEqual({ ok: true, facts: { ...born, lookedAfter: [care] } })
  })
})

describe('facts that are not', () => {
  it.each([
    ['nothing at all', undefined, '', 'Write an object here, not nothing'],
    ['null', null, '', 'Write an object here, not null'],
    ['a list', [], '', 'Write an object here, not a list'],
    ['text', 'x'.repeat(1_000_000), '', `Write an object here, not ${'x'.repeat(40)}…`],
    ['no date of birth', {}, 'dateOfBirth', 'A date is missing: write YYYY-MM-DD'],
    [
      'a date the British way',
      { ...born, lookedAfter: [care, care, { ...care, start: '31/02/2010' }] },
      'lookedAfter[2].start',
      '31/02/2010 is not a date: write YYYY-MM-DD',
    ],
    [
      'a day that is not in the calendar',
      { dateOfBirth: '2010-02-31' },
      'dateOfBirth',
      '2010-02-31 is not a date: write YYYY-MM-DD',
    ],
    [
      '29 February in a common year',
      { dateOfBirth: '2009-02-29' },
      'dateOfBirth',
      '2009-02-29 is not a date: write YYYY-MM-DD',
    ],
    ['month 13', { dateOfBirth: '2009-13-01' }, 'dateOfBirth', '2009-13-01 is not a date: write YYYY-MM-DD'],
    ['day 0', { dateOfBirth: '2009-01-00' }, 'dateOfBirth', '2009-01-00 is not a date: write YYYY-MM-DD'],
    ['a number for a date', { dateOfBirth: 20080505 }, 'dateOfBirth', '20080505 is not a date: write YYYY-MM-DD'],
    [
      'a time stamp',
      { dateOfBirth: '2009-01-01T00:00:00Z' },
      'dateOfBirth',
      '2009-01-01T00:00:00Z is not a date: write YYYY-MM-DD',
    ],
    ['NUL bytes', { dateOfBirth: '2009\u000001-01' }, 'dateOfBirth', '2009 01-01 is not a date: write YYYY-MM-DD'],
    [
      'an end before the start',
      { ...born, lookedAfter: [{ ...care, end: '2023-12-31' }] },
      'lookedAfter[0].end',
      '2023-12-31 is before the start, 2024-01-01',
    ],
    [
      'a death before birth',
      { ...born, dateOfDeath: '2008-05-04' },
      'dateOfDeath',
      '2008-05-04 is before the date of birth, 2008-05-05',
    ],
    [
      'an unknown status',
      { ...born, lookedAfter: [{ ...care, status: 'S99' }] },
      'lookedAfter[0].status',
      'S99 is not one of S20, S31, S38, S44, S46, S21, REMAND_LAA, REMAND_YDA, PLACEMENT_ORDER, SCOTLAND_COMPULSORY',
    ],
    [
      'an unknown country',
      { ...born, lookedAfter: [{ ...care, country: 'France' }] },
      'lookedAfter[0].country',
      'France is not one of England, Wales, Scotland, NorthernIreland',
    ],
    [
      'a list that is an object',
      { ...born, lookedAfter: { 0: care } },
      'lookedAfter',
      'Write a list here, not an object',
    ],
    [
      'a record that is a list',
      { ...born, lookedAfter: [[care]] },
      'lookedAfter[0]',
      'Write an object here, not a list',
    ],
    [
      'an authority that is a number',
      { ...born, lookedAfter: [{ ...care, authority: 7 }] },
      'lookedAfter[0].authority',
      'Write text here, not 7',
    ],
    ['a flag that is text', { ...born, disabled: 'yes' }, 'disabled', 'Write true or false here, not yes'],
    [
      'a name spelt another way',
      { ...born, looked_after: [care] },
      'looked_after',
      'Write lookedAfter, not looked_after',
    ],
    [
      'a planned end before the start',
      {
        ...born,
        shortBreakSeries: [
          {
            sameCarerOrPlace: true,
            returnsToParentOrPR: true,
            stays: [{ start: '2024-01-02', end: null, plannedEnd: '2024-01-01' }],
          },
        ],
      },
      'shortBreakSeries[0].stays[0].plannedEnd',
      '2024-01-01 is before the start, 2024-01-02',
    ],
    [
      'an unknown request',
      { ...born, requests: [{ date: '2024-01-01', type: 'help' }] },
      'requests[0].type',
      'help is not one of support_21_plus, withdraw',
    ],
    [
      'an order of no known kind',
      { ...born, orders: [{ type: 'X', start: '2024-01-01' }] },
      'orders[0].type',
      'X is not one of SGO, SUPERVISION, CHILD_ARRANGEMENTS, ADOPTION',
    ],
  ])('%s is refused with its place', (_name, value, path, message) => {
    expect(parseFacts(value)).toEqual({ ok: false, path, message })
  })

  it('a key named __proto__ changes nothing', () => {
    const parsed = parseFacts(JSON.parse('{"dateOfBirth":"2008-05-05","__proto__":{"disabled":true,"lookedAfter":7}}'))
    expect(parsed).toEqual({ ok: true, facts: { ...born, lookedAfter: [] } })
    expect(Object.prototype).not.toHaveProperty('disabled')
  })

  it('a date of birth that is only inherited is missing', () => {
    expect(parseFacts(Object.create(born))).toMatchObject({ ok: false, path: 'dateOfBirth' })
  })
})
