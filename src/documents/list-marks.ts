// Which items belong to a list that words or a heading opened, by the marks before them.
import { numbersProse } from './item-marks.ts'

export class ListMarks {
  readonly #lead: string
  #first: string | null = null

  /** `lead`: the mark of the words that opened the list, such as the "7." of "7. Ofsted reported:"; may be empty. */
  constructor(lead: string) {
    this.#lead = lead
  }

  get hasBegun(): boolean {
    return this.#first !== null
  }

  /**
   * Numbers are mostly those of a report's paragraphs: a list of them begins at 1 and not below a numbered paragraph.
   * After "i. ii. iii." a "c." goes on with the list outside.
   */
  takes(marker: string): boolean {
    if (numbersProse(marker))
      return !numbersProse(this.#lead) && (this.#first === null ? /^1[.)]?$/.test(marker) : numbersProse(this.#first))
    return !(this.#first !== null && isRoman(this.#first) && isLetter(marker))
  }

  begin(marker: string): void {
    this.#first ??= marker
  }
}

export const isRoman = (marker: string): boolean => /^\(?[ivx]+[.)]$/.test(marker)
const isLetter = (marker: string) => /^\(?[a-hj-uwyz][.)]$/.test(marker)
