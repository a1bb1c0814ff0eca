import { describe, expect, it } from 'vitest'
import { checkReading, checkReturn } from './check.ts'
import { readReturn } from './read.ts'
import type { Rule } from './rules/rule.ts'
import { csvOf, givenFile, givenReturn } from './testing.ts'

const stateOf = async (rule: string, ...given: Parameters<typeof checkReturn>) =>
  (await checkReturn(...given)).rules.find((one) => one.rule === rule)

describe('a check', () => {
  it('gives the files, the year, the counts, and each problem with its file, line, column, value and way out', async () => {
    const result = await checkReturn(givenReturn({ Header: [{}], Episodes: [{ DEC: '31/05/2025', REC: 'E8' }] }))
    expect(result.files).toEqual([
      { file: 'Header.csv', table: 'Header', rows: 1, whole: true },
      { file: 'Episodes.csv', table: 'Episodes', rows: 1, whole: true },
    ])
    expect(result.year).toBe(2026)
    expect(result.counts).toMatchObject({ children: 1, rows: 2, problems: 1, errors: 1, warnings: 0 })
    expect(result.problems).toEqual([
      {
        file: 'Episodes.csv',
        line: 2,
        column: 'DEC',
        value: '31/05/2025',
        rule: 'EPISODE_ENDS_BEFORE_START',
        level: 'error',
        message: 'The episode ends on 31/05/2025, before it starts on 01/06/2025.',
        fix: 'Correct DECOM or DEC.',
      },
    ])
  })

  it('says which rules were skipped, and why', async () => {
    const files = givenReturn({ Header: [{}] })
    expect(await stateOf('EPISODES_OVERLAP', files)).toMatchObject({
      state: 'skipped',
      why: 'Episodes is not among the files.',
    })
    expect(await stateOf('DOB_CHANGED', files)).toMatchObject({
      state: 'skipped',
      why: 'The return of the year before was not given.',
    })
    expect(await stateOf('BIRTH_IN_FUTURE', files)).toMatchObject({
      state: 'skipped',
      why: 'The collection year is not known.',
    })
    expect(await stateOf('CODE_RNE', files)).toMatchObject({
      state: 'skipped',
      why: 'Episodes is not among the files.',
    })
    expect(await stateOf('CODE_SEX', files)).toMatchObject({ state: 'run', why: '' })
    expect(await stateOf('PLACE_CODE_ENDING', givenReturn({ Episodes: [{}] }), { year: 2025 })).toMatchObject({
      state: 'skipped',
      why: 'The rule begins with 2026.',
    })
  })

  it('reports every rule once, those of the reading included', async () => {
    const { rules } = await checkReturn(givenReturn({ Header: [{}] }))
    expect(new Set(rules.map((one) => one.rule)).size).toBe(rules.length)
    expect(rules.map((one) => one.rule)).toContain('NOT_RECOGNISED')
  })

  it('goes on when a rule breaks, and says so', async () => {
    const common = { title: 't', tables: [], level: 'error', source: 's', fix: 'f' } as const
    const breaking: Rule = {
      ...common,
      code: 'BREAKS',
      check: () => {
        throw new Error('divided by zero')
      },
    }
    const speaking: Rule = {
      ...common,
      code: 'SPEAKS',
      check: (child, say) => child.rows('Header').forEach((row) => say(row, 'DOB', 'x.')),
    }
    const reading = await readReturn(givenReturn({ Header: [{}, { CHILD: 'B2' }] }))
    const result = checkReading(reading, { rules: [breaking, speaking] })
    expect(result.rules.slice(-2)).toMatchObject([
      { rule: 'BREAKS', state: 'failed', why: 'divided by zero' },
      { rule: 'SPEAKS', state: 'run' },
    ])
    expect(result.counts.byRule).toEqual({ SPEAKS: 2 })
  })

  it('counts every problem and lists the first thousand of a rule', async () => {
    const rows = Array.from({ length: 1200 }, (_, at) => ({ CHILD: `C${at}`, ETHNIC: 'Q9' }))
    const result = await checkReturn(givenReturn({ Header: rows }))
    expect(result.counts.byRule).toEqual({ CODE_ETHNIC: 1200 })
    expect(result.counts.notListed).toEqual({ CODE_ETHNIC: 200 })
    expect(result.problems).toHaveLength(1000)
  })

  it('counts problems of the reading that were not listed', async () => {
    const rows = Array.from({ length: 1200 }, () => ({ CHILD: '' }))
    const result = await checkReturn(givenReturn({ Header: [{}, ...rows] }))
    expect(result.counts).toMatchObject({ problems: 1200, errors: 1200, notListed: { MISSING_ID: 200 } })
  })

  it('lists problems by file and line', async () => {
    const files = givenReturn({ Header: [{ ETHNIC: 'Q9' }, { CHILD: 'B2', SEX: 'Q' }], OC3: [{ ACTIV: 'Q9' }] })
    const result = await checkReturn(files)
    const places = result.problems.map((problem) => `${problem.file}:${problem.line}`)
    expect(places).toEqual(places.toSorted())
    expect(result.problems.map((problem) => problem.line)).toContain(3)
  })

  it('compares two years when last year is given, whatever the case of the ids', async () => {
    const result = await checkReturn(givenReturn({ Header: [{ CHILD: 'a1' }] }), {
      year: 2026,
      previous: givenReturn({ Header: [{ CHILD: 'A1', DOB: '01/01/2010' }] }),
    })
    expect(result.problems.map((problem) => problem.rule)).toEqual(['DOB_CHANGED'])
  })
})

