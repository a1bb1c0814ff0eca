import { describe, expect, it } from 'vitest'
import { childrenOf, type ChildRows } from './children.ts'
import { readReturn } from './read.ts'
import { canonical, rowsOf } from './records.ts'
import { givenReturn, type GivenReturn } from './testing.ts'

async function children(given: GivenReturn, previous?: GivenReturn): Promise<ChildRows[]> {
  const reading = await readReturn(givenReturn(given))
  const before = previous ? { previous: await readReturn(givenReturn(previous)) } : {}
  return [...childrenOf(reading, { year: 2026, ...before })]
}

describe('the rows of a child', () => {
  it('come under their inside names, days as ISO days, codes and ids in capitals, blanks left out', async () => {
    const [child] = await children({ Header: [{ CHILD: 'a1', SEX: 'f' }], Episodes: [{ LS: 'c2' }] })
    expect(child).toMatchObject({ child: 'A1', dateOfBirth: '2010-05-10', stopped: null, year: 2026 })
    expect(rowsOf(child?.rows ?? [], 'Header')[0]?.record).toEqual({
      sex: 'F',
      dateOfBirth: '2010-05-10',
      ethnicity: 'WBRI',
      uniquePupilNumber: 'A123456789012',
    })
    expect(rowsOf(child?.rows ?? [], 'Episodes')[0]).toMatchObject({
      file: 'Episodes.csv',
      line: 2,
      year: 2026,
      record: { startedOn: '2025-06-01', legalStatus: 'C2', placement: 'U4' },
    })
  })

  it('are the same text in the same order whatever the order and case of the file', async () => {
    const reviews = [{ REVIEW: '01/07/2025' }, { REVIEW: '01/06/2025', REVIEW_CODE: 'pn2' }]
    const texts = async (rows: typeof reviews) =>
      (await children({ Header: [{}], Reviews: rows })).flatMap((child) => child.rows.map(canonical))
    expect(await texts(reviews)).toEqual(await texts(reviews.toReversed()))
  })

  it('with an error are set aside with their cells and the reason, and the rest is kept', async () => {
    const [child] = await children({
      Header: [{}],
      Episodes: [
        { DEC: '01/09/2025', REC: 'E4A' },
        { DECOM: '01/12/2025', DEC: '01/11/2025', REC: 'E8' },
      ],
    })
    expect(rowsOf(child?.rows ?? [], 'Episodes')).toHaveLength(1)
    expect(child?.setAside).toMatchObject([
      { table: 'Episodes', file: 'Episodes.csv', line: 3, cells: { DECOM: '01/12/2025', DEC: '01/11/2025' } },
    ])
    expect(child?.setAside[0]?.problems.map((problem) => problem.rule)).toEqual(['EPISODE_ENDS_BEFORE_START'])
    expect(child?.episodesSetAside).toEqual(['2025-12-01'])
    expect(child?.stopped).toBeNull()
  })

  it('with only warnings are kept', async () => {
    const [child] = await children({ Header: [{ UPN: 'x' }] })
    expect(child?.problems.map((problem) => problem.level)).toEqual(['warning'])
    expect(child?.setAside).toEqual([])
  })
  it('are kept when only the ethnicity is wrong: the birth date still counts', async () => {
    const [child] = await children({ Header: [{ ETHNIC: 'Q9' }], Episodes: [{}] })
    expect(child).toMatchObject({ stopped: null, dateOfBirth: '2010-05-10' })
    expect(child?.rows.map((row) => row.table)).toEqual(['Episodes'])
  })
})

describe('a child is stopped', () => {
  it.each<[string, GivenReturn, GivenReturn | undefined, RegExp]>([
    ['when no birth date can be read', { Header: [{ DOB: '31/02/2010' }] }, undefined, /no birth date/],
    [
      'when two headers give two birth dates',
      { Header: [{}, { DOB: '11/05/2010' }] },
      undefined,
      /more than one birth date/,
    ],
    [
      'when the id had another birth date last year',
      { Header: [{}] },
      { Header: [{ DOB: '01/01/2009' }] },
      /passed to another child/,
    ],
    ['when the birth is after the year', { Header: [{ DOB: '01/05/2026' }] }, undefined, /after the end of the year/],
    ['when it is not in Header', { Header: [], Episodes: [{}] }, undefined, /not in Header/],
  ])('%s', async (_what, given, previous, why) => {
    const [child] = await children(given, previous)
    expect(child?.stopped).toMatch(why)
  })

  it('but not when Header was not sent and another table gives the birth date', async () => {
    const [child] = await children({ OC3: [{}] })
    expect(child).toMatchObject({ stopped: null, dateOfBirth: '2006-05-10' })
  })
})

it('a death is seen even in a row that is set aside', async () => {
  const [child] = await children({ OC3: [{ IN_TOUCH: 'DIED' }] })
  expect(child?.setAside).toHaveLength(1)
  expect(child?.mayHaveDied).toBe(true)
})
