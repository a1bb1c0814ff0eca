// The whole thread of one ask: from the words to the answer, and what is missing between.
import type { Viewer } from '../../../people/index.ts'
import { listConfirmed, type EarlierAsk } from '../repeats/confirmed.ts'
import { countRaised, type Raised } from '../repeats/raised.ts'
import {
  listActions,
  listAnswers,
  listEvents,
  listEvidence,
  listPromises,
  type AskEvent,
  type LinkedAction,
  type LinkedAnswer,
  type LinkedEvidence,
  type LinkedPromise,
} from './linked.ts'
import type { AskShown } from './queries.ts'

export interface Thread {
  readonly ask: AskShown
  readonly events: readonly AskEvent[]
  readonly raised: Raised | null
  readonly earlier: readonly EarlierAsk[]
  readonly promises: readonly LinkedPromise[]
  readonly actions: readonly LinkedAction[]
  readonly evidence: readonly LinkedEvidence[]
  readonly answers: readonly LinkedAnswer[]
}

/** What hangs on an ask that the caller may read: it came from `getAsk`. */
export async function getThread(viewer: Viewer, ask: AskShown): Promise<Thread> {
  const { id } = ask
  const promises = await listPromises(viewer, id)
  const actions = await listActions(
    viewer,
    id,
    promises.map((promise) => promise.id),
  )
  const answers = await listAnswers(viewer, id)
  return {
    ask,
    events: await listEvents(viewer, id),
    raised:
      ask.repeatGroup === null ? null : ((await countRaised(viewer, [ask.repeatGroup])).get(ask.repeatGroup) ?? null),
    earlier: ask.repeatGroup === null ? [] : await listConfirmed(viewer, { id, repeatGroup: ask.repeatGroup }),
    promises,
    actions,
    answers,
    evidence: await listEvidence(viewer, {
      promises: promises.map((promise) => promise.id),
      actions: actions.map((action) => action.id),
      answers: answers.map((answer) => answer.id),
    }),
  }
}
