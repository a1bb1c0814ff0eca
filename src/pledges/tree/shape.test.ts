import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, asDay } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'
import { growths, growthOf, isQuiet, type Leaf } from './published.ts'
import { mostSingle, seasonOf, shapeOf } from './shape.ts'

const today = asDay('2026-05-31')
const themes = ['t1', 't2', 't3', null] as const

const leaves = (count: number): Leaf[] =>
  Array.from({ length: count }, (_, n) => ({
    id: newId<'pledge'>(),
    words: `Pledge ${String(n)}`,
    by: 'A business',
    kind: 'job',
    madeOn: addDays(today, -((n * 7) % 900)),
    dueOn: null,
    place: null,
    standing: 'checked',
    growth: growths[n % 4] ?? 'leaf',
    theme: themes[n % 4] as Leaf['theme'],
    themeWords: themes[n % 4] ?? null,
    changedAt: new Date(0),
  }))

describe('the tree', () => {
  test.each([1, 10, 100, mostSingle])('of %i pledges has a leaf for each, on the tree or on the ground', (count) => {
    const { marks, fallen, isClustered } = shapeOf(leaves(count), today)
    expect([marks.length + Math.min(fallen.length, 40), isClustered]).toEqual([
      count - Math.max(0, Math.floor(count / 4) - 40),
      false,
    ])
  })

  test.each([1_000, 5_000])('of %i pledges gathers them into clusters that add up', (count) => {
    const all = leaves(count)
    const { marks, isClustered } = shapeOf(all, today)
    expect(isClustered).toBe(true)
    expect(marks.length).toBeLessThan(9 * 32)
    for (const growth of ['leaf', 'blossom', 'fruit'] as const)
      expect(marks.filter((mark) => mark.growth === growth).reduce((sum, { times }) => sum + times, 0)).toBe(
        all.filter((leaf) => leaf.growth === growth).length,
      )
  })

  test('stays within its picture, and is the same each time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (count) => {
        const all = leaves(count)
        const shape = shapeOf(all, today)
        expect(shapeOf(all, today)).toEqual(shape)
        for (const { x, y } of [...shape.marks, ...shape.fallen]) {
          expect(x).toBeGreaterThan(0)
          expect(x).toBeLessThan(520)
          expect(y).toBeGreaterThan(0)
          expect(y).toBeLessThan(440)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('of nothing is a tree without leaves, in its first year', () => {
    expect(shapeOf([], today)).toEqual({ boughs: [], marks: [], fallen: [], years: 1, isClustered: false })
  })

  test.each([
    ['2026-03-01', 'spring'],
    ['2026-05-31', 'spring'],
    ['2026-06-01', 'summer'],
    ['2026-09-01', 'autumn'],
    ['2026-11-30', 'autumn'],
    ['2026-12-01', 'winter'],
    ['2026-02-28', 'winter'],
  ])('on %s it stands in %s', (day, season) => expect(seasonOf(asDay(day))).toBe(season))
})

test('a pledge is a leaf, blossoms when it is matched, bears fruit when it was kept, and falls when its day went by', () => {
  expect([
    growthOf('checked', false),
    growthOf('accepted', true),
    growthOf('delivered', true),
    growthOf('thanked', false),
    growthOf('lapsed', true),
  ]).toEqual(['leaf', 'blossom', 'fruit', 'fruit', 'fallen'])
})

test('before an election councillors’ pledges are quiet from the first day to the last', () => {
  const settings = { quietFrom: '2026-03-20', quietUntil: '2026-05-07' } as Parameters<typeof isQuiet>[0]
  expect(['2026-03-19', '2026-03-20', '2026-05-07', '2026-05-08'].map((day) => isQuiet(settings, asDay(day)))).toEqual([
    false,
    true,
    true,
    false,
  ])
})
