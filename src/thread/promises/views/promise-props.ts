// What the page is given.
import type { Day } from '../../../platform/clock.ts'
import type { LinkedAction, LinkedAsk, LinkedEvidence, MergedPromise, PastEvent, PromiseFound } from '../find.ts'
import type { RatingsShown } from '../ratings.ts'

export interface PromisePageProps {
  readonly promise: PromiseFound
  readonly asks: { readonly asks: readonly LinkedAsk[]; readonly areMore: boolean }
  readonly actions: readonly LinkedAction[]
  readonly evidence: readonly LinkedEvidence[]
  readonly events: readonly PastEvent[]
  readonly merged: readonly MergedPromise[]
  readonly ratings: RatingsShown
  readonly today: Day
  readonly may: {
    readonly change: boolean
    readonly changeActions: boolean
    readonly readAsks: boolean
    readonly readPapers: boolean
  }
  readonly token: string
}
