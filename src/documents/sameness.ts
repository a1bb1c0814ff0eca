// Which candidates say the same: the same words, or nearly (four words in five in common). The work grows with the
// number of candidates, not with its square: each is compared only with those that share one of its rarest words.

/** How many others a candidate names. */
const MOST = 20
/** How many with the same rare word are compared. */
const NEAR = 60
const ALIKE = 0.8

export function samenessOf(texts: readonly string[]): number[][] {
  const sets = texts.map(wordsOf)
  const groups = new Groups(texts.length)
  joinEqual(sets, groups)
  joinAlike(sets, groups)
  return groups.others()
}

function wordsOf(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu)
  return [...new Set(words ?? [])].slice(0, 200).toSorted()
}

function joinEqual(sets: readonly string[][], groups: Groups): void {
  const first = new Map<string, number>()
  sets.forEach((set, index) => {
    if (set.length === 0) return
    const key = set.join(' ')
    const seen = first.get(key)
    if (seen === undefined) first.set(key, index)
    else groups.join(seen, index)
  })
}

/** Two sets that have four fifths in common share a word among the rarest fifth (and one) of each. */
function joinAlike(sets: readonly string[][], groups: Groups): void {
  const uses = new Map<string, number>()
  for (const set of sets) for (const word of set) uses.set(word, (uses.get(word) ?? 0) + 1)
  const holders = new Map<string, number[]>()
  sets.forEach((set, index) => {
    if (groups.isLater(index)) return
    const mine = new Set(set)
    const rare = set.toSorted((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || (a < b ? -1 : 1))
    for (const word of rare.slice(0, set.length - Math.ceil(set.length * ALIKE) + 1)) {
      const others = holders.get(word) ?? []
      for (const other of others.slice(-NEAR)) if (isAlike(mine, sets[other] ?? [])) groups.join(other, index)
      others.push(index)
      holders.set(word, others)
    }
  })
}

function isAlike(mine: ReadonlySet<string>, other: readonly string[]): boolean {
  if (Math.min(mine.size, other.length) < 4) return false
  const shared = other.filter((word) => mine.has(word)).length
  return shared >= ALIKE * (mine.size + other.length - shared)
}

class Groups {
  readonly #first: number[]
  constructor(size: number) {
    this.#first = Array.from({ length: size }, (_, index) => index)
  }

  /** Whether it was joined to an earlier one. */
  isLater(index: number): boolean {
    return this.#first[index] !== index
  }

  #find(index: number): number {
    let at = index
    while (this.#first[at] !== at) at = this.#first[at] ?? at
    this.#first[index] = at
    return at
  }

  join(one: number, two: number): void {
    const [a, b] = [this.#find(one), this.#find(two)]
    this.#first[Math.max(a, b)] = Math.min(a, b)
  }

  others(): number[][] {
    const members = Map.groupBy(this.#first.keys(), (index) => this.#find(index))
    return this.#first.map((_, index) =>
      (members.get(this.#find(index)) ?? [])
        .slice(0, MOST + 1)
        .filter((other) => other !== index)
        .slice(0, MOST),
    )
  }
}
