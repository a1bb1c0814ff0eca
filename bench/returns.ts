// A seeded generator of returns: two linked years of N invented children, as a case system would export them. Rows
// keep the rules of the return apart from about one child in two hundred, who has one planted fault.
//
//   node bench/returns.ts DIRECTORY [CHILDREN] [SEED]

import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { between, birthday, dayOf, inventLife, mulberry, pick, written, type Life, type Random } from './lives.ts'
import { columnsOf, type TableName } from '../src/ssda903/index.ts'

export interface ReturnsWanted {
  readonly directory: string
  readonly children: number
  readonly seed?: number
  /** The later of the two collection years; the earlier goes to `prev/`. */
  readonly year?: number
}

const CHANGES = ['CARPL', 'CREQB', 'CHILD', 'OTHER', 'STAND']
const ACTIVITIES = ['F1', 'F2', 'F4', 'F5', 'P5', 'G4', 'G5', 'G6']
const HOMES = ['U1', 'U1', 'B1', 'D1', 'K1', 'K2', 'Y2']
const FILES: Readonly<Record<TableName, string | null>> = {
  Header: 'header.csv',
  Episodes: 'episodes.csv',
  Reviews: 'reviews.csv',
  UASC: 'uasc.csv',
  OC2: 'oc2.csv',
  OC3: 'oc3.csv',
  AD1: null,
  PlacedAdoption: null,
  PrevPerm: 'previous_permanence.csv',
  Missing: 'missing.csv',
  SWEpisodes: 'sw_episodes.csv',
  DoLo: null,
}

/** The files of one year, written as they come. */
class YearFiles {
  readonly #files = new Map<TableName, WriteStream>()
  readonly year: number
  readonly first: number
  readonly last: number

  constructor(directory: string, year: number) {
    mkdirSync(directory, { recursive: true })
    this.year = year
    this.first = dayOf(year - 1, 4, 1)
    this.last = dayOf(year, 3, 31)
    for (const [table, name] of Object.entries(FILES) as [TableName, string | null][]) {
      if (name === null) continue
      const file = createWriteStream(join(directory, name))
      file.write(`${columnsOf(table).join(',')}\r\n`)
      this.#files.set(table, file)
    }
  }

  row(table: TableName, cells: readonly (string | number)[]): void {
    this.#files.get(table)?.write(`${cells.join(',')}\r\n`)
  }

  async drain(): Promise<void> {
    for (const file of this.#files.values()) if (file.writableNeedDrain) await once(file, 'drain')
  }

  async close(): Promise<void> {
    for (const file of this.#files.values()) {
      file.end()
      await once(file, 'close')
    }
  }
}

function writeEpisodes(files: YearFiles, life: Life, plant: string): number {
  let count = 0
  for (const episode of life.episodes) {
    if (episode.end < files.first || episode.start > files.last) continue
    const ended = episode.end <= files.last
    const start = written(episode.start)
    const end = ended ? written(plant === 'ends before start' ? episode.start - 5 : episode.end) : ''
    const [place, provider] = episode.place
    const changes = ended && episode.reason === 'X1' ? (CHANGES[episode.start % CHANGES.length] ?? '') : ''
    files.row('Episodes', [
      life.id,
      start,
      episode.first ? 'S' : 'P',
      plant === 'unknown code' ? 'Q9' : episode.status,
      life.need,
      place,
      provider,
      end,
      ended ? episode.reason : '',
      changes,
      life.home,
      episode.postcode,
      episode.provider,
    ])
    count += 1
  }
  return count
}

function writeCare(files: YearFiles, life: Life, random: Random): void {
  const born = written(life.born)
  const start = Math.max(files.first, life.episodes[0]?.start ?? 0)
  const end = Math.min(files.last, life.episodes.at(-1)?.end ?? 0)
  for (let held = start + 28; held < end; held += 170) {
    files.row('Reviews', [
      life.id,
      born,
      written(held),
      held < birthday(life.born, 4) ? 'PN0' : `PN${between(random, 1, 7)}`,
    ])
  }
  for (const worker of life.workers) {
    if (worker.end < files.first || worker.start > files.last) continue
    files.row('SWEpisodes', [
      life.id,
      born,
      worker.id,
      written(worker.start),
      worker.end <= files.last ? written(worker.end) : '',
      'LEFTRL',
    ])
  }
  if (random() < 0.15 && end > start + 10)
    files.row('Missing', [life.id, born, 'M', written(start + 3), written(start + 4)])
  if (random() < 0.25) files.row('PrevPerm', [life.id, born, 'Z1', '', ''])
  if (life.cameAlone) files.row('UASC', [life.id, life.sex, born, written(birthday(life.born, 18))])
  if (start === files.first && end === files.last) files.row('OC2', [life.id, born, '', '', '', '', 1, 1, 1, 0, '', ''])
}

function writeLeaver(files: YearFiles, life: Life, random: Random): boolean {
  const careEnd = life.episodes.at(-1)?.end ?? 0
  for (let age = 17; age <= 21; age += 1) {
    const day = birthday(life.born, age)
    if (day < files.first || day > files.last || careEnd > day || careEnd < birthday(life.born, 16)) continue
    const touch = random() < 0.85 ? 'YES' : 'NO'
    files.row('OC3', [
      life.id,
      written(life.born),
      touch,
      touch === 'YES' ? pick(random, ACTIVITIES) : '0',
      touch === 'YES' ? pick(random, HOMES) : '0',
    ])
    return true
  }
  return false
}

const PLANTS = ['ends before start', 'unknown code', 'birth date']

function writeYear(files: YearFiles, life: Life, number: number): void {
  const random = mulberry(number * 31 + files.year)
  const plant = number % 200 === 7 ? (PLANTS[number % 3] ?? '') : ''
  const episodes = writeEpisodes(files, life, plant)
  if (episodes > 0) writeCare(files, life, random)
  const isLeaver = writeLeaver(files, life, random)
  if (episodes === 0 && !isLeaver) return
  const born = written(plant === 'birth date' ? life.born + 1 : life.born)
  files.row('Header', [life.id, life.sex, born, life.ethnicity, life.pupil, life.sex === 'F' ? 0 : '', ''])
}

/** Writes two linked years: the later into the directory, the earlier into its `prev/`. */
export async function writeReturns({ directory, children, seed = 903, year = 2026 }: ReturnsWanted): Promise<void> {
  const years = [new YearFiles(join(directory, 'prev'), year - 1), new YearFiles(directory, year)]
  for (let number = 0; number < children; number += 1) {
    const life = inventLife(number, seed, year)
    for (const files of years) writeYear(files, life, number)
    if (number % 1000 === 0) for (const files of years) await files.drain()
  }
  for (const files of years) await files.close()
}

if (import.meta.main) {
  const [directory, children = '1000', seed = '903'] = process.argv.slice(2)
  if (!directory) {
    process.stderr.write('Usage: node bench/returns.ts DIRECTORY [CHILDREN] [SEED]\n')
    process.exitCode = 2
  } else await writeReturns({ directory, children: Number(children), seed: Number(seed) })
}
