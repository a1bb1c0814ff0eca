// Exactly what was said, in the direction it is written.
import type { AskShown } from '../queries.ts'

export function Words({ ask }: { readonly ask: Pick<AskShown, 'words'> }) {
  return (
    <blockquote class="said" dir="auto">
      {ask.words}
    </blockquote>
  )
}
