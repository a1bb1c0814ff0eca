// One paper: what was found in it, to confirm, join or leave out.
import {
  Button,
  EmptyState,
  FailedSummary,
  PageHeading,
  Pager,
  State,
  formatDay,
  type StateKind,
} from '../../../design/index.ts'
import type { FieldError } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { actionPath, answerPath, askPath, candidatePath, paperFilePath, paperPath, promisePath } from '../../paths.ts'
import { candidateKinds, type CandidateKind, type CandidateState } from '../../tables.ts'
import { candidatesAPage, type Counts, type FoundCandidate, type Paper, type Wanted } from '../queries.ts'
import { countOf, kindWords, placeWords, stateWords } from '../words.ts'

export interface PaperPageProps {
  readonly paper: Paper
  readonly candidates: readonly FoundCandidate[]
  readonly counts: Counts
  readonly wanted: Wanted
  /** Whoever may not open an ask or an answer is not led to one. */
  readonly may: { readonly readAsks: boolean; readonly answer: boolean }
  readonly token: string
  readonly errors?: readonly FieldError[] | undefined
}

export function PaperPage(props: PaperPageProps) {
  const { paper, counts, candidates } = props
  return (
    <>
      {props.errors && <FailedSummary failed={{ errors: props.errors }} />}
      <PageHeading
        title={<bdi>{paper.title}</bdi>}
        caption={captionOf(paper)}
        lead={`Found: ${foundWords(counts)}. Nothing is made until you confirm it.`}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={paperFilePath(paper.id)}>
          Open the paper as it came
        </a>
      </p>
      <Filters {...props} />
      {candidates.length === 0 ? (
        <EmptyState title="Nothing here">
          <p class="govuk-body">
            <a class="govuk-link" href={paperPath(paper.id)}>
              See everything that was found
            </a>
          </p>
        </EmptyState>
      ) : (
        <Decide {...props} />
      )}
    </>
  )
}

const captionOf = ({ occasion, dated, pages }: Paper) =>
  [occasion?.title, dated && formatDay(dated), pages > 1 ? `${pages} pages` : null].filter(Boolean).join(' · ')

