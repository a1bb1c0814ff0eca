// The box to search with, on every page of the offer.
import { Button, Input } from '../../../design/index.ts'
import { offerSearchPath } from '../../paths.ts'
import type { Speaker } from '../../phrases/index.ts'

interface FindProps {
  readonly speaker: Speaker
  readonly words?: string
}

export function Find({ speaker: { say, language }, words = '' }: FindProps) {
  return (
    <search>
      <form method="get" action={offerSearchPath} class="find">
        <Input
          id="q"
          name="q"
          type="search"
          label={{ text: say('search') }}
          value={words}
          attributes={{ dir: 'auto' }}
        />
        {language !== 'en' && <input type="hidden" name="lang" value={language} />}
        <Button>{say('searchButton')}</Button>
      </form>
    </search>
  )
}
