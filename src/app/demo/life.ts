// One invented life in care: when it began, where they lived, how it ended. The return is cut from it year by year.
import { addDays, type Day } from '../../platform/clock.ts'
import type { Chance } from './chance.ts'

export interface Episode {
  readonly from: Day
  /** The last day; null while it goes on. */
  readonly to: Day | null
  readonly rne: string
  readonly ls: string
  readonly place: string
  readonly provider: string
  /** Why it ended: X1 when another followed at once. */
  readonly rec: string
}

export interface Life {
  readonly childId: string
  readonly born: Day
  readonly sex: 'F' | 'M'
  readonly ethnicity: string
  readonly cameAlone: boolean
  /** False for the few whose time in care the case system never held: the return names them as care leavers only. */
  readonly heldHere: boolean
  readonly episodes: readonly Episode[]
  readonly leaver: { readonly activity: string; readonly home: string; readonly inTouch: string }
}

/** A way through care, with roughly how many of the council's young people took it. */
interface Way {
  readonly share: number
  readonly cameAlone?: boolean
  /** Ages in years at which care began and ended (18 is "until grown up"), with the code that ended it. */
  readonly begins: readonly [number, number]
  readonly ends: readonly [number, number]
  readonly rec: string
  readonly ls: readonly string[]
}

const ways: readonly Way[] = [
  { share: 34, begins: [3, 12], ends: [18, 18], rec: 'E5', ls: ['V2', 'C1', 'C2'] },
  { share: 16, begins: [13, 15.7], ends: [18, 18], rec: 'E5', ls: ['V2'] },
  { share: 8, begins: [14, 16.5], ends: [18, 18], rec: 'E17', ls: ['V2', 'C2'] },
  { share: 7, begins: [14.5, 17.2], ends: [18, 18], rec: 'E5', ls: ['V2'], cameAlone: true },
  { share: 14, begins: [13, 15.6], ends: [16.4, 17.6], rec: 'E4A', ls: ['V2'] },
  { share: 5, begins: [14, 15.6], ends: [16.2, 17.7], rec: 'E4B', ls: ['V2'] },
  { share: 4, begins: [16.3, 17.3], ends: [16.5, 17.5], rec: 'E4A', ls: ['V2'] },
  { share: 4, begins: [12, 15], ends: [16.1, 17.5], rec: 'E13', ls: ['V2'] },
  { share: 4, begins: [6, 13], ends: [8, 15.5], rec: 'E45', ls: ['C1', 'C2'] },
  { share: 2, begins: [8, 13], ends: [13.5, 15.8], rec: 'E4A', ls: ['V2'] },
  { share: 3, begins: [15.8, 16.8], ends: [16.4, 17.3], rec: 'E14', ls: ['J1'] },
  { share: 6, begins: [14.5, 16.2], ends: [16.4, 17.8], rec: 'E6', ls: ['V2'] },
]

const placements = [
  ['U6', 'PR1'],
  ['U6', 'PR1'],
  ['U4', 'PR4'],
  ['U1', 'PR1'],
  ['K2', 'PR4'],
  ['K2', 'PR5'],
] as const

export function inventLife(chance: Chance, number: number, today: Day): Life {
  const way = pickWay(chance)
  const age = 13.6 + chance.next() * 11.9
  const born = yearsBefore(today, age)
  const begins = between(chance, way.begins)
  const ends = Math.max(between(chance, way.ends), begins + 0.06)
  const startsOn = yearsAfter(born, Math.min(begins, Math.max(age - 0.1, 0.5)))
  const wouldEnd = ends >= 18 ? birthday(born, 18) : yearsAfter(born, ends)
  const endsOn = wouldEnd <= today && wouldEnd > startsOn ? wouldEnd : null
  return {
    childId: `AC${String(20_000 + number * 7)}`,
    born,
    sex: chance.happens(0.48) ? 'F' : 'M',
    ethnicity: chance.pick(['WBRI', 'WBRI', 'WBRI', 'MWBC', 'BAFR', 'APKN', 'AOTH', 'BOTH', 'WOTH', 'OOTH']),
    cameAlone: way.cameAlone ?? false,
    heldHere: !chance.happens(0.04),
    episodes: inventEpisodes(chance, way, startsOn, endsOn, today, born),
    leaver: {
      activity: chance.pick(['F1', 'F2', 'F2', 'P2', 'F4', 'F5', 'P5', 'G4', 'G5', 'G5', 'G6']),
      home: way.rec === 'E17' ? 'Z1' : chance.pick(['U1', 'U1', 'D1', 'E1', 'K1', 'B1', 'T1', 'S2', 'V2', 'X2']),
      inTouch: chance.happens(0.9) ? 'YES' : 'NO',
    },
  }
}

function pickWay(chance: Chance): Way {
  let left = chance.next() * ways.reduce((sum, way) => sum + way.share, 0)
  for (const way of ways) {
    left -= way.share
    if (left <= 0) return way
  }
  throw new Error('The shares do not add up')
}

function inventEpisodes(chance: Chance, way: Way, startsOn: Day, endsOn: Day | null, today: Day, born: Day): Episode[] {
  const cuts = [startsOn]
  const last = endsOn ?? today
  for (;;) {
    const next = addDays(cuts.at(-1) ?? startsOn, chance.whole(120, 1400))
    if (next >= addDays(last, -20) || cuts.length >= 9) break
    cuts.push(next)
  }
  return cuts.map((from, index) => {
    const following = cuts[index + 1]
    const ls = way.ls[Math.min(index, way.ls.length - 1)] ?? 'V2'
    const before = way.ls[Math.min(index - 1, way.ls.length - 1)]
    const [place, provider] = placeFor(chance, way, from, born)
    return {
      from,
      to: following ?? endsOn,
      rne: index === 0 ? 'S' : before === ls ? 'P' : 'B',
      ls,
      place,
      provider,
      rec: following === undefined ? way.rec : 'X1',
    }
  })
}

function placeFor(chance: Chance, way: Way, from: Day, born: Day): readonly [string, string] {
  if (way.ls[0] === 'J1') return ['K2', 'PR4']
  return from >= birthday(born, 16) && chance.happens(0.4) ? ['K3', 'PR4'] : chance.pick(placements)
}

const between = (chance: Chance, [low, high]: readonly [number, number]) => low + chance.next() * (high - low)
const yearsAfter = (day: Day, years: number) => addDays(day, Math.round(years * 365.25))
const yearsBefore = (day: Day, years: number) => addDays(day, -Math.round(years * 365.25))

/** The birthday itself: 1 March in common years for those born on 29 February. */
export function birthday(born: Day, age: number): Day {
  const year = Number(born.slice(0, 4)) + age
  const text = `${year}${born.slice(4)}`
  return addDays(
    (born.endsWith('02-29') && year % 4 !== 0 ? `${year}-02-28` : text) as Day,
    born.endsWith('02-29') && year % 4 !== 0 ? 1 : 0,
  )
}
