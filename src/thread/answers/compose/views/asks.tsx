// The exact words that are answered, and how each answer goes back.
import { Card, formatDay, InsetText } from '../../../../design/index.ts'
import { askPath } from '../../../paths.ts'
import type { Asked } from '../../asked.ts'
import { wayWords } from '../../words.ts'

export function Asks({ asks }: { readonly asks: readonly Asked[] }) {
  return (
    <Card title={asks.length === 1 ? 'What they said' : 'What they said, each in their own words'}>
      {asks.map((ask) => (
        <Said key={ask.id} ask={ask} />
      ))}
      {asks.some(({ isQuotable }) => isQuotable) && (
        <p>
          {asks.length === 1 ? 'These words may be quoted' : 'Some of these words may be quoted'}, so your answer may
          stand beside them on “You said, we did”. Keep names and private matters out of it.
        </p>
      )}
    </Card>
  )
}

function Said({ ask }: { readonly ask: Asked }) {
  return (
    <InsetText>
      <p dir="auto" class="their-words">
        {ask.words}
      </p>
      <p>
        <a href={askPath(ask.id)}>
          <bdi>{ask.speaker}</bdi>, {formatDay(ask.saidOn)}
        </a>
        . Answer: {howWords(ask)}.
      </p>
    </InsetText>
  )
}

function howWords({ personId, isNameless, answerWay }: Asked): string {
  if (isNameless) return 'when they come back with their code'
  return personId === null ? 'to the group' : wayWords[answerWay].toLowerCase()
}
