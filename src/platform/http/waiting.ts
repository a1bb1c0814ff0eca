/** Work that waits for somebody: one line on the page where staff start, such as "From young people: 2 new, 1 not safe". */
export interface WaitingLine {
  readonly label: string
  readonly parts: readonly { readonly text: string; readonly href: string }[]
}
