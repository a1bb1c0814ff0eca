// One paper: what was found in it, to confirm, join or leave out; and what came of it.
import { Button, EmptyState, FailedSummary, PageHeading, Pager, formatDay } from '../../../design/index.ts'
import type { FieldError } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { paperFilePath, paperLinesPath, paperPath } from '../../paths.ts'
import { candidateKinds, type CandidateId, type CandidateKind, type CandidateState } from '../../tables.ts'
import { themeOf } from '../decide.ts'
import type { Pair } from '../pairs.ts'
import { candidatesAPage, type Counts, type FoundCandidate, type MadeOf, type Paper, type Wanted } from '../queries.ts'
import { countOf, stateWords } from '../words.ts'
import { CandidateRow, type CandidateRowProps } from './candidate-row.tsx'
import { WhatCame } from './what-came.tsx'

export interface PaperPageProps {
  readonly paper: Paper
  readonly candidates: readonly FoundCandidate[]
  readonly counts: Counts
  readonly pairs: ReadonlyMap<CandidateId, Pair>
  readonly made: MadeOf
  /** How many lines were read as nothing. */
  readonly left: number
  readonly wanted: Wanted
  readonly may: CandidateRowProps['may']
  readonly token: string
  readonly errors?: readonly FieldError[] | undefined
}

export function PaperPage(props: PaperPageProps) {
  const { paper, counts, candidates, left } = props
  return (
    <>
      {props.errors && <FailedSummary failed={{ errors: props.errors }} />}
      <PageHeading title={<bdi>{paper.title}</bdi>} caption={captionOf(paper)} lead={leadOf(counts)} />
      <WhatCame made={props.made} may={props.may} isDone={ofState(counts, 'waiting') === 0} />
      <ul class="govuk-list">
        {left > 0 && (
          <li>
            <a class="govuk-link" href={paperLinesPath(paper.id)}>
              {left === 1 ? 'We could not place 1 line' : `We could not place ${left.toLocaleString('en-GB')} lines`}
            </a>
            : take in what matters by hand
          </li>
        )}
        <li>
          <a class="govuk-link" href={paperFilePath(paper.id)}>
            Open the paper as it came
          </a>
        </li>
      </ul>
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

function leadOf(counts: Counts): string {
  const found = `Found: ${foundWords(counts)}.`
  const waiting = ofState(counts, 'waiting')
  if (waiting === 0) return `${found} Everything is decided.`
  const isFresh = waiting === candidateKinds.reduce((sum, kind) => sum + totalOf(counts[kind]), 0)
  return isFresh ? `${found} Nothing is made until you confirm it.` : `${found} Still to decide: ${waiting}.`
}

const ofState = (counts: Counts, state: CandidateState) =>
  candidateKinds.reduce((sum, kind) => sum + (counts[kind]?.[state] ?? 0), 0)

const captionOf = ({ occasion, group, dated, pages }: Paper) =>
  [occasion?.title, group?.name, dated && formatDay(dated), pages > 1 ? `${pages} pages` : null]
    .filter(Boolean)
    .join(' · ')

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
  const link = (change: Partial<Wanted>) => addressOf(paper, { ...wanted, page: 1, ...change })
  return (
    <nav class="moj-sub-navigation" aria-label="What to show">
      <ul class="moj-sub-navigation__list">
        <Tab href={link({ kind: '', state: '' })} isHere={wanted.kind === '' && wanted.state === ''}>
          Everything
        </Tab>
        {states
          .filter((state) => ofState(counts, state) > 0)
          .map((state) => (
            <Tab key={state} href={link({ kind: '', state })} isHere={wanted.state === state}>
              {stateWords[state]} ({ofState(counts, state)})
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
  const { paper, candidates, wanted, token, counts, pairs } = props
  const shown = wanted.state === '' && wanted.kind === '' ? Infinity : candidatesAPage // the pager needs a count
  const total = candidateKinds.reduce((sum, kind) => sum + totalOf(counts[kind]), 0)
  const isAgain = wanted.state === 'dropped' || wanted.state === 'merged'
  const hasTick = ({ state }: FoundCandidate) => (isAgain ? state === wanted.state : state === 'waiting')
  const acts = candidates.some(hasTick) && (isAgain ? <ActsAgain /> : <Acts {...props} />)
  return (
    <form method="post" action={paperPath(paper.id)} novalidate>
      <TokenField token={token} />
      {acts}
      {byHeading(candidates).map(({ heading, found }) => (
        <section key={`${heading ?? ''}${found[0]?.position ?? 0}`} class="candidates">
          {heading !== null && (
            <h2 class="govuk-heading-s">
              <bdi>{heading}</bdi>
            </h2>
          )}
          <ol class="candidates__list">
            {found.map((candidate) => (
              <CandidateRow
                key={candidate.id}
                candidate={candidate}
                pair={pairs.get(candidate.id) ?? null}
                hasTick={hasTick(candidate)}
                may={props.may}
              />
            ))}
          </ol>
        </section>
      ))}
      {candidates.length > 5 && acts}
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

function Acts({ paper, candidates, pairs, may }: PaperPageProps) {
  const waiting = candidates.filter(({ state }) => state === 'waiting')
  const themes = [...new Set(waiting.map(themeOf).filter((name) => name !== ''))]
  const hasPairs = may.answer && waiting.some(({ id }) => pairs.has(id))
  return (
    <div class="candidates__acts">
      {waiting.some(({ sameAs }) => sameAs.length > 0) && (
        <Choice name="merge" label="Join those that say the same" isTicked />
      )}
      {themes.length > 0 && <Choice name="themes" label={`Give asks the theme of their list: ${themes.join(', ')}`} />}
      {hasPairs && <Choice name="heard" label={heardWords(paper)} />}
      <div>
        <Button name="act" value="confirm">
          Confirm what is ticked
        </Button>{' '}
        <Button name="act" value="drop" classes="govuk-button--secondary">
          Leave out what is ticked
        </Button>
      </div>
    </div>
  )
}

const heardWords = ({ dated }: Paper) =>
  `They heard these answers ${dated === null ? 'there' : `on ${formatDay(dated)}`}: nothing is sent again`

const ActsAgain = () => (
  <div class="candidates__acts">
    <Button name="act" value="again" classes="govuk-button--secondary">
      Decide again
    </Button>
  </div>
)

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly isTicked?: boolean
}

// The same choices stand above and below a long list: either will do, so neither has an id of its own.
const Choice = ({ name, label, isTicked = false }: ChoiceProps) => (
  <label class="candidates__choice">
    <input type="checkbox" name={name} value="yes" checked={isTicked} /> {label}
  </label>
)

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
