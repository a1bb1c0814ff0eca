// Asks that were confirmed to be the same: when, where, and what was answered then.
import { formatDay } from '../../../../design/index.ts'
import { askPath } from '../../../paths.ts'
import type { EarlierAsk } from '../../repeats/confirmed.ts'
import { doorWords, standingWords } from '../../words.ts'

export function Earlier({ earlier }: { readonly earlier: readonly EarlierAsk[] }) {
  return (
    <ul>
      {earlier.map((ask) => (
        <li key={ask.id}>
          <EarlierWords ask={ask} />
          <small>
            {formatDay(ask.saidOn)}, {ask.occasion ?? doorWords[ask.door]}, {standingWords[ask.standing].toLowerCase()}
          </small>
          {ask.answers.map(({ kind, words, givenOn }) => (
            <small key={`${givenOn}${words}`}>
              Then, on {formatDay(givenOn)}: {kind === 'cannot' ? 'we can’t. ' : ''}
              <bdi>{words}</bdi>
            </small>
          ))}
        </li>
      ))}
    </ul>
  )
}

export function EarlierWords({ ask: { id, words, inView } }: { readonly ask: EarlierAsk }) {
  if (words === null) return <>Somebody else’s words, which are not yours to read</>
  return inView ? (
    <a href={askPath(id)} dir="auto">
      {words}
    </a>
  ) : (
    <bdi>{words}</bdi>
  )
}
