// The real-shaped returns beside this project: what exactly comes out of reading and checking them. The counts are
// worked out a second time here, with nothing but split and sets, so that the two ways hold each other honest.

import { createReadStream, existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  checkReading,
  childrenOf,
  historyFromReturn,
  readReturn,
  type CheckResult,
  type KeptRow,
  type NamedSource,
  type Reading,
} from '../src/ssda903/index.ts'

const shared = process.env['ALONGSIDE_SHARED'] ?? fileURLToPath(new URL('../../shared', import.meta.url))
const data = join(shared, 'data')

const filesIn = (folder: string, prefix = ''): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.csv'))
    .map((name) => join(folder, name))
const sourcesOf = (files: readonly string[]): NamedSource[] =>
  files.map((file) => ({ name: file.split('/').at(-1) ?? file, open: () => createReadStream(file) }))

type Rows = readonly Readonly<Record<string, string>>[]

/** Reads a table the plain way: these files have no quotation marks. */
function plainRows(files: readonly string[], marker: string): Rows {
  for (const file of files) {
    const [heading = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/)
    const columns = heading.split(',')
    if (!columns.includes(marker)) continue
    return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [columns[at] ?? '', cell.trim()])))
  }
  return []
}

interface Outcome {
  readonly reading: Reading
  readonly result: CheckResult
  readonly files: readonly string[]
}

async function outcomeOf(files: readonly string[], previous?: Reading): Promise<Outcome> {
  const reading = await readReturn(sourcesOf(files))
  return { reading, result: checkReading(reading, previous ? { previous } : {}), files }
}

const idsOf = (rows: Rows): Set<string> => new Set(rows.map((row) => row['CHILD'] ?? ''))
const isDied = (row: Readonly<Record<string, string>>) => ['DIED', 'RHOM'].includes(row['IN_TOUCH'] ?? '')
const count = <T>(items: readonly T[], is: (item: T) => boolean): number => items.filter(is).length
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** The same counts by another road. */
function countedPlainly(files: readonly string[]) {
  const [episodes, header, oc3] = [plainRows(files, 'DECOM'), plainRows(files, 'ETHNIC'), plainRows(files, 'ACCOM')]
  const known = idsOf(episodes).union(idsOf(oc3))
  return {
    children: new Set(
      files.flatMap((file) =>
        readFileSync(file, 'utf8')
          .trimEnd()
          .split(/\r?\n/)
          .slice(1)
          .map((line) => line.split(',')[0]),
      ),
    ).size,
    rows: sum(files.map((file) => readFileSync(file, 'utf8').trimEnd().split(/\r?\n/).length - 1)),
    byRule: {
      EPISODE_END_HALF_FILLED: count(episodes, (row) => (row['DEC'] === '') !== (row['REC'] === '')),
      OC3_DIED_OR_HOME_NEEDS_0: sum(
        oc3.filter(isDied).map((row) => count(['ACTIV', 'ACCOM'], (column) => row[column] !== '0')),
      ),
      OC3_IN_TOUCH_FORBIDS_0: sum(
        oc3
          .filter((row) => row['IN_TOUCH'] === 'YES')
          .map((row) => count(['ACTIV', 'ACCOM'], (column) => row[column] === '0')),
      ),
      CODE_ACCOM: count(oc3, (row) => !/^([BCDEGHKRSTUVWXYZ][12]|0)$/.test(row['ACCOM'] ?? '')),
      NO_EPISODES: count(header, (row) => !known.has(row['CHILD'] ?? '')),
      UPN_SHAPE: count(header, (row) => !/^([A-HJ-NP-RT-Z]\d{11}[\dA-Z]|UN[1-5])$/.test(row['UPN'] ?? '')),
      FREEING_ORDER_AFTER_2005: count(episodes, (row) => row['LS'] === 'D1'),
      HOME_ON_SECTION_20: count(episodes, (row) => row['LS'] === 'V2' && row['PLACE'] === 'P1'),
    },
  }
}

const withoutZeros = (counts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([, number]) => number > 0))

const setAsideOf = (outcome: Outcome, previous?: Reading) => {
  const children = [...childrenOf(outcome.reading, previous ? { previous } : {})]
  return {
    people: children.length,
    stopped: count(children, (child) => child.stopped !== null),
    withRowsSetAside: count(children, (child) => child.setAside.length > 0),
    rows: sum(children.map((child) => child.setAside.length)),
    kept: sum(children.map((child) => child.rows.length)),
  }
}

