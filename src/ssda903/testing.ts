import type { NamedSource } from './bytes.ts'
import type { Cells, GivenReturn } from './rules/testing/given.ts'
import { TABLE_NAMES, columnsOf, type TableName } from './tables.ts'

// Builders for tests: a return written as rows of cells, with believable cells where a test does not care.

export type { Cells, GivenReturn }

const BORN = '10/05/2010'

const USUAL: { readonly [T in TableName]: Cells<T> } = {
  Header: { CHILD: 'A1', SEX: 'F', DOB: BORN, ETHNIC: 'WBRI', UPN: 'A123456789012' },
  Episodes: {
    CHILD: 'A1',
    DECOM: '01/06/2025',
    RNE: 'S',
    LS: 'C2',
    CIN: 'N1',
    PLACE: 'U4',
    PLACE_PROVIDER: 'PR1',
    HOME_POST: 'LS1 1AA',
    PL_POST: 'LS2 2BB',
    URN: 'SC100001',
  },
  Reviews: { CHILD: 'A1', DOB: BORN, REVIEW: '01/07/2025', REVIEW_CODE: 'PN1' },
  UASC: { CHILD: 'A1', SEX: 'F', DOB: BORN, DUC: '10/05/2028' },
  OC2: {
    CHILD: 'A1',
    DOB: BORN,
    SDQ_SCORE: '12',
    CONVICTED: '0',
    IMMUNISATIONS: '1',
    TEETH_CHECK: '1',
    HEALTH_ASSESSMENT: '1',
    SUBSTANCE_MISUSE: '0',
  },
  OC3: { CHILD: 'A1', DOB: '10/05/2006', IN_TOUCH: 'YES', ACTIV: 'F2', ACCOM: 'U1' },
  AD1: {
    CHILD: 'A1',
    DOB: BORN,
    DATE_INT: '01/06/2025',
    DATE_MATCH: '01/08/2025',
    FOSTER_CARE: '0',
    NB_ADOPTR: '2',
    SEX_ADOPTR: 'MF',
    LS_ADOPTR: 'L11',
  },
  PlacedAdoption: { CHILD: 'A1', DOB: BORN, DATE_PLACED: '01/07/2025' },
  PrevPerm: { CHILD: 'A1', DOB: BORN, PREV_PERM: 'Z1' },
  Missing: { CHILD: 'A1', DOB: BORN, MISSING: 'M', MIS_START: '01/08/2025', MIS_END: '02/08/2025' },
  SWEpisodes: { CHILD: 'A1', DOB: BORN, SW_ID: 'SW1', SW_DECOM: '01/06/2025', SW_REASON: 'FCONTA' },
  DoLo: { CHILD: 'A1', DOB: BORN, DOLO_START: '01/08/2025', DOLO_END: '01/09/2025' },
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A table as CSV text: the usual cells of the table, with the ones given over them. */
export function csvOf<T extends TableName>(table: T, rows: readonly Cells<T>[]): string {
  const columns = columnsOf(table)
  const line = (row: Cells<T>): string => {
    const cells: Cells<T> = { ...USUAL[table], ...row }
    return columns.map((column) => quoted(cells[column] ?? '')).join(',')
  }
  return [columns.join(','), ...rows.map(line), ''].join('\n')
}

/** A file with these bytes, or these texts one piece after another. */
export function givenFile(name: string, ...pieces: readonly (string | Uint8Array)[]): NamedSource {
  async function* open(): AsyncGenerator<Uint8Array> {
    for (const piece of pieces) yield await Promise.resolve(typeof piece === 'string' ? Buffer.from(piece) : piece)
  }
  return { name, open }
}

/** The files of a return, one a table. */
export const givenReturn = (given: GivenReturn): NamedSource[] =>
  TABLE_NAMES.flatMap((table) => {
    const rows = given[table]
    return rows ? [givenFile(`${table}.csv`, csvOf(table, rows as readonly Cells<TableName>[]))] : [] // the table's own
  })
