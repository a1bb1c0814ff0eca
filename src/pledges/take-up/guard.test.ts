import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guardGroups, isTooFew, type Counted } from './guard.ts'

const group = (key: string, eligible: number, took: number): Counted => ({ key, eligible, took })
const shown = (groups: readonly Counted[]) => guardGroups(groups, 5).map(({ eligible, took }) => [eligible, took])

describe('numbers by group', () => {
  test('that are large enough are shown, and nought is', () => {
    expect(shown([group('a', 40, 20), group('b', 30, 0)])).toEqual([
      [40, 20],
      [30, 0],
    ])
  })

  test('a small one goes, and the next smallest with it', () => {
    expect(shown([group('a', 40, 3), group('b', 30, 9), group('c', 50, 20)])).toEqual([
      [40, null],
      [30, null],
      [50, 20],
    ])
  })

  test('of a small group nothing is said', () => {
    expect(shown([group('a', 3, 0), group('b', 30, 10), group('c', 60, 10)])).toEqual([
      [null, null],
      [null, null],
      [60, 10],
    ])
  })

  test('where all but a few have it the few are not told', () => {
    expect(shown([group('a', 40, 39), group('b', 60, 20)])).toEqual([
      [40, null],
      [60, null],
    ])
  })

  test('whoever knows the sum never works out one that is hidden', () => {
    const groups = fc.array(fc.record({ eligible: fc.nat(60), part: fc.double({ min: 0, max: 1, noNaN: true }) }), {
      minLength: 1,
      maxLength: 7,
    })
    fc.assert(
      fc.property(groups, fc.integer({ min: 3, max: 20 }), (made, smallNumber) => {
        const counted = made.map(({ eligible, part }, at) => group(String(at), eligible, Math.floor(eligible * part)))
        const guarded = guardGroups(counted, smallNumber)
        for (const column of ['eligible', 'took'] as const) {
          const hidden = counted.filter((_, at) => guarded[at]?.[column] === null)
          const sum = hidden.reduce((all, one) => all + one[column], 0)
          if (hidden.length > 0 && hidden.length < counted.length) {
            expect(hidden.length).toBeGreaterThan(1)
            expect(sum).toBeGreaterThanOrEqual(smallNumber)
          }
          for (const one of guarded)
            if (one[column] !== null) expect(one[column] === 0 || one[column] >= smallNumber).toBe(true)
        }
      }),
    )
  })

  test.each([
    [4, 0, true],
    [40, 3, true],
    [40, 38, true],
    [40, 0, false],
    [40, 20, false],
  ])('of %i of whom %i have it together: too few is %s', (eligible, took, few) =>
    expect(isTooFew(group('all', eligible, took), 5)).toBe(few),
  )
})
