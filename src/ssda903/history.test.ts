import { describe, expect, it } from 'vitest'
import { historyFromReturn, type HistoryOptions } from './history.ts'
import type { HistoryFacts } from './history-facts.ts'
import type { KeptRow, RecordOf } from './records.ts'
import type { TableName } from './tables.ts'

let line = 1
const row = <T extends TableName>(table: T, year: number, record: RecordOf<T>): KeptRow<T> => ({
  table,
  year,
  file: `${table.toLowerCase()}.csv`,
  line: (line += 1),
  record,
})
const episode = (year: number, startedOn: string, more: RecordOf<'Episodes'> = {}) =>
  row('Episodes', year, { startedOn, reasonStarted: 'S', legalStatus: 'C2', placement: 'U4', ...more })
const header = (year: number) => row('Header', year, { sex: 'F', dateOfBirth: '2008-05-10' })

const history = (rows: readonly KeptRow[], options: Partial<HistoryOptions> = {}) =>
  historyFromReturn([header(2026), ...rows], { authority: 'Northshire', ...options })
const factsOf = (...rows: KeptRow[]): HistoryFacts => history(rows).facts
const questions = (rows: readonly KeptRow[], options: Partial<HistoryOptions> = {}) =>
  history(rows, options).open.map((one) => one.code)

describe('care', () => {
  it('in consecutive episodes of one status is one period, and its last DEC the last day looked after', () => {
    const facts = factsOf(
      episode(2026, '2025-06-01', { endedOn: '2025-09-01', reasonEnded: 'X1' }),
      episode(2026, '2025-09-01', { endedOn: '2026-01-10', reasonEnded: 'E5', placement: 'K2' }),
    )
    expect(facts.lookedAfter).toEqual([
      {
        start: '2025-06-01',
        end: '2026-01-10',
        status: 'S31',
        authority: 'Northshire',
        country: 'England',
        placement: 'childrens_home',
      },
    ])
    expect(facts).not.toHaveProperty('historyHeldFrom')
  })

  it('that changes its status is two records that meet on the day', () => {
    const facts = factsOf(
      episode(2026, '2025-06-01', { legalStatus: 'V2', endedOn: '2025-09-01', reasonEnded: 'X1' }),
      episode(2026, '2025-09-01', { reasonStarted: 'L', legalStatus: 'C1' }),
    )
    expect(facts.lookedAfter.map(({ start, end, status }) => [start, end, status])).toEqual([
      ['2025-06-01', '2025-09-01', 'S20'],
      ['2025-09-01', null, 'S38'],
    ])
  })

  it('with a gap is two periods', () => {
    const facts = factsOf(
      episode(2026, '2025-06-01', { endedOn: '2025-07-01', reasonEnded: 'E8' }),
      episode(2026, '2025-08-01', {}),
    )
    expect(facts.lookedAfter.map(({ start, end }) => [start, end])).toEqual([
      ['2025-06-01', '2025-07-01'],
      ['2025-08-01', null],
    ])
  })

  it.each([
    ['C1', 'S38'],
    ['C2', 'S31'],
    ['E1', 'PLACEMENT_ORDER'],
    ['D1', 'PLACEMENT_ORDER'],
    ['V2', 'S20'],
    ['J1', 'REMAND_LAA'],
    ['J2', 'S21'],
    ['J3', 'S21'],
    ['L1', 'S46'],
    ['L2', 'S44'],
  ])('under %s is %s', (legalStatus, status) => {
    expect(factsOf(episode(2026, '2025-06-01', { legalStatus })).lookedAfter[0]?.status).toBe(status)
  })

  it('on remand in custody is remand to youth detention accommodation', () => {
    const facts = factsOf(episode(2026, '2025-06-01', { legalStatus: 'J1', placement: 'R5' }))
    expect(facts.lookedAfter[0]?.status).toBe('REMAND_YDA')
  })

  it('is not a child assessment order by itself; its days are asked about', () => {
    const rows = [episode(2026, '2025-06-01', { legalStatus: 'L3', endedOn: '2025-06-05', reasonEnded: 'E8' })]
    expect(factsOf(...rows).lookedAfter).toEqual([])
    expect(questions(rows)).toEqual(['ASSESSMENT_ORDER_NOT_COUNTED'])
  })
})

