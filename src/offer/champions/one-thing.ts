// The one thing that a champion can do next: the worst of what their heading lacks, in words of what to do.
import type { RecallShare } from '../know/recall.ts'

export interface HeadingState {
  readonly entries: number
  readonly overdue: number
  readonly notAssured: number
  readonly unansweredWrong: number
  /** The latest that may be shown. */
  readonly recall: RecallShare | undefined
  readonly opened: number
}

export function oneThing(state: HeadingState): string {
  if (state.entries === 0)
    return 'Nothing is in place under this heading. Ask the offer’s editor what is planned, and by when.'
  if (state.unansweredWrong > 0)
    return `${state.unansweredWrong} ${state.unansweredWrong === 1 ? 'person has' : 'people have'} said that something here is wrong, and nobody has answered. Ask who will, and by when.`
  if (state.overdue > 0)
    return state.overdue === 1
      ? '1 entry is past the day for a check. Ask the post that keeps it to look this week.'
      : `${state.overdue} entries are past the day for a check. Ask the posts that keep them to look this week.`
  if (state.notAssured > 0)
    return state.notAssured === 1
      ? '1 entry was never checked. Ask the post that keeps it to say that it is true.'
      : `${state.notAssured} entries were never checked. Ask the posts that keep them to say that they are true.`
  if (state.recall?.kind === 'share' && state.recall.percent < 60)
    return 'Fewer than six in ten knew of what is theirs here. Tell people about it: take a leaflet to your next visit.'
  if (state.opened === 0) return 'Nobody has opened these pages lately. Share a card of one of them.'
  return 'All is in order. Ask one young person what is missing here.'
}
