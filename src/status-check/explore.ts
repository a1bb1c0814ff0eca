// Tries out every way in which something that is only roughly known may have been: `build` asks `choose` wherever it
// could be one thing or another, and is run again for each combination.

export type Choose = <T>(question: string, options: readonly T[]) => T

/** Which option was taken for each question that had more than one. */
export type Picks = ReadonlyMap<string, number>

export interface Explored<T> {
  readonly built: T
  readonly picks: Picks
}

/** Every combination while there are at most `most`; beyond that the ends of each span, then an even sample. */
export function explore<T>(build: (choose: Choose) => T, most: number): readonly Explored<T>[] {
  return everyWay(build, most, false) ?? everyWay(build, most, true) ?? sample(build, most)
}

function everyWay<T>(build: (choose: Choose) => T, most: number, onlyEnds: boolean): Explored<T>[] | null {
  const found: Explored<T>[] = []
  let path: { taken: number; of: number }[] | null = []
  while (path !== null) {
    if (found.length === most) return null
    const steps: { taken: number; of: number }[] = path
    let at = 0
    found.push(
      once(build, (of) => {
        const step = (steps[at] ??= { taken: 0, of: onlyEnds ? Math.min(of, 2) : of })
        at += 1
        return onlyEnds && step.taken === 1 ? of - 1 : step.taken
      }),
    )
    path = nextPath(steps.slice(0, at))
  }
  return found
}

/** The next combination: the last choice that has an option left takes it, those after it begin again. */
function nextPath(steps: { taken: number; of: number }[]): { taken: number; of: number }[] | null {
  const last = steps.findLastIndex(({ taken, of }) => taken + 1 < of)
  const step = steps[last]
  return step ? [...steps.slice(0, last), { taken: step.taken + 1, of: step.of }] : null
}

/** Always the same sample, so that the same answers give the same result. */
function sample<T>(build: (choose: Choose) => T, most: number): Explored<T>[] {
  let state = 1
  const draw = (of: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((state / 4_294_967_296) * of)
  }
  return Array.from({ length: most }, () => once(build, draw))
}

function once<T>(build: (choose: Choose) => T, draw: (of: number) => number): Explored<T> {
  const picks = new Map<string, number>()
  const built = build((question, options) => {
    const taken = options.length > 1 ? draw(options.length) : 0
    if (options.length > 1) picks.set(question, taken)
    const option = options[taken]
    if (option === undefined) throw new Error(`There is nothing to choose for ${question}`)
    return option
  })
  return { built, picks }
}
