// Seeded chance: the demonstration council is the same council on every machine.

export interface Chance {
  /** From 0 up to 1. */
  next(): number
  whole(from: number, to: number): number
  pick<T>(list: readonly T[]): T
  /** True in `share` of cases. */
  happens(share: number): boolean
}

/** Mulberry32: 32 bits of state, good enough for invented lives. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    pick: (list) => {
      const picked = list[whole(0, list.length - 1)]
      if (picked === undefined) throw new Error('There is nothing to pick from')
      return picked
    },
    happens: (share) => next() < share,
  }
}
