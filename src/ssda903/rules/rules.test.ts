import { describe, expect, it } from 'vitest'
import { checkReading, type CheckResult } from '../check.ts'
import { CODES, type CodeList } from '../codes.ts'
import { readReturn } from '../read.ts'
import { TABLE_NAMES, columnOf, columnsOf, type TableName } from '../tables.ts'
import { givenFile, givenReturn, type Cells, type GivenReturn } from '../testing.ts'
import { RULES } from './index.ts'
import { CASES, type Case } from './testing/index.ts'

/** A return of one year that breaks no rule, with every table in it. */
const CLEAN: GivenReturn = {
  Header: [{}, { CHILD: 'L1', DOB: '10/05/2006' }, { CHILD: 'B1', DOB: '01/04/2023', UPN: 'UN1' }],
  Episodes: [
    { DEC: '01/09/2025', REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' },
    { DECOM: '01/09/2025', RNE: 'P', PL_POST: 'LS3  3CC' },
    { CHILD: 'B1', DECOM: '01/05/2025', LS: 'E1', PLACE: 'A6', DEC: '01/12/2025', REC: 'E11' },
  ],
  Reviews: [{}],
  UASC: [{}],
  OC2: [{}],
  OC3: [{ CHILD: 'L1' }],
  AD1: [{ CHILD: 'B1', DOB: '01/04/2023' }],
  PlacedAdoption: [{ CHILD: 'B1', DOB: '01/04/2023', DATE_PLACED: '01/05/2025' }],
  PrevPerm: [{}],
  Missing: [{}],
  SWEpisodes: [{}],
}

async function check(given: GivenReturn, more: { previous?: GivenReturn; year?: number } = {}): Promise<CheckResult> {
  const reading = await readReturn(givenReturn(given))
  const previous = more.previous ? { previous: await readReturn(givenReturn(more.previous)) } : {}
  return checkReading(reading, { year: more.year ?? 2026, ...previous })
}

const placesOf = (result: CheckResult, rule: string): string[] =>
  result.problems
    .filter((problem) => problem.rule === rule)
    .map(({ file, line, column }) => `${file.replace('.csv', '')} ${line} ${column}`)

/** For every coded field of every table: a code that nobody knows. */
const codeCases: Case[] = TABLE_NAMES.flatMap((table) =>
  columnsOf(table)
    .filter((column) => columnOf(table, column)?.kind === 'code')
    .map((column) => ({
      rule: `CODE_${column}`,
      given: { [table]: [{ [column]: 'Q9' }] }, // the table's own column
      at: `${table} 2 ${column}`,
    })),
)

const perTable = (tables: readonly TableName[], make: (table: TableName) => Case): Case[] => tables.map(make)
const others = TABLE_NAMES.filter((table) => table !== 'Header')
const row = (cells: Cells<TableName>): readonly Cells<TableName>[] => [cells]

const personCases: Case[] = [
  ...perTable(others, (table) => ({
    rule: `NOT_IN_HEADER_${table.toUpperCase()}`,
    given: { Header: [{ CHILD: 'Z9' }], [table]: row({}) },
    at: `${table} 2 CHILD`,
  })),
  ...perTable(
    others.filter((table) => (columnsOf(table) as string[]).includes('DOB')),
    (table) => ({
      rule: `DOB_DIFFERS_${table.toUpperCase()}`,
      given: { Header: [{ DOB: '10/05/2011' }], [table]: row({}) },
      at: `${table} 2 DOB`,
    }),
  ),
  ...perTable(TABLE_NAMES, (table) => ({
    rule: `DUPLICATE_${table.toUpperCase()}`,
    given: { [table]: [{}, {}] },
    at: `${table} 3 ${{ Episodes: 'DECOM', Reviews: 'REVIEW', Missing: 'MIS_START', PlacedAdoption: 'DATE_PLACED', SWEpisodes: 'SW_DECOM', DoLo: 'DOLO_START' }[table as string] ?? 'CHILD'}`,
  })),
]

const ALL = [...CASES, ...codeCases, ...personCases]

describe('a rule of the return', () => {
  it.each(ALL)('$rule finds $at', async ({ rule, given, at, previous, year }) => {
    const result = await check(given, { ...(previous ? { previous } : {}), ...(year ? { year } : {}) })
    expect(result.rules.filter((one) => one.state === 'failed')).toEqual([])
    expect(placesOf(result, rule)).toContain(at)
    const problem = result.problems.find((one) => one.rule === rule)
    expect(problem?.message).toMatch(/\.$/)
    expect(problem?.fix).toMatch(/\.$/)
  })

  it('of row length finds a row that is too short, too long, or has an endless cell', async () => {
    const [heading, cells] = ['CHILD,DOB,IN_TOUCH,ACTIV,ACCOM', '10/05/2006,YES,F2']
    const text = `${heading}\nA1,${cells}\nA2,${cells},U1,more\nA3,${cells},${'x'.repeat(500)}\n`
    const result = checkReading(await readReturn([givenFile('OC3.csv', text)]), { year: 2026 })
    expect(placesOf(result, 'ROW_LENGTH')).toEqual(['OC3 2 ', 'OC3 3 ', 'OC3 4 ACCOM'])
    expect(result.problems).toHaveLength(3)
    expect(result.problems[0]?.message).toContain('4 cells where the heading has 5')
  })

  it('has a case here that breaks it', () => {
    const covered = new Set([...ALL.map((one) => one.rule), 'ROW_LENGTH'])
    expect(RULES.map((rule) => rule.code).filter((code) => !covered.has(code))).toEqual([])
  })

  it('has a code of its own, a title, a source and a way out', () => {
    expect(new Set(RULES.map((rule) => rule.code)).size).toBe(RULES.length)
    for (const rule of RULES) {
      expect(rule.title.length).toBeGreaterThan(10)
      expect(rule.source.length).toBeGreaterThan(5)
      expect(rule.fix).toMatch(/\.$/)
    }
  })

  it('finds nothing in a return without faults, this year or beside last year', async () => {
    const alone = await check(CLEAN)
    expect(alone.problems).toEqual([])
    const before: GivenReturn = {
      Header: [{ UPN: 'UN1' }],
      Episodes: [],
      UASC: [],
      OC3: [{ CHILD: 'L1' }],
      Missing: [],
    }
    expect((await check(CLEAN, { previous: before })).problems).toEqual([])
  })

  it('knows every list of codes that the specification gives', () => {
    const used = new Set(codeCases.map((one) => one.rule))
    const lists = (Object.keys(CODES) as CodeList[]).filter((list) => list !== 'MOTHER')
    expect(lists.filter((list) => !used.has(`CODE_${list}`))).toEqual([])
  })
})

describe('what is no fault', () => {
  it.each<[string, string, GivenReturn, number?]>([
    [
      'care that ends on the 16th birthday may end in adult care',
      'ADULT_CARE_UNDER_16',
      { Header: [{}], Episodes: [{ DEC: '10/05/2026', REC: 'E7' }] },
      2027,
    ],
    [
      'an order made the day before the 18th birthday',
      'SGO_AT_18',
      { Header: [{}], Episodes: [{ DEC: '09/05/2028', REC: 'E45' }] },
      2029,
    ],
    ['a care leaver who turns 17 on the first day of the year', 'OC3_AGE', { OC3: [{ DOB: '01/04/2008' }] }],
    ['a care leaver who turns 21 on the last day of the year', 'OC3_AGE', { OC3: [{ DOB: '31/03/2005' }] }],
    [
      'a care leaver who is not in touch and not known',
      'OC3_IN_TOUCH_FORBIDS_0',
      { OC3: [{ IN_TOUCH: 'NO', ACTIV: '0', ACCOM: '0' }] },
    ],
    [
      'a care leaver of 18 who stays with a former carer',
      'OC3_FORMER_CARER_AT_17',
      { OC3: [{ DOB: '10/05/2007', ACCOM: 'Z1' }] },
    ],
    ['a care leaver with nothing filled', 'OC3_PARTLY_FILLED', { OC3: [{ IN_TOUCH: '', ACTIV: '', ACCOM: '' }] }],
    [
      'somebody who died, with 0 and 0',
      'OC3_DIED_OR_HOME_NEEDS_0',
      { OC3: [{ IN_TOUCH: 'DIED', ACTIV: '0', ACCOM: '0' }] },
    ],
    [
      'short breaks one after another',
      'RNE_S_WHILE_IN_CARE',
      {
        Episodes: [
          { LS: 'V4', DEC: '05/06/2025', REC: 'E4A' },
          { LS: 'V4', DECOM: '05/06/2025' },
        ],
      },
    ],
    [
      'a return to care after a gap that begins with S',
      'GAP_WITH_WRONG_REASON',
      { Episodes: [{ DEC: '01/07/2025', REC: 'E4A' }, { DECOM: '01/08/2025' }] },
    ],
    ['codes in small letters', 'CODE_LS', { Episodes: [{ LS: 'c2' }] }],
    ['a status that ceases on the 18th birthday', 'UASC_CEASES_AFTER_18', { UASC: [{ DUC: '10/05/2028' }] }],
    [
      'a review on the fourth birthday with another code than PN0',
      'REVIEW_CODE_AND_AGE',
      { Reviews: [{ REVIEW: '10/05/2014' }] },
    ],
    [
      'police protection of three days',
      'POLICE_PROTECTION_TOO_LONG',
      { Episodes: [{ LS: 'L1', DEC: '04/06/2025', REC: 'E8' }] },
    ],
  ])('%s', async (_what, rule, given, year) => {
    const result = await check(given, year ? { year } : {})
    expect(placesOf(result, rule)).toEqual([])
  })
})