const folder = join(data, 'ssda903-1000')
const years = [2017, 2018, 2019, 2020, 2021]

describe.skipIf(!existsSync(data))('the return of one council, two years', () => {
  const previous = outcomeOf(filesIn(join(folder, 'prev')))
  const current = previous.then(({ reading }) => outcomeOf(filesIn(folder), reading))

  it('is recognised whole, with its years worked out', async () => {
    for (const [outcome, year] of [
      [await previous, 2025],
      [await current, 2026],
    ] as const) {
      expect(outcome.result.year).toBe(year)
      expect(outcome.result.files).toHaveLength(11)
      expect(outcome.result.files.every((file) => file.whole && file.table !== null)).toBe(true)
      expect(outcome.result.rules.filter((rule) => rule.state === 'failed')).toEqual([])
      const plain = countedPlainly(outcome.files)
      expect([outcome.result.counts.children, outcome.result.counts.rows]).toEqual([plain.children, plain.rows])
      expect(outcome.result.counts.byRule).toMatchObject(withoutZeros(plain.byRule))
    }
  })

  it('holds 752 and 1,000 children, and no row breaks a rule', async () => {
    const [before, now] = [await previous, await current]
    expect([before.result.counts.children, before.result.counts.rows]).toEqual([752, 4851])
    expect([now.result.counts.children, now.result.counts.rows]).toEqual([1000, 6042])
    expect(before.result.problems).toEqual([])
    expect(now.result.problems).toEqual([])
    expect(setAsideOf(now, before.reading)).toEqual({
      people: 1000,
      stopped: 0,
      withRowsSetAside: 0,
      rows: 0,
      kept: 6042,
    })
  })

  it('gives every child a history, and says of whom it is not held', async () => {
    const rows = new Map<string, KeptRow[]>()
    for (const { reading } of [await previous, await current]) {
      for (const child of childrenOf(reading)) rows.set(child.child, [...(rows.get(child.child) ?? []), ...child.rows])
    }
    const histories = [...rows].map(
      ([child, kept]) => [child, historyFromReturn(kept, { authority: 'Northshire', years: [2025, 2026] })] as const,
    )
    const held = histories.map(([, { facts }]) => facts.historyHeldFrom)
    expect(held).toHaveLength(1000)
    const episodes = [...plainRows(filesIn(join(folder, 'prev')), 'DECOM'), ...plainRows(filesIn(folder), 'DECOM')]
    const withEpisodes = idsOf(episodes)
    const days = (row: Readonly<Record<string, string>>) => (row['DECOM'] ?? '').split('/').reverse().join('')
    const earliest = Map.groupBy(episodes, (row) => row['CHILD'] ?? '')
    const notFromTheStart = [...earliest.values()].filter(
      (own) => own.toSorted((a, b) => (days(a) < days(b) ? -1 : 1))[0]?.['RNE'] !== 'S',
    )
    expect(count(held, (from) => from === null)).toBe(1000 - withEpisodes.size)
    expect(count(held, (from) => typeof from === 'string')).toBe(notFromTheStart.length)
    expect([count(held, (from) => from === null), notFromTheStart.length]).toEqual([190, 265])
  })

  it('shows child 105753 home since 30 December 2025', async () => {
    const { reading } = await current
    const child = [...childrenOf(reading)].find((one) => one.child === '105753')
    expect(historyFromReturn(child?.rows ?? [], { authority: 'Northshire' }).facts).toEqual({
      dateOfBirth: '2008-08-21',
      lookedAfter: [
        {
          start: '2025-09-09',
          end: '2025-12-30',
          status: 'S20',
          authority: 'Northshire',
          country: 'England',
          placement: 'foster',
        },
      ],
      livingWith: [{ with: 'parent', start: '2025-12-30', end: null }],
    })
  })
})

