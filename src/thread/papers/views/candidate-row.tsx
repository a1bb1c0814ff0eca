// One thing that was found in a paper: its words, its place, what came of it, and for a reply the ask that it seems to answer.
import { State, formatDay, type StateKind } from '../../../design/index.ts'
import { actionPath, answerPath, askPath, candidatePath, promisePath } from '../../paths.ts'
import type { CandidateState } from '../../tables.ts'
import type { Pair } from '../pairs.ts'
import type { FoundCandidate } from '../queries.ts'
import { kindWords, placeWords, stateWords } from '../words.ts'

export interface CandidateRowProps {
  readonly candidate: FoundCandidate
  /** The ask that a reply seems to answer. */
  readonly pair: Pair | null
  readonly hasTick: boolean
  /** Whoever may not open an ask or an answer is not led to one. */
  readonly may: { readonly readAsks: boolean; readonly answer: boolean }
}

export function CandidateRow(props: CandidateRowProps) {
  const { candidate, hasTick } = props
  const { words, question, state, position, id } = candidate
  return (
    <li class="candidates__one" value={position + 1} id={`found-${position + 1}`}>
      <div class="candidates__tick">
        {hasTick && (
          <input
            type="checkbox"
            name="candidate"
            value={id}
            id={`candidate-${position}`}
            aria-describedby={`about-${position}`}
            checked={state === 'waiting' && question === null}
          />
        )}
        <label for={hasTick ? `candidate-${position}` : undefined} dir="auto">
          {words}
        </label>
      </div>
      <About {...props} />
      <PairOffer {...props} />
      {question !== null && state === 'waiting' && <p class="govuk-inset-text">{question}</p>}
    </li>
  )
}

function About({ candidate, may }: CandidateRowProps) {
  const { id, paperId, kind, sameAs, state, position } = candidate
  const name = kindWords[kind].one
  return (
    <p class="candidates__about" id={`about-${position}`}>
      <State is={stateKinds[state]}>
        {name.charAt(0).toUpperCase() + name.slice(1)}, {stateWords[state].toLowerCase()}
      </State>{' '}
      {placeWords(candidate)}
      <Owner candidate={candidate} />
      {sameAs.length > 0 && <> · says the same as {sameAs.map((other) => `number ${other + 1}`).join(', ')}</>}
      <Result candidate={candidate} may={may} />
      {state === 'waiting' && (
        <>
          {' · '}
          <a class="govuk-link" href={candidatePath(paperId, id)}>
            Look closer<span class="govuk-visually-hidden"> at number {position + 1}</span>
          </a>
        </>
      )}
    </p>
  )
}

/** Ticked only where the paper itself sets the two side by side. */
function PairOffer({ candidate, pair, hasTick, may }: CandidateRowProps) {
  if (pair === null || candidate.state !== 'waiting') return null
  const { ask, reason, isBeside } = pair
  const what = (
    <>
      {' '}
      number {ask.position + 1}: <q dir="auto">{ask.words}</q> <small>{reason}.</small>
    </>
  )
  if (!hasTick || !may.answer) return <p class="candidates__pair">Seems to answer{what}</p>
  const id = `pair-${candidate.position}`
  return (
    <p class="candidates__pair">
      <input type="checkbox" name="pair" id={id} value={`${candidate.id}.${ask.id}`} checked={isBeside} />{' '}
      <label for={id}>It answers{what}</label>
    </p>
  )
}

function Owner({ candidate: { owner, dueWritten, dueRead } }: { readonly candidate: FoundCandidate }) {
  return (
    <>
      {owner !== null && (
        <>
          {' · owner as written: '}
          <bdi>{owner}</bdi>
        </>
      )}
      {dueWritten !== null && (
        <>
          {' · date as written: '}
          <bdi>{dueWritten}</bdi>
          {dueRead === null ? ', not read as a day' : `, read as ${formatDay(dueRead)}`}
        </>
      )}
    </>
  )
}

const stateKinds: Readonly<Record<CandidateState, StateKind>> = {
  waiting: 'waiting',
  confirmed: 'good',
  merged: 'good',
  dropped: 'plain',
}

type ResultProps = Pick<CandidateRowProps, 'candidate' | 'may'>

function Result({ candidate: { becameKind, becameId, position }, may }: ResultProps) {
  if (becameKind === null || becameId === null) return null
  if ((becameKind === 'ask' && !may.readAsks) || (becameKind === 'answer' && !may.answer)) return null
  return (
    <>
      {' · '}
      <a class="govuk-link" href={addressOfWhat(becameKind, becameId)}>
        {becameKind === 'answer' ? 'Say what it answers' : `See the ${becameKind}`}
        <span class="govuk-visually-hidden"> for number {position + 1}</span>
      </a>
    </>
  )
}

/** The ids of four kinds share one column. */
function addressOfWhat(kind: NonNullable<FoundCandidate['becameKind']>, id: string): string {
  switch (kind) {
    case 'ask':
      return askPath(id as never)
    case 'answer':
      return answerPath(id as never)
    case 'promise':
      return promisePath(id as never)
    case 'action':
      return actionPath(id as never)
    default:
      return kind satisfies never
  }
}