function foundWords(counts: Counts): string {
  const parts = candidateKinds.flatMap((kind) => {
    const total = totalOf(counts[kind])
    return total === 0 ? [] : [countOf(kind, total)]
  })
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}` : (parts[0] ?? 'nothing')
}

const totalOf = (states: Counts[CandidateKind]) => Object.values(states ?? {}).reduce((sum, count) => sum + count, 0)

function Filters({ paper, counts, wanted }: PaperPageProps) {
  const states = ['waiting', 'confirmed', 'merged', 'dropped'] as const
  const ofState = (state: CandidateState) => candidateKinds.reduce((sum, kind) => sum + (counts[kind]?.[state] ?? 0), 0)
  const link = (change: Partial<Wanted>) => addressOf(paper, { ...wanted, page: 1, ...change })
  return (
    <nav class="moj-sub-navigation" aria-label="What to show">
      <ul class="moj-sub-navigation__list">
        <Tab href={link({ kind: '', state: '' })} isHere={wanted.kind === '' && wanted.state === ''}>
          Everything
        </Tab>
        {states
          .filter((state) => ofState(state) > 0)
          .map((state) => (
            <Tab key={state} href={link({ kind: '', state })} isHere={wanted.state === state}>
              {stateWords[state]} ({ofState(state)})
            </Tab>
          ))}
        {candidateKinds
          .filter((kind) => totalOf(counts[kind]) > 0)
          .map((kind) => (
            <Tab key={kind} href={link({ kind, state: '' })} isHere={wanted.kind === kind}>
              {countOf(kind, totalOf(counts[kind]))}
            </Tab>
          ))}
      </ul>
    </nav>
  )
}

interface TabProps {
  readonly href: string
  readonly isHere: boolean
  readonly children: preact.ComponentChildren
}

const Tab = ({ href, isHere, children }: TabProps) => (
  <li class="moj-sub-navigation__item">
    <a class="moj-sub-navigation__link" href={href} aria-current={isHere ? 'page' : undefined}>
      {children}
    </a>
  </li>
)

function Decide(props: PaperPageProps) {
  const { paper, candidates, wanted, token, counts } = props
  const shown = wanted.state === '' && wanted.kind === '' ? Infinity : candidatesAPage // the pager needs a count
  const total = candidateKinds.reduce((sum, kind) => sum + totalOf(counts[kind]), 0)
  return (
    <form method="post" action={paperPath(paper.id)} novalidate>
      <TokenField token={token} />
      <Acts />
      {byHeading(candidates).map(({ heading, found }) => (
        <section key={`${heading ?? ''}${found[0]?.position ?? 0}`} class="candidates">
          {heading !== null && (
            <h2 class="govuk-heading-s">
              <bdi>{heading}</bdi>
            </h2>
          )}
          <ol class="candidates__list">
            {found.map((candidate) => (
              <Candidate key={candidate.id} candidate={candidate} may={props.may} />
            ))}
          </ol>
        </section>
      ))}
      <Acts />
      {shown === Infinity && (
        <Pager
          label="What was found"
          page={wanted.page}
          pages={Math.ceil(total / candidatesAPage)}
          hrefFor={(page) => addressOf(paper, { ...wanted, page })}
        />
      )}
    </form>
  )
}

function Acts() {
  return (
    <div class="candidates__acts">
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <Choice name="merge" label="Join those that say the same" />
        <Choice name="themes" label="Give asks the theme of their heading" />
      </div>
      <Button name="act" value="confirm">
        Confirm what is ticked
      </Button>{' '}
      <Button name="act" value="drop" classes="govuk-button--secondary">
        Leave out what is ticked
      </Button>{' '}
      <Button name="act" value="again" classes="govuk-button--secondary">
        Decide again
      </Button>
    </div>
  )
}

// The same choices stand above and below the list: either will do, so neither has an id of its own.
const Choice = ({ name, label }: { readonly name: string; readonly label: string }) => (
  <label class="candidates__choice">
    <input type="checkbox" name={name} value="yes" checked /> {label}
  </label>
)

type CandidateProps = { readonly candidate: FoundCandidate } & Pick<PaperPageProps, 'may'>

function Candidate({ candidate, may }: CandidateProps) {
  const { id, paperId, words, kind, question, sameAs, state, position } = candidate
  const isDecided = state === 'confirmed'
  return (
    <li class="candidates__one" value={position + 1} id={`found-${position + 1}`}>
      <div class="candidates__tick">
        {!isDecided && (
          <input
            type="checkbox"
            name="candidate"
            value={id}
            id={`candidate-${position}`}
            aria-describedby={`about-${position}`}
            checked={state === 'waiting' && question === null}
          />
        )}
        <label for={isDecided ? undefined : `candidate-${position}`} dir="auto">
          {words}
        </label>
      </div>
      <p class="candidates__about" id={`about-${position}`}>
        <State is={stateKinds[state]}>
          {kindWords[kind].one.charAt(0).toUpperCase() + kindWords[kind].one.slice(1)},{' '}
          {stateWords[state].toLowerCase()}
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
      {question !== null && state === 'waiting' && <p class="govuk-inset-text">{question}</p>}
    </li>
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

function Result({ candidate: { becameKind, becameId, position }, may }: CandidateProps) {
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

/** Runs of candidates under one heading, in the order of the paper. */
function byHeading(candidates: readonly FoundCandidate[]) {
  const runs: { heading: string | null; found: FoundCandidate[] }[] = []
  for (const candidate of candidates) {
    const last = runs.at(-1)
    if (last && last.heading === candidate.heading) last.found.push(candidate)
    else runs.push({ heading: candidate.heading, found: [candidate] })
  }
  return runs
}

export function addressOf(paper: Paper, { kind, state, page }: Wanted): string {
  const query = new URLSearchParams()
  if (kind !== '') query.set('kind', kind)
  if (state !== '') query.set('state', state)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `${paperPath(paper.id)}?${query.toString()}` : paperPath(paper.id)
}
