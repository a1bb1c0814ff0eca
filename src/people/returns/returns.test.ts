import { describe, expect, test } from 'vitest'
import { readSheet } from 'read-excel-file/node'
import { DEFAULT_SETTINGS, type Facts } from '../../eligibility/index.ts'
import type { RecordOf } from '../../ssda903/index.ts'
import { asDay } from '../../platform/clock.ts'
import { rowsOfReturn } from '../history/testing.ts'
import { annexAHeaders, annexASheet, type ListedLeaver } from './annex-a.ts'
import { collectionYearOf, leaverBirthdayIn } from './collection-year.ts'
import { leaverSheet, leaverTable } from './oc3.ts'
import { writeSheet, type Cell } from './sheet.ts'

const rules = DEFAULT_SETTINGS
const asOf = asDay('2026-05-31')

const care = (start: string, end: string | null): Facts['lookedAfter'][number] => ({
  start,
  end,
  status: 'S20',
  authority: 'Ashmere',
  country: 'England',
})

interface Given {
  readonly childId?: string
  readonly born: string
  readonly facts?: Partial<Facts>
  /** Care-leaver rows by year. */
  readonly oc3?: Readonly<Record<number, RecordOf<'OC3'>>>
  readonly episodes?: Readonly<Record<number, readonly RecordOf<'Episodes'>[]>>
  readonly with?: Partial<ListedLeaver>
}

function leaver({ childId = 'A1', born, facts, oc3 = {}, episodes = {}, with: extra }: Given): ListedLeaver {
  const years = [...new Set([...Object.keys(oc3), ...Object.keys(episodes)].map(Number))].sort()
  return {
    childId,
    dateOfBirth: asDay(born),
    sex: 'F',
    ethnicity: 'WBRI',
    disabled: null,
    facts: { dateOfBirth: born, lookedAfter: [], ...facts },
    rows: years.flatMap((year) => {
      const row = oc3[year]
      return rowsOfReturn({ childId, year, dateOfBirth: born, episodes: episodes[year] ?? [], oc3: row ? [row] : [] })
    }),
    workers: [],
    ...extra,
  }
}

const yes: RecordOf<'OC3'> = { inTouch: 'YES', activity: 'F2', accommodation: 'U1' }
/** In care for three years until the 18th birthday. */
const untilEighteen = (born: string, birthday: string) => ({
  born,
  facts: { lookedAfter: [care('2019-01-01', birthday)] },
})

