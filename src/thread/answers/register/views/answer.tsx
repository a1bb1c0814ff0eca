// One answer and the asks that it is for: linked by hand, with suggestions and their reasons.
import {
  Button,
  Card,
  Checkboxes,
  FailedSummary,
  FilterBar,
  formatDay,
  Input,
  PageHeading,
  State,
} from '../../../../design/index.ts'
import { errorOf, typedList, type Failed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { answerPath, answersPath, askPath, asksPath } from '../../../paths.ts'
import type { AnswerId } from '../../../tables.ts'
import { kindWords, stateShapes, stateWords, verdictShapes, verdictWords } from '../../words.ts'
import type { LinkedAsk, ListedAnswer } from '../queries.ts'
import type { SuggestedAsk } from '../suggest.ts'

interface AnswerPageProps {
  readonly answer: ListedAnswer
  readonly linked: readonly LinkedAsk[]
  readonly suggested: readonly SuggestedAsk[]
  /** Another answer that no ask has. */
  readonly next: AnswerId | null
  readonly q: string
  readonly token: string
  readonly failed?: Failed | undefined
}

export function AnswerPage(props: AnswerPageProps) {
  const { answer, failed } = props
  const { kind, words, givenOn, givenBy, paper } = answer
  const from = givenBy ?? paper
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="What an answer is for" />
      <Card title={kindWords[kind]}>
        <p dir="auto" class="their-words">
          {words}
        </p>
        <p>
          {formatDay(givenOn)}
          {from !== null && (
            <>
              , <bdi>{from}</bdi>
            </>
          )}
        </p>
      </Card>
      <Linked {...props} />
      <Suggestions {...props} />
      <Onward {...props} />
    </>
  )
}

function Linked({ answer, linked, token }: AnswerPageProps) {
  return (
    <Card title="It answers">
      {linked.length === 0 && <p>Nothing yet. Choose below what somebody said that this is the answer to.</p>}
      {linked.map((ask) => (
        <div key={ask.id} class="linked-ask">
          <p>
            <a href={askPath(ask.id)} dir="auto">
              {ask.words}
            </a>
          </p>
          <p>
            <bdi>{ask.speaker}</bdi>, {formatDay(ask.saidOn)}{' '}
            <State is={stateShapes[ask.state]}>{stateWords[ask.state]}</State>{' '}
            {ask.verdict !== null && <State is={verdictShapes[ask.verdict]}>{verdictWords[ask.verdict]}</State>}
          </p>
          {ask.verdictWords !== null && <p dir="auto">“{ask.verdictWords}”</p>}
          {ask.state !== 'delivered' && (
            <form method="post" action={answerPath(answer.id)}>
              <TokenField token={token} />
              <input type="hidden" name="act" value="unlink" />
              <input type="hidden" name="ask" value={ask.id} />
              <Button classes="govuk-button--secondary" preventDoubleClick>
                Take it off<span class="govuk-visually-hidden">: {ask.words.slice(0, 60)}</span>
              </Button>
            </form>
          )}
        </div>
      ))}
    </Card>
  )
}

/** Linking is done one after the other: the next one is a click away. */
const Onward = ({ next, linked }: AnswerPageProps) => (
  <nav aria-label="What is next">
    <ul class="govuk-list">
      <li>
        {next === null ? (
          <a href={answersPath}>No other answer is for nobody: back to the answers</a>
        ) : (
          <a href={answerPath(next)}>
            {linked.length === 0 ? 'Leave this for later: the next answer for nobody' : 'The next answer for nobody'}
          </a>
        )}
      </li>
      <li>
        <a href={asksPath}>Asks without an answer</a>
      </li>
    </ul>
  </nav>
)

function Suggestions({ answer, suggested, q, token, failed }: AnswerPageProps) {
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions">{q === '' ? 'What it may be the answer to' : `What speaks of “${q}”`}</h2>
      <FilterBar action={answerPath(answer.id)} clearHref={answerPath(answer.id)} submitLabel="Look">
        <Input id="q" name="q" type="search" label={{ text: 'Look for other words' }} value={q} autocomplete="off" />
      </FilterBar>
      {suggested.length === 0 ? (
        <p>We found nothing alike in what you may see. Try other words, such as what it is about.</p>
      ) : (
        <form method="post" action={answerPath(answer.id)} novalidate>
          <TokenField token={token} />
          <input type="hidden" name="act" value="link" />
          <Checkboxes
            name="ask"
            fieldset={{ legend: { text: 'Tick what it answers', classes: 'govuk-fieldset__legend--s' } }}
            values={
              failed ? typedList(failed.typed, 'ask') : suggested.flatMap((ask) => (ask.isTicked ? [ask.id] : []))
            }
            errorMessage={errorOf(failed?.errors, 'ask')}
            items={suggested.map(({ id, words, saidOn, reason }) => ({
              value: id,
              text: <span dir="auto">{words}</span>,
              hint: { text: [formatDay(saidOn), ...(reason === null ? [] : [reason])].join('. ') },
            }))}
          />
          <Checkboxes
            name="wasHeard"
            values={[]}
            errorMessage={errorOf(failed?.errors, 'wasHeard')}
            items={[
              {
                value: 'yes',
                text: `They heard it on ${formatDay(answer.givenOn)}`,
                hint: {
                  text: 'At the meeting where it was said, for example. Then nothing is sent: it counts as arrived on that day.',
                },
              },
            ]}
          />
          <Button preventDoubleClick>Link them</Button>
        </form>
      )}
    </section>
  )
}
