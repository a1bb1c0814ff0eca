// Phrases with what was put into them set apart, so that an amount or a date keeps its direction inside a sentence that is
// read from right to left.
import type { Part, PhraseKey, Speaker, Given } from '../../phrases/index.ts'

export function Parts({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <>
      {parts.map(({ text, isGiven, lang }) =>
        isGiven ? (
          <bdi key={text} lang={lang}>
            {text}
          </bdi>
        ) : (
          text
        ),
      )}
    </>
  )
}

interface SayProps {
  readonly speaker: Speaker
  readonly phrase: PhraseKey
  readonly given?: Given
}

export function Say({ speaker, phrase, given }: SayProps) {
  return <Parts parts={speaker.parts(phrase, given)} />
}