describe('list 9 of Annex A', () => {
  const listed = (given: Given) => annexASheet([leaver(given)], asOf, rules).rows[0] ?? null
  const cell = (given: Given, header: (typeof annexAHeaders)[number]): Cell | undefined =>
    listed(given)?.[annexAHeaders.indexOf(header)]

  test('has its seventeen columns in order', () => {
    expect(annexAHeaders).toHaveLength(17)
    expect(annexASheet([], asOf, rules).headers).toEqual(annexAHeaders)
    expect(annexAHeaders[0]).toBe('Child Unique ID')
    expect(annexAHeaders[10]).toBe('Eligibility Category')
    expect(annexAHeaders[16]).toBe('Activity Status')
  })

  test.each<[string, Given]>([
    ['Eligible', { born: '2009-06-10', facts: { lookedAfter: [care('2024-01-08', null)] } }],
    ['Relevant', { born: '2008-09-10', facts: { lookedAfter: [care('2024-01-08', '2026-01-31')] } }],
    ['Former relevant', untilEighteen('2006-02-01', '2024-02-01')],
    ['Qualifying', { born: '2008-09-10', facts: { lookedAfter: [care('2026-03-01', '2026-03-31')] } }],
    ['Other', { born: '2006-02-01', facts: { historyHeldFrom: null } }],
  ])('names %s people by their category', (words, given) => {
    expect(cell(given, 'Eligibility Category')).toBe(words)
  })

  test.each<[string, Given]>([
    [
      'somebody in care for too short a time',
      { born: '2009-06-10', facts: { lookedAfter: [care('2026-05-01', null)] } },
    ],
    [
      'somebody who left care at ten',
      { born: '2006-02-01', facts: { lookedAfter: [care('2014-01-01', '2016-01-01')] } },
    ],
    [
      'somebody who died',
      { born: '2006-02-01', facts: { lookedAfter: [care('2019-01-01', '2024-02-01')], dateOfDeath: '2025-01-01' } },
    ],
    [
      'somebody whom another council took over',
      {
        born: '2008-09-10',
        facts: { lookedAfter: [care('2023-01-01', '2025-11-01')] },
        episodes: { 2026: [{ startedOn: '2023-01-01', endedOn: '2025-11-01', reasonEnded: 'E3' }] },
      },
    ],
  ])('leaves out %s', (_who, given) => {
    expect(listed(given)).toBeNull()
  })

  test('says what the latest return said by that day, in words, and leaves blank what nobody said', () => {
    const base = untilEighteen('2006-02-01', '2024-02-01')
    const later = {
      ...base,
      oc3: {
        2024: { inTouch: 'NO', activity: '0', accommodation: '0' },
        2026: yes,
        2027: { ...yes, accommodation: 'X2' },
      },
    }
    expect(listed(later)?.slice(12)).toEqual(['Yes', null, 'U: Own home', 'Suitable', 'F2: Other education, full time'])
    expect(listed(base)?.slice(11)).toEqual([null, null, null, null, 'Not in touch or not recorded', null])
    const unsuitable = { ...base, oc3: { 2026: { ...yes, accommodation: 'S2' } } }
    expect(cell(unsuitable, 'Type of Accommodation')).toBe('S: No fixed home')
    expect(cell(unsuitable, 'Suitability')).toBe('Not suitable')
    const home = { ...base, oc3: { 2026: { inTouch: 'RHOM', activity: '0', accommodation: '0' } } }
    expect([cell(home, 'LA in Touch'), cell(home, 'Suitability')]).toEqual(['Returned home', 'Exclude'])
  })

  test('says who came alone, and nothing where no return names them', () => {
    const base = untilEighteen('2006-02-01', '2024-02-01')
    expect(cell({ ...base, oc3: { 2026: yes } }, 'UASC or formerly UASC')).toBe('No')
    expect(cell(base, 'UASC or formerly UASC')).toBeNull()
    const alone = { ...base, facts: { ...base.facts, immigration: { status: 'unaccompanied_asylum_seeking_child' } } }
    expect(cell(alone, 'UASC or formerly UASC')).toBe('Yes')
  })

  test('names the team and the workers of that day', () => {
    const workers = [
      { name: 'Ada Marsh', capacity: 'social-worker' as const, team: 'Children in care' },
      { name: 'Sam Holt', capacity: 'adviser' as const, team: 'Leaving care' },
    ]
    const row = listed({ ...untilEighteen('2006-02-01', '2024-02-01'), with: { workers } })
    expect(row?.slice(7, 10)).toEqual(['Leaving care', 'Ada Marsh', 'Sam Holt'])
  })
})

