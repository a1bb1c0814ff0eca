// Every answer to an ask: what was said, whether it has reached them, and what they said of it.
import { formatDay, formatInstant } from '../../../../design/index.ts'
import type { LinkedAnswer } from '../linked.ts'
import { answerWords, deliveryWords } from '../words.ts'

export function Answers({ answers }: { readonly answers: readonly LinkedAnswer[] }) {
  return (
    <ul>
      {answers.map((answer) => (
        <li key={answer.id}>
          <strong>
            {answerWords[answer.kind]}
            {answer.dueOn !== null && `, by ${formatDay(answer.dueOn)}`}:
          </strong>{' '}
          <bdi>{answer.words}</bdi>
          {answer.why !== null && (
            <>
              {' '}
              Because: <bdi>{answer.why}</bdi>
            </>
          )}
          <small>
            {formatDay(answer.givenOn)}
            {answer.givenBy !== null && ` by ${answer.givenBy}`}. {deliveryLine(answer)}
          </small>
          <Verdict answer={answer} />
        </li>
      ))}
    </ul>
  )
}

function deliveryLine({ state, way, deliveredAt, failure }: LinkedAnswer): string {
  if (state === 'delivered')
    return `Reached ${way === 'group' ? 'the group' : `them ${deliveryWords[way]}`}${deliveredAt === null ? '' : ` on ${formatInstant(deliveredAt)}`}.`
  if (state === 'failed')
    return `Could not be delivered ${deliveryWords[way]}${failure === null ? '' : `: ${failure}`}.`
  return `On its way ${deliveryWords[way]}: it has not reached them yet.`
}

function Verdict({ answer: { verdict, verdictWords, verdictAt } }: { readonly answer: LinkedAnswer }) {
  if (verdict === null) return null
  return (
    <small>
      They said: {verdict === 'good-enough' ? 'good enough' : 'not yet'}
      {verdictAt !== null && `, ${formatInstant(verdictAt)}`}
      {verdictWords !== null && (
        <>
          . “<bdi>{verdictWords}</bdi>”
        </>
      )}
    </small>
  )
}