describe('short breaks', () => {
  const stay = (start: string, end: string, more: RecordOf<'Episodes'> = {}) =>
    episode(2026, start, { legalStatus: 'V4', endedOn: end, reasonEnded: 'E4A', providerNumber: 'SC1', ...more })
  it('under V4 are the stays of a series, not care', () => {
    const { facts } = history([stay('2025-06-01', '2025-06-03'), stay('2025-07-01', '2025-07-03')])
    expect(facts.lookedAfter).toEqual([])
    expect(facts.shortBreakSeries).toEqual([
      {
        id: 'from the return: SC1',
        authority: 'Northshire',
        sameCarerOrPlace: true,
        returnsToParentOrPR: true,
        stays: [
          { start: '2025-06-01', end: '2025-06-03' },
          { start: '2025-07-01', end: '2025-07-03' },
        ],
      },
    ])
  })
  it('at two places are two series', () => {
    const { facts } = history([
      stay('2025-06-01', '2025-06-03'),
      stay('2025-07-01', '2025-07-03', { providerNumber: 'SC2' }),
    ])
    expect(facts.shortBreakSeries).toHaveLength(2)
  })
  it('that run straight into full care did not end with a return home', () => {
    const { facts } = history([stay('2025-06-01', '2025-06-03'), episode(2026, '2025-06-03', {})])
    expect(facts.shortBreakSeries?.[0]?.returnsToParentOrPR).toBe(false)
  })
  it('under V3 have no days and are asked about, never guessed', () => {
    const rows = [episode(2026, '2025-06-01', { legalStatus: 'V3' })]
    expect(factsOf(...rows)).toEqual({ dateOfBirth: '2008-05-10', lookedAfter: [] })
    expect(questions(rows)).toEqual(['SHORT_BREAKS_WITHOUT_STAYS'])
  })
})

describe('what ended care', () => {
  const ended = (reasonEnded: string) => episode(2026, '2025-06-01', { endedOn: '2025-12-30', reasonEnded })

  it.each(['E4A', 'E4B'])('%s is living with a parent from that day', (reason) => {
    expect(factsOf(ended(reason)).livingWith).toEqual([{ with: 'parent', start: '2025-12-30', end: null }])
  })
  it('E4A is home until care begins again', () => {
    expect(factsOf(ended('E4A'), episode(2026, '2026-02-01')).livingWith).toEqual([
      { with: 'parent', start: '2025-12-30', end: '2026-02-01', endReason: 'unknown' },
    ])
  })
  it('E13 is living with relatives without parental responsibility', () => {
    expect(factsOf(ended('E13')).livingWith).toEqual([{ with: 'relative_without_pr', start: '2025-12-30', end: null }])
  })
  it.each([
    ['E45', 'SGO'],
    ['E46', 'SGO'],
    ['E47', 'SGO'],
    ['E48', 'SGO'],
    ['E41', 'CHILD_ARRANGEMENTS'],
    ['E11', 'ADOPTION'],
    ['E12', 'ADOPTION'],
  ])('%s is an order of type %s, straight from care', (reason, type) => {
    expect(factsOf(ended(reason)).orders).toEqual([
      { type, start: '2025-12-30', end: null, lookedAfterImmediatelyBefore: true },
    ])
  })
  it('E9 is detention from that day', () => {
    expect(factsOf(ended('E9')).hospitalOrDetention).toEqual([{ type: 'detention', start: '2025-12-30', end: null }])
  })
  it('E3 is care that goes on with another council, which is asked about', () => {
    const { facts, open } = history([ended('E3')])
    expect(facts.lookedAfter.map(({ start, end, authority }) => [start, end, authority])).toEqual([
      ['2025-06-01', '2025-12-30', 'Northshire'],
      ['2025-12-30', null, 'another council (the return does not name it)'],
    ])
    expect(open.map((one) => one.code)).toEqual(['OTHER_AUTHORITY_NOT_NAMED'])
  })
  it('E3 and a later return to this council stay in order, each fact with its own words', () => {
    const back = episode(2026, '2026-02-01', { legalStatus: 'V2' })
    const { facts, inferences } = history([back, ended('E3')])
    expect(facts.lookedAfter.map(({ start, end }) => [start, end])).toEqual([
      ['2025-06-01', '2025-12-30'],
      ['2025-12-30', '2026-02-01'],
      ['2026-02-01', null],
    ])
    const words = new Map(inferences.map((one) => [one.fact, one.words]))
    expect(words.get('lookedAfter.1')).toContain('Another council took over')
    expect(words.get('lookedAfter.2')).toContain('from 1 February 2026')
  })
  it.each(['E5', 'E6', 'E7', 'E8', 'E14', 'E16', 'E17'])('%s adds nothing beyond the end', (reason) => {
    expect(Object.keys(factsOf(ended(reason)))).toEqual(['dateOfBirth', 'lookedAfter'])
  })
  it('E15 asks whether the birth date is right', () => {
    expect(questions([ended('E15')])).toEqual(['FOUND_TO_BE_ADULT'])
  })
})