describe('the OC3 table', () => {
  const table = (given: Given, year = 2026) => leaverTable([leaver(given)], year, rules)
  const values = (given: Given, year = 2026) => {
    const [row] = table(given, year).rows
    return row && [row.inTouch, row.activity, row.accommodation]
  }
  const blank = [undefined, undefined, undefined]

  test('keeps what the return of the year says', () => {
    expect(values({ ...untilEighteen('2006-02-01', '2024-02-01'), oc3: { 2026: yes } })).toEqual(['YES', 'F2', 'U1'])
  })

  test('leaves blank what nobody has said yet, and takes nothing from another birthday', () => {
    expect(values({ ...untilEighteen('2006-02-01', '2024-02-01'), oc3: { 2025: yes } })).toEqual(blank)
  })

  test('knows from the facts who died and who had gone home for six months', () => {
    const base = untilEighteen('2006-02-01', '2024-02-01')
    expect(values({ ...base, facts: { ...base.facts, dateOfDeath: '2025-12-01' } })).toEqual(['DIED', '0', '0'])
    expect(values({ ...base, oc3: { 2025: { inTouch: 'DIED', activity: '0', accommodation: '0' } } })).toEqual([
      'DIED',
      '0',
      '0',
    ])
    const home = {
      born: '2008-09-10',
      facts: {
        lookedAfter: [care('2023-01-08', '2025-01-10')],
        livingWith: [{ with: 'parent' as const, start: '2025-01-10', end: null }],
      },
    }
    expect(values(home)).toEqual(['RHOM', '0', '0'])
  })

  test.each<[string, Given]>([
    ['in care on the 17th birthday', { born: '2008-09-10', facts: { lookedAfter: [care('2023-01-01', null)] } }],
    ['never long enough in care', { born: '2008-09-10', facts: { lookedAfter: [care('2025-01-01', '2025-02-01')] } }],
    ['out of care before 16', { born: '2006-02-01', facts: { lookedAfter: [care('2018-01-01', '2021-12-01')] } }],
    ['22 in the year', untilEighteen('2003-09-01', '2021-09-01')],
    [
      'dead while still in care',
      { born: '2008-09-10', facts: { lookedAfter: [care('2023-01-01', '2025-08-01')], dateOfDeath: '2025-08-01' } },
    ],
  ])('leaves out who was %s', (_who, given) => {
    expect(table(given).rows).toEqual([])
  })

  test('has who left care on the 18th birthday, closed by the return or not', () => {
    const born = '2008-02-01'
    for (const end of ['2026-02-01', '2026-01-31', null])
      expect(values({ born, facts: { lookedAfter: [care('2023-01-01', end)] } })).toEqual(blank)
  })

  test('holds to a council that listed somebody before, and counts whom nobody can be sure of', () => {
    const unknown = { born: '2006-02-01', facts: { historyHeldFrom: null } }
    expect(values({ ...unknown, oc3: { 2025: yes } })).toEqual(blank)
    expect(table(unknown)).toEqual({ rows: [], unsure: 1 })
  })
})

test.each([
  ['2025-03-31', 2025],
  ['2025-04-01', 2026],
])('%s lies in collection year %i', (day, year) => {
  expect(collectionYearOf(day)).toBe(year)
})

test('a birthday on 29 February falls on 1 March in a common year', () => {
  expect(leaverBirthdayIn(2026, '2008-02-29')).toEqual({ age: 18, on: '2026-03-01' })
  expect(leaverBirthdayIn(2026, '2003-04-01')).toBeNull()
  expect(leaverBirthdayIn(2026, '2008-04-01')).toEqual({ age: 17, on: '2025-04-01' })
})

describe('the file', () => {
  const evil = ['=cmd()', ' \u200b+1', '@x']
  const sheet = {
    name: 'List 9',
    headers: ['Child Unique ID', 'Date of Birth', 'Age', 'Worker'],
    rows: evil.map((text): Cell[] => [text, { day: asDay('2008-03-30') }, 18, null]),
  }

  test('as XLSX has its heads, and days that are dates, and nothing that runs', async () => {
    const [head, ...rows] = await readSheet(await writeSheet(sheet, 'xlsx'))
    expect(head).toEqual(sheet.headers)
    for (const [index, row] of rows.entries()) {
      expect(row[0]).toBe(`'${evil[index]!}`)
      expect(row[1]).toEqual(new Date('2008-03-30T00:00:00Z'))
      expect(row.slice(2)).toEqual([18, null])
    }
  })

  test('as CSV has days as the return writes them, and nothing that runs', async () => {
    const text = (await writeSheet(sheet, 'csv')).toString('utf8')
    expect(text.split('\r\n')).toEqual([
      'Child Unique ID,Date of Birth,Age,Worker',
      "'=cmd(),30/03/2008,18,",
      "' \u200b+1,30/03/2008,18,",
      "'@x,30/03/2008,18,",
      '',
    ])
  })

  test('of OC3 has the Department’s headings', async () => {
    const rows = [{ child: 'A1', dateOfBirth: '2008-03-30', inTouch: 'NO', activity: '0', accommodation: '0' }]
    const text = (await writeSheet(leaverSheet({ rows, unsure: 0 }), 'csv')).toString('utf8')
    expect(text).toBe('CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\r\nA1,30/03/2008,NO,0,0\r\n')
  })
})
