import type { CodeList } from './codes.ts'

// The tables of the return, column by column, in the Department's order. `inside` is the name that the column has
// in a record (docs/words.md keeps the same list).

export type Kind = 'id' | 'day' | 'partly-known-day' | 'code' | 'number' | 'text'

interface Column {
  readonly kind: Kind
  readonly inside: string
  readonly list?: CodeList
}

const child = { kind: 'id', inside: 'child' } as const
const born = { kind: 'day', inside: 'dateOfBirth' } as const
const day = <I extends string>(inside: I) => ({ kind: 'day', inside }) as const
const text = <I extends string>(inside: I) => ({ kind: 'text', inside }) as const
const code = <L extends CodeList, I extends string>(list: L, inside: I) => ({ kind: 'code', inside, list }) as const

export const TABLES = {
  Header: {
    CHILD: child,
    SEX: code('SEX', 'sex'),
    DOB: born,
    ETHNIC: code('ETHNIC', 'ethnicity'),
    UPN: text('uniquePupilNumber'),
    MOTHER: text('isMother'),
    MC_DOB: day('ownChildBornOn'),
  },
  Episodes: {
    CHILD: child,
    DECOM: day('startedOn'),
    RNE: code('RNE', 'reasonStarted'),
    LS: code('LS', 'legalStatus'),
    CIN: code('CIN', 'need'),
    PLACE: code('PLACE', 'placement'),
    PLACE_PROVIDER: code('PLACE_PROVIDER', 'provider'),
    DEC: day('endedOn'),
    REC: code('REC', 'reasonEnded'),
    REASON_PLACE_CHANGE: code('REASON_PLACE_CHANGE', 'reasonPlacementChanged'),
    HOME_POST: text('homePostcode'),
    PL_POST: text('placementPostcode'),
    URN: text('providerNumber'),
  },
  Reviews: { CHILD: child, DOB: born, REVIEW: day('reviewedOn'), REVIEW_CODE: code('REVIEW_CODE', 'participation') },
  UASC: { CHILD: child, SEX: code('SEX', 'sex'), DOB: born, DUC: day('ceasesOn') },
  OC2: {
    CHILD: child,
    DOB: born,
    SDQ_SCORE: { kind: 'number', inside: 'wellbeingScore' },
    SDQ_REASON: code('SDQ_REASON', 'reasonNoScore'),
    CONVICTED: code('CONVICTED', 'convicted'),
    HEALTH_CHECK: code('HEALTH_CHECK', 'healthCheck'),
    IMMUNISATIONS: code('IMMUNISATIONS', 'immunisations'),
    TEETH_CHECK: code('TEETH_CHECK', 'teethCheck'),
    HEALTH_ASSESSMENT: code('HEALTH_ASSESSMENT', 'healthAssessment'),
    SUBSTANCE_MISUSE: code('SUBSTANCE_MISUSE', 'substanceMisuse'),
    INTERVENTION_RECEIVED: code('INTERVENTION_RECEIVED', 'interventionReceived'),
    INTERVENTION_OFFERED: code('INTERVENTION_OFFERED', 'interventionOffered'),
  },
  OC3: {
    CHILD: child,
    DOB: born,
    IN_TOUCH: code('IN_TOUCH', 'inTouch'),
    ACTIV: code('ACTIV', 'activity'),
    ACCOM: code('ACCOM', 'accommodation'),
  },
  AD1: {
    CHILD: child,
    DOB: born,
    DATE_INT: day('decidedOn'),
    DATE_MATCH: day('matchedOn'),
    FOSTER_CARE: code('FOSTER_CARE', 'byFosterCarer'),
    NB_ADOPTR: code('NB_ADOPTR', 'adopters'),
    SEX_ADOPTR: code('SEX_ADOPTR', 'adoptersSex'),
    LS_ADOPTR: code('LS_ADOPTR', 'adoptersStatus'),
  },
  PlacedAdoption: {
    CHILD: child,
    DOB: born,
    DATE_PLACED: day('placedOn'),
    DATE_PLACED_CEASED: day('stoppedOn'),
    REASON_PLACED_CEASED: code('REASON_PLACED_CEASED', 'reasonStopped'),
  },
  PrevPerm: {
    CHILD: child,
    DOB: born,
    PREV_PERM: code('PREV_PERM', 'previousPermanence'),
    LA_PERM: text('arrangedBy'),
    DATE_PERM: { kind: 'partly-known-day', inside: 'arrangedOn' },
  },
  Missing: {
    CHILD: child,
    DOB: born,
    MISSING: code('MISSING', 'kind'),
    MIS_START: day('startedOn'),
    MIS_END: day('endedOn'),
  },
  SWEpisodes: {
    CHILD: child,
    DOB: born,
    SW_ID: text('worker'),
    SW_DECOM: day('startedOn'),
    SW_DEC: day('endedOn'),
    SW_REASON: code('SW_REASON', 'reasonChanged'),
  },
  DoLo: { CHILD: child, DOB: born, DOLO_START: day('startedOn'), DOLO_END: day('endedOn') },
} as const satisfies Record<string, Record<string, Column>>

export type TableName = keyof typeof TABLES
export type ColumnOf<T extends TableName> = T extends TableName ? keyof (typeof TABLES)[T] & string : never

export const TABLE_NAMES = Object.keys(TABLES) as TableName[] // Object.keys forgets the key type

/** The columns of a table in the Department's order. */
export const columnsOf = <T extends TableName>(table: T): ColumnOf<T>[] => Object.keys(TABLES[table]) as ColumnOf<T>[] // Object.keys forgets the key type

export const columnOf = (table: TableName, column: string): Column | undefined =>
  (TABLES[table] as Record<string, Column>)[column] // widened: the column may come from a file

/** Columns of a table that hold a day (not DATE_PERM, which may be known in part). */
export const dayColumnsOf = (table: TableName): string[] =>
  columnsOf(table).filter((column) => columnOf(table, column)?.kind === 'day')
