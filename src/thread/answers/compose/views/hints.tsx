// How plain the words are: how old a reader can be, sentences that run long, and words that have a plainer one.
import { Card, State } from '../../../../design/index.ts'
import type { WordHints } from '../plain.ts'

export function Hints({ hints }: { readonly hints: readonly WordHints[] }) {
  if (hints.length === 0)
    return (
      <Card title="The words">
        <p>There are no words to look at yet.</p>
      </Card>
    )
  return (
    <Card title="The words">
      <p>These are hints. You can send it as it is.</p>
      {hints.map((hint) => (
        <Field key={hint.field} hint={hint} />
      ))}
    </Card>
  )
}

function Field({ hint: { label, age, isEasy, found } }: { readonly hint: WordHints }) {
  return (
    <>
      <h3 class="card__title">{label}</h3>
      <p>
        <State is={isEasy ? 'good' : 'soon'}>{age}</State>
        {!isEasy && ' Aim for 9 to 11: shorter words, shorter sentences.'}
      </p>
      {(found.jargon.length > 0 || found.longSentences.length > 0) && (
        <ul>
          {found.jargon.map(({ word, instead, start }) => (
            <li key={start}>
              Instead of “{word}”, try: {instead}
            </li>
          ))}
          {found.longSentences.map(({ text, words, start }) => (
            <li key={start}>
              {words} words in one sentence:{' '}
              <span dir="auto">“{text.length > 90 ? `${text.slice(0, 89)}…` : text}”</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
