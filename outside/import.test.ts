// The real-sized returns beside this clone, imported as a council would: exactly what comes out, and why. Numbers are
// counted a second way here, straight from the files, so that the import is not only compared with itself.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../src/app/testing/house.ts'
import { importNow, foreseeNow } from '../src/people/imports/import-now.ts'
import { reportOf, type Summary } from '../src/people/imports/summary.ts'

const data = join(process.env['ALONGSIDE_SHARED'] ?? join(import.meta.dirname, '../../shared'), 'data')

interface GivenFile {
  readonly name: string
  readonly path: string
}
type Cells = Readonly<Record<string, string>>

/** The tables in a folder whose names begin so: the linked years all lie in one. */
const filesIn = (folder: string, begins = ''): GivenFile[] =>
  readdirSync(join(data, folder))
    .filter((name) => name.endsWith('.csv') && name.startsWith(begins))
    .map((name) => ({ name, path: join(data, folder, name) }))

/** The rows of the file whose name ends so, read here on its own. */
function rowsOf(files: readonly GivenFile[], ending: string): Cells[] {
  const file = files.find(({ name }) => name.endsWith(ending))
  return file ? parse(readFileSync(file.path), { bom: true, columns: true, trim: true, skip_empty_lines: true }) : []
}

const childrenIn = (files: readonly GivenFile[]) =>
  new Set(rowsOf(files, 'header.csv').map((row) => row['CHILD']!.toUpperCase()))
const rowsIn = (files: readonly GivenFile[]) =>
  files.reduce((sum, { path }) => sum + parse(readFileSync(path), { skip_empty_lines: true }).length - 1, 0)

let h: TestHouse
const bringIn = async (files: readonly GivenFile[]): Promise<Summary> =>
  (await importNow(h.house.machineFor(h.council.id), { kind: 'ssda903', files, options: {} })).summary

const totalRows = ({ rows }: Summary) => Object.values(rows).reduce((sum, { read }) => sum + read, 0)
const errorsOf = ({ byRule }: Summary) =>
  Object.fromEntries(byRule.filter(({ level }) => level === 'error').map(({ rule, count }) => [rule, count]))

describe('one council, 1,000 children, two linked years', () => {
  beforeAll(async () => {
    h = await openTestHouse()
  })
  afterAll(() => h.close())

  const before = filesIn('ssda903-1000/prev')
  const now = filesIn('ssda903-1000')

  test('the year before: 752 people, all new, and nothing set aside', async () => {
    const summary = await bringIn(before)
    expect(childrenIn(before).size).toBe(752)
    expect(reportOf(summary)).toMatchObject({
      year: 2025,
      people: { new: 752, changed: 0, unchanged: 0, setAside: 0 },
      problems: 0,
    })
    expect(totalRows(summary)).toBe(rowsIn(before))
  })

  test('this year, foreseen and done: 248 new, 752 changed, none set aside, and the preview told the same', async () => {
    const asked = { kind: 'ssda903', files: now, options: {} } as const
    const foreseen = (await foreseeNow(h.house.machineFor(h.council.id), asked)).summary
    const summary = await bringIn(now)
    const known = childrenIn(before)
    const fresh = [...childrenIn(now)].filter((child) => !known.has(child))
    expect(fresh).toHaveLength(248)
    expect(reportOf(summary)).toMatchObject({
      year: 2026,
      people: { new: 248, changed: 752, unchanged: 0, setAside: 0 },
      problems: 0,
    })
    expect(totalRows(summary)).toBe(rowsIn(now))
    expect({ ...foreseen, basis: null }).toEqual(summary)
  })

  test('whose care ended: those whose last episode was open and is now closed', async () => {
    const last = (files: readonly GivenFile[]) => {
      const byChild = Map.groupBy(
        rowsOf(files, 'episodes.csv').filter((row) => !['V3', 'V4'].includes(row['LS']!)),
        (row) => row['CHILD']!,
      )
      const iso = (day: string) => day.split('/').toReversed().join('-')
      return new Map(
        [...byChild].map(([child, rows]) => [
          child,
          rows.toSorted((a, b) => (iso(a['DECOM']!) < iso(b['DECOM']!) ? -1 : 1)).at(-1)!,
        ]),
      )
    }
    const was = last(before)
    const ended = [...last(now)].filter(
      ([child, row]) => row['DEC'] !== '' && row['REC'] !== 'X1' && was.get(child)?.['DEC'] === '',
    )
    const changes = await h.machine((work) =>
      work.db.selectFrom('import_changes').select('subject').where('change', '=', 'ended').orderBy('subject').execute(),
    )
    expect(changes.map(({ subject }) => subject)).toEqual(ended.map(([child]) => child.toUpperCase()).toSorted())
    expect(changes).toHaveLength(208)
  })

  test('the same files again: 1,000 unchanged, and no new version of anybody', async () => {
    const versions = () =>
      h.machine((work) =>
        work.db
          .selectFrom('return_children')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow(),
      )
    const held = await versions()
    const summary = await bringIn(now)
    expect(summary.people).toEqual({ new: 0, changed: 0, unchanged: 1000, setAside: 0 })
    expect(await versions()).toEqual(held)
    expect(held.count).toBe(752 + 1000)
  })

  test('everybody has a status, and a young person without episodes is unknown, never none', async () => {
    const people = await h.machine((work) =>
      work.db.selectFrom('people').select(['child_id', 'category', 'status_as_of']).execute(),
    )
    expect(people).toHaveLength(1000)
    expect(people.every(({ status_as_of }) => status_as_of === '2026-05-31')).toBe(true)
    const withEpisodes = new Set(
      [...rowsOf(before, 'episodes.csv'), ...rowsOf(now, 'episodes.csv')].map((row) => row['CHILD']!),
    )
    const without = people.filter(({ child_id }) => !withEpisodes.has(child_id))
    expect(without.length).toBeGreaterThan(0)
    expect(new Set(without.map(({ category }) => category))).toEqual(new Set(['unknown']))
  })
})

