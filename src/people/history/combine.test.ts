import { describe, expect, test } from 'vitest'
import { historyFromReturn } from '../../ssda903/index.ts'
import { addedKey, combine } from './combine.ts'
import type { Correction } from './fact.ts'
import { rowsOfReturn, type GivenReturn } from './testing.ts'

const dateOfBirth = '2008-06-30'
const care = (given: Record<string, string>) => ({
  startedOn: '2024-03-01',
  reasonStarted: 'S',
  legalStatus: 'V2',
  placement: 'U1',
  ...given,
})

function saidIn(...years: Pick<GivenReturn, 'year' | 'episodes'>[]) {
  const rows = years.flatMap((given) => rowsOfReturn({ childId: 'C1', dateOfBirth, ...given }))
  return { dateOfBirth, disabled: null, said: historyFromReturn(rows, { authority: 'Ashmere' }) }
}

let number = 0
function correction(given: Partial<Correction> & Pick<Correction, 'change' | 'kind'>): Correction {
  number += 1
  return { id: `c${number}`, factKey: null, value: null, returnSaid: null, ...given }
}

const open = saidIn({ year: 2025, episodes: [care({})] })
const period = {
  start: '2024-03-01',
  end: null,
  status: 'S20',
  authority: 'Ashmere',
  country: 'England',
  placement: 'foster',
}
const ended = { ...period, end: '2025-11-30' }

describe('what the return says', () => {
  test('becomes facts with a stable key and a source', () => {
    const { entries, facts } = combine(open, [])
    expect(facts['lookedAfter']).toEqual([period])
    expect(entries[0]).toMatchObject({
      key: 'lookedAfter:2024-03-01',
      source: { table: 'Episodes', year: 2025, file: 'episodes.csv', rows: [2] },
      returnNow: null,
    })
  })

  test('is missing for somebody whom no return names, and then none of the history is held', () => {
    const { facts } = combine({ dateOfBirth, disabled: null, said: null }, [])
    expect(facts).toEqual({ dateOfBirth, lookedAfter: [], historyHeldFrom: null })
  })
})

describe('a correction', () => {
  const replace = correction({
    change: 'replace',
    kind: 'lookedAfter',
    factKey: 'lookedAfter:2024-03-01',
    value: ended,
    returnSaid: period,
  })

  test('wins over the return, and what the return says stays beside it', () => {
    const { entries, facts } = combine(open, [replace])
    expect(facts['lookedAfter']).toEqual([ended])
    expect(entries[0]).toMatchObject({ returnSays: period, returnNow: 'same', corrections: [replace.id] })
  })

  test('survives a later return that says something else, with a mark', () => {
    const later = saidIn(
      { year: 2025, episodes: [care({})] },
      { year: 2026, episodes: [care({ endedOn: '2026-01-15', reasonEnded: 'E8' })] },
    )
    const { entries, facts } = combine(later, [replace])
    expect(facts['lookedAfter']).toEqual([ended])
    expect(entries[0]).toMatchObject({ returnNow: 'changed', returnSays: { end: '2026-01-15' } })
  })

  test('is confirmed by a later return that says the same', () => {
    const later = saidIn({ year: 2026, episodes: [care({ endedOn: '2025-11-30', reasonEnded: 'E8' })] })
    expect(combine(later, [replace]).entries[0]).toMatchObject({ returnNow: 'agrees' })
  })

  test('stays with its fact when the return moves the first day', () => {
    const moved = saidIn({ year: 2026, episodes: [care({ startedOn: '2024-03-04' })] })
    const { entries, facts } = combine(moved, [replace])
    expect(facts['lookedAfter']).toEqual([ended])
    expect(entries.filter(({ kind }) => kind === 'lookedAfter')).toHaveLength(1)
    expect(entries[0]).toMatchObject({ returnNow: 'changed' })
  })

  test('still counts when the return no longer has the fact', () => {
    const gone = saidIn({ year: 2026, episodes: [care({ startedOn: '2026-02-01' })] })
    const { entries, facts } = combine(gone, [replace])
    expect((facts['lookedAfter'] as unknown[]).length).toBe(2)
    expect(entries.at(-1)).toMatchObject({ key: 'lookedAfter:2024-03-01', returnNow: 'gone' })
  })

  test('takes a fact out, which stays to be seen', () => {
    const remove = correction({
      change: 'remove',
      kind: 'lookedAfter',
      factKey: 'lookedAfter:2024-03-01',
      returnSaid: period,
    })
    const { entries, facts } = combine(open, [remove])
    expect(facts['lookedAfter']).toEqual([])
    expect(entries[0]).toMatchObject({ value: null, returnSays: period, returnNow: 'same' })
  })

  test('can be corrected again: the last one wins', () => {
    const again = correction({
      ...replace,
      change: 'replace',
      kind: 'lookedAfter',
      id: 'again',
      value: { ...period, end: '2025-12-31' },
    })
    const { entries, facts } = combine(open, [replace, again])
    expect(facts['lookedAfter']).toEqual([{ ...period, end: '2025-12-31' }])
    expect(entries[0]?.corrections).toEqual([replace.id, 'again'])
  })
})

