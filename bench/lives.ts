// Invented lives for generated returns: each from its own seed, so that a life is the same in every run and year.

export type Random = () => number

export function mulberry(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const upTo = (random: Random, end: number): number => Math.floor(random() * end)
export const between = (random: Random, from: number, to: number): number => from + upTo(random, to - from + 1)
export const pick = <T>(random: Random, from: readonly T[]): T => from[upTo(random, from.length)] as T // never empty here

export const dayOf = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / 86_400_000
export const written = (day: number): string => {
  const iso = new Date(day * 86_400_000).toISOString()
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`
}
export const birthday = (born: number, age: number): number => {
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
const ENDS = ['E4A', 'E4A', 'E4B', 'E13', 'E45', 'E8']
const CONSONANTS = 'ABCDEFGHJKLMNPQRTUVWXYZ'

export interface Episode {
  readonly start: number
  readonly end: number
  readonly status: string
  readonly place: readonly [string, string]
  readonly postcode: string
  readonly provider: string
  readonly reason: string
  readonly first: boolean
}

export interface Life {
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
export function inventLife(number: number, seed: number, year: number): Life {
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
