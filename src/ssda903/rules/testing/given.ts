import type { ColumnOf, TableName } from '../../tables.ts'

/** The cells of a row that a test cares about, and the rows of a return by table. */
export type Cells<T extends TableName> = Partial<Record<ColumnOf<T>, string>>
export type GivenReturn = { readonly [T in TableName]?: readonly Cells<T>[] }