describe.skipIf(!existsSync(data))('five linked years with random codes', () => {
  const linked = join(data, 'ssda903-linked-years')
  const outcomes: Promise<Outcome>[] = []
  for (const year of years) {
    const before = outcomes.at(-1)
    outcomes.push((async () => outcomeOf(filesIn(linked, `${year}-`), (await before)?.reading))())
  }

  it.each(years.map((year, at) => [year, at] as const))(
    '%i is read whole, and counted the same by another road',
    async (year, at) => {
      const outcome = await outcomes[at]!
      expect(outcome.result.year).toBe(year + 1)
      expect(outcome.result.files.map((file) => file.table).toSorted()).toEqual(
        ['Episodes', 'Header', 'Missing', 'OC2', 'OC3', 'PrevPerm', 'Reviews', 'UASC'].toSorted(),
      )
      expect(outcome.result.rules.filter((rule) => rule.state === 'failed')).toEqual([])
      const plain = countedPlainly(outcome.files)
      expect([outcome.result.counts.children, outcome.result.counts.rows]).toEqual([plain.children, plain.rows])
      expect(outcome.result.counts.byRule).toMatchObject(withoutZeros(plain.byRule))
    },
  )

  it('come out with exactly these people, and these rows set aside', async () => {
    const found = []
    for (const [at] of years.entries()) found.push(setAsideOf(await outcomes[at]!, (await outcomes[at - 1])?.reading))
    expect(found).toEqual([
      { people: 819, stopped: 0, withRowsSetAside: 470, rows: 513, kept: 6896 },
      { people: 572, stopped: 0, withRowsSetAside: 269, rows: 290, kept: 5289 },
      { people: 362, stopped: 0, withRowsSetAside: 187, rows: 198, kept: 3712 },
      { people: 226, stopped: 0, withRowsSetAside: 120, rows: 129, kept: 2551 },
      { people: 144, stopped: 0, withRowsSetAside: 78, rows: 85, kept: 1778 },
    ])
  })

  it('set rows aside for exactly these errors', async () => {
    const byRule: Record<string, number> = {}
    for (const outcome of await Promise.all(outcomes)) {
      const errors = new Set(
        outcome.result.problems.filter((problem) => problem.level === 'error').map((problem) => problem.rule),
      )
      for (const rule of errors) byRule[rule] = (byRule[rule] ?? 0) + (outcome.result.counts.byRule[rule] ?? 0)
    }
    expect(byRule).toEqual({
      CODE_ACCOM: 24,
      CODE_ACTIV: 6,
      DUPLICATE_REVIEWS: 12,
      EPISODES_OVERLAP: 40,
      EPISODE_ENDS_AFTER_YEAR: 3,
      EPISODE_END_HALF_FILLED: 996,
      OC3_AGE: 3,
      OC3_DIED_OR_HOME_NEEDS_0: 250,
      OC3_FORMER_CARER_AT_17: 23,
      OC3_FOYER_UNDER_18: 8,
      OC3_IN_TOUCH_FORBIDS_0: 5,
      OPEN_EPISODE_NOT_LAST: 9,
    })
  })

  it('give a history for everybody who is not stopped, with nothing left unsaid', async () => {
    const rows = new Map<string, KeptRow[]>()
    const holes = new Map<string, string[]>()
    for (const { reading } of await Promise.all(outcomes)) {
      for (const child of childrenOf(reading)) {
        rows.set(child.child, [...(rows.get(child.child) ?? []), ...child.rows])
        holes.set(child.child, [...(holes.get(child.child) ?? []), ...child.episodesSetAside])
      }
    }
    let notHeld = 0
    let healed = 0
    for (const [child, kept] of rows) {
      const history = historyFromReturn(kept, {
        authority: 'Northshire',
        years: [2018, 2019, 2020, 2021, 2022],
        episodesSetAside: holes.get(child) ?? [],
      })
      const isHole = history.open.some((one) => one.code === 'EPISODE_SET_ASIDE')
      if (history.facts.historyHeldFrom === null) notHeld += 1
      if (!isHole && (holes.get(child)?.length ?? 0) > 0) healed += 1
      const inferred = Object.entries(history.facts).filter(([name]) => name !== 'dateOfBirth')
      const paths = inferred.flatMap(([name, value]) =>
        Array.isArray(value) ? value.map((_, at) => `${name}.${at}`) : [name],
      )
      expect(history.inferences.flatMap((one) => one.fact ?? []).toSorted()).toEqual(paths.toSorted())
    }
    expect({ people: rows.size, notHeld, healed }).toEqual({ people: 820, notHeld: 116, healed: 403 })
  })
})
