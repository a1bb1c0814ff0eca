// Numbers of people, with small ones hidden, and with them whatever would let a reader subtract them. Pure.

/** Null: too small to be shown. */
export type Shown = number | null

export const columns = [
  'applied',
  'interviews',
  'offered',
  'answered',
  'inTime',
  'started',
  'threeDue',
  'threeThere',
  'sixDue',
  'sixThere',
] as const
export type Column = (typeof columns)[number]
export type Counts = Readonly<Record<Column, number>>
export type ShownCounts = Readonly<Record<Column, Shown>>

/** A part of another number: the rest is a number of people too. */
const partOf: readonly (readonly [part: Column, whole: Column])[] = [
  ['interviews', 'applied'],
  ['offered', 'applied'],
  ['answered', 'applied'],
  ['inTime', 'answered'],
  ['started', 'offered'],
  ['threeThere', 'threeDue'],
  ['sixThere', 'sixDue'],
]

/** Nought says something of nobody. */
const isSmall = (count: number, smallNumber: number) => count > 0 && count < smallNumber

export function guarded(counts: Counts, smallNumber: number): ShownCounts {
  const shown: Record<Column, Shown> = { ...counts }
  for (const column of columns) if (isSmall(counts[column], smallNumber)) shown[column] = null
  for (const [part, whole] of partOf)
    if (shown[part] !== null && shown[whole] !== null && isSmall(counts[whole] - counts[part], smallNumber))
      shown[part] = null
  return shown
}

/** A sum over rows: hidden where it would give one hidden row away. */
export function guardedSum(rows: readonly Counts[], smallNumber: number): ShownCounts {
  const sum = Object.fromEntries(
    columns.map((column) => [column, rows.reduce((total, row) => total + row[column], 0)]),
  ) as Counts // every column is there
  const shown = { ...guarded(sum, smallNumber) }
  const parts = rows.map((row) => guarded(row, smallNumber))
  for (const column of columns) if (parts.filter((part) => part[column] === null).length === 1) shown[column] = null
  return shown
}
