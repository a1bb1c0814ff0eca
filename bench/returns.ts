// A seeded generator of returns: two linked years of N invented children, as a case system would export them. Rows
// keep the rules of the return apart from about one child in two hundred, who has one planted fault.
//
//   node bench/returns.ts DIRECTORY [CHILDREN] [SEED]

import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { columnsOf, type TableName } from '../src/ssda903/index.ts'

export interface ReturnsWanted {
  readonly directory: string
  readonly children: number
  readonly seed?: number
  /** The later of the two collection years; the earlier goes to `prev/`. */
  readonly year?: number
}

type Random = () => number

function mulberry(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const upTo = (random: Random, end: number): number => Math.floor(random() * end)
const between = (random: Random, from: number, to: number): number => from + upTo(random, to - from + 1)
const pick = <T>(random: Random, from: readonly T[]): T => from[upTo(random, from.length)] as T // never empty here

const dayOf = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / 86_400_000
const written = (day: number): string => {
  const iso = new Date(day * 86_400_000).toISOString()
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`
}
const birthday = (born: number, age: number): number => {
  const date = new Date(born * 86_400_000)
  return dayOf(date.getUTCFullYear() + age, date.getUTCMonth() + 1, date.getUTCDate())
}

const ETHNICITIES = ['WBRI', 'WBRI', 'WBRI', 'WBRI', 'WOTH', 'MWBC', 'AIND', 'APKN', 'BAFR', 'BCRB', 'OOTH']
const NEEDS = ['N1', 'N1', 'N1', 'N2', 'N4', 'N5', 'N5', 'N8']
const PLACES: readonly (readonly [string, string])[] = [
  ['U4', 'PR1'],
  ['U6', 'PR1'],
  ['U6', 'PR4'],
  ['U1', 'PR1'],
  ['K2', 'PR4'],
  ['R1', 'PR5'],
]
const CHANGES = ['CARPL', 'CREQB', 'CHILD', 'OTHER', 'STAND']
const ENDS = ['E4A', 'E4A', 'E4B', 'E13', 'E45', 'E8']
const ACTIVITIES = ['F1', 'F2', 'F4', 'F5', 'P5', 'G4', 'G5', 'G6']
const HOMES = ['U1', 'U1', 'B1', 'D1', 'K1', 'K2', 'Y2']
const CONSONANTS = 'ABCDEFGHJKLMNPQRTUVWXYZ'

interface Episode {
  readonly start: number
  readonly end: number
  readonly status: string
  readonly place: readonly [string, string]
  readonly postcode: string
  readonly provider: string
  readonly reason: string
  readonly first: boolean
}

interface Life {
  readonly id: string
  readonly born: number
  readonly sex: string
  readonly ethnicity: string
  readonly pupil: string
  readonly need: string
  readonly home: string
  readonly cameAlone: boolean
  readonly episodes: readonly Episode[]
  readonly workers: readonly { id: string; start: number; end: number }[]
}

const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ'
const letter = (random: Random, from: string): string => from.charAt(upTo(random, from.length))
const postcode = (random: Random): string =>
  `LS${between(random, 1, 29)} ${upTo(random, 10)}${letter(random, LETTERS)}${letter(random, LETTERS)}`

function inventEpisodes(random: Random, start: number, end: number, goesHome: boolean): Episode[] {
  const status = pick(random, ['C1', 'C2', 'C2', 'V2', 'V2'])
  const episodes: Episode[] = []
  for (let from = start; from < end;) {
    const length = between(random, 60, 700)
    const to = from + length >= end - 30 ? end : from + length
    const reason = to < end ? 'X1' : goesHome ? pick(random, ENDS) : 'E5'
    const place = pick(random, PLACES)
    episodes.push({
      start: from,
      end: to,
      status,
      place,
      postcode: postcode(random),
      provider: `SC${between(random, 100_000, 999_999)}`,
      reason,
      first: from === start,
    })
    from = to
  }
  return episodes
}

function inventWorkers(random: Random, start: number, end: number): Life['workers'] {
  const workers = []
  for (let from = start; from < end;) {
    const to = Math.min(end, from + between(random, 200, 900))
    workers.push({ id: `SW${String(between(random, 1, 4000)).padStart(4, '0')}`, start: from, end: to })
    from = to
  }
  return workers
}

/** One invented life: born, in care once, and left at 18, earlier, or not yet. */
function inventLife(number: number, seed: number, year: number): Life {
  const random = mulberry(Math.imul(number + 1, 2_654_435_761) ^ seed)
  const isLeaver = random() < 0.25
  const age = isLeaver ? between(random, 16, 20) : between(random, 0, 17)
  const born = dayOf(year - age - 1, 4, 1) + upTo(random, 364)
  const eighteen = birthday(born, 18)
  const latest = Math.min(dayOf(year, 3, 1), eighteen - 120)
  const earliest = isLeaver ? birthday(born, 14) : Math.max(born, latest - 1500)
  const start = Math.max(born, Math.min(latest, between(random, earliest, Math.max(earliest, latest))))
  const goesHome = random() < 0.3
  // Everybody is in the later return: in care in that year, or a care leaver who left at 16 or over.
  const soonest = isLeaver ? birthday(born, 16) + 40 : dayOf(year - 1, 4, 10)
  const early = Math.max(soonest, start + between(random, 40, 1500))
  const end = goesHome && early < eighteen ? early : eighteen
  return {
    id: String(500_000 + number),
    born,
    sex: random() < 0.55 ? 'M' : 'F',
    ethnicity: pick(random, ETHNICITIES),
    pupil: `${letter(random, CONSONANTS)}${String(upTo(random, 1e12)).padStart(12, '0')}`,
    need: pick(random, NEEDS),
    home: postcode(random),
    cameAlone: random() < 0.05,
    episodes: inventEpisodes(random, start, end, end < eighteen),
    workers: inventWorkers(random, start, end),
  }
}

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
