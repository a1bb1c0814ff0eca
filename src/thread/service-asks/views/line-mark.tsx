// How far an ask is: a word and a shape, and a gap is as visible as an answer.
import { State, type StateKind } from '../../../design/index.ts'
import { lineWords, type LineStanding } from '../rules.ts'

const looks: Readonly<Record<LineStanding, StateKind>> = { yes: 'good', started: 'soon', 'not-yet': 'waiting' }

export function LineMark({ standing }: { readonly standing: LineStanding | null }) {
  return standing === null ? <Gap /> : <State is={looks[standing]}>{lineWords[standing]}</State>
}

/** An empty ring: nothing stands here yet. */
const Gap = () => (
  <strong class="state">
    <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" stroke-width="1.5" />
    </svg>
    <span>No answer</span>
  </strong>
)
