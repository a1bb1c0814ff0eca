// The composer: the exact words that are answered, and the answer: we did, we will, or we can't.
import { Button, FailedSummary, PageHeading } from '../../../../design/index.ts'
import { draftAttributes } from '../../../../platform/forms/drafts.ts'
import type { Failed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import type { AvoidWord } from '../../../../words/index.ts'
import { checkAnswerPath } from '../../../paths.ts'
import type { Asked } from '../../asked.ts'
import { answerForm } from '../forms.ts'
import type { EarlierAnswer } from '../meanwhile.ts'
import type { WordHints } from '../plain.ts'
import type { PromiseToTake } from '../promises.ts'
import type { RefusalTexts } from '../refusal-texts.ts'
import { Asks } from './asks.tsx'
import { Earlier, Meanwhile } from './earlier.tsx'
import { Kinds, Words } from './kinds.tsx'
import { Preview } from './preview.tsx'
import { Hints } from './hints.tsx'

export type Looking = { readonly kind: 'preview' } | { readonly kind: 'words'; readonly hints: readonly WordHints[] }

export interface ComposeProps {
  readonly asks: readonly Asked[]
  readonly earlier: readonly EarlierAnswer[]
  readonly promises: readonly PromiseToTake[]
  readonly texts: RefusalTexts
  readonly action: string
  readonly seen: string
  /** Somebody answered meanwhile: what the writer sends theirs beside. */
  readonly anyway: string | null
  readonly looking: Looking | null
  readonly avoidWords: readonly AvoidWord[]
  readonly token: string
  readonly failed?: Failed | undefined
}

export function ComposePage(props: ComposeProps) {
  const { asks, earlier, action, seen, anyway, looking, token, failed } = props
  return (
    <>
      {looking === null && <FailedSummary failed={failed} />}
      <PageHeading
        title={asks.length === 1 ? 'Answer' : `One answer to ${asks.length} asks`}
        lead="Write to the person, not about them. It goes to each of them in the way they chose."
      />
      {looking?.kind === 'words' && <Hints hints={looking.hints} />}
      {looking?.kind === 'preview' && <Preview {...props} />}
      <Asks asks={asks} />
      {anyway === null && <Earlier earlier={earlier} />}
      <form method="post" action={action} novalidate {...draftAttributes(answerForm, action)}>
        <TokenField token={token} />
        <input type="hidden" name="seen" value={seen} />
        {asks.map(({ id }) => (
          <input key={id} type="hidden" name="ask" value={id} />
        ))}
        {anyway !== null && <Meanwhile earlier={earlier} anyway={anyway} failed={failed} />}
        <Words {...props} />
        <Kinds {...props} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Send this answer</Button>
          <Button
            classes="govuk-button--secondary"
            name="look"
            value="words"
            attributes={{ formaction: checkAnswerPath }}
          >
            Check the words
          </Button>
          <Button
            classes="govuk-button--secondary"
            name="look"
            value="preview"
            attributes={{ formaction: checkAnswerPath }}
          >
            See it as they will
          </Button>
        </div>
      </form>
    </>
  )
}
