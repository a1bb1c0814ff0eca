/** One code of the return and what it means in plain words; `from` and `to` are collection years, both included. */
export interface Code {
  readonly code: string
  readonly meaning: string
  readonly from?: number
  readonly to?: number
}
