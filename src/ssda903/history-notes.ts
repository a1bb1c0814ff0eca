import type { HistoryFacts, Inference, OpenQuestion, ReturnSource } from './history-facts.ts'

type Lists = 'lookedAfter' | 'shortBreakSeries' | 'hospitalOrDetention' | 'livingWith' | 'orders'
type ItemOf<L extends Lists> = NonNullable<HistoryFacts[L]>[number]

interface Because {
  readonly words: string
  readonly source: ReturnSource
}

/** The facts as they are gathered. Nothing can be added without its words and its source. */
export class HistoryNotes {
  readonly facts: HistoryFacts
  readonly inferences: Inference[] = []
  readonly open: OpenQuestion[] = []

  constructor(dateOfBirth: string) {
    this.facts = { dateOfBirth, lookedAfter: [] }
  }

  add<L extends Lists>(list: L, item: ItemOf<L>, because: Because): void {
    const items = (this.facts[list] ??= [] as never) as ItemOf<L>[] // the list of that name
    items.push(item)
    this.note(`${list}.${items.length - 1}`, because)
  }

  set<F extends 'dateOfDeath' | 'immigration' | 'historyHeldFrom'>(
    fact: F,
    value: Exclude<HistoryFacts[F], undefined>,
    because: Because,
  ): void {
    this.facts[fact] = value
    this.note(fact, because)
  }

  /** Evidence when `fact` is null: shown, and deciding nothing. */
  note(fact: string | null, { words, source }: Because): void {
    this.inferences.push({ fact, mark: 'from the return', words, source })
  }

  /** Sorts the periods of care by their start; what was concluded about each goes with it. */
  putCareInOrder(): void {
    const before = [...this.facts.lookedAfter]
    this.facts.lookedAfter.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    const paths = new Map(
      before.map((care, at) => [`lookedAfter.${at}`, `lookedAfter.${this.facts.lookedAfter.indexOf(care)}`]),
    )
    for (const [at, one] of this.inferences.entries()) {
      this.inferences[at] = { ...one, fact: one.fact === null ? null : (paths.get(one.fact) ?? one.fact) }
    }
  }

  ask(question: OpenQuestion): void {
    this.open.push(question)
  }
}
