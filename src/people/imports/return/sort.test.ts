import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { asDay } from '../../../platform/clock.ts'
import type { PersonId } from '../../../platform/ids.ts'
import { childrenOf, readReturn, type ChildRows } from '../../../ssda903/index.ts'
import { headerOf, episodesOf, type SentTable } from '../testing.ts'
import type { HeldChild } from './held.ts'
import { sortChild, tablesThatDiffer, type SortingRules } from './sort.ts'

const rules: SortingRules = { notKept: new Set(), tables: ['Header', 'Episodes'], year: 2026 }

async function childOf(...tables: readonly SentTable[]): Promise<ChildRows> {
  const sources = tables.map(({ name, content }) => ({
    name,
    open: () => Readable.from([Buffer.from(content)]),
  }))
  const [child] = childrenOf(await readReturn(sources), { year: 2026 })
  if (!child) throw new Error('the tables name no child')
  return child
}

const held = (given: Partial<HeldChild> = {}): HeldChild => ({
  personId: 'x' as PersonId,
  dateOfBirth: asDay('2009-01-15'),
  returnedBirthDate: '2009-01-15',
  sex: 'M',
  ethnicity: 'WBRI',
  upn: null,
  isInCare: true,
  latestYear: 2025,
  hash: null,
  otherTables: {},
  episodesSetAside: [],
  mayHaveDied: false,
  ...given,
})

const header = headerOf('AAA1,M,15/01/2009')
const [first, second] = ['AAA1,01/06/2023,01/08/2025,X1', 'AAA1,01/08/2025']

describe('new, changed, unchanged', () => {
  test('a child that is not held is new; one without this year is changed; one with the same rows is unchanged', async () => {
    const child = await childOf(header, episodesOf(first))
    expect(sortChild(child, null, rules).state).toBe('new')
    const { state, hash } = sortChild(child, held(), rules)
    expect(state).toBe('changed')
    expect(sortChild(child, held({ hash }), rules).state).toBe('unchanged')
  })

  test('the order of rows and the lines they stand in change nothing', async () => {
    const one = sortChild(await childOf(header, episodesOf(first, second)), null, rules)
    const other = sortChild(await childOf(episodesOf(second, first), header), null, rules)
    expect(other.hash).toBe(one.hash)
  })

  test('a table that the files do not bring stays as it was held', async () => {
    const whole = sortChild(await childOf(header, episodesOf(first)), null, rules)
    const { Episodes } = whole.packed
    const again = sortChild(
      await childOf(header),
      held({ hash: whole.hash, otherTables: Episodes ? { Episodes } : {} }),
      { ...rules, tables: ['Header'] },
    )
    expect(again.state).toBe('unchanged')
  })

  test('a table for which no purpose is stated is not kept and changes nothing', async () => {
    const kept = sortChild(await childOf(header, episodesOf(first)), null, rules)
    const dropped = sortChild(await childOf(header, episodesOf(first)), null, {
      ...rules,
      notKept: new Set(['Episodes']),
    })
    expect(dropped.packed.Episodes).toBeUndefined()
    expect(tablesThatDiffer(kept.packed, dropped.packed)).toEqual(['Episodes'])
  })
})

describe('a child id that changed hands', () => {
  test('another birth date stops the child', async () => {
    const sorted = sortChild(
      await childOf(header),
      held({ dateOfBirth: asDay('2010-02-02'), returnedBirthDate: null }),
      rules,
    )
    expect([sorted.state, sorted.stop?.rule]).toEqual(['stopped', 'CHILD_ID_CHANGED_HANDS'])
  })

  test('a birth date that a person has corrected since does not stop the return that still has the old one', async () => {
    const sorted = sortChild(await childOf(header), held({ dateOfBirth: asDay('2009-01-16') }), rules)
    expect(sorted.state).toBe('changed')
  })

  test('the message does not give the birth date that is held away', async () => {
    const { stop } = sortChild(
      await childOf(header),
      held({ dateOfBirth: asDay('2010-02-02'), returnedBirthDate: null }),
      rules,
    )
    expect(JSON.stringify(stop)).not.toMatch(/2010/)
  })
})

describe('care that ends', () => {
  test.each([
    ['the last episode ended', 'AAA1,01/06/2023,01/08/2025,E4A', true],
    ['the next one begins (X1)', 'AAA1,01/06/2023,01/08/2025,X1', false],
    ['it is still open', 'AAA1,01/06/2023', false],
  ])('%s', async (_what, episode, ends) => {
    const child = await childOf(header, episodesOf(episode))
    expect(sortChild(child, held(), rules).endsCare).toBe(ends)
    expect(sortChild(child, held({ isInCare: false }), rules).endsCare).toBe(false)
  })
})