it('two returns that are not of neighbouring years are not compared', async () => {
  const old = givenReturn({
    Header: [{ DOB: '01/01/2010' }],
    Episodes: [{ DECOM: '01/06/2019', DEC: '01/07/2019', REC: 'E8' }],
  })
  const state = await stateOf('DOB_CHANGED', givenReturn({ Header: [{}] }), { year: 2026, previous: old })
  expect(state).toMatchObject({ state: 'skipped', why: 'The return given as last year’s is of 2020, not of 2025.' })
})

describe('the collection year', () => {
  const yearOf = async (...given: Parameters<typeof givenReturn>) => {
    const { year, yearFrom } = await checkReturn(givenReturn(...given))
    return [year, yearFrom]
  }
  it('is taken as given', async () => {
    const { year, yearFrom } = await checkReturn(givenReturn({ Header: [{}] }), { year: 2019 })
    expect([year, yearFrom]).toEqual([2019, 'given'])
  })
  it('is the one in which most episodes ended, however old their starts and reviews', async () => {
    const ended = { DECOM: '01/01/2015', DEC: '31/03/2026', REC: 'E8' }
    const files = { Episodes: [ended, { ...ended, CHILD: 'B2', DEC: '01/04/2026' }, { ...ended, CHILD: 'C3' }] }
    expect(await yearOf({ ...files, Reviews: [{ REVIEW: '01/01/2012' }, { REVIEW: '02/01/2012' }] })).toEqual([
      2026,
      'dates',
    ])
  })
  it('is not moved by one date far in the future', async () => {
    const ends = ['01/05/2025', '01/06/2025', '01/05/2052'].map((DEC) => ({
      CHILD: DEC,
      DECOM: '01/01/2015',
      DEC,
      REC: 'E8',
    }))
    expect(await yearOf({ Episodes: ends })).toEqual([2026, 'dates'])
  })
  it('is worked out from care leavers when they leave one answer', async () => {
    const born = ['10/05/2004', '10/05/2008', '10/05/2006'].map((DOB) => ({ CHILD: DOB, DOB }))
    expect(await yearOf({ OC3: born })).toEqual([2026, 'birth dates'])
  })
  it('is the latest in which care began, when nothing ended', async () => {
    const starts = ['01/06/2019', '01/06/2019', '01/06/2025'].map((DECOM, at) => ({ CHILD: `C${at}`, DECOM }))
    expect(await yearOf({ Episodes: starts })).toEqual([2026, 'start dates'])
  })
  it('is not guessed from what leaves it open', async () => {
    expect(await yearOf({ OC3: [{}] })).toEqual([null, 'unknown'])
    expect(await yearOf({ Header: [{}] })).toEqual([null, 'unknown'])
  })
})

it('a thousand faulty files are a thousand problems, not an exception', async () => {
  const files = Array.from({ length: 1000 }, (_, at) =>
    givenFile(`f${at}.csv`, at % 2 ? 'PK\u0003\u0004' : csvOf('OC3', [])),
  )
  const result = await checkReturn(files)
  expect(result.files).toHaveLength(1000)
  expect(result.counts.errors).toBe(999)
})