describe('a death', () => {
  const died = (year: number) => row('OC3', year, { inTouch: 'DIED', activity: '0', accommodation: '0' })
  const early = episode(2024, '2023-06-01', { endedOn: '2024-03-01', reasonEnded: 'E8' })
  it('in care is on the day it ended', () => {
    const { facts } = history([episode(2026, '2025-06-01', { endedOn: '2025-08-01', reasonEnded: 'E2' })])
    expect(facts.dateOfDeath).toBe('2025-08-01')
  })
  it('of a care leaver is taken as the birthday of that year, and the day is asked about', () => {
    const { facts, open } = history([early, died(2026)])
    expect(facts.dateOfDeath).toBe('2025-05-10')
    expect(open.map((one) => one.code)).toContain('DAY_OF_DEATH_NOT_KNOWN')
  })
  it('that a later return contradicts is asked about and not taken over', () => {
    const { facts, open } = history([
      early,
      died(2026),
      row('OC3', 2027, { inTouch: 'YES', activity: 'F2', accommodation: 'U1' }),
    ])
    expect(facts).not.toHaveProperty('dateOfDeath')
    expect(open.map((one) => one.code)).toContain('DEATH_CONTRADICTED')
  })
  it('is not contradicted by “not in touch”', () => {
    const { facts } = history([
      early,
      died(2026),
      row('OC3', 2027, { inTouch: 'NO', activity: '0', accommodation: '0' }),
    ])
    expect(facts.dateOfDeath).toBe('2025-05-10')
  })
})

describe('other tables', () => {
  it('UASC is a flag of immigration', () => {
    expect(factsOf(episode(2026, '2025-06-01'), row('UASC', 2026, { ceasesOn: '2026-05-10' })).immigration).toEqual({
      status: 'unaccompanied_asylum_seeking_child',
    })
  })
  it('OC3 is evidence in words and decides nothing', () => {
    const { facts, inferences } = history([
      episode(2024, '2023-06-01', { endedOn: '2024-03-01', reasonEnded: 'E8' }),
      row('OC3', 2026, { inTouch: 'YES', activity: 'F2', accommodation: 'U1' }),
    ])
    expect(Object.keys(facts)).toEqual(['dateOfBirth', 'lookedAfter'])
    expect(inferences.find((one) => one.source.rule === 'OC3')).toMatchObject({
      fact: null,
      words:
        'Listed as a care leaver in the return of 2026: in touch; activity: other education, full time; home: own home, suitable.',
    })
  })
})

describe('several years', () => {
  const open = episode(2025, '2024-06-01')
  it('merge: an episode that was open is closed by the later return', () => {
    const closed = episode(2026, '2024-06-01', { endedOn: '2025-07-01', reasonEnded: 'E4A' })
    for (const rows of [
      [open, closed],
      [closed, open],
    ]) {
      expect(factsOf(...rows).lookedAfter).toMatchObject([{ start: '2024-06-01', end: '2025-07-01' }])
    }
  })
  it('leave an episode open that no later return closes, and ask', () => {
    const { facts, open: asked } = history([open], { years: [2025, 2026] })
    expect(facts.lookedAfter).toMatchObject([{ start: '2024-06-01', end: null }])
    expect(asked.map((one) => one.code)).toEqual(['EPISODE_NOT_CLOSED'])
  })
  it('do not ask about an episode that is open in the last return', () => {
    expect(questions([episode(2026, '2024-06-01')], { years: [2025, 2026] })).toEqual([])
  })
  it('end a dropped open episode where the next begins, and ask', () => {
    const rows = [open, episode(2026, '2025-08-01')]
    expect(factsOf(...rows).lookedAfter).toMatchObject([{ start: '2024-06-01', end: null }])
    expect(questions(rows)).toEqual(['END_TAKEN_FROM_NEXT_EPISODE'])
  })
  it('change nothing when a return is given twice', () => {
    const rows = [
      episode(2025, '2024-06-01', { endedOn: '2025-01-01', reasonEnded: 'E13' }),
      row('OC3', 2025, { inTouch: 'NO' }),
    ]
    expect(factsOf(...rows, ...rows)).toEqual(factsOf(...rows))
  })
})