describe('five linked years with random codes', () => {
  beforeAll(async () => {
    h = await openTestHouse()
  })
  afterAll(() => h.close())

  // Files are named for the year in which the collection begins.
  const known = new Set<string>()
  const years = [
    {
      begins: '2017',
      year: 2018,
      fresh: 819,
      again: 0,
      episodesAside: 453,
      errors: {
        EPISODE_END_HALF_FILLED: 434,
        OC3_DIED_OR_HOME_NEEDS_0: 77,
        EPISODES_OVERLAP: 23,
        CODE_ACCOM: 9,
        OC3_FORMER_CARER_AT_17: 8,
        OPEN_EPISODE_NOT_LAST: 6,
        DUPLICATE_REVIEWS: 5,
        OC3_IN_TOUCH_FORBIDS_0: 2,
        EPISODE_ENDS_AFTER_YEAR: 2,
        OC3_FOYER_UNDER_18: 1,
      },
    },
    {
      begins: '2018',
      year: 2019,
      fresh: 1,
      again: 571,
      episodesAside: 240,
      errors: {
        EPISODE_END_HALF_FILLED: 235,
        OC3_DIED_OR_HOME_NEEDS_0: 65,
        CODE_ACCOM: 11,
        EPISODES_OVERLAP: 6,
        OC3_FORMER_CARER_AT_17: 4,
        DUPLICATE_REVIEWS: 3,
        OC3_FOYER_UNDER_18: 3,
        OC3_AGE: 2,
        OPEN_EPISODE_NOT_LAST: 1,
        OC3_IN_TOUCH_FORBIDS_0: 1,
      },
    },
    {
      begins: '2019',
      year: 2020,
      fresh: 0,
      again: 362,
      episodesAside: 165,
      errors: {
        EPISODE_END_HALF_FILLED: 160,
        OC3_DIED_OR_HOME_NEEDS_0: 52,
        EPISODES_OVERLAP: 4,
        DUPLICATE_REVIEWS: 2,
        OC3_FOYER_UNDER_18: 2,
        CODE_ACCOM: 2,
        OC3_FORMER_CARER_AT_17: 2,
        EPISODE_ENDS_AFTER_YEAR: 1,
        OC3_AGE: 1,
      },
    },
    {
      begins: '2020',
      year: 2021,
      fresh: 0,
      again: 226,
      episodesAside: 107,
      errors: {
        EPISODE_END_HALF_FILLED: 105,
        OC3_DIED_OR_HOME_NEEDS_0: 32,
        OC3_FORMER_CARER_AT_17: 6,
        EPISODES_OVERLAP: 4,
        OPEN_EPISODE_NOT_LAST: 2,
        CODE_ACCOM: 1,
        DUPLICATE_REVIEWS: 1,
        OC3_IN_TOUCH_FORBIDS_0: 1,
      },
    },
    {
      begins: '2021',
      year: 2022,
      fresh: 0,
      again: 144,
      episodesAside: 65,
      errors: {
        EPISODE_END_HALF_FILLED: 62,
        OC3_DIED_OR_HOME_NEEDS_0: 24,
        CODE_ACTIV: 6,
        EPISODES_OVERLAP: 3,
        OC3_FORMER_CARER_AT_17: 3,
        OC3_FOYER_UNDER_18: 2,
        CODE_ACCOM: 1,
        OC3_IN_TOUCH_FORBIDS_0: 1,
        DUPLICATE_REVIEWS: 1,
      },
    },
  ]

  /** Each kind of error counted straight from the files, by the words of the specification. */
  function countedHere(files: readonly GivenFile[]) {
    const episodes = rowsOf(files, 'episodes.csv')
    const leavers = rowsOf(files, 'oc3.csv')
    const filled = (cell: string | undefined) => cell !== undefined && cell !== ''
    const reviews = Map.groupBy(rowsOf(files, 'reviews.csv'), (row) => `${row['CHILD']!} ${row['REVIEW']!}`)
    return {
      EPISODE_END_HALF_FILLED: episodes.filter((row) => filled(row['DEC']) !== filled(row['REC'])).length,
      OC3_DIED_OR_HOME_NEEDS_0: leavers
        .filter((row) => ['DIED', 'RHOM'].includes(row['IN_TOUCH']!))
        .flatMap((row) => [row['ACTIV'], row['ACCOM']])
        .filter((code) => filled(code) && code !== '0').length,
      DUPLICATE_REVIEWS: [...reviews.values()].reduce((sum, rows) => sum + rows.length - 1, 0),
    }
  }

  test.each(years)(
    'the files of $begins are of collection year $year',
    async ({ begins, year, fresh, again, episodesAside, errors }) => {
      const files = filesIn('ssda903-linked-years', `${begins}-`)
      const children = childrenIn(files)
      const summary = await bringIn(files)
      expect(summary.year).toBe(year)
      expect(summary.people).toEqual({
        new: children.difference(known).size,
        changed: children.intersection(known).size,
        unchanged: 0,
        setAside: 0,
      })
      expect([summary.people.new, summary.people.changed]).toEqual([fresh, again])
      expect(totalRows(summary)).toBe(rowsIn(files))
      expect(errorsOf(summary)).toEqual(errors)
      expect(errors).toMatchObject(countedHere(files))
      expect(summary.rows['Episodes']?.setAside).toBe(episodesAside)
      for (const child of children) known.add(child)
    },
  )
})
