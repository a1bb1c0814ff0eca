import { dayFrom, type Day } from './days.ts'

/** What a text says as a day: nothing, something that is no day, or a day. */
export const BLANK = -2_147_483_648
export const UNREADABLE = -2_147_483_647
const NOT_ASKED = 2_147_483_647
const LONGEST = 20

/**
 * Every distinct text of a return, once. Rows keep the number of a text instead of the text: a return repeats the
 * same codes and days many thousand times, and this is what keeps 100,000 children in memory.
 */
export class Pool {
  /** A map for each length of text: codes, days and ids each stay in a small one of their own, which is quicker. */
  readonly #numbers: Map<string, number>[] = []
  readonly #texts: string[] = []
  /** The number of the same text in capitals: ids and codes compare without regard to case. */
  #canonical = new Int32Array(1024)
  #days = new Int32Array(1024).fill(NOT_ASKED)

  constructor() {
    this.numberOf('')
    this.#days[0] = BLANK
  }

  /** How many distinct texts there are. */
  get size(): number {
    return this.#texts.length
  }

  numberOf(text: string): number {
    if (text === '' && this.#texts.length > 0) return 0
    const numbers = (this.#numbers[Math.min(text.length, LONGEST)] ??= new Map())
    const known = numbers.get(text)
    if (known !== undefined) return known
    const number = this.#texts.length
    // A text cut from a larger one keeps all of that one in memory; a copy keeps only itself.
    const own = Buffer.from(text).toString()
    this.#texts.push(own)
    numbers.set(own, number)
    if (number >= this.#canonical.length) this.#grow()
    this.#canonical[number] = number
    const capitals = text.toUpperCase()
    if (capitals !== text) this.#canonical[number] = this.numberOf(capitals)
    return number
  }

  textOf(number: number): string {
    return this.#texts[number] ?? ''
  }

  canonicalOf(number: number): number {
    return this.#canonical[number] ?? 0
  }

  /** BLANK, UNREADABLE or a day; each distinct text is read once. */
  dayOf(number: number): Day {
    const known = this.#days[number] ?? NOT_ASKED
    if (known !== NOT_ASKED) return known
    const day = dayFrom(this.textOf(number)) ?? UNREADABLE
    this.#days[number] = day
    return day
  }

  #grow(): void {
    const canonical = new Int32Array(this.#canonical.length * 2)
    canonical.set(this.#canonical)
    this.#canonical = canonical
    const days = new Int32Array(canonical.length).fill(NOT_ASKED)
    days.set(this.#days)
    this.#days = days
  }
}