describe('history held', () => {
  const held = (rows: readonly KeptRow[], options: Partial<HistoryOptions> = {}) =>
    history(rows, options).facts.historyHeldFrom
  it('is complete when the first episode begins care', () => {
    expect(held([episode(2026, '2019-06-01')])).toBeUndefined()
  })
  it('begins with the first episode when that does not begin care', () => {
    const rows = [episode(2026, '2024-06-01', { reasonStarted: 'P' })]
    expect(held(rows)).toBe('2024-06-01')
    expect(questions(rows)).toEqual(['CARE_BEFORE_NOT_HELD'])
  })
  it('begins with the last episode that comes out of nowhere', () => {
    const rows = [
      episode(2025, '2024-06-01', { endedOn: '2024-07-01', reasonEnded: 'E4A' }),
      episode(2026, '2025-06-01', { reasonStarted: 'P' }),
    ]
    expect(held(rows)).toBe('2025-06-01')
  })
  it('is nothing for a care leaver without episodes', () => {
    const rows = [row('OC3', 2026, { inTouch: 'YES', activity: 'F2', accommodation: 'U1' })]
    expect(held(rows)).toBeNull()
    expect(questions(rows)).toEqual(['NO_EPISODES_HELD'])
  })
  it('is nothing for somebody who is only in Header', () => {
    expect(held([])).toBeNull()
  })
  it('is nothing when a return named them before their first episode', () => {
    expect(held([row('OC3', 2025, { inTouch: 'NO' }), episode(2026, '2025-06-01')])).toBeNull()
  })
  it('is nothing when an episode was set aside', () => {
    const rows = [episode(2026, '2025-06-01')]
    for (const start of ['2024-01-01', '']) {
      expect(held(rows, { episodesSetAside: [start] })).toBeNull()
      expect(questions(rows, { episodesSetAside: [start] })).toEqual(['EPISODE_SET_ASIDE'])
    }
  })
  it('is whole again when a later return gives the episode that was set aside', () => {
    expect(held([episode(2026, '2025-06-01')], { episodesSetAside: ['2025-06-01'] })).toBeUndefined()
  })
  it('is nothing when care went on into an episode we do not hold', () => {
    const rows = [episode(2026, '2025-06-01', { endedOn: '2025-08-01', reasonEnded: 'X1' })]
    expect(held(rows)).toBeNull()
    expect(questions(rows)).toEqual(['NEXT_EPISODE_NOT_HELD'])
  })
  it('begins after a year that was never imported, unless one period of care spans it', () => {
    const years = { years: [2024, 2026] }
    const before = episode(2024, '2023-06-01', { endedOn: '2023-07-01', reasonEnded: 'E4A' })
    expect(held([before, episode(2026, '2025-06-01')], years)).toBe('2025-04-01')
    expect(held([header(2024), episode(2026, '2023-06-01')], years)).toBeUndefined()
  })
})

it('every fact has an inference marked “from the return”, with table, file, year, line and rule', () => {
  const { facts, inferences } = history([
    episode(2026, '2025-06-01', { endedOn: '2025-12-30', reasonEnded: 'E45' }),
    row('UASC', 2026, {}),
  ])
  expect(inferences.map((one) => one.fact)).toEqual(['lookedAfter.0', 'orders.0', 'immigration'])
  for (const { mark, source, words } of inferences) {
    expect(mark).toBe('from the return')
    expect(source).toMatchObject({ year: 2026 })
    expect(source.rows).toHaveLength(1)
    expect(source.rule).toMatch(/^(LS|REC|UASC)/)
    expect(words).toMatch(/\.$/)
  }
  expect(Object.keys(facts).sort()).toEqual(['dateOfBirth', 'immigration', 'lookedAfter', 'orders'])
})

it('a child without any birth date is refused: the import stops such a child before', () => {
  expect(() => historyFromReturn([episode(2026, '2025-06-01')], { authority: 'Northshire' })).toThrow('birth date')
  expect(
    historyFromReturn([episode(2026, '2025-06-01')], { authority: 'Northshire', dateOfBirth: '2008-01-01' }).facts
      .dateOfBirth,
  ).toBe('2008-01-01')
})