describe('an added fact', () => {
  const home = { with: 'parent', start: '2025-12-01', end: null }
  const add = correction({ change: 'add', kind: 'livingWith', value: home })
  const broke = { ...home, end: '2026-02-01', endReason: 'breakdown' }
  const end = correction({
    change: 'replace',
    kind: 'livingWith',
    factKey: addedKey('livingWith', add.id),
    value: broke,
  })

  test('has a key that no import can take over', () => {
    expect(combine(open, [add]).entries.at(-1)).toMatchObject({ key: `livingWith:+${add.id}`, returnNow: null })
  })

  test('is one fact with the same news from a later return', () => {
    const later = saidIn({ year: 2026, episodes: [care({ endedOn: '2025-12-01', reasonEnded: 'E4A' })] })
    const { entries, facts } = combine(later, [add, end])
    expect(facts['livingWith']).toEqual([broke])
    expect(entries.find(({ kind }) => kind === 'livingWith')).toMatchObject({ returnNow: 'changed', returnSays: home })
  })

  test('leaves nothing behind when it is undone after it was corrected', () => {
    expect(combine(open, [end]).facts['livingWith']).toBeUndefined()
  })

  test('of another sort on the same day is another fact', () => {
    const sgo = correction({ change: 'add', kind: 'orders', value: { type: 'SGO', start: '2025-01-01', end: null } })
    const cao = correction({
      change: 'add',
      kind: 'orders',
      value: { type: 'CHILD_ARRANGEMENTS', start: '2025-01-01', end: null },
    })
    expect((combine(open, [sgo, cao]).facts['orders'] as unknown[]).length).toBe(2)
  })
})

describe('single facts', () => {
  test('a history held after all leaves the field out', () => {
    const held = correction({
      change: 'replace',
      kind: 'historyHeldFrom',
      factKey: 'historyHeldFrom',
      value: { held: 'all' },
    })
    const { facts } = combine({ dateOfBirth, disabled: null, said: null }, [held])
    expect('historyHeldFrom' in facts).toBe(false)
  })

  test('a death that a person recorded stands', () => {
    const died = correction({ change: 'add', kind: 'dateOfDeath', value: '2026-05-01' })
    expect(combine(open, [died]).facts['dateOfDeath']).toBe('2026-05-01')
  })
})

describe('a death that only a row set aside speaks of', () => {
  const codes = (corrections: readonly Correction[]) =>
    combine({ ...open, mayHaveDied: true }, corrections).open.map(({ code }) => code)

  test('is asked about until somebody records the death', () => {
    expect(codes([])).toContain('MAY_HAVE_DIED')
    expect(codes([correction({ change: 'add', kind: 'dateOfDeath', value: '2026-05-01' })])).not.toContain(
      'MAY_HAVE_DIED',
    )
  })
})

test('the same rows and corrections give the same result', () => {
  const died = correction({ change: 'add', kind: 'dateOfDeath', value: '2026-05-01' })
  expect(combine(open, [died])).toEqual(combine(open, [died]))
})
