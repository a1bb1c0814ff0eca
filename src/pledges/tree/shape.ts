// Where each leaf hangs. Pure: the same pledges always make the same tree. Each theme has a bough of its own; in a bough the
// leaves stand as the seeds of a sunflower do, so that none covers another however many there are. Beyond some hundreds
// they gather into clusters, so that the tree stays light to load and quiet to look at.
import type { Day } from '../../platform/clock.ts'
import { growths, type Growth, type Leaf } from './published.ts'

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

export function seasonOf(day: Day): Season {
  const month = Number(day.slice(5, 7))
  if (month >= 3 && month <= 5) return 'spring'
  if (month >= 6 && month <= 8) return 'summer'
  return month >= 9 && month <= 11 ? 'autumn' : 'winter'
}

export interface Mark {
  readonly x: number
  readonly y: number
  /** In degrees. */
  readonly turn: number
  readonly scale: number
  readonly growth: Growth
  /** One leaf, or how many of a kind a cluster stands for. */
  readonly leaf: Leaf | null
  readonly times: number
}

export interface Bough {
  readonly key: string
  readonly words: string
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly leaves: number
}

export interface Shape {
  readonly boughs: readonly Bough[]
  readonly marks: readonly Mark[]
  readonly fallen: readonly Mark[]
  /** From the first pledge: how many years old the tree is, this one included. */
  readonly years: number
  readonly isClustered: boolean
}

/** Where the boughs of a crown are: the largest first. Within a picture of 520 by 440. */
const places = [
  { x: 260, y: 112, r: 88 },
  { x: 164, y: 150, r: 74 },
  { x: 356, y: 148, r: 76 },
  { x: 108, y: 206, r: 56 },
  { x: 414, y: 204, r: 56 },
  { x: 212, y: 212, r: 58 },
  { x: 312, y: 214, r: 58 },
  { x: 204, y: 84, r: 50 },
  { x: 320, y: 84, r: 50 },
] as const

export const mostSingle = 320
const others = 'others'
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

export function shapeOf(leaves: readonly Leaf[], today: Day): Shape {
  const hanging = leaves.filter(({ growth }) => growth !== 'fallen')
  const fallen = leaves.filter(({ growth }) => growth === 'fallen')
  const isClustered = hanging.length > mostSingle
  const grown = groupsOf(hanging)
  const share = Math.max(1, ...grown.map((group) => group.leaves.length))
  const boughs = grown.map((group, place): Bough => {
    const { x, y, r } = places[place] ?? places[0]
    // A bough with little on it is smaller, and never bare.
    const radius = r * (0.62 + 0.38 * Math.sqrt(group.leaves.length / share))
    return { key: group.key, words: group.words, x, y, radius, leaves: group.leaves.length }
  })
  const marks = grown.flatMap((group, place) => {
    const bough = boughs[place]
    if (!bough) return []
    return isClustered ? clustersIn(bough, group.leaves) : leavesIn(bough, group.leaves)
  })
  const first = leaves[0]?.madeOn ?? today
  const years = Math.max(1, Number(today.slice(0, 4)) - Number(first.slice(0, 4)) + 1)
  return { boughs, marks, fallen: onTheGround(fallen), years, isClustered }
}

interface Group {
  readonly key: string
  readonly words: string
  readonly leaves: readonly Leaf[]
}

/** By theme, the fullest first; what has no theme yet, and themes beyond the last bough, share one. */
function groupsOf(leaves: readonly Leaf[]): Group[] {
  const byTheme = Map.groupBy(leaves, ({ theme }) => theme ?? others)
  const themed = [...byTheme]
    .filter(([key]) => key !== others)
    .map(([key, own]): Group => ({ key, words: own[0]?.themeWords ?? '', leaves: own }))
    .toSorted((a, b) => b.leaves.length - a.leaves.length || a.key.localeCompare(b.key))
  const shown = themed.slice(0, places.length - 1)
  const rest = [...(byTheme.get(others) ?? []), ...themed.slice(shown.length).flatMap((group) => group.leaves)]
  const all = rest.length === 0 ? shown : [...shown, { key: others, words: 'Everything else', leaves: rest }]
  return all.toSorted((a, b) => b.leaves.length - a.leaves.length || a.key.localeCompare(b.key))
}

/** As the seeds of a sunflower stand: the nth at the golden angle, the square root of n from the middle. */
function seed({ x, y, radius }: Bough, place: number, of: number): Pick<Mark, 'x' | 'y' | 'turn'> {
  const away = radius * 0.94 * Math.sqrt((place + 0.5) / of)
  const angle = place * goldenAngle
  return {
    x: round(x + away * Math.cos(angle)),
    y: round(y + away * Math.sin(angle) * 0.92),
    turn: Math.round(((angle * 180) / Math.PI) % 360),
  }
}

function leavesIn(bough: Bough, leaves: readonly Leaf[]): Mark[] {
  const scale = scaleFor(bough, leaves.length)
  return leaves.map((leaf, place) => ({
    ...seed(bough, place, leaves.length),
    scale,
    growth: leaf.growth,
    leaf,
    times: 1,
  }))
}

/** As large as the room for one allows. */
const scaleFor = ({ radius }: Bough, count: number) => round(Math.min(1.15, (radius * 1.5) / (Math.sqrt(count) * 18)))

const clustersEach = 28

/** In each bough one mark stands for several of a kind; fruit and blossom never vanish behind leaves. */
function clustersIn(bough: Bough, leaves: readonly Leaf[]): Mark[] {
  const per = Math.max(1, Math.ceil(leaves.length / clustersEach))
  const clusters = growths.flatMap((growth) => {
    const own = leaves.filter((leaf) => leaf.growth === growth)
    return Array.from({ length: Math.ceil(own.length / per) }, (_, place) => ({
      growth,
      times: Math.min(per, own.length - place * per),
    }))
  })
  // One of a kind beside another: dealt out like cards, so that no bough is all fruit on one side.
  const dealt = clusters
    .map((cluster, place) => ({ cluster, order: (place * 7) % clusters.length }))
    .toSorted((a, b) => a.order - b.order)
  return dealt.map(({ cluster }, place) => ({
    ...seed(bough, place, clusters.length),
    scale: scaleFor(bough, clusters.length),
    growth: cluster.growth,
    leaf: null,
    times: cluster.times,
  }))
}

const mostFallen = 40

function onTheGround(leaves: readonly Leaf[]): Mark[] {
  return leaves.slice(0, mostFallen).map((leaf, place) => ({
    x: round(110 + ((place * 61) % 300)),
    y: round(402 + ((place * 37) % 18)),
    turn: (place * 53) % 360,
    scale: 0.8,
    growth: 'fallen',
    leaf,
    times: 1,
  }))
}

const round = (value: number) => Math.round(value * 10) / 10
