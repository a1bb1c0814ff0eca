// The door to saying something, and what was said last with where it has got to.
import { Button, Card, State, type StateKind } from '../../design/index.ts'
import type { AskStanding } from '../../thread/tables.ts'
import { advocatePath, myAskPath, myAsksPath, sayPath } from '../../voice/paths.ts'
import type { SaidLately } from '../queries.ts'

export function Said({ said }: { readonly said: readonly SaidLately[] }) {
  return (
    <Card title="Is there something you want to say?">
      <p>
        <Button href={sayPath}>Say something</Button>
      </p>
      {said.length > 0 && (
        <>
          <ul>
            {said.map((one) => (
              <li key={one.id}>
                <a class="govuk-link" href={myAskPath(one.id)}>
                  <bdi>{shortened(one.words)}</bdi>
                </a>{' '}
                <Standing of={one} />
              </li>
            ))}
          </ul>
          <p>
            <a class="govuk-link" href={myAsksPath}>
              All I have said
            </a>
          </p>
        </>
      )}
      <p>
        <a class="govuk-link" href={advocatePath}>
          I want somebody on my side
        </a>
      </p>
    </Card>
  )
}

function Standing({ of }: { readonly of: SaidLately }) {
  if (of.isNew) return <State is="good">A new answer is here</State>
  const [is, words] = standings[of.standing]
  return <State is={is}>{words}</State>
}

const standings: Readonly<Record<AskStanding, readonly [StateKind, string]>> = {
  waiting: ['waiting', 'No answer yet'],
  promised: ['soon', 'Promised'],
  answered: ['good', 'Answered'],
  'good-enough': ['good', 'You said: good enough'],
  'not-yet': ['waiting', 'You said: not yet'],
  withdrawn: ['plain', 'Taken back'],
}

/** By whole characters, so that no letter or sign of two parts is cut in half. */
function shortened(words: string): string {
  const signs = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(words.slice(0, 400))]
  if (signs.length <= 60) return words
  return `${signs
    .slice(0, 60)
    .map(({ segment }) => segment)
    .join('')}…`
}
