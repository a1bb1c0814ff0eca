import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columns, guarded, guardedSum, type Counts } from './guarded.ts'

const none = Object.fromEntries(columns.map((column) => [column, 0])) as Counts // every column is there

test('a small number is hidden, and nought is not', () => {
  expect(guarded({ ...none, applied: 4 }, 5)).toMatchObject({ applied: null, started: 0 })
  expect(guarded({ ...none, applied: 5 }, 5)).toMatchObject({ applied: 5 })
})

test('a part is hidden where the rest would be small', () => {
  expect(guarded({ ...none, threeDue: 20, threeThere: 18 }, 5)).toMatchObject({ threeDue: 20, threeThere: null })
  expect(guarded({ ...none, threeDue: 20, threeThere: 20 }, 5)).toMatchObject({ threeDue: 20, threeThere: 20 })
})

test('a sum is hidden where one row alone is hidden, and shown where several are', () => {
  const row = (applied: number) => ({ ...none, applied })
  expect(guardedSum([row(30), row(3)], 5).applied).toBeNull()
  expect(guardedSum([row(30), row(3), row(4)], 5).applied).toBe(37)
  expect(guardedSum([row(30), row(10)], 5).applied).toBe(40)
})

test('no row and no rest below the number is ever shown', () => {
  const counts = fc.record(
    Object.fromEntries(columns.map((column) => [column, fc.nat({ max: 40 })])),
  ) as fc.Arbitrary<Counts> // every column is there
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 7 }), fc.integer({ min: 3, max: 20 }), (rows, small) => {
      const shown = rows.map((row) => guarded(row, small))
      for (const row of shown)
        for (const column of columns) {
          const value = row[column]
          expect(value === null || value === 0 || value >= small).toBe(true)
        }
      const sum = guardedSum(rows, small)
      for (const column of columns) {
        const hidden = shown.flatMap((row, place) => (row[column] === null ? [rows[place]?.[column] ?? 0] : []))
        if (sum[column] !== null) expect(hidden).not.toHaveLength(1)
      }
    }),
  )
})
