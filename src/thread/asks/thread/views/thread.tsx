// The thread of one ask, drawn from the words to the answer. It is an ordered list with shapes beside it, so that it reads
// the same on a screen, on paper and aloud.
import { Button, formatDay, PageHeading, State, WithAside } from '../../../../design/index.ts'
import type { Day } from '../../../../platform/clock.ts'
import { askActionPath, askRepeatsPath, askSortPath, newAnswerTo, newPromiseFor } from '../../../paths.ts'
import { raisedWords } from '../../repeats/raised.ts'
import { describeSpeaker } from '../../speaker.ts'
import type { Thread } from '../find.ts'
import { knotsOf, type Knot } from '../knots.ts'
import { whereItGot } from '../words.ts'
import { AboutAsk } from './about.tsx'
import { KnotContent } from './knot-content.tsx'

export interface ThreadPageProps {
  readonly thread: Thread
  readonly today: Day
  readonly maySort: boolean
  readonly mayAnswer: boolean
  readonly mayPromise: boolean
  readonly mayAct: boolean
}

export function ThreadPage(props: ThreadPageProps) {
  const { thread, today } = props
  const { ask, raised, answers } = thread
  const got = whereItGot(ask.standing, answers)
  return (
    <>
      <PageHeading
        title={<bdi>{describeSpeaker(ask.speaker, today)}</bdi>}
        caption={`Said on ${formatDay(ask.saidOn)}`}
        lead={<State is={got.shape}>{got.words}</State>}
        acts={<Acts {...props} />}
      />
      {raised && raised.times > 1 && <p class="govuk-inset-text">{raisedWords(raised)}.</p>}
      {ask.unsafe && (
        <p class="govuk-inset-text">
          <strong>They may not be safe.</strong> Something in their words or in how they felt says so. Read it first,
          and talk to them.
        </p>
      )}
      <WithAside aside={<AboutAsk ask={ask} />}>
        <h2>From their words to an answer</h2>
        <ol class="thread">
          {withNext(knotsOf(thread, today)).map(({ knot, next }) => (
            <KnotItem key={`${knot.kind}${knot.title}`} knot={knot} next={next} thread={thread} />
          ))}
        </ol>
      </WithAside>
    </>
  )
}

const withNext = (knots: readonly Knot[]) => knots.map((knot, i) => ({ knot, next: knots[i + 1] }))

function KnotItem({
  knot,
  next,
  thread,
}: {
  readonly knot: Knot
  readonly next: Knot | undefined
  readonly thread: Thread
}) {
  const classes = [
    'thread__knot',
    knot.isMissing && 'thread__knot--missing',
    next?.isMissing && 'thread__knot--before-gap',
  ]
  return (
    <li class={classes.filter(Boolean).join(' ')}>
      <svg class="thread__shape" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {knot.isMissing ? <rect x="3" y="3" width="18" height="18" /> : <circle cx="12" cy="12" r="11" />}
      </svg>
      <h3 class="thread__title">{knot.isMissing && knot.gap !== null ? `${knot.title}, ${knot.gap}` : knot.title}</h3>
      {!knot.isMissing && knot.day !== null && (
        <p class="thread__when">
          <time datetime={knot.day}>{formatDay(knot.day)}</time>
          {knot.gap !== null && <span class="thread__gap">, {knot.gap}</span>}
        </p>
      )}
      {!knot.isMissing && <KnotContent kind={knot.kind} thread={thread} />}
    </li>
  )
}

function Acts({ thread: { ask }, maySort, mayAnswer, mayPromise, mayAct }: ThreadPageProps) {
  const plain = 'govuk-button--secondary'
  return (
    <>
      {mayAnswer && <Button href={newAnswerTo([ask.id])}>Answer</Button>}
      {maySort && (
        <Button href={askSortPath(ask.id)} classes={plain}>
          Sort
        </Button>
      )}
      {maySort && (
        <Button href={askRepeatsPath(ask.id)} classes={plain}>
          Asked before?
        </Button>
      )}
      {mayPromise && (
        <Button href={newPromiseFor(ask.id)} classes={plain}>
          Make a promise
        </Button>
      )}
      {mayAct && (
        <Button href={askActionPath(ask.id)} classes={plain}>
          Add an action
        </Button>
      )}
    </>
  )
}
